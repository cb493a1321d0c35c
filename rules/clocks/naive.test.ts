import { expect, test } from 'vitest'
import { calendarYears } from '../calendars.gen.ts'
import { rules, shippedCalendar } from '../regional.ts'
import type { ClockEvent } from './definition.ts'
import { evaluateClock } from './evaluate.ts'
import { plainClock } from './plain.ts'

/** The same seed draws the same streams. */
const SEED = 20_260_506
const STREAMS = 10_000

const DAYS: readonly { date: string; works: boolean }[] = calendarYears.flatMap(year => {
  const days: { date: string; works: boolean }[] = []
  for (let at = Date.UTC(year.year, 0, 1); at < Date.UTC(year.year + 1, 0, 1); at += 86_400_000) {
    const date = new Date(at).toISOString().slice(0, 10)
    const weekend = [0, 6].includes(new Date(at).getUTCDay())
    const works = date in year.makeUpWorkdays || (!weekend && !(date in year.holidays))
    days.push({ date, works })
  }
  return days
})
const INDEX = new Map(DAYS.map(({ date }, index) => [date, index]))

type Unit = 'WORKDAY' | 'CALENDAR_DAY' | 'MONTH' | 'YEAR'
/** The calendar of the year is not there. */
class Beyond extends Error {}

interface Stream {
  readonly unit: Unit
  readonly events: readonly ClockEvent[]
  readonly now: string
}

