import { addWorkdays, type Period, type WorkCalendar } from '../calendar.ts'
import { addMonths, dayNumber } from '../date.ts'
import type { ClockEvent, Pause, Provision } from './definition.ts'
import { DAY_MINUTES, dateOf, dayOf, minuteOf, timeOf } from './moment.ts'

/** A stretch that does not count: after `after`, up to and including `to` (day numbers, or minutes). */
export interface Gap {
  readonly after: number
  readonly to: number
}

/** A pause that began: which, by which event, and how it ends. */
export interface Paused extends Gap {
  readonly rule: Pause
  readonly event: ClockEvent
  /** OPEN: nobody has ended it, so it reaches to the day asked about. PLANNED: it ends as planned. */
  readonly end: 'OPEN' | 'PLANNED' | 'EVENT'
}

/** Whether a part of a clock holds on the day of an event. */
export function holds(provision: Provision, event: ClockEvent): boolean {
  const date = dateOf(event.at)
  return (
    (provision.from === undefined || provision.from <= date) &&
    (provision.until === undefined || date <= provision.until)
  )
}

/** Turns events into points of a scale: days for periods in days, minutes for periods in hours. */
export interface Scale {
  /** The event itself lies at this point; what follows counts from the next. */
  at(event: ClockEvent): number
  /** End of a planned pause. */
  plus(event: ClockEvent, planned: Period): number | undefined
}

export function dayScale(calendar: WorkCalendar): Scale {
  return { at: event => dayOf(event.at), plus: (event, planned) => dayAfter(calendar, event, planned) }
}

/** A pause whose time of day is not known begins and ends with its day. */
export function minuteScale(calendar: WorkCalendar): Scale {
  const endOfDay = (day: number) => (day + 1) * DAY_MINUTES
  const at = (event: ClockEvent) =>
    timeOf(event.at) === null ? endOfDay(dayOf(event.at)) : minuteOf(event.at)
  return {
    at,
    plus(event, planned) {
      if (planned.unit === 'HOUR') return at(event) + planned.amount * 60
      if (planned.unit === 'MINUTE') return at(event) + planned.amount
      const day = dayAfter(calendar, event, planned)
      return day === undefined ? undefined : endOfDay(day)
    },
  }
}

function dayAfter(calendar: WorkCalendar, event: ClockEvent, planned: Period): number | undefined {
  const { amount, unit } = planned
  const date = dateOf(event.at)
  if (unit === 'WORKDAY') {
    const end = addWorkdays(calendar, date, amount)
    return end.known ? dayNumber(end.date) : undefined
  }
  if (unit === 'CALENDAR_DAY') return dayNumber(date) + amount
  if (unit === 'MONTH' || unit === 'YEAR')
    return dayNumber(addMonths(date, unit === 'YEAR' ? amount * 12 : amount))
  return Math.floor((minuteOf(event.at) + amount * (unit === 'HOUR' ? 60 : 1)) / DAY_MINUTES)
}

/**
 * Every pause that the events begin. One that nobody has ended reaches to the point asked about.
 * @param events in order of time
 * @param asOf point of the scale at which is asked
 */
export function pausesOf(
  rules: readonly Pause[],
  events: readonly ClockEvent[],
  scale: Scale,
  asOf: number,
): readonly Paused[] {
  const found: Paused[] = []
  for (const rule of rules) {
    const open = new Map<string, ClockEvent>()
    for (const event of events) {
      const ref = event.ref ?? ''
      const begun = open.get(ref)
      if (begun && rule.ends.includes(event.kind)) {
        open.delete(ref)
        found.push(closed(rule, begun, scale, scale.at(event), 'EVENT'))
      } else if (!begun && rule.on.includes(event.kind) && begins(rule, event)) open.set(ref, event)
    }
    for (const event of open.values()) found.push(closed(rule, event, scale, asOf, 'OPEN'))
  }
  return found.sort((a, b) => a.after - b.after)
}

/** Events that begin no pause only because they name no rule that allows it. */
export function withoutBasis(rules: readonly Pause[], events: readonly ClockEvent[]): readonly ClockEvent[] {
  const strict = rules.filter(rule => rule.needsBasis)
  if (strict.length === 0) return []
  return events.filter(event => !event.basis && strict.some(rule => rule.on.includes(event.kind)))
}

function begins(rule: Pause, event: ClockEvent): boolean {
  return holds(rule, event) && (!rule.needsBasis || Boolean(event.basis))
}

function closed(rule: Pause, event: ClockEvent, scale: Scale, to: number, end: Paused['end']): Paused {
  const after = scale.at(event)
  const planned = event.period && scale.plus(event, event.period)
  if (planned !== undefined && (end === 'OPEN' || planned < to))
    return { rule, event, after, to: planned, end: 'PLANNED' }
  return { rule, event, after, to: Math.max(after, to), end }
}

/** The stretches without overlap, in order. */
export function union(pauses: readonly Gap[]): readonly Gap[] {
  const gaps: { after: number; to: number }[] = []
  for (const { after, to } of pauses) {
    if (to <= after) continue
    const last = gaps.at(-1)
    if (last && after <= last.to) last.to = Math.max(last.to, to)
    else gaps.push({ after, to })
  }
  return gaps
}

/** Whether a point lies in a stretch that does not count. */
export function isPaused(gaps: readonly Gap[], point: number): boolean {
  return gaps.some(gap => gap.after < point && point <= gap.to)
}
