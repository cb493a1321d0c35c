import { firstWorkday, type NotComputable, type Period, type WorkCalendar } from '../calendar.ts'
import { addDays, dateOfDay, dayNumber } from '../date.ts'
import type { Rulebook } from '../rulebook.ts'
import type { Citation, Text } from '../trace.ts'
import { type Counting, countingOf } from './count.ts'
import type { ClockDefinition, ClockEvent } from './definition.ts'
import { type Granted, grant } from './grant.ts'
import { noLength, type Place, periodOf, timeOfDay } from './lookup.ts'
import { DAY_MINUTES, dateOf, dayOf, isAfter, type Moment, minuteOf, timeOf } from './moment.ts'
import { dayScale, minuteScale, type Paused, pausesOf, union, withoutBasis } from './pauses.ts'
import { type Span, type SpanFacts, spanOf } from './span.ts'

/** What clocks are evaluated with. */
export interface ClockGround {
  readonly book: Rulebook
  readonly calendar: WorkCalendar
}

/** A clock that has begun, with everything that makes its end. */
export interface Run {
  readonly definition: ClockDefinition
  readonly start: ClockEvent
  /** The event that ended it, if any. */
  readonly end: ClockEvent | null
  readonly startDay: number
  /** Why the start day is not the day of the event, or is itself counted. */
  readonly reception: 'NEXT_WORKDAY' | 'SAME_DAY' | null
  readonly period: Period
  readonly citation: Citation | null
  readonly note: Text | null
  readonly counting: Counting
  readonly facts: SpanFacts
  readonly pauses: readonly Paused[]
  /** Events that would pause the clock if they named the rule that allows it. */
  readonly withoutBasis: readonly ClockEvent[]
  readonly granted: readonly Granted[]
  readonly span: Span
  /** The moment asked about, on the scale of the clock. */
  readonly now: number
  /** Time of day at which the last day ends at an office, where the region sets one. */
  readonly closes: string | null
}

/** A clock that cannot be counted: its length is unknown, or the calendar for its first day is missing. */
export interface Uncounted {
  readonly start: ClockEvent
  readonly end: ClockEvent | null
  readonly reason: Text
  readonly missing: NotComputable | null
}

/** The events up to a moment, in order of time. */
export function eventsUntil(events: readonly ClockEvent[], now: Moment): readonly ClockEvent[] {
  const past = events.filter(event => !isAfter(event.at, now))
  const ordered = past.every((event, index) => index === 0 || (past[index - 1] as ClockEvent).at <= event.at)
  return ordered ? past : past.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}

/** The event that starts the clock: the first of its kinds, or the last where each begins it anew. */
export function startOf(definition: ClockDefinition, events: readonly ClockEvent[]): ClockEvent | undefined {
  const starts = (event: ClockEvent) => definition.starts.includes(event.kind)
  return definition.restarts ? events.findLast(starts) : events.find(starts)
}

/** Runs a clock over the events of a matter; null before it has begun. */
export function runOf(
  ground: ClockGround,
  definition: ClockDefinition,
  events: readonly ClockEvent[],
  now: Moment,
  place: Place,
): Run | Uncounted | null {
  const start = startOf(definition, events)
  if (!start) return null
  const end = endOf(definition, events, start)
  const on = dateOf(start.at)
  const rule = definition.period === null ? null : periodOf(ground.book, definition.period, place, on)
  const cited = rule && 'period' in rule ? rule : null
  const period = cited?.period ?? start.period
  if (!period) {
    const reason = rule && 'reason' in rule ? rule.reason : noLength
    return { start, end, reason, missing: null }
  }
  const received = receive(ground, definition, start, place)
  if (!('startDay' in received)) return { start, end, reason: received.reason, missing: received }
  const relevant = end ? events.slice(0, events.indexOf(end) + 1) : events
  const counting = countingOf(period.unit)
  const scale = counting === 'MINUTES' ? minuteScale(ground.calendar) : dayScale(ground.calendar)
  const asOf = pointOf(counting, now)
  const pauses = pausesOf(definition.pauses, relevant, scale, end ? pointOf(counting, end.at) : asOf)
  const facts: SpanFacts = {
    calendar: ground.calendar,
    startDay: received.startDay,
    base: baseOf(definition, start, received, counting),
    legs: [period],
    gaps: union(pauses),
    moves: definition.moves,
  }
  const granted = grant(ground.book, definition, relevant.slice(relevant.indexOf(start)), facts, place)
  const legs = [period, ...granted.flatMap(one => (one.period ? [one.period] : []))]
  return {
    definition,
    start,
    end,
    ...received,
    period,
    citation: cited?.citation ?? null,
    note: cited?.note ?? null,
    counting,
    facts: { ...facts, legs },
    pauses,
    withoutBasis: withoutBasis(definition.pauses, relevant),
    granted,
    span: spanOf({ ...facts, legs }),
    now: asOf,
    closes: timeOfDay(ground.book, definition.closes, place, on),
  }
}

/** A moment on the scale of a clock. */
export function pointOf(counting: Counting, at: Moment): number {
  return counting === 'MINUTES' ? minuteOf(at) : dayOf(at)
}

function endOf(
  definition: ClockDefinition,
  events: readonly ClockEvent[],
  start: ClockEvent,
): ClockEvent | null {
  const after = events.slice(events.indexOf(start) + 1)
  return after.find(event => definition.ends.includes(event.kind)) ?? null
}

interface Received {
  readonly startDay: number
  readonly reception: Run['reception']
}

/** The day from which a start counts, where the time of day matters and the region says how. */
function receive(
  ground: ClockGround,
  definition: ClockDefinition,
  start: ClockEvent,
  place: Place,
): Received | NotComputable {
  const startDay = dayOf(start.at)
  const time = timeOf(start.at)
  if (time === null) return { startDay, reception: null }
  const on = dateOf(start.at)
  const until = timeOfDay(ground.book, definition.receivedUntil, place, on)
  if (until !== null && time >= until) {
    const next = firstWorkday(ground.calendar, addDays(on, 1))
    return next.known ? { startDay: dayNumber(next.date), reception: 'NEXT_WORKDAY' } : next
  }
  const before = timeOfDay(ground.book, definition.sameDayBefore, place, on)
  return { startDay, reception: before !== null && time < before ? 'SAME_DAY' : null }
}

function baseOf(
  definition: ClockDefinition,
  start: ClockEvent,
  { startDay, reception }: Received,
  counting: Counting,
): number {
  if (counting === 'MINUTES')
    return reception === 'NEXT_WORKDAY' ? startDay * DAY_MINUTES : minuteOf(start.at)
  return definition.startDayCounted || reception === 'SAME_DAY' ? startDay - 1 : startDay
}

/** Date of a point of a run. */
export function dateAt(run: Pick<Run, 'counting'>, point: number): string {
  return dateOfDay(run.counting === 'MINUTES' ? Math.floor(point / DAY_MINUTES) : point)
}
