/** A civil date 'YYYY-MM-DD' of the local calendar, without time and zone. Such strings sort by date. */
export type CivilDate = string

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const SHAPE = /^\d{4}-\d{2}-\d{2}$/

/** Whether the year has a 29 February. */
export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

/** Days of a month (month 1–12). */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (MONTH_DAYS[month - 1] ?? 0)
}

/** Whether the text is a date that exists (2026-02-29 does not). */
export function isCivilDate(value: string): boolean {
  if (!SHAPE.test(value)) return false
  const month = monthOf(value)
  const day = Number(value.slice(8))
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(yearOf(value), month)
}

/** The date, or a RangeError naming the text that is none. */
export function civilDate(value: string): CivilDate {
  if (!isCivilDate(value)) throw new RangeError(`not a date of the calendar: ${value}`)
  return value
}

/** Year of a date. */
export function yearOf(date: CivilDate): number {
  return Number(date.slice(0, 4))
}

/** Month of a date, 1–12. */
export function monthOf(date: CivilDate): number {
  return Number(date.slice(5, 7))
}

/** Days since 1970-01-01. */
export function dayNumber(date: CivilDate): number {
  return Date.UTC(yearOf(date), monthOf(date) - 1, Number(date.slice(8))) / 86_400_000
}

/** The date of a day number. */
export function dateOfDay(day: number): CivilDate {
  return new Date(day * 86_400_000).toISOString().slice(0, 10)
}

/** The date so many days later (earlier when negative). */
export function addDays(date: CivilDate, days: number): CivilDate {
  return dateOfDay(dayNumber(date) + days)
}

/** The same day of the month so many months later; the last day of that month where it has no such day. */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const index = yearOf(date) * 12 + monthOf(date) - 1 + months
  const year = Math.floor(index / 12)
  const month = (index % 12) + 1
  const day = Math.min(Number(date.slice(8)), daysInMonth(year, month))
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** Days from the first date to the second. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return dayNumber(to) - dayNumber(from)
}

/** Day of the week: 1 Monday … 7 Sunday. */
export function weekday(date: CivilDate): number {
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1
}

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/

/** Whether the text is a time of day 'HH:MM'. */
export function isClockTime(value: string): boolean {
  return CLOCK.test(value)
}

/** Minutes after midnight of a time of day 'HH:MM'. */
export function minutesOfDay(time: string): number {
  if (!isClockTime(time)) throw new RangeError(`not a time of day: ${time}`)
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
}

/** Time of day 'HH:MM' of minutes after midnight (0–1439). */
export function clockOfMinutes(minutes: number): string {
  const hour = Math.floor(minutes / 60)
  return `${String(hour).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}
