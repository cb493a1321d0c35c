import { type Duration, lastDayOf } from '../calendar.ts'
import { addDays, addMonths, type CivilDate } from '../date.ts'
import { multiplyDivideFloor, requireCount, yuan } from '../money.ts'
import type { Where } from '../parameter.ts'
import type { Rulebook } from '../rulebook.ts'
import { type Citation, type Explained, type Step, step, type Text, text } from '../trace.ts'
import { valueOfLessons } from './release.ts'

/** How used lessons are priced: with the discount and gifts spread over all lessons, or without them. */
export type LessonPricing = 'DISCOUNTED' | 'UNDISCOUNTED'

/** What the parties agreed; null where the contract is silent. */
export interface RefundTerms {
  /** Full refund when leaving at least so long before the start (FEE-13). */
  readonly fullRefundBeforeStart: Duration | null
  /** Full refund when leaving at most so long after the start (FEE-13). */
  readonly fullRefundAfterStart: Duration | null
  readonly consumerFaultPricing: LessonPricing | null
}

/** A contract that says nothing on refunds. */
export const noRefundTerms: RefundTerms = {
  fullRefundBeforeStart: null,
  fullRefundAfterStart: null,
  consumerFaultPricing: null,
}

/** An order of which the rest is to be refunded; `on` is the day on which the refund was asked for. */
export interface RefundFacts extends Where {
  readonly fault: 'OPERATOR' | 'CONSUMER'
  readonly paidOn: CivilDate
  readonly startsOn: CivilDate
  readonly paidFen: number
  /** Lessons paid for. */
  readonly lessons: number
  /** Lessons given on top. */
  readonly giftLessons: number
  /** Lessons used, paid or gift, those that still wait included. */
  readonly used: number
  /** Of the used ones: taught and not released yet. Their price stays in custody until they are confirmed or decided. */
  readonly waiting?: { readonly unconfirmed: number; readonly disputed: number }
  /** Price of one lesson before any discount; null where none was offered. */
  readonly listPriceFen: number | null
  /** Already released to the institution; null: lesson by lesson as used. */
  readonly releasedFen: number | null
  /** The consumer had already had the same service from the institution when paying. */
  readonly knewSameService: boolean
  readonly terms: RefundTerms
}

export type RefundBasis = 'COOLING_OFF' | 'CONTRACT_FULL' | 'OPERATOR_FAULT' | 'CONSUMER_FAULT'

/** The refund, or why it cannot be told. refundFen + consumedFen = paidFen always. */
export type Refund =
  | {
      readonly status: 'COMPUTED'
      readonly basis: RefundBasis
      readonly refundFen: number
      readonly consumedFen: number
      /** Part of the refund that custody still holds. */
      readonly fromCustodyFen: number
      /** Part of the refund that was already released and that the institution must bring back. */
      readonly fromInstitutionFen: number
      /** Rest of custody that belongs to the institution for used lessons. */
      readonly toInstitutionFen: number
      /** Part of custody that stays for lessons that are taught and still wait for confirmation or a decision. */
      readonly heldFen: number
      /** Interest is owed on top (its rate is not part of the rules). */
      readonly interestDue: boolean
    }
  | { readonly status: 'UNKNOWN'; readonly reason: Text }

interface Ground {
  readonly basis: RefundBasis
  readonly pricing: LessonPricing | 'NOTHING'
  readonly citation: Citation | null
}

/**
 * What is paid back of an order, by cooling-off, contract, or fault, exact to the fen.
 * @cite 法释〔2025〕4号 第十九条
 */
