import type { Same } from '../../i18n/messages.ts'
import type zh from './zh.ts'

export default {
  menu: 'Work queue',
  title: 'Work queue of {name}',
  lead: 'What waits for you or your department; arrow keys move, Enter opens.',
  nothing: 'Nothing waits',
  nothingNote: 'New disputes, appeals and corrections appear here.',
  waiting: 'waiting',
  disputes: 'Disputed lessons',
  appeals: 'Refund appeals',
  corrections: 'Corrections of the register',
  duplicates: 'Possible duplicates',
  values: 'Local rules to review',
  valueNote: 'proposed by {who} {at}, from {day}',
  expiring: 'Licences that end before {day}',
  disputeNote: 'Lesson of {day}, contested {at}',
  appealTitle: '{sum}, {reason}',
  correctionNote: '{reason}, asked {at}',
  hidden: 'an institution outside of your region',
  endsOn: 'ends {day}',
  allExpiring: 'See all licences that end soon',
} satisfies Same<typeof zh>
