import type { Same } from '../../i18n/messages.ts'
import type zh from './zh.ts'

export default {
  title: 'Hello, {name}',
  lead: 'What waits, and how the platform runs; every item leads to its place.',
  todo: 'Waiting',
  state: 'How it runs',
  dead: 'Failed jobs',
  deadNote: 'failed every attempt',
  running: 'Jobs waiting and running',
  requests: 'Requests to see data',
  requestsNote: 'children’s data',
  calendar: 'Calendar of {year}',
  entered: 'entered',
  missing: 'missing',
  calendarNote: 'working days of a year without it are unknown',
  school: 'School calendar of {name}',
  certificates: 'Certificates that end soon',
  certificatesNote: 'end before {day}',
  handovers: 'Work without a successor',
  uncovered: 'Counties without an agency',
  log: 'Audit log sealed',
  logNote: '{open} rows wait',
  never: 'not yet',
  refused: 'Acts refused today',
  atLeast: '{n} or more',
} satisfies Same<typeof zh>