export function refund(book: Rulebook, facts: RefundFacts): Explained<Refund> {
  validate(facts)
  const trace: Step[] = []
  const ground = coolingOff(book, facts, trace) ?? contractFull(facts, trace) ?? byFault(book, facts, trace)
  if ('reason' in ground) return { value: { status: 'UNKNOWN', reason: ground.reason }, trace }

  const waits = waitingOf(facts, trace)
  const consumedFen = consumed(facts, ground, trace)
  const refundFen = facts.paidFen - consumedFen
  trace.push(refundStep(facts.paidFen, consumedFen, refundFen))
  const interestDue = ground.basis === 'OPERATOR_FAULT' && interest(book, facts, trace)
  const released = facts.releasedFen ?? valueOfLessons(facts.paidFen, total(facts), facts.used)
  const fromCustodyFen = Math.min(refundFen, facts.paidFen - released)
  const fromInstitutionFen = refundFen - fromCustodyFen
  const rest = facts.paidFen - released - fromCustodyFen
  const price = (used: number) => valueOfLessons(facts.paidFen, total(facts), used)
  const heldFen = Math.min(rest, price(facts.used) - price(facts.used - waits))
  const toInstitutionFen = rest - heldFen
  trace.push(
    sourceStep(facts.paidFen - released, fromCustodyFen, fromInstitutionFen, toInstitutionFen, heldFen),
  )
  return {
    value: {
      status: 'COMPUTED',
      basis: ground.basis,
      refundFen,
      consumedFen,
      fromCustodyFen,
      fromInstitutionFen,
      toInstitutionFen,
      heldFen,
      interestDue,
    },
    trace,
  }
}

/** Lessons that were taught count as used, whether they are confirmed or not. @returns how many wait */
function waitingOf({ used, waiting }: RefundFacts, trace: Step[]): number {
  const { unconfirmed, disputed } = waiting ?? { unconfirmed: 0, disputed: 0 }
  const confirmed = used - unconfirmed - disputed
  if (unconfirmed > 0)
    trace.push(
      step(
        text('已上未确认课时', 'Taught, not confirmed'),
        text(
          `已上未确认 ${unconfirmed} 课时，计入已用；款项留在监管账户，家长确认或逾期视为确认后划给机构`,
          `${unconfirmed} lessons are taught and not confirmed: they count as used; their money stays in custody until the family confirms or is silent`,
        ),
        { confirmed, unconfirmed },
        confirmed + unconfirmed,
      ),
    )
  if (disputed > 0)
    trace.push(
      step(
        text('有异议课时', 'Disputed'),
        text(
          `有异议 ${disputed} 课时，款项留在监管账户，处理后划给机构或退回家庭`,
          `${disputed} lessons are disputed: their money stays in custody until that is decided, and then goes to the institution or back to the family`,
        ),
        { disputed },
        used,
      ),
    )
  return unconfirmed + disputed
}

function total(facts: RefundFacts): number {
  return facts.lessons + facts.giftLessons
}

function validate(facts: RefundFacts): void {
  requireCount('paidFen', facts.paidFen)
  requireCount('lessons', facts.lessons)
  requireCount('giftLessons', facts.giftLessons)
  requireCount('used', facts.used)
  if (facts.lessons === 0) throw new RangeError('an order has at least one paid lesson')
  const { unconfirmed, disputed } = facts.waiting ?? { unconfirmed: 0, disputed: 0 }
  requireCount('waiting.unconfirmed', unconfirmed)
  requireCount('waiting.disputed', disputed)
  if (unconfirmed + disputed > facts.used) throw new RangeError('more lessons wait than were used')
  if (facts.used > total(facts)) throw new RangeError('more lessons used than there are')
  if (facts.listPriceFen !== null) requireCount('listPriceFen', facts.listPriceFen)
  if (facts.releasedFen !== null) requireCount('releasedFen', facts.releasedFen)
  if ((facts.releasedFen ?? 0) > facts.paidFen) throw new RangeError('more released than paid')
  if (facts.on < facts.paidOn) throw new RangeError('a refund is asked for after paying')
}

