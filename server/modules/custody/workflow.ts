import type { Citation, Problem } from '../../platform/problem.ts'
import { problems } from './problems.ts'

export const STATUSES = ['OPEN', 'ACTIVE', 'FROZEN', 'REFUNDING', 'CLOSED'] as const
/** OPEN not paid · ACTIVE lessons may be released · FROZEN by an officer · REFUNDING the bank pays back · CLOSED nothing left. */
export type OrderStatus = (typeof STATUSES)[number]

export const ACTS = [
  'pay',
  'cancel',
  'settle',
  'freeze',
  'unfreeze',
  'refund',
  'refundPart',
  'refundPaid',
  'reverse',
] as const
export type Act = (typeof ACTS)[number]

/** What decides the next state besides the act. */
export interface OrderFacts {
  status: OrderStatus
  paidFen: number
  releasedFen: number
  refundedFen: number
  totalLessons: number
  giftLessons: number
  usedLessons: number
}

export const heldOf = (o: Pick<OrderFacts, 'paidFen' | 'releasedFen' | 'refundedFen'>) =>
  o.paidFen - o.releasedFen - o.refundedFen

const exhausted = (o: OrderFacts) => o.usedLessons >= o.totalLessons + o.giftLessons
const running = (o: OrderFacts): OrderStatus => (exhausted(o) ? 'CLOSED' : 'ACTIVE')

type Rule = OrderStatus | ((after: OrderFacts) => OrderStatus)

interface Entry {
  /** From which states, to which state; computed from the order as the act leaves it. */
  from: Partial<Record<OrderStatus, Rule>>
  /** The refusal elsewhere. */
  otherwise: Problem
  cite?: Citation
}

const fees: Citation = { doc: '关于加强校外培训机构预收费监管工作的通知', no: '教监管函〔2021〕2号' }

/** State → act → next state. The settlement statement holds the same rule for `settle` in SQL. */
const table: Record<Act, Entry> = {
  // Money that arrives belongs to the family whatever the order's state: a frozen order stays frozen, and a cancelled
  // one is opened only to be refunded at once.
  pay: { from: { OPEN: 'ACTIVE', FROZEN: 'FROZEN', CLOSED: 'ACTIVE' }, otherwise: problems.notOpen },
  cancel: { from: { OPEN: 'CLOSED' }, otherwise: problems.notOpen },
  settle: { from: { ACTIVE: running }, otherwise: problems.notActive },
  freeze: { from: { OPEN: 'FROZEN', ACTIVE: 'FROZEN' }, otherwise: problems.notActive, cite: fees },
  unfreeze: { from: { FROZEN: o => (o.paidFen > 0 ? running(o) : 'OPEN') }, otherwise: problems.notFrozen },
  refund: {
    from: { ACTIVE: 'REFUNDING', FROZEN: 'REFUNDING' },
    otherwise: problems.notRefundable,
    cite: fees,
  },
  // Also of a frozen order, because the money goes back to the family.
  refundPart: { from: { ACTIVE: running, FROZEN: 'FROZEN' }, otherwise: problems.notRefundable, cite: fees },
  refundPaid: {
    from: { REFUNDING: 'CLOSED', ACTIVE: 'ACTIVE', FROZEN: 'FROZEN', CLOSED: 'CLOSED' },
    otherwise: problems.notOpen,
  },
  reverse: {
    // A closed order opens again only if lessons closed it, not if its money went back.
    from: { ACTIVE: running, FROZEN: 'FROZEN', CLOSED: o => (o.refundedFen === 0 ? running(o) : 'CLOSED') },
    otherwise: problems.notReversible,
  },
}

export type Decision = { next: OrderStatus } | { refusal: Problem; cite: Citation | undefined }

/**
 * May the act happen to an order in this state, and what is it afterwards?
 * @param after the order's figures once the act is done
 */
export function decide(status: OrderStatus, act: Act, after: OrderFacts): Decision {
  const { from, otherwise, cite } = table[act]
  const rule = from[status]
  if (!rule) return { refusal: otherwise, cite }
  return { next: typeof rule === 'function' ? rule(after) : rule }
}
