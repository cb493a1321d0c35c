import type { Same } from '../../i18n/messages.ts'
import type zh from './zh.ts'

export default {
  title: 'Hello, {name}',
  lead: 'Sign and pay, confirm lessons and ask for refunds here.',
} satisfies Same<typeof zh>
