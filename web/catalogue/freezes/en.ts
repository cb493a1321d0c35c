import type { Same } from '../../i18n/messages.ts'
import type zh from './zh.ts'

export default {
  title: 'The authority has frozen this money',
  familyNote:
    'It stays in the custody account and does not go to the institution; it can still be paid back to you.',
  institutionNote:
    'No lesson is released and nothing is paid out meanwhile; the money can only go back to the family.',
  officerNote: 'No lesson is released and nothing is paid out; the money can only go back to the family.',
  basis: 'Ground: {basis}',
  reason: 'Reason: {reason}',
  since: 'since {at}',
  until: 'until {until}, then it ends by itself',
  open: 'until it is lifted',
  refund: 'A refund is under way; payouts of this order stand still.',
} as const satisfies Same<typeof zh>
