import { addDays, addMonths, type CivilDate } from '../date.ts'
import { type Finding, finding, unknownFinding } from '../finding.ts'
import { requireCount, yuan } from '../money.ts'
import type { Known, Where } from '../parameter.ts'
import type { Rulebook } from '../rulebook.ts'
import { type SchoolCalendar, schoolPeriodOn, termsBetween } from '../school-calendar.ts'
import { type Explained, type Step, step, type Text, text } from '../trace.ts'
import { sayDuration } from './deadline.ts'

/** One collection of money: what is sold, for how long, and when. `on` is the day of collection. */
export interface PrepaymentFacts extends Where {
  /** CYCLE: by a term or period; LESSON: by a number of lessons. */
  readonly billing: 'CYCLE' | 'LESSON'
  readonly startsOn: CivilDate
  readonly endsOn: CivilDate
  /** Lessons paid for. */
  readonly lessons: number
  /** Lessons given on top; they count towards the cap, so that "buy three get three" is no way around it. */
  readonly giftLessons: number
  readonly amountFen: number
  /** Lessons of the subject that the learner still has; null for a first purchase. */
  readonly remainingLessons: number | null
  readonly paidByLoan: boolean
  /** Other unconsumed purchases of the same course by the same learner (top-ups, cards, split orders). */
  readonly open: readonly OpenPurchase[]
}

/** What is still open of another purchase of the same course. */
export interface OpenPurchase {
  readonly collectedOn: CivilDate
  /** Lessons not yet consumed, gifts included. */
  readonly lessons: number
  readonly amountFen: number
  readonly startsOn: CivilDate
  readonly endsOn: CivilDate
}

/** Whether the money may be collected, with every finding and the limits that were applied. */
export interface PrepaymentAnswer {
  /** No finding is FORBIDDEN. */
  readonly lawful: boolean
  readonly findings: readonly Finding[]
  readonly limits: {
    readonly maxSpanMonths: number | null
    readonly maxLessons: number | null
    readonly maxAmountFen: number | null
    /** Last day that a purchase starting on `startsOn` may reach. */
    readonly latestEndOn: CivilDate | null
    /** First day on which it may be collected. */
    readonly earliestOn: CivilDate | null
  }
}

interface Check {
  readonly findings: Finding[]
  readonly trace: Step[]
}

/**
 * Caps of one prepayment: span, lessons, amount by class, earliest day, remaining lessons, semester, loans.
 * @cite 教监管函〔2021〕2号 一（二）; 教监管〔2022〕4号
 */
export function prepayment(
  book: Rulebook,
  schools: SchoolCalendar,
  facts: PrepaymentFacts,
): Explained<PrepaymentAnswer> {
  validate(facts)
  const check: Check = { findings: [], trace: [] }
  const latestEndOn = checkSpan(book, facts, check)
  const maxLessons = checkLessons(book, facts, check)
  const maxAmountFen = checkAmount(book, facts, check)
  const earliestOn = checkEarliest(book, facts, check)
  checkTopUp(book, facts, check)
  checkSemester(book, schools, facts, check)
  checkLoan(book, facts, check)
  const span = book.parameter('FEE-01.maxSpanMonths', facts)
  const lawful = check.findings.every(found => found.severity !== 'FORBIDDEN')
  const maxSpanMonths = span.known ? span.value : null
  return {
    value: {
      lawful,
      findings: check.findings,
      limits: { maxSpanMonths, maxLessons, maxAmountFen, latestEndOn, earliestOn },
    },
    trace: check.trace,
  }
}

function validate(facts: PrepaymentFacts): void {
  requireCount('lessons', facts.lessons)
  requireCount('giftLessons', facts.giftLessons)
  requireCount('amountFen', facts.amountFen)
  if (facts.remainingLessons !== null) requireCount('remainingLessons', facts.remainingLessons)
  if (facts.endsOn < facts.startsOn) throw new RangeError('the course ends before it starts')
}

/** Purchases collected on the same day are one collection, however they were split. */
function sameCollection(facts: PrepaymentFacts): readonly OpenPurchase[] {
  return facts.open.filter(other => other.collectedOn === facts.on)
}

function record(
  check: Check,
  label: Text,
  says: Text,
  inputs: Step['inputs'],
  passed: boolean,
  known: Known<unknown>,
): void {
  check.trace.push(step(label, says, inputs, passed, known.citation))
  if (passed) return
  const code = known.citation.parameter.split('.')[0] ?? ''
  check.findings.push(finding(code, known.soft ? 'WARN' : 'FORBIDDEN', says, known.citation))
}

