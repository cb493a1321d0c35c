import { addMonths, type CivilDate, civilDate, daysBetween } from '../date.ts'
import { type Finding, finding } from '../finding.ts'
import { requireCount, yuan } from '../money.ts'
import type { Known, Where } from '../parameter.ts'
import type { Rulebook } from '../rulebook.ts'
import { type Explained, type Step, step, type Text, text } from '../trace.ts'

/** One order of a learner for a course, as booked. */
export interface BookedOrder {
  readonly id: string
  readonly collectedOn: CivilDate
  readonly lessons: number
  readonly giftLessons: number
  readonly amountFen: number
  readonly startsOn: CivilDate
  readonly endsOn: CivilDate
}

/** Orders of one learner for one course at one institution; region, class, stage and channel choose the caps. */
export interface OrderSplitFacts extends Omit<Where, 'on'> {
  readonly orders: readonly BookedOrder[]
}

/** Orders that are one collection in substance. */
export interface OrderGroup {
  readonly orders: readonly string[]
  /** Lessons of all, gifts and free orders included. */
  readonly lessons: number
  readonly amountFen: number
  readonly startsOn: CivilDate
  readonly endsOn: CivilDate
  readonly findings: readonly Finding[]
}

/** The groups, and whether one of them disguises what a single order could not have been. */
export interface OrderSplit {
  readonly disguised: boolean
  readonly groups: readonly OrderGroup[]
}

/**
 * Finds several orders that disguise one: orders of one day, orders without price beside a paid one ("buy three get
 * three"), and orders within the window that the region sets. Each group is held against the caps of one collection.
 * @cite 教监管函〔2021〕2号 一（二）
 */
export function orderSplit(book: Rulebook, facts: OrderSplitFacts): Explained<OrderSplit> {
  for (const order of facts.orders) validate(order)
  const trace: Step[] = []
  const groups = grouped(book, facts).map(orders => judged(book, facts, orders, trace))
  const disguised = groups.some(
    group => group.orders.length > 1 && group.findings.some(found => found.severity === 'FORBIDDEN'),
  )
  return { value: { disguised, groups }, trace }
}

function validate(order: BookedOrder): void {
  requireCount('lessons', order.lessons)
  requireCount('giftLessons', order.giftLessons)
  requireCount('amountFen', order.amountFen)
  civilDate(order.collectedOn)
  if (civilDate(order.endsOn) < civilDate(order.startsOn))
    throw new RangeError('an order ends before it starts')
}

function grouped(book: Rulebook, facts: OrderSplitFacts): BookedOrder[][] {
  const inOrder = [...facts.orders].sort((a, b) => rank(a).localeCompare(rank(b)))
  let groups: BookedOrder[][] = []
  for (const order of inOrder) {
    const window = book.parameter('FEE-01.splitWindow', { ...facts, on: order.collectedOn })
    const days = window.known ? window.value.amount : 0
    const joins = (group: readonly BookedOrder[]) =>
      group.some(other => belongs(other, order, days) || belongs(order, other, days))
    const home = groups.filter(joins)
    groups = [...groups.filter(group => !joins(group)), [...home.flat(), order]]
  }
  return groups
}

const rank = (order: BookedOrder) => `${order.collectedOn} ${order.id}`

/** One day or within the window; or free, for a course that runs on from the paid one or beside it. */
function belongs(other: BookedOrder, order: BookedOrder, days: number): boolean {
  if (Math.abs(daysBetween(other.collectedOn, order.collectedOn)) <= days) return true
  return order.amountFen === 0 && other.amountFen > 0 && daysBetween(other.endsOn, order.startsOn) <= 1
}

function judged(
  book: Rulebook,
  facts: OrderSplitFacts,
  orders: readonly BookedOrder[],
  trace: Step[],
): OrderGroup {
  const where = { ...facts, on: orders[0]?.collectedOn ?? '' }
  const lessons = orders.reduce((sum, o) => sum + o.lessons + o.giftLessons, 0)
  const amountFen = orders.reduce((sum, o) => sum + o.amountFen, 0)
  const startsOn = orders.reduce((first, o) => (o.startsOn < first ? o.startsOn : first), '9999-12-31')
  const endsOn = orders.reduce((last, o) => (o.endsOn > last ? o.endsOn : last), '')
  const findings: Finding[] = []
  const check = (rule: Known<unknown>, passed: boolean, says: Text, inputs: Step['inputs']) => {
    trace.push(step(text('合并核算', 'Taken as one'), says, inputs, passed, rule.citation))
    const code = rule.citation.parameter.split('.')[0] ?? ''
    if (!passed) findings.push(finding(code, rule.soft ? 'WARN' : 'FORBIDDEN', says, rule.citation))
  }
  const n = orders.length
  const most = book.parameter('FEE-01.maxLessons', where)
  if (most.known)
    check(
      most,
      lessons <= most.value,
      text(
        `${n} 个订单合计 ${lessons} 课时（含赠送），上限 ${most.value}`,
        `${n} orders hold ${lessons} lessons, gifts included; at most ${most.value}`,
      ),
      { orders: n, lessons },
    )
  const span = book.parameter('FEE-01.maxSpanMonths', where)
  if (span.known)
    check(
      span,
      endsOn <= addMonths(startsOn, span.value),
      text(
        `${n} 个订单合计跨 ${startsOn} 至 ${endsOn}，上限 ${span.value} 个月`,
        `${n} orders span ${startsOn} to ${endsOn}; at most ${span.value} months`,
      ),
      { orders: n, startsOn, endsOn },
    )
  const sum = book.parameter('FEE-02.maxAmountFen', where)
  if (sum.known)
    check(
      sum,
      amountFen <= sum.value,
      text(
        `${n} 个订单合计 ${yuan(amountFen)}，上限 ${yuan(sum.value)}`,
        `${n} orders are ${yuan(amountFen)}; at most ${yuan(sum.value)}`,
      ),
      { orders: n, amountFen },
    )
  return { orders: orders.map(o => o.id), lessons, amountFen, startsOn, endsOn, findings }
}
