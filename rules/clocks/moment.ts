import { type CivilDate, civilDate, clockOfMinutes, dateOfDay, dayNumber, minutesOfDay } from '../date.ts'

/** A civil date 'YYYY-MM-DD', or a local moment 'YYYY-MM-DDTHH:MM' where the time of day is known. */
export type Moment = string

export const DAY_MINUTES = 1_440

/** The moment, or a RangeError naming the text that is none. */
export function moment(value: string): Moment {
  civilDate(value.slice(0, 10))
  if (value.length > 10) {
    if (value[10] !== 'T') throw new RangeError(`not a date or moment: ${value}`)
    minutesOfDay(value.slice(11))
  }
  return value
}

/** Date of a moment. */
export function dateOf(value: Moment): CivilDate {
  return value.slice(0, 10)
}

/** Day number of a moment. */
export function dayOf(value: Moment): number {
  return dayNumber(dateOf(value))
}

/** Time of day 'HH:MM' of a moment, or null where only the date is known. */
export function timeOf(value: Moment): string | null {
  return value.length > 10 ? value.slice(11) : null
}

/** Minutes since 1970-01-01 local time; a date without time is its midnight. */
export function minuteOf(value: Moment): number {
  const time = timeOf(value)
  return dayOf(value) * DAY_MINUTES + (time === null ? 0 : minutesOfDay(time))
}

/** The local moment of a number of minutes. */
export function momentOfMinute(minute: number): Moment {
  const day = Math.floor(minute / DAY_MINUTES)
  return `${dateOfDay(day)}T${clockOfMinutes(minute - day * DAY_MINUTES)}`
}

/** Whether something of the first moment lies after the second; a date without time is any time of its day. */
export function isAfter(a: Moment, b: Moment): boolean {
  const days = dateOf(a) === dateOf(b)
  if (!days) return dateOf(a) > dateOf(b)
  return a.length > 10 && b.length > 10 && a > b
}
