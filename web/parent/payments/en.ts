import type { Same } from '../../i18n/messages.ts'
import type zh from './zh.ts'

export default {
  title: 'Payment',
  trial: 'Trial bank',
  trialNote: 'A bank on trial is connected: no real money moves.',
  ready: 'To be paid',
  readyNote: 'The bank’s cashier opens; after paying you come back here.',
  preparing: 'The bank prepares its cashier …',
  cashier: 'Open the bank’s cashier',
  cashierAgain: 'Open the cashier again',
  waiting: 'Waiting for the bank',
  waitingNote: 'Usually a few seconds: do not pay twice. This page renews itself.',
  later: 'Pay later, see the order first',
  done: 'Paid',
  doneNote: 'The money is in custody and the contract is in force.',
  seeOrder: 'See the order',
  failed: 'Not paid this time',
  failedNote: 'Nothing was taken; the seat is yours until the time to pay is over.',
  failCancelled: 'You cancelled at the cashier.',
  failDeclined: 'The channel declined the payment.',
  failExpired: 'The cashier timed out.',
  failOther: 'The bank did not complete the payment.',
  again: 'Pay again',
} satisfies Same<typeof zh>
