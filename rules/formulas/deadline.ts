import { type Duration, endOfPeriod, type NotComputable, type WorkCalendar } from '../calendar.ts'
import type { CivilDate } from '../date.ts'
import { NATION } from '../region-chain.ts'
import type { Rulebook } from '../rulebook.ts'
import { type Citation, type Explained, type Step, step, type Text, text } from '../trace.ts'

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

const UNIT_NAMES: Readonly<Record<Duration['unit'], Text>> = {
  WORKDAY: text('个工作日', 'working days'),
  CALENDAR_DAY: text('日（日历日）', 'calendar days'),
  MONTH: text('个月', 'months'),
}

/** A period for people: '15 个工作日' / '15 working days'. */
export function sayDuration({ amount, unit }: Duration): Text {
  return text(`${amount} ${UNIT_NAMES[unit].zh}`, `${amount} ${UNIT_NAMES[unit].en}`)
}

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
    trace.push(step(text('无法计算', 'Not computable'), end.reason, { year: end.missingYear }, null))
    return { value: { ...end, start, duration }, trace }
  }
  trace.push(countStep(start, duration, end.lastDay, ground))
  const warning = end.moved ? movedWarning(end.lastDay) : null
  if (warning) trace.push(moveStep(book, end.lastDay, end.due, warning))
  return { value: { ...end, start, duration, warning }, trace }
}

function startStep(book: Rulebook, start: CivilDate, duration: Duration): Step {
  const rule = book.parameter('CONV-04.startDayCounted', { on: start, region: NATION })
  const says = text(
    `自 ${start} 起算，开始的当日不计入；期间为 ${sayDuration(duration).zh}`,
    `the period starts on ${start}, which is not counted, and lasts ${sayDuration(duration).en}`,
  )
  const inputs = { start, amount: duration.amount, unit: duration.unit }
  return step(text('起算日', 'Start'), says, inputs, start, rule.known ? rule.citation : null)
}

function countStep(start: CivilDate, duration: Duration, last: CivilDate, ground: Citation | null): Step {
  const says =
    duration.unit === 'WORKDAY'
      ? text(
          `跳过法定休假日和休息日、计入调休上班日，第 ${duration.amount} 个工作日为 ${last}`,
          `holidays and rest days are skipped, make-up days are counted: working day ${duration.amount} is ${last}`,
        )
      : text(`期间最后一日为 ${last}`, `the last day of the period is ${last}`)
  const inputs = { start, amount: duration.amount, unit: duration.unit }
  return step(text('最后一日', 'Last day'), says, inputs, last, ground)
}

function movedWarning(last: CivilDate): Text {
  return text(
    `最后一日 ${last} 为休假日。顺延属类推适用，请以本单位法制部门意见为准；稳妥起见应在 ${last} 前办结`,
    `the last day ${last} is a holiday or rest day; moving it is an analogy that your legal office must accept: finish by ${last} to be safe`,
  )
}

function moveStep(book: Rulebook, last: CivilDate, due: CivilDate, warning: Text): Step {
  const rule = book.parameter('CONV-04.endMovesFromHoliday', { on: last, region: NATION })
  const says = text(`顺延至 ${due}。${warning.zh}`, `it moves to ${due}; ${warning.en}`)
  return step(text('顺延', 'Moved'), says, { lastDay: last }, due, rule.known ? rule.citation : null)
}
