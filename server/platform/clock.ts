/** Time as business code sees it. Instants are UTC; dates are local calendar dates `YYYY-MM-DD`. */
export interface Clock {
  /** IANA name of the zone of civil dates. */
  timeZone: string
  now(): Date
  /** Today's date in the platform's time zone. */
  today(): string
  /** Date of an instant in the platform's time zone. */
  dateOf(at: Date): string
}

const DAY_MS = 86_400_000

/** A clock over any source of milliseconds. */
export function clockFrom(source: () => number, timeZone = 'Asia/Shanghai'): Clock {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  })
  const dateOf = (at: Date) => format.format(at)
  return { timeZone, now: () => new Date(source()), today: () => dateOf(new Date(source())), dateOf }
}

/** The machine's clock. The only place of the server that reads it for business. */
export const systemClock = (timeZone?: string): Clock => clockFrom(Date.now, timeZone)

/** A clock that stands still until it is told to move; for tests, the simulation and the generator. */
export interface TestClock extends Clock {
  set(to: string | Date): void
  advance(by: { ms?: number; minutes?: number; hours?: number; days?: number }): void
}

export function testClock(start: string, timeZone?: string): TestClock {
  let at = new Date(start).getTime()
  return {
    ...clockFrom(() => at, timeZone),
    set: to => {
      at = new Date(to).getTime()
    },
    advance: ({ ms = 0, minutes = 0, hours = 0, days = 0 }) => {
      at += ms + minutes * 60_000 + hours * 3_600_000 + days * DAY_MS
    },
  }
}

/** Does a program move this clock? Then the database's own clock must not be asked either. */
export const isSteered = (clock: Clock): clock is TestClock => 'advance' in clock
