import { type DayKind, dayKind, isWorking } from '../calendar.ts'
import { type CivilDate, dateOfDay } from '../date.ts'
import { type ClockQuestion, isCounted, runQuestion } from './evaluate.ts'
import { isPaused } from './pauses.ts'
import type { ClockGround } from './run.ts'

/** COUNTED; REST: no working day; PAUSED: does not count; MOVED: after the last day, up to the day it moves to. */
export type DayMark = 'COUNTED' | 'REST' | 'PAUSED' | 'MOVED'

/** One day of the course of a clock: whether it was counted, as which number, and what kind of day it is. */
export interface ClockDay {
  readonly date: CivilDate
  /** Null where the calendar of the year has not been entered. */
  readonly kind: DayKind | null
  readonly mark: DayMark
  readonly counted: number | null
}

const MOST_DAYS = 4_000

/** Why this date: the days of a clock one by one; none for periods in hours, or before it can be counted. */
export function clockDays(ground: ClockGround, question: ClockQuestion): readonly ClockDay[] {
  const run = runQuestion(ground, question)
  if (!isCounted(run) || run.counting === 'MINUTES') return []
  const { span, facts } = run
  const lastCounted = span.known ? span.last : (span.last ?? span.notBefore)
  const until = span.known ? span.due : lastCounted
  const days: ClockDay[] = []
  let count = 0
  for (let day = facts.base + 1; day <= until && days.length < MOST_DAYS; day += 1) {
    const date = dateOfDay(day)
    const kind = dayKind(ground.calendar, date) ?? null
    const rest = run.counting === 'WORKDAYS' && kind !== null && !isWorking(kind)
    const mark: DayMark =
      day > lastCounted ? 'MOVED' : isPaused(facts.gaps, day) ? 'PAUSED' : rest ? 'REST' : 'COUNTED'
    if (mark === 'COUNTED') count += 1
    days.push({ date, kind, mark, counted: mark === 'COUNTED' ? count : null })
  }
  return days
}
