import type { Same } from '../../i18n/messages.ts'
import type zh from './zh.ts'

export default {
  institution: 'Institution',
  group: 'Class and timetable',
  enrol: 'Log in as a parent to enrol',
} satisfies Same<typeof zh>