/** Numbers from 0 up to 1 that the seed determines. */
function numbers(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

const MOST: Readonly<Record<Unit, number>> = { WORKDAY: 60, CALENDAR_DAY: 100, MONTH: 7, YEAR: 1 }

function draw(random: () => number): Stream {
  const whole = (most: number) => Math.floor(random() * (most + 1))
  const units: readonly Unit[] = ['WORKDAY', 'CALENDAR_DAY', 'MONTH', 'YEAR']
  const unit = units[whole(3)] ?? 'WORKDAY'
  const first = 20 + whole(700)
  const on = (index: number) => DAYS[index]?.date ?? ''
  const events: ClockEvent[] = [{ kind: 'START', at: on(first), period: { amount: whole(MOST[unit]), unit } }]
  if (random() < 0.2) events.unshift({ kind: 'SUSPEND', at: on(first - whole(20)) })
  const kinds = ['SUSPEND', 'RESUME', 'EXCLUDE', 'INCLUDE', 'EXTEND', 'END'] as const
  for (let left = whole(7), at = first; left > 0; left -= 1) {
    at += whole(40)
    const kind = kinds[whole(left > 1 ? 4 : 5)] ?? 'SUSPEND'
    const planned = kind === 'SUSPEND' && random() < 0.3
    const period =
      kind === 'EXTEND'
        ? { amount: whole(Math.ceil(MOST[unit] / 2)), unit }
        : planned
          ? { amount: whole(20), unit: 'CALENDAR_DAY' as const }
          : undefined
    events.push({ kind, at: on(at), ...(period && { period }) })
  }
  return { unit, events, now: on(first + whole(400)) }
}

/** The corresponding day so many months later, found by walking the calendar. */
function monthsAfter(start: string, months: number): number {
  let [year, month] = start.split('-').map(Number) as [number, number]
  for (let left = months; left > 0; left -= 1) {
    month += 1
    if (month > 12) {
      month = 1
      year += 1
    }
  }
  const prefix = `${year}-${String(month).padStart(2, '0')}-`
  for (let day = Number(start.slice(8)); day > 0; day -= 1) {
    const found = INDEX.get(prefix + String(day).padStart(2, '0'))
    if (found !== undefined) return found
  }
  throw new Beyond()
}

/** Which days do not count, by looking at every day and every event. */
function pausedDays(events: readonly ClockEvent[], until: string): ReadonlySet<number> {
  const paused = new Set<number>()
  for (const [begin, stop] of [
    ['SUSPEND', 'RESUME'],
    ['EXCLUDE', 'INCLUDE'],
  ]) {
    let since: ClockEvent | null = null
    const pause = (from: ClockEvent, to: number) => {
      const begun = INDEX.get(from.at) ?? 0
      const most = from.period ? begun + from.period.amount : Number.POSITIVE_INFINITY
      for (let day = begun + 1; day <= Math.min(to, most); day += 1) paused.add(day)
    }
    for (const event of events) {
      if (since && event.kind === stop) {
        pause(since, INDEX.get(event.at) ?? 0)
        since = null
      } else if (!since && event.kind === begin) since = event
    }
    if (since) pause(since, since.period ? Number.POSITIVE_INFINITY : (INDEX.get(until) ?? 0))
  }
  return paused
}

/** The due day by counting day after day; extensions count if they come before the due day is over. */
function naive({ unit, events, now }: Stream) {
  const past = events.filter(event => event.at <= now)
  const ended = past.findIndex(event => event.kind === 'END')
  const known = ended < 0 ? past : past.slice(0, ended + 1)
  const start = known.find(event => event.kind === 'START') as ClockEvent
  const begun = INDEX.get(start.at) ?? 0
  const paused = pausedDays(known, ended < 0 ? now : (known.at(-1)?.at ?? now))
  const lastFor = (amount: number): number => {
    const months = unit === 'MONTH' ? amount : amount * 12
    const total = unit === 'MONTH' || unit === 'YEAR' ? monthsAfter(start.at, months) - begun : amount
    let day = begun
    for (let counted = 0; counted < total; ) {
      day += 1
      const works = DAYS[day]?.works
      if (works === undefined) throw new Beyond()
      if (!paused.has(day) && (unit !== 'WORKDAY' || works)) counted += 1
    }
    return day
  }
  const dueFor = (amount: number): number => {
    let day = lastFor(amount)
    while (unit !== 'WORKDAY' && !DAYS[day]?.works) {
      if (!DAYS[day]) throw new Beyond()
      day += 1
    }
    return day
  }
  let amount = start.period?.amount ?? 0
  for (const event of known)
    if (event.kind === 'EXTEND' && (INDEX.get(event.at) ?? 0) <= dueFor(amount))
      amount += event.period?.amount ?? 0
  return { lastDay: DAYS[lastFor(amount)]?.date, due: DAYS[dueFor(amount)]?.date, ended: ended >= 0 }
}

/** The naive answer, or null where a calendar is missing for it. */
function naiveOrNull(stream: Stream): ReturnType<typeof naive> | null {
  try {
    return naive(stream)
  } catch (error) {
    if (error instanceof Beyond) return null
    throw error
  }
}

test(`a clock equals a day-by-day count over ${STREAMS} random streams of events (seed ${SEED})`, () => {
  const random = numbers(SEED)
  const ground = { book: rules, calendar: shippedCalendar }
  const wrong: unknown[] = []
  let counted = 0
  for (let index = 0; index < STREAMS; index += 1) {
    const stream = draw(random)
    const { events, now } = stream
    const question = { id: 'T-01.test', definition: plainClock, events, now, place: { region: '410105' } }
    const { lastDay, due, state, endedAt, missingYear } = evaluateClock(ground, question).value
    const expected = naiveOrNull(stream)
    if (expected) counted += 1
    const late = expected && ((expected.ended ? endedAt : now) ?? now) > (expected.due ?? '')
    const states = late ? ['BREACHED'] : expected?.ended ? ['MET'] : ['RUNNING', 'SUSPENDED']
    const same = expected
      ? lastDay === expected.lastDay && due === expected.due && states.includes(state)
      : due === null && (missingYear ?? 0) >= 2027
    if (!same) wrong.push({ stream: index, ...stream, expected, states, answer: { lastDay, due, state } })
  }
  expect(wrong.slice(0, 3), `seed ${SEED}`).toEqual([])
  expect(counted).toBeGreaterThan(STREAMS * 0.9)
}, 30_000)
