import type { Same } from '../../i18n/messages.ts'
import type zh from './zh.ts'

export default {
  reasons: 'Reasons',
  reasonsHint: 'State the facts and the grounds; both sides read them.',
  choose: 'Choose a decision',
  fillIn: 'Give the reasons',
  keys: 'Arrow keys choose, Ctrl + Enter submits',
} satisfies Same<typeof zh>
