import type { Same } from '../../../i18n/messages.ts'
import type zh from './zh.ts'

export default {
  uscc: 'Credit code',
  hint: '18 characters; what it says is shown, its check characters are verified',
  kind: 'Registered as',
  unknownKind: 'other',
  region: 'Place of the registrar',
  organisation: 'Organisation',
  check: 'Check characters',
  agrees: 'agree',
  disagrees: 'do not agree',
  warning: 'A check character fails: compare; if the certificate says so, explain it and go on',
  wrong: 'This is no credit code',
  note: 'Explanation of the code',
  noteHint: 'such as: the business licence of 2018 bears this code, the original was seen',
  noteMissing: 'A check character fails: explain why the code stands',
} as const satisfies Same<typeof zh>
