import type { Same } from '../../i18n/messages.ts'
import type zh from './zh.ts'

export default {
  menu: 'Custody accounts',
  title: 'Custody accounts of {name}',
  lead: 'Supervised prepaid fees of each institution, largest first; the name leads to account, orders and lessons.',
  institution: 'Institution',
  county: 'County',
  held: 'Held',
  payable: 'To pay out',
  refund: 'To refund',
  bank: 'On the account',
  none: 'No supervised money here yet',
  noneNote: 'Institutions appear once families have paid into custody.',
} satisfies Same<typeof zh>