function checkSpan(book: Rulebook, facts: PrepaymentFacts, check: Check): CivilDate | null {
  const limit = book.parameter('FEE-01.maxSpanMonths', facts)
  if (!limit.known) {
    check.findings.push(unknownFinding(limit))
    return null
  }
  const together = [facts, ...sameCollection(facts)]
  const starts = together.map(one => one.startsOn).sort()[0] ?? facts.startsOn
  const ends =
    together
      .map(one => one.endsOn)
      .sort()
      .at(-1) ?? facts.endsOn
  const latest = addMonths(starts, limit.value)
  const passed = ends <= latest
  const says = text(
    `单次收费跨度不得超过 ${limit.value} 个月：${starts} 开课，最晚到 ${latest}，本次收到 ${ends}${passed ? '，符合' : '，超出'}`,
    `one collection spans at most ${limit.value} months: from ${starts} to ${latest} at the latest; this one reaches ${ends}: ${passed ? 'within' : 'beyond'}`,
  )
  const inputs = { startsOn: starts, endsOn: ends, maxSpanMonths: limit.value, latestEndOn: latest }
  record(check, text('收费时间跨度', 'Span of the collection'), says, inputs, passed, limit)
  return latest
}

function checkLessons(book: Rulebook, facts: PrepaymentFacts, check: Check): number | null {
  const limit = book.parameter('FEE-01.maxLessons', facts)
  if (!limit.known) {
    check.findings.push(unknownFinding(limit))
    return null
  }
  const split = sameCollection(facts).reduce((sum, other) => sum + other.lessons, 0)
  const total = facts.lessons + facts.giftLessons + split
  const passed = total <= limit.value
  const says = text(
    `单次收费不得超过 ${limit.value} 课时：购买 ${facts.lessons} + 赠送 ${facts.giftLessons} + 同日同课程其他订单 ${split} = ${total}${passed ? '，符合' : '，超出'}`,
    `one collection covers at most ${limit.value} lessons: ${facts.lessons} bought + ${facts.giftLessons} gift + ${split} of other orders of the day = ${total}: ${passed ? 'within' : 'beyond'}`,
  )
  const inputs = { lessons: facts.lessons, giftLessons: facts.giftLessons, split, maxLessons: limit.value }
  record(check, text('收费课时', 'Lessons of the collection'), says, inputs, passed, limit)
  return limit.value
}

function checkAmount(book: Rulebook, facts: PrepaymentFacts, check: Check): number | null {
  const limit = book.parameter('FEE-02.maxAmountFen', facts)
  if (!limit.known) {
    check.findings.push(unknownFinding(limit))
    return null
  }
  const split = sameCollection(facts).reduce((sum, other) => sum + other.amountFen, 0)
  const total = facts.amountFen + split
  const passed = total <= limit.value
  const says = text(
    `单次收费不得超过 ${yuan(limit.value)}：本次 ${yuan(facts.amountFen)} + 同日同课程其他订单 ${yuan(split)} = ${yuan(total)}${passed ? '，符合' : '，超出'}`,
    `one collection is at most ${yuan(limit.value)}: ${yuan(facts.amountFen)} + ${yuan(split)} of other orders of the day = ${yuan(total)}: ${passed ? 'within' : 'beyond'}`,
  )
  const inputs = { amountFen: facts.amountFen, splitFen: split, maxAmountFen: limit.value }
  record(check, text('收费金额', 'Amount of the collection'), says, inputs, passed, limit)
  return limit.value
}

function checkEarliest(book: Rulebook, facts: PrepaymentFacts, check: Check): CivilDate | null {
  const rule = book.parameter('FEE-03.earliestBeforeStart', facts)
  if (!rule.known) {
    check.findings.push(unknownFinding(rule))
    return null
  }
  const { amount, unit } = rule.value
  const earliest = unit === 'MONTH' ? addMonths(facts.startsOn, -amount) : addDays(facts.startsOn, -amount)
  if (facts.billing === 'LESSON' && fewRemain(book, facts, check)) return null
  const passed = facts.on >= earliest
  const ahead = sayDuration(rule.value)
  const says = text(
    `不得早于开课前 ${ahead.zh}收费：${facts.startsOn} 开课，最早 ${earliest}，收费日 ${facts.on}${passed ? '，符合' : '，过早'}`,
    `collection at most ${ahead.en} before the start: the course starts ${facts.startsOn}, so from ${earliest}; collected ${facts.on}: ${passed ? 'in time' : 'too early'}`,
  )
  const inputs = { startsOn: facts.startsOn, on: facts.on, earliestOn: earliest }
  record(check, text('最早收费日', 'Earliest day of collection'), says, inputs, passed, rule)
  return earliest
}

