import type { Same } from '../i18n/messages.ts'
import type zh from './zh.ts'

export default {
  name: 'Public services',
  home: 'Home',
  find: 'Find',
  rights: 'My rights',
  calculator: 'Calculate',
} satisfies Same<typeof zh>
