import type { Same } from '../../i18n/messages.ts'
import type zh from './zh.ts'

export default {
  menu: 'Desk',
  title: 'Hello, {name}',
  lead: 'Register, custody of money, work queue and statistics.',
} satisfies Same<typeof zh>