/** A renewal by lessons may be collected at any time once few enough lessons remain. */
function fewRemain(book: Rulebook, facts: PrepaymentFacts, check: Check): boolean {
  const trigger = book.parameter('FEE-03.remainingLessonsTrigger', facts)
  if (facts.remainingLessons === null || !trigger.known) return false
  const passed = facts.remainingLessons <= trigger.value
  const says = text(
    `同一科目剩余 ${facts.remainingLessons} 课时，${passed ? '不多于' : '多于'} ${trigger.value} 课时，${passed ? '可以续费' : '须不早于开课前规定期限'}`,
    `${facts.remainingLessons} lessons of the subject remain, ${passed ? 'no more' : 'more'} than ${trigger.value}: ${passed ? 'a renewal may be collected' : 'the earliest day before the start applies'}`,
  )
  const inputs = { remainingLessons: facts.remainingLessons, trigger: trigger.value }
  check.trace.push(step(text('剩余课时', 'Remaining lessons'), says, inputs, passed, trigger.citation))
  return passed
}

/** Money on top of an earlier purchase that runs at the same time, while more lessons remain than allowed. */
function checkTopUp(book: Rulebook, facts: PrepaymentFacts, check: Check): void {
  const running = facts.open.filter(other => other.collectedOn < facts.on && other.endsOn >= facts.startsOn)
  const trigger = book.parameter('FEE-03.remainingLessonsTrigger', facts)
  if (running.length === 0 || !trigger.known) return
  const remaining = running.reduce((sum, other) => sum + other.lessons, 0)
  const passed = remaining <= trigger.value
  const says = text(
    `同一课程已有未消 ${remaining} 课时的订单同期进行，${passed ? '不多于' : '多于'} ${trigger.value} 课时，${passed ? '可以续费' : '属变相充值'}`,
    `orders of the same course that run at the same time still hold ${remaining} lessons, ${passed ? 'no more' : 'more'} than ${trigger.value}: ${passed ? 'a renewal' : 'a disguised top-up'}`,
  )
  const inputs = { remaining, trigger: trigger.value }
  record(check, text('变相充值', 'Disguised top-up'), says, inputs, passed, trigger)
}

function checkSemester(book: Rulebook, schools: SchoolCalendar, facts: PrepaymentFacts, check: Check): void {
  if (facts.billing !== 'CYCLE') return
  const rule = book.parameter('FEE-03.crossSemester', facts)
  if (!rule.known || rule.value || facts.stage === undefined) return
  const first = schoolPeriodOn(schools, facts.region, facts.stage, facts.startsOn)
  const last = schoolPeriodOn(schools, facts.region, facts.stage, facts.endsOn)
  if (!first || !last) {
    const says = text(
      '当地校历未录入，无法判断是否跨学期收费',
      'the school calendar of the region is not entered, so crossing semesters cannot be told',
    )
    check.findings.push(finding('FEE-03', 'UNKNOWN', says, rule.citation))
    return
  }
  const terms = termsBetween(schools, facts.region, facts.stage, facts.startsOn, facts.endsOn)
  const passed = terms.length <= 1
  const says = text(
    `按周期收费不得跨学期：${facts.startsOn} 至 ${facts.endsOn} 涉及 ${terms.length} 个学期${passed ? '，符合' : '，跨学期'}`,
    `a collection by cycle may not cross semesters: ${facts.startsOn} to ${facts.endsOn} touches ${terms.length}: ${passed ? 'within one' : 'crosses'}`,
  )
  const inputs = { startsOn: facts.startsOn, endsOn: facts.endsOn, terms: terms.length }
  record(check, text('学期', 'Semester'), says, inputs, passed, rule)
}

function checkLoan(book: Rulebook, facts: PrepaymentFacts, check: Check): void {
  const rule = book.parameter('FEE-08.loanPaymentAllowed', facts)
  if (!facts.paidByLoan || !rule.known) return
  const says = text('不得以培训贷方式缴费', 'the fee may not be paid by a training loan')
  record(check, text('培训贷', 'Training loan'), says, { paidByLoan: true }, rule.value, rule)
}
