import type { Same } from '../../i18n/messages.ts'
import type zh from './zh.ts'

export default {
  WORKDAY: '{n} working {n|day|days}',
  CALENDAR_DAY: '{n} {n|day|days}',
  MONTH: '{n} {n|month|months}',
  YEAR: '{n} {n|year|years}',
  HOUR: '{n} {n|hour|hours}',
  MINUTE: '{n} {n|minute|minutes}',
  minutes: '{n} {n|minute|minutes}',
  lessons: '{n} {n|lesson|lessons}',
  persons: '{n} {n|person|persons}',
  times: '{n} times',
  metres: '{n} m²',
  span: '{min} to {max}',
  lessonsGift: '{n} lessons and {gift} as a gift',
} satisfies Same<typeof zh>
