import type { Same } from '../i18n/messages.ts'
import type zh from './zh.ts'

export default {
  name: 'For parents',
  lead: 'Sign, pay, confirm lessons, get refunds: every fen in sight.',
  home: 'Home',
  lessons: 'Lessons',
  orders: 'Orders',
  find: 'Classes',
  me: 'Me',
  newHere: 'No account yet?',
  register: 'Open a family account',
} satisfies Same<typeof zh>