function coolingOff(book: Rulebook, facts: RefundFacts, trace: Step[]): Ground | undefined {
  const rule = book.parameter('FEE-16.coolingOff', { ...facts, on: facts.paidOn })
  if (!rule.known || rule.value.unit === 'WORKDAY') return undefined
  const { amount, unit } = rule.value
  const last = lastDayOf(facts.paidOn, { amount, unit })
  const inTime = facts.on <= last
  const applies = inTime && !facts.knewSameService
  const says = text(
    `付款日 ${facts.paidOn}，${amount} 日内至 ${last} 可无理由退还本金；申请日 ${facts.on}${inTime ? (applies ? '，适用' : '，但付款时已获得过相同服务，不适用') : '，已超过'}`,
    `paid ${facts.paidOn}: the principal is returned without reason until ${last} (${amount} days); asked ${facts.on}: ${inTime ? (applies ? 'applies' : 'does not apply, the same service was already known') : 'too late'}`,
  )
  const inputs = { paidOn: facts.paidOn, on: facts.on, lastDay: last, knewSameService: facts.knewSameService }
  trace.push(step(text('无理由退款期', 'Cooling-off'), says, inputs, applies, rule.citation))
  return applies ? { basis: 'COOLING_OFF', pricing: 'DISCOUNTED', citation: rule.citation } : undefined
}

function contractFull(facts: RefundFacts, trace: Step[]): Ground | undefined {
  const { fullRefundBeforeStart: before, fullRefundAfterStart: after } = facts.terms
  const lastBefore = before && shift(facts.startsOn, before, -1)
  const lastAfter = after && shift(facts.startsOn, after, 1)
  const last = lastAfter ?? lastBefore
  if (last === null || last === undefined) return undefined
  const applies = facts.on <= last
  const says = text(
    `合同约定 ${facts.startsOn} 开课，${last} 及以前退出全额退费；申请日 ${facts.on}${applies ? '，适用' : '，已超过'}`,
    `by contract the course starts ${facts.startsOn} and leaving by ${last} is refunded in full; asked ${facts.on}: ${applies ? 'applies' : 'too late'}`,
  )
  const inputs = { startsOn: facts.startsOn, on: facts.on, lastDay: last }
  trace.push(step(text('合同全额退费期', 'Full refund by contract'), says, inputs, applies))
  return applies ? { basis: 'CONTRACT_FULL', pricing: 'NOTHING', citation: null } : undefined
}

function shift(date: CivilDate, { amount, unit }: Duration, sign: 1 | -1): CivilDate {
  if (unit === 'WORKDAY') throw new RangeError('full-refund terms are in calendar days or months')
  return unit === 'MONTH' ? addMonths(date, sign * amount) : addDays(date, sign * amount)
}

function byFault(book: Rulebook, facts: RefundFacts, trace: Step[]): Ground | { readonly reason: Text } {
  const operator = facts.fault === 'OPERATOR'
  const rule = book.parameter(operator ? 'FEE-17.operatorFaultPricing' : 'FEE-17.consumerFaultPricing', facts)
  const agreed = operator ? null : facts.terms.consumerFaultPricing
  const label = text('退费原因与计价', 'Cause and pricing')
  const inputs = { fault: facts.fault, agreed }
  if (agreed === 'DISCOUNTED') {
    const says = text(
      '因消费者原因退费；合同约定已消课时按优惠价计，更有利于消费者，从其约定',
      'caused by the consumer; the contract prices used lessons with the discount, which is more favourable and prevails',
    )
    trace.push(step(label, says, inputs, agreed, rule.known ? rule.citation : null))
    return { basis: 'CONSUMER_FAULT', pricing: agreed, citation: null }
  }
  if (operator) {
    const says = text(
      '因机构原因退费：已消课时按实际优惠价计，赠送课时一并计入',
      'caused by the operator: used lessons at the actual discounted price, gift lessons counted in',
    )
    trace.push(step(label, says, inputs, 'DISCOUNTED', rule.known ? rule.citation : null))
    return { basis: 'OPERATOR_FAULT', pricing: 'DISCOUNTED', citation: rule.known ? rule.citation : null }
  }
  if (!rule.known && agreed === null) return { reason: rule.reason }
  const says = text(
    '因消费者原因退费：已消课时按打折前价格计，以已付款为限',
    'caused by the consumer: used lessons at the undiscounted price, at most what was paid',
  )
  const citation = rule.known ? rule.citation : null
  trace.push(step(label, says, inputs, 'UNDISCOUNTED', citation))
  return { basis: 'CONSUMER_FAULT', pricing: 'UNDISCOUNTED', citation }
}

