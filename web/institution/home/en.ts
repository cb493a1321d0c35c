import type { Same } from '../../i18n/messages.ts'
import type zh from './zh.ts'

export default {
  menu: 'Desk',
  title: 'Hello, {name}',
  lead: 'Courses and classes, attendance, orders and money.',
} satisfies Same<typeof zh>
