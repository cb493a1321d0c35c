import type { Period, PeriodUnit } from '../calendar.ts'
import { type CivilDate, dateOfDay } from '../date.ts'
import type { Rulebook } from '../rulebook.ts'
import type { Text } from '../trace.ts'
import { countBack, countBetween } from './count.ts'
import type { ClockDefinition, Effect } from './definition.ts'
import { type Place, periodOf } from './lookup.ts'
import { dateOf, type Moment, momentOfMinute, timeOf } from './moment.ts'
import { dateAt, pointOf, type Run, type Uncounted } from './run.ts'
import { spanOf } from './span.ts'

/** UNKNOWN: it cannot be told, because a length or the calendar of a year is missing. */
export type ClockState = 'NOT_STARTED' | 'RUNNING' | 'SUSPENDED' | 'MET' | 'BREACHED' | 'LAPSED' | 'UNKNOWN'

/** How much is left (negative: over), in the unit in which one waits for it. */
export interface Left {
  readonly amount: number
  readonly unit: 'WORKDAY' | 'CALENDAR_DAY' | 'MINUTE'
}

/** Where a clock stands at a moment. */
export interface ClockAnswer {
  /** Whether the due date can be told. */
  readonly known: boolean
  readonly state: ClockState
  readonly effect: Effect
  /** The day that the period runs from; null before it has begun. */
  readonly start: CivilDate | null
  readonly period: Period | null
  /** What was added to it. */
  readonly added: readonly Period[]
  /** Last day as counted; finishing by it is always safe. */
  readonly lastDay: CivilDate | null
  /** The last day, moved to the first working day after a holiday or rest day (CONV-04). */
  readonly due: CivilDate | null
  /** Moment at which it runs out: '…T24:00', the closing time of the office, or the minute. */
  readonly dueAt: Moment | null
  readonly moved: boolean
  readonly warning: Text | null
  /** A pause has no end yet: the dates hold if it ended at the moment asked about. */
  readonly provisional: boolean
  /** Days (or minutes, for periods in hours) of its course that did not count. */
  readonly notCounted: number
  /** Last day of the internal norm. */
  readonly target: CivilDate | null
  /** First day on which it is amber. */
  readonly amberFrom: CivilDate | null
  readonly amber: boolean
  readonly left: Left | null
  /** When the act came that ended it. */
  readonly endedAt: Moment | null
  /** Why it cannot be told. */
  readonly reason: Text | null
  readonly missingYear: number | null
}

/** The answer of a clock that has not begun. */
export function notStarted(definition: ClockDefinition): ClockAnswer {
  return blank(definition, 'NOT_STARTED')
}

/** The answer of a clock that has begun but cannot be counted. */
export function uncounted(definition: ClockDefinition, run: Uncounted): ClockAnswer {
  return {
    ...blank(definition, run.end && !run.missing ? 'MET' : 'UNKNOWN'),
    start: dateOf(run.start.at),
    endedAt: run.end?.at ?? null,
    reason: run.reason,
    missingYear: run.missing?.missingYear ?? null,
  }
}

function blank(definition: ClockDefinition, state: ClockState): ClockAnswer {
  return {
    known: false,
    state,
    effect: definition.outcome.effect,
    start: null,
    period: null,
    added: [],
    lastDay: null,
    due: null,
    dueAt: null,
    moved: false,
    warning: null,
    provisional: false,
    notCounted: 0,
    target: null,
    amberFrom: null,
    amber: false,
    left: null,
    endedAt: null,
    reason: null,
    missingYear: null,
  }
}

/** The answer of a clock that runs or has run. */
export function answerOf(book: Rulebook, run: Run, now: Moment, place: Place): ClockAnswer {
  const { definition, span, end } = run
  const state = stateOf(run, now)
  const base: ClockAnswer = {
    ...blank(definition, state),
    start: dateOfDay(run.startDay),
    period: run.period,
    added: run.granted.flatMap(one => (one.period ? [one.period] : [])),
    endedAt: end?.at ?? null,
    lastDay: span.last === null ? null : dateAt(run, span.last),
    notCounted: notCountedOf(run),
    provisional: !end && run.pauses.some(pause => pause.end === 'OPEN'),
  }
  if (!span.known) return { ...base, reason: span.missing.reason, missingYear: span.missing.missingYear }
  const left = end ? null : leftOf(run, span.due)
  const threshold = amberOf(book, run, place)
  const waiting = state === 'RUNNING' || state === 'SUSPENDED'
  return {
    ...base,
    known: true,
    due: dateAt(run, span.due),
    dueAt: dueAtOf(run, span.due),
    moved: span.moved,
    target: targetOf(book, run, place),
    amberFrom: dateAt(run, countBack(run.facts.calendar, run.counting, span.due, threshold, run.facts.gaps)),
    amber: waiting && left !== null && left.amount <= threshold,
    left,
  }
}