function consumed(facts: RefundFacts, ground: Ground, trace: Step[]): number {
  const label = text('已消课时价款', 'Price of used lessons')
  const { paidFen, used, lessons, listPriceFen } = facts
  if (ground.pricing === 'NOTHING') {
    trace.push(step(label, text('全额退费，不扣已消课时', 'full refund: nothing is deducted'), { used }, 0))
    return 0
  }
  if (ground.pricing === 'DISCOUNTED') {
    const fen = valueOfLessons(paidFen, total(facts), used)
    const sum = `${yuan(paidFen)} × ${used} ÷ ${total(facts)} = ${yuan(fen)}`
    const says = text(
      `${sum}（购买 ${lessons} + 赠送 ${facts.giftLessons} 课时，不足一分舍去）`,
      `${sum} (${lessons} bought + ${facts.giftLessons} gift lessons, rounded down)`,
    )
    trace.push(step(label, says, { paidFen, used, lessons: total(facts) }, fen, ground.citation))
    return fen
  }
  const full = listPriceFen === null ? multiplyDivideFloor(paidFen, used, lessons) : safe(listPriceFen * used)
  const fen = Math.min(paidFen, full)
  const price = listPriceFen === null ? `${yuan(paidFen)} ÷ ${lessons}` : yuan(listPriceFen)
  const says = text(
    `${used} × ${price} = ${yuan(full)}，以已付 ${yuan(paidFen)} 为限，计 ${yuan(fen)}`,
    `${used} × ${price} = ${yuan(full)}, at most the ${yuan(paidFen)} paid: ${yuan(fen)}`,
  )
  trace.push(step(label, says, { paidFen, used, lessons, listPriceFen }, fen, ground.citation))
  return fen
}

function safe(value: number): number {
  if (!Number.isSafeInteger(value)) throw new RangeError('sum beyond the exact range')
  return value
}

function refundStep(paidFen: number, consumedFen: number, refundFen: number): Step {
  const sum = `${yuan(paidFen)} − ${yuan(consumedFen)} = ${yuan(refundFen)}`
  return step(text('应退金额', 'Refund'), text(sum, sum), { paidFen, consumedFen }, refundFen)
}

function interest(book: Rulebook, facts: RefundFacts, trace: Step[]): boolean {
  const rule = book.parameter('FEE-17.operatorFaultInterest', facts)
  if (!rule.known || !rule.value) return false
  const says = text(
    '因机构原因退费，另应支付利息（利率由双方约定或另行确定）',
    'caused by the operator: interest is owed on top (the rate is agreed or decided elsewhere)',
  )
  trace.push(step(text('利息', 'Interest'), says, {}, true, rule.citation))
  return true
}

function sourceStep(
  held: number,
  fromCustody: number,
  fromInstitution: number,
  rest: number,
  stays: number,
): Step {
  const staysZh = stays > 0 ? `，待确认课时留存 ${yuan(stays)}` : ''
  const staysEn = stays > 0 ? `, ${yuan(stays)} stays for lessons that wait` : ''
  const says = text(
    `托管余额 ${yuan(held)}：退回家庭 ${yuan(fromCustody)}，划机构 ${yuan(rest)}${staysZh}；机构另须退回 ${yuan(fromInstitution)}`,
    `custody holds ${yuan(held)}: ${yuan(fromCustody)} goes back to the family, ${yuan(rest)} to the institution${staysEn}; the institution brings back ${yuan(fromInstitution)}`,
  )
  const inputs = { heldFen: held, fromInstitutionFen: fromInstitution, toInstitutionFen: rest }
  return step(text('资金来源', 'Where the money comes from'), says, inputs, fromCustody)
}
