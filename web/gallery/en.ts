import type { Same } from '../i18n/messages.ts'
import type zh from './zh.ts'

export default {
  title: 'Gallery of parts',
} satisfies Same<typeof zh>
