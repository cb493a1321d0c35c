import type { Same } from '../../i18n/messages.ts'
import type zh from './zh.ts'

export default {
  title: 'Off-campus training, open to everyone’s eyes',
  lead: 'Yuheng is the public platform for off-campus training: see whether an institution is lawful, what it may charge, and where prepaid money is.',
  parent: 'I am a parent',
  parentNote: 'Sign and pay, confirm lessons, ask for refunds',
  institution: 'I run an institution',
  institutionNote: 'Courses and classes, attendance, orders and money',
  officer: 'I am an officer',
  officerNote: 'Register, custody of money, work queue and statistics',
  enter: 'Where to go',
} satisfies Same<typeof zh>
