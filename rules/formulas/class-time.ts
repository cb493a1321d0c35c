import type { WorkCalendar } from '../calendar.ts'
import { minutesOfDay } from '../date.ts'
import type { Finding } from '../finding.ts'
import type { Where } from '../parameter.ts'
import type { Rulebook } from '../rulebook.ts'
import type { SchoolCalendar } from '../school-calendar.ts'
import type { Explained, Step } from '../trace.ts'
import { type Check, checkDay, checkPreschool, checkSchoolHours } from './class-day.ts'
import { checkGap, checkLatestEnd, checkLength, checkRoom, checkSize } from './class-session.ts'
import { lawfulSlots, type Slot } from './class-slots.ts'

/** The calendars by which days are told: announced holidays, and terms and hours of the local schools. */
export interface Days {
  readonly work: WorkCalendar
  readonly schools: SchoolCalendar
}

/** One meeting of a class; `on` is its day. Class, stage and channel are needed. */
export interface ClassTimeFacts extends Where {
  /** Times of day 'HH:MM'; the end lies after the start on the same day. */
  readonly start: string
  readonly end: string
  /** Length of one lesson in minutes where the meeting holds several with gaps; null: the whole meeting. */
  readonly lessonMinutes: number | null
  /** End of the online lesson before it on that day; null: none. */
  readonly previousEnd: string | null
  /** Trainees; null: not known yet. */
  readonly size: number | null
  /** Coaches present (sports); null: not known yet. */
  readonly coaches: number | null
  /** Building area of the room; null: not known yet. */
  readonly roomSquareMetres: number | null
}

/** Whether the meeting may be held, what stands against it, and where it might move. */
export interface ClassTimeAnswer {
  /** No finding is FORBIDDEN. */
  readonly lawful: boolean
  readonly findings: readonly Finding[]
  /** Nearest lawful times of the same length, when the time itself is forbidden. */
  readonly slots: readonly Slot[]
}

/**
 * Everything that stands against a meeting, in the order of the regulation: day, time window, length and gap,
 * room, school hours. Fast enough for the timetables of a province.
 */
export function classTimeFindings(
  book: Rulebook,
  days: Days,
  facts: ClassTimeFacts,
  trace: Step[] | null = null,
): readonly Finding[] {
  const start = minutesOfDay(facts.start)
  const end = minutesOfDay(facts.end)
  if (end <= start) throw new RangeError(`a meeting ends after it starts: ${facts.start}–${facts.end}`)
  const check: Check = { findings: [], trace }
  checkPreschool(book, facts, check)
  checkDay(book, days, facts, check)
  checkLatestEnd(book, facts, check)
  checkLength(book, facts, facts.lessonMinutes ?? end - start, check)
  checkGap(book, facts, check)
  checkSize(book, facts, check)
  checkRoom(book, facts, check)
  checkSchoolHours(book, days, facts, check)
  return check.findings
}

/** The lawfulness of a meeting with its steps and, where its time is forbidden, the nearest lawful times. */
export function classTime(book: Rulebook, days: Days, facts: ClassTimeFacts): Explained<ClassTimeAnswer> {
  const trace: Step[] = []
  const findings = classTimeFindings(book, days, facts, trace)
  const lawful = findings.every(found => found.severity !== 'FORBIDDEN')
  const slots = lawful ? [] : lawfulSlots(facts, moved => classTimeFindings(book, days, moved))
  return { value: { lawful, findings, slots }, trace }
}
