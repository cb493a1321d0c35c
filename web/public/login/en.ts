import type { Same } from '../../i18n/messages.ts'
import type zh from './zh.ts'

export default {
  name: 'Log in to Yuheng',
  lead: 'One log-in for parents, institutions and officers; you are taken to your own pages.',
} satisfies Same<typeof zh>
