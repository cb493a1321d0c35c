import { dayOf } from './format.ts'

const DAY_MS = 86_400_000

/** Today's civil date, 'YYYY-MM-DD', by the clock of the device. */
export const today = () => dayOf(new Date())

/** The civil date so many days after another one. */
export const daysAfter = (day: string, n: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + n * DAY_MS).toISOString().slice(0, 10)
