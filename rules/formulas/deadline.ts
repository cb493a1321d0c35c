import { type Duration, endOfPeriod, type NotComputable, type WorkCalendar } from '../calendar.ts'
import { countStep, movedWarning, moveStep, notComputableStep, startStep } from '../clocks/say.ts'
import type { CivilDate } from '../date.ts'
import type { Rulebook } from '../rulebook.ts'
import type { Citation, Explained, Step, Text } from '../trace.ts'

export { sayPeriod as sayDuration } from '../clocks/say.ts'

/** When a period ends, or the explicit answer that a calendar is missing. */
export type Deadline =
  | {
      readonly known: true
      readonly start: CivilDate
      readonly duration: Duration
      /** Last day as counted; finishing by it is always safe. */
      readonly lastDay: CivilDate
      /** The last day, moved to the first working day after a holiday or rest day (CONV-04). */
      readonly due: CivilDate
      readonly moved: boolean
      readonly warning: Text | null
    }
  | (NotComputable & {
      readonly start: CivilDate
      readonly duration: Duration
      readonly lastDay: CivilDate | null
    })

/**
 * End of a statutory period that starts on a date; the start day is not counted.
 * A period in calendar days or months that ends on a holiday or rest day moves, with a warning.
 * @param ground what sets the period, shown in the trace
 */
export function deadline(
  book: Rulebook,
  calendar: WorkCalendar,
  start: CivilDate,
  duration: Duration,
  ground: Citation | null = null,
): Explained<Deadline> {
  const end = endOfPeriod(calendar, start, duration)
  const trace: Step[] = [startStep(book, start, duration)]
  if (!end.known) {
    trace.push(notComputableStep(end.reason, end.missingYear))
    return { value: { ...end, start, duration }, trace }
  }
  trace.push(countStep(start, duration, end.lastDay, ground))
  const warning = end.moved ? movedWarning(end.lastDay) : null
  if (warning) trace.push(moveStep(book, end.lastDay, end.due, warning))
  return { value: { ...end, start, duration, warning }, trace }
}
