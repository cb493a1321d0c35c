import type { Same } from '../i18n/messages.ts'
import type zh from './zh.ts'

export default {
  name: 'Institution desk',
  lead: 'Courses and classes, attendance, orders and money in one place.',
  teaching: 'Teaching',
  money: 'Money',
  settings: 'Institution',
} satisfies Same<typeof zh>