function stateOf(run: Run, now: Moment): ClockState {
  const { definition, end } = run
  const over = end ? isOver(run, end.at) : isOver(run, now)
  if (over === undefined) return 'UNKNOWN'
  if (definition.bound === 'AT_LEAST') {
    if (end) return over ? 'MET' : 'BREACHED'
    return over ? 'LAPSED' : waitingState(run)
  }
  if (!over) return end ? 'MET' : waitingState(run)
  const { effect } = definition.outcome
  return effect === 'BREACH' || effect === 'ESCALATE' ? 'BREACHED' : 'LAPSED'
}

/** Whether the period is over at a moment; undefined where it cannot be told. */
function isOver(run: Run, at: Moment): boolean | undefined {
  const point = pointOf(run.counting, at)
  if (!run.span.known) return point <= run.span.notBefore ? false : undefined
  if (point !== run.span.due) return point > run.span.due
  const time = timeOf(at)
  return run.counting !== 'MINUTES' && run.closes !== null && time !== null && time > run.closes
}

function waitingState(run: Run): ClockState {
  const paused = run.pauses.some(
    pause =>
      pause.after <= run.now && (run.now < pause.to || pause.end === 'OPEN') && stops(run, pause.after),
  )
  return paused ? 'SUSPENDED' : 'RUNNING'
}

/** A pause that began after the last day was counted stops nothing. */
function stops(run: Run, after: number): boolean {
  return run.span.last === null || after < run.span.last
}

function notCountedOf({ facts, span }: Run): number {
  if (span.last === null) return 0
  const last = span.last
  const inside = (gap: { after: number; to: number }) =>
    Math.max(0, Math.min(gap.to, last) - Math.max(gap.after, facts.base))
  return facts.gaps.reduce((sum, gap) => sum + inside(gap), 0)
}

function leftOf(run: Run, due: number): Left | null {
  const { calendar, gaps } = run.facts
  const over = run.now > due
  const amount = over
    ? countBetween(calendar, run.counting, due, run.now, [])
    : countBetween(calendar, run.counting, Math.max(run.now, run.facts.base), due, gaps)
  const unit = run.counting === 'WORKDAYS' ? 'WORKDAY' : run.counting === 'DAYS' ? 'CALENDAR_DAY' : 'MINUTE'
  return amount === undefined ? null : { amount: over ? -amount : amount, unit }
}

function dueAtOf(run: Run, due: number): Moment {
  if (run.counting === 'MINUTES') return momentOfMinute(due)
  return `${dateOfDay(due)}T${run.closes ?? '24:00'}`
}

function targetOf(book: Rulebook, run: Run, place: Place): CivilDate | null {
  if (run.definition.target === undefined) return null
  const norm = periodOf(book, run.definition.target, place, dateOf(run.start.at))
  if (!('period' in norm)) return null
  const span = spanOf({ ...run.facts, legs: [norm.period], moves: false })
  return span.known ? dateAt(run, span.due) : null
}

const LEAST_AMBER: Readonly<Record<PeriodUnit, number>> = {
  WORKDAY: 1,
  CALENDAR_DAY: 1,
  MONTH: 1,
  YEAR: 1,
  HOUR: 60,
  MINUTE: 1,
}

/** Days (or minutes) left from which the clock is amber: its own, or the region's share of its length. */
function amberOf(book: Rulebook, run: Run, place: Place): number {
  const { definition, period } = run
  if (definition.amber !== undefined) return definition.amber * (period.unit === 'HOUR' ? 60 : 1)
  const share = book.parameter('CONV-04.amberShare' as never, { ...place, on: dateOf(run.start.at) })
  const bp = share.known ? Number(share.value) : 0
  return Math.max(LEAST_AMBER[period.unit], Math.floor((sizeInPoints(run) * bp) / 10_000))
}

const DAYS_OF: Readonly<Record<PeriodUnit, number>> = {
  WORKDAY: 1,
  CALENDAR_DAY: 1,
  MONTH: 30,
  YEAR: 365,
  HOUR: 60,
  MINUTE: 1,
}

function sizeInPoints({ period }: Run): number {
  return period.amount * DAYS_OF[period.unit]
}
