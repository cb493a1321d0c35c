import { firstWorkday, type NotComputable, type Period, type WorkCalendar } from '../calendar.ts'
import { dateOfDay, dayNumber } from '../date.ts'
import { type Counting, countingOf, countOn, countWorkdays, sizeOf } from './count.ts'
import type { Gap } from './pauses.ts'

/** Where a period ends: the last point as counted, and the one to which it moves. */
export type Span =
  | { readonly known: true; readonly last: number; readonly due: number; readonly moved: boolean }
  /** `last` where it is known but the day to which it moves is not. Nothing ends before `notBefore`. */
  | {
      readonly known: false
      readonly last: number | null
      readonly notBefore: number
      readonly missing: NotComputable
    }

/** What a span is computed over. */
export interface SpanFacts {
  readonly calendar: WorkCalendar
  /** Day of the start event. */
  readonly startDay: number
  /** Point after which counting begins: the start day, or the day before it where it is itself counted. */
  readonly base: number
  /** The period and what was added to it, in order. */
  readonly legs: readonly Period[]
  readonly gaps: readonly Gap[]
  readonly moves: boolean
}

/** Counts all legs after another; legs of one unit are one period, so that month ends are not taken twice. */
export function spanOf(facts: SpanFacts): Span {
  const { calendar, gaps } = facts
  let point = facts.base
  let from = facts.startDay
  let counting: Counting = 'DAYS'
  for (const [index, leg] of merged(facts.legs).entries()) {
    const own = countingOf(leg.unit)
    if (index > 0 && (own === 'MINUTES') !== (counting === 'MINUTES'))
      throw new RangeError('a period in hours cannot be extended by days, nor one in days by hours')
    counting = own
    const size = sizeOf(leg, from)
    const end =
      counting === 'WORKDAYS' ? countWorkdays(calendar, point, size, gaps) : countOn(point, size, gaps)
    if (typeof end !== 'number') return missingSpan(null, end)
    point = end
    from = end
  }
  if (counting !== 'DAYS' || !facts.moves) return { known: true, last: point, due: point, moved: false }
  return movedSpan(calendar, point)
}

function movedSpan(calendar: WorkCalendar, last: number): Span {
  const date = dateOfDay(last)
  const free = firstWorkday(calendar, date)
  if (!free.known) return missingSpan(last, free)
  return { known: true, last, due: dayNumber(free.date), moved: free.date !== date }
}

function missingSpan(last: number | null, missing: NotComputable): Span {
  const notBefore = last ?? dayNumber(`${missing.missingYear}-01-01`) - 1
  return { known: false, last, notBefore, missing }
}

/** Neighbouring legs of one unit added up; years are months. */
function merged(legs: readonly Period[]): readonly Period[] {
  const result: Period[] = []
  for (const leg of legs) {
    const plain: Period = leg.unit === 'YEAR' ? { amount: leg.amount * 12, unit: 'MONTH' } : leg
    const last = result.at(-1)
    if (last?.unit === plain.unit)
      result[result.length - 1] = { amount: last.amount + plain.amount, unit: plain.unit }
    else result.push(plain)
  }
  return result
}
