import { isWorking, type NotComputable, notComputable, type Period, type WorkCalendar } from '../calendar.ts'
import { addMonths, dateOfDay, dayNumber, yearOf } from '../date.ts'
import type { Gap } from './pauses.ts'

/** How a unit is counted: working days one by one, all days, or minutes. */
export type Counting = 'WORKDAYS' | 'DAYS' | 'MINUTES'

/** The way in which a unit is counted. */
export function countingOf(unit: Period['unit']): Counting {
  if (unit === 'WORKDAY') return 'WORKDAYS'
  return unit === 'HOUR' || unit === 'MINUTE' ? 'MINUTES' : 'DAYS'
}

/** How many days or minutes a period has that starts at a day; months and years by their corresponding day. */
export function sizeOf(period: Period, startDay: number): number {
  const { amount, unit } = period
  if (!Number.isSafeInteger(amount) || amount < 0 || amount > 100_000)
    throw new RangeError(`not a period: ${amount} ${unit}`)
  if (unit === 'HOUR') return amount * 60
  if (unit !== 'MONTH' && unit !== 'YEAR') return amount
  const months = unit === 'YEAR' ? amount * 12 : amount
  return dayNumber(addMonths(dateOfDay(startDay), months)) - startDay
}

/** The point at which so many days or minutes after the base have been counted, gaps left out. */
export function countOn(base: number, size: number, gaps: readonly Gap[]): number {
  let last = base + size
  for (const { after, to } of gaps) {
    const from = Math.max(after, base)
    if (from < last && to > from) last += to - from
  }
  return last
}

/** The working day that is so many working days after the base, days in gaps left out. */
export function countWorkdays(
  calendar: WorkCalendar,
  base: number,
  size: number,
  gaps: readonly Gap[],
): number | NotComputable {
  let day = base
  let next = 0
  for (let left = size; left > 0; ) {
    day += 1
    for (let gap = gaps[next]; gap && gap.after < day; gap = gaps[++next]) day = Math.max(day, gap.to + 1)
    const kind = calendar.kinds.get(day)
    if (kind === undefined) return notComputable(yearOf(dateOfDay(day)))
    if (isWorking(kind)) left -= 1
  }
  return day
}

/**
 * Days or minutes after the first point up to and including the second that count.
 * @returns undefined where the calendar of a year between them has not been entered
 */
export function countBetween(
  calendar: WorkCalendar,
  counting: Counting,
  from: number,
  to: number,
  gaps: readonly Gap[],
): number | undefined {
  if (counting === 'WORKDAYS') return workdaysBetween(calendar, from, to, gaps)
  let count = Math.max(0, to - from)
  for (const gap of gaps) count -= Math.max(0, Math.min(gap.to, to) - Math.max(gap.after, from))
  return count
}

function workdaysBetween(
  calendar: WorkCalendar,
  from: number,
  to: number,
  gaps: readonly Gap[],
): number | undefined {
  let count = 0
  let next = 0
  for (let day = from + 1; day <= to; day += 1) {
    for (let gap = gaps[next]; gap && gap.after < day; gap = gaps[++next]) day = Math.max(day, gap.to + 1)
    if (day > to) break
    const kind = calendar.kinds.get(day)
    if (kind === undefined) return undefined
    if (isWorking(kind)) count += 1
  }
  return count
}

/** The last point before the due one at which so many still are left to count. */
export function countBack(
  calendar: WorkCalendar,
  counting: Counting,
  due: number,
  left: number,
  gaps: readonly Gap[],
): number {
  let point = due
  for (let missing = left; missing > 0; point -= 1) {
    const kind = counting === 'WORKDAYS' ? calendar.kinds.get(point) : undefined
    if (counting === 'WORKDAYS' && kind === undefined) return point
    const counts = kind === undefined || isWorking(kind)
    if (counts && !gaps.some(gap => gap.after < point && point <= gap.to)) missing -= 1
  }
  return point
}
