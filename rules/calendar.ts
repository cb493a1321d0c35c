import { addDays, addMonths, type CivilDate, dateOfDay, dayNumber, yearOf } from './date.ts'
import { type Text, text } from './trace.ts'

/** The three day units of the law; using the wrong one breaks a case (CONV-03). */
export type DayUnit = 'WORKDAY' | 'CALENDAR_DAY' | 'MONTH'

/** A period as the law states it: an amount in its own unit. */
export interface Duration {
  readonly amount: number
  readonly unit: DayUnit
}

/** Units of every statutory period: days as above, years of twelve months, and time that runs day and night. */
export type PeriodUnit = DayUnit | 'YEAR' | 'HOUR' | 'MINUTE'

/** A statutory period in any of the units. */
export interface Period {
  readonly amount: number
  readonly unit: PeriodUnit
}

/** The announced holidays and make-up working days of one year, by date, each with its name. */
export interface CalendarYear {
  readonly year: number
  readonly source: string
  readonly holidays: Readonly<Record<CivilDate, string>>
  readonly makeUpWorkdays: Readonly<Record<CivilDate, string>>
}

/** The years that somebody has entered. A year that is not here is never guessed (CAL-03). */
export interface WorkCalendar {
  readonly years: ReadonlyMap<number, CalendarYear>
  /** Kind of every day of those years, by day number. */
  readonly kinds: ReadonlyMap<number, DayKind>
}

export type DayKind = 'WORKDAY' | 'MAKE_UP_WORKDAY' | 'STATUTORY_HOLIDAY' | 'REST_DAY'

/** Says that a date cannot be told because the calendar of a year has not been entered. */
export interface NotComputable {
  readonly known: false
  readonly missingYear: number
  readonly reason: Text
}

/** A calendar over the given years; of two entries for a year the later one counts. */
export function workCalendar(years: Iterable<CalendarYear>): WorkCalendar {
  const byYear = new Map([...years].map(year => [year.year, year]))
  const kinds = new Map<number, DayKind>()
  for (const year of byYear.values()) {
    const last = dayNumber(`${year.year}-12-31`)
    for (let day = dayNumber(`${year.year}-01-01`); day <= last; day += 1) kinds.set(day, kindIn(year, day))
  }
  return { years: byYear, kinds }
}

function kindIn(year: CalendarYear, day: number): DayKind {
  const date = dateOfDay(day)
  if (year.makeUpWorkdays[date] !== undefined) return 'MAKE_UP_WORKDAY'
  if (year.holidays[date] !== undefined) return 'STATUTORY_HOLIDAY'
  return (day + 3) % 7 >= 5 ? 'REST_DAY' : 'WORKDAY'
}

/** The explicit answer for a year without calendar. */
export function notComputable(year: number): NotComputable {
  return {
    known: false,
    missingYear: year,
    reason: text(
      `${year} 年放假安排尚未录入，无法计算；录入 ${year} 年日历后即可得出`,
      `not computable until the calendar of ${year} is entered`,
    ),
  }
}

/** Kind of a day, or undefined where the calendar of its year has not been entered. */
export function dayKind(calendar: WorkCalendar, date: CivilDate): DayKind | undefined {
  return calendar.kinds.get(dayNumber(date))
}

/** Whether work is done on a day of this kind. */
export function isWorking(kind: DayKind): boolean {
  return kind === 'WORKDAY' || kind === 'MAKE_UP_WORKDAY'
}

/** The last day of a period, the day to which it moves (CONV-04), and whether it moved. */
export interface PeriodEnd {
  readonly known: true
  /** Last day as counted. */
  readonly lastDay: CivilDate
  /** The last day, or the first working day after it where it is a holiday or rest day. */
  readonly due: CivilDate
  readonly moved: boolean
}

/** The n-th working day after a date; the date itself is not counted. With n = 0 the date itself. */
export function addWorkdays(
  calendar: WorkCalendar,
  start: CivilDate,
  workdays: number,
): { readonly known: true; readonly date: CivilDate } | NotComputable {
  let day = dayNumber(start)
  for (let left = workdays; left > 0; ) {
    day += 1
    const kind = calendar.kinds.get(day)
    if (kind === undefined) return notComputable(yearOf(dateOfDay(day)))
    if (isWorking(kind)) left -= 1
  }
  return { known: true, date: dateOfDay(day) }
}

/** The date itself if it is a working day, else the first working day after it. */
export function firstWorkday(
  calendar: WorkCalendar,
  from: CivilDate,
): { readonly known: true; readonly date: CivilDate } | NotComputable {
  for (let day = dayNumber(from); ; day += 1) {
    const kind = calendar.kinds.get(day)
    if (kind === undefined) return notComputable(yearOf(dateOfDay(day)))
    if (isWorking(kind)) return { known: true, date: dateOfDay(day) }
  }
}

/** Last day of a period in calendar days or months, without any calendar; the start day is not counted. */
export function lastDayOf(
  start: CivilDate,
  duration: Duration & { readonly unit: 'CALENDAR_DAY' | 'MONTH' },
): CivilDate {
  return duration.unit === 'MONTH' ? addMonths(start, duration.amount) : addDays(start, duration.amount)
}

/**
 * End of a period that starts on a date. The start day is not counted; an end on a holiday or rest day
 * moves to the first working day after it.
 * @cite 民事诉讼法 第85条
 */
export function endOfPeriod(
  calendar: WorkCalendar,
  start: CivilDate,
  duration: Duration,
): PeriodEnd | (NotComputable & { readonly lastDay: CivilDate | null }) {
  const { amount, unit } = duration
  if (!Number.isSafeInteger(amount) || amount < 0) throw new RangeError(`not a period: ${amount} ${unit}`)
  if (unit === 'WORKDAY') {
    const end = addWorkdays(calendar, start, amount)
    return end.known
      ? { known: true, lastDay: end.date, due: end.date, moved: false }
      : { ...end, lastDay: null }
  }
  const lastDay = lastDayOf(start, { amount, unit })
  const due = firstWorkday(calendar, lastDay)
  return due.known
    ? { known: true, lastDay, due: due.date, moved: due.date !== lastDay }
    : { ...due, lastDay }
}

/** One day of a period: whether it was counted, as which number, and what kind of day it is. */
export interface CountedDay {
  readonly date: CivilDate
  readonly kind: DayKind
  readonly counted: number | null
}

/** Why this date: the days after the start, one by one, until the amount is counted or a year is missing. */
export function countDays(
  calendar: WorkCalendar,
  start: CivilDate,
  duration: Duration,
): readonly CountedDay[] {
  const end = endOfPeriod(calendar, start, duration)
  const last = end.known ? end.due : (end.lastDay ?? '9999-12-31')
  const lastCounted = end.lastDay ?? '9999-12-31'
  const days: CountedDay[] = []
  let counted = 0
  for (let date = addDays(start, 1); date <= last; date = addDays(date, 1)) {
    const kind = dayKind(calendar, date)
    if (kind === undefined) break
    const counts = date <= lastCounted && (duration.unit !== 'WORKDAY' || isWorking(kind))
    if (counts) counted += 1
    days.push({ date, kind, counted: counts ? counted : null })
  }
  return days
}
