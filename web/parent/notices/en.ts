import type { Same } from '../../i18n/messages.ts'
import type zh from './zh.ts'

export default {
  title: 'Notices',
  lead: 'Lessons to confirm, what became of refunds and disputes, money that came back.',
  unread: '{n} unread {n|notice|notices}',
  allRead: 'Mark all as read',
  none: 'No notices',
  noneNote: 'You will be told here when a lesson waits for you and when a refund or dispute moves on.',
  fresh: 'unread',
  ask: 'Please confirm the lesson of {day}',
  soon: 'The lesson of {day} will soon count as confirmed',
  soonNote: 'without an answer it counts as confirmed after {due}',
  deemed: 'The lesson of {day} counts as confirmed; {money} went to the institution',
  agreed: 'The institution agrees to refund {money}',
  silent: 'No answer in time: the refund of {money} counts as approved',
  refused: 'The institution does not agree to the refund; you can take it to the authority',
  granted: 'The authority grants the refund of {money}',
  upheld: 'The authority upholds the refusal',
  paidBack: '{money} came back by the original route',
  conceded: 'The institution accepts your dispute of the lesson of {day}',
  answered: 'The institution answered your dispute of the lesson of {day}',
  decided: 'The authority decided your dispute of the lesson of {day}',
} satisfies Same<typeof zh>
