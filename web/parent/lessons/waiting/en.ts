import type { Same } from '../../../i18n/messages.ts'
import type zh from './zh.ts'

export default {
  lesson: 'Lesson',
  worth: '{money} is paid out on confirmation',
  due: 'Silence confirms after {date}',
  confirm: 'Confirm',
  dispute: 'Dispute',
  confirmAll: 'Confirm all ({n})',
  confirmAllAct: 'Confirm these lessons',
  confirmAllNote:
    'The money of these lessons is then paid to the institution; this cannot be undone. Please check:',
  confirmed: '{n} {n|lesson|lessons} confirmed, {money} goes to the institution',
  refusedDisputed: 'A lesson is disputed and was not confirmed',
  refusedNotAsked: 'A lesson does not wait for you: reload the page',
  refusedNotFound: 'A lesson is gone: reload the page',
  refusedFrozen: 'A refund is under way or payouts are stopped: not confirmed',
  refusedClosed: 'The order has ended: not confirmed',
  refusedOther: 'A lesson was not confirmed: try again later',
  where: '{place} · {teacher}',
  cancelled: 'Cancelled',
} satisfies Same<typeof zh>
