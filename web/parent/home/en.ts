import type { Same } from '../../i18n/messages.ts'
import type zh from './zh.ts'

export default {
  title: 'Hello, {name}',
  begin: 'Begin here',
  stepChild: 'Add a child',
  stepFind: 'Find a class',
  stepSign: 'Sign and pay',
  beginChild:
    'Add a child, then you can enrol. Its data need your separate consent and are stored encrypted.',
  beginFind:
    'Find a lawful institution, look at its courses and timetable, read the contract, then sign and pay.',
  addChild: 'Add a child',
  find: 'Find a class',
  lookFirst: 'Look at the institutions first',
  waiting: '{n} {n|lesson|lessons} to confirm',
  waitingTitle: 'Lessons to confirm',
  allConfirmed: 'All confirmed: nothing waits for you.',
  allWaiting: 'See all {n}',
  money: 'Still in custody',
  moneyNote: '{n} {n|order|orders}, {paid} paid',
  seeOrders: 'All orders',
  next: '{money} with the next lesson',
  ahead: 'Coming up',
  wholeTimetable: 'Whole timetable',
  nothingAhead: 'No lesson ahead.',
  matters: 'Under way',
  toPay: 'To be paid: {course}',
  payUntil: 'pay until {at}',
  refund: 'Refund {money}',
  dispute: 'Lesson of {day} disputed',
  disputed: 'open',
  children: 'My children',
} satisfies Same<typeof zh>
