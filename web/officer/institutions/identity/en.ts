import type { Same } from '../../../i18n/messages.ts'
import type zh from './zh.ts'

export default {
  open: 'Open identity',
  title: 'Identity of {name}',
  lead: 'Name, phone and identity number are sealed. Say what for; who looked, when and what for is kept in the audit log.',
  purpose: 'Purpose',
  purposeHint: 'such as: to verify the qualification of the principal; case number …',
  purposeShort: 'Say what for, at least 2 characters',
  act: 'Record the purpose and open',
  name: 'Name',
  phone: 'Phone',
  document: 'Identity number',
  nothing: 'not recorded',
  logged: 'This look was recorded. It is not shown again after closing.',
  close: 'Close',
} as const satisfies Same<typeof zh>
