import type { Same } from '../i18n/messages.ts'
import type zh from './zh.ts'

export default {
  name: 'For parents',
  lead: 'Sign, pay, confirm lessons, get refunds: every fen in sight.',
  home: 'Home',
} satisfies Same<typeof zh>
