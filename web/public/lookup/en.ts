import type { Same } from '../../i18n/messages.ts'
import type zh from './zh.ts'

export default {
  institution: 'Institution',
  group: 'Class and timetable',
  enrol: 'Log in as a parent to enrol',
  unknown: 'This number is not on the register',
  unknownNote:
    'The QR code or link may be incomplete, or a fake. Search by name; what is not found is not registered: pay nothing and tell the local education bureau.',
  searchAgain: 'Search by name',
} satisfies Same<typeof zh>
