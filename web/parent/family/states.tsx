import { messages } from '../../i18n/messages.ts'
import { Tag, type Tone } from '../../parts/light/Tag.tsx'
import type { Lesson } from './lessons.ts'
import type { Order, Refund } from './orders.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

export type OrderState = 'UNPAID' | 'LATE' | 'RUNNING' | 'STILL' | 'REFUNDING' | 'CANCELLED' | 'CLOSED'

/** Where an order stands for its family, from its contract and its money. */
export function orderState(o: Pick<Order, 'status' | 'payUntil' | 'money'>, now: number): OrderState {
  if (o.status === 'CANCELLED' || o.status === 'CLOSED') return o.status
  if (o.status === 'SIGNED') return Date.parse(o.payUntil) > now ? 'UNPAID' : 'LATE'
  if (o.money.status === 'REFUNDING') return 'REFUNDING'
  return o.money.status === 'FROZEN' ? 'STILL' : 'RUNNING'
}

const orderTones: Record<OrderState, Tone> = {
  UNPAID: 'warn',
  LATE: 'bad',
  RUNNING: 'good',
  STILL: 'warn',
  REFUNDING: 'warn',
  CANCELLED: 'plain',
  CLOSED: 'plain',
}
const lessonTones: Record<Lesson['state'], Tone> = {
  CONFIRM_REQUESTED: 'warn',
  CONFIRMED: 'good',
  AUTO_CONFIRMED: 'info',
  DISPUTED: 'bad',
  RELEASED_BY_DECISION: 'info',
  NOT_HELD: 'plain',
}
const refundTones: Record<Refund['status'], Tone> = {
  REQUESTED: 'warn',
  APPROVED: 'good',
  AUTO_APPROVED: 'good',
  REJECTED: 'bad',
  APPEALED: 'warn',
  UPHELD: 'bad',
  PAID_BACK: 'good',
  WITHDRAWN: 'plain',
  LAPSED: 'plain',
}

export function OrderTag({ order }: { order: Order }) {
  const state = orderState(order, Date.now())
  return <Tag tone={orderTones[state]}>{t(state)}</Tag>
}

/** The state of a lesson; of one that was not held, why. */
export function LessonTag({ lesson }: { lesson: Lesson }) {
  const why = lesson.state === 'NOT_HELD' && lesson.mark !== 'PRESENT' ? lesson.mark : lesson.state
  return <Tag tone={lessonTones[lesson.state]}>{t(why)}</Tag>
}

export function RefundTag({ refund }: { refund: Refund }) {
  return <Tag tone={refundTones[refund.status]}>{t(refund.status)}</Tag>
}
