import type { Same } from '../../i18n/messages.ts'
import type zh from './zh.ts'

export default {
  institution: 'Institution',
} satisfies Same<typeof zh>
