import {
  type DayKind,
  dayKind,
  regionChain,
  type SchoolCalendar,
  type Stage,
  type WorkCalendar,
  workCalendar,
} from '../../../rules/index.ts'
import type { Tx } from '../../platform/db/tx.ts'
import { refuse } from '../../platform/problem.ts'
import { common } from '../../platform/problems.ts'
import type { Services } from '../../platform/services.ts'
import {
  editionOfYears,
  findHours,
  findPeriods,
  findYears,
  mergeYears,
  putDays,
  putYear,
} from './calendar-store.ts'
import { NATION } from './edition.ts'
import { problems } from './problems.ts'
import type { CalendarYearInput } from './schema.ts'

const SCHOOL_ROWS_MAX = 2_000
const CALENDARS_MAX = 500
const DAY_MS = 86_400_000

export interface DayRange {
  from: string
  to: string
}

const yearOf = (date: string) => Number(date.slice(0, 4))
const yearsOf = ({ from, to }: DayRange) =>
  Array.from({ length: yearOf(to) - yearOf(from) + 1 }, (_, i) => yearOf(from) + i)

/** The working-day calendar of a region over a range of days, and the years of it that nobody has entered. */
export async function workCalendarFor(
  tx: Tx,
  region: string,
  range: DayRange,
): Promise<{ work: WorkCalendar; missingYears: number[] }> {
  const work = await knownCalendar(tx, regionChain(region), yearOf(range.from), yearOf(range.to))
  return { work, missingYears: yearsOf(range).filter(year => !work.years.has(year)) }
}

/** Calendars that were worked out already, by server and edition: every day of every year is judged for one. */
const known = new WeakMap<Services, Map<string, WorkCalendar>>()

async function knownCalendar(tx: Tx, regions: readonly string[], from: number, to: number) {
  const kept = known.get(tx.services) ?? new Map<string, WorkCalendar>()
  const edition = await editionOfYears(tx, regions, from, to)
  const work = kept.get(edition) ?? workCalendar(mergeYears(await findYears(tx, regions, from, to), NATION))
  if (kept.size >= CALENDARS_MAX) kept.clear()
  known.set(tx.services, kept.set(edition, work))
  return work
}

/** What the schools of a region and stage do over a range of days, with the entries of the divisions above. */
export async function schoolCalendarFor(
  tx: Tx,
  region: string,
  stage: Stage,
  range: DayRange,
): Promise<SchoolCalendar> {
  const filter = { regions: regionChain(region), stage, ...range, limit: SCHOOL_ROWS_MAX }
  const [periods, hours] = [await findPeriods(tx, filter), await findHours(tx, filter)]
  const sourced = <T extends { document: string }>({ document, ...rest }: T) => ({
    ...rest,
    source: document,
  })
  return { periods: periods.map(sourced), hours: hours.map(sourced) }
}

/**
 * Both calendars as the rules take them. Years that are not entered are named and stay unknown to the rules, which
 * then answer "not computable" and never guess a weekday (CAL-03).
 */
export async function calendarFor(tx: Tx, region: string, stage: Stage, range: DayRange) {
  const { work, missingYears } = await workCalendarFor(tx, region, range)
  return { work, missingYears, school: await schoolCalendarFor(tx, region, stage, range) }
}

/** Each day of a range with its kind; null where the calendar of the year is not entered. */
export async function listDays(tx: Tx, region: string, range: DayRange) {
  const { work, missingYears } = await workCalendarFor(tx, region, range)
  const days: { date: string; kind: DayKind | null; name: string | null }[] = []
  for (let at = Date.parse(range.from); at <= Date.parse(range.to); at += DAY_MS) {
    const date = new Date(at).toISOString().slice(0, 10)
    const year = work.years.get(yearOf(date))
    const name = year?.holidays[date] ?? year?.makeUpWorkdays[date] ?? null
    days.push({ date, kind: dayKind(work, date) ?? null, name })
  }
  return { days, missingYears }
}

const isWeekend = (date: string) => [0, 6].includes(new Date(date).getUTCDay())

/** What is wrong with an announced year: days of another year, doubles, make-up days that are weekdays anyway. */
function yearFaults(year: number, input: CalendarYearInput) {
  const all = [...input.holidays, ...input.makeUpWorkdays]
  const dates = all.map(d => d.date)
  const faults: { date: string; zh: string; en: string }[] = []
  for (const { date } of all) {
    if (yearOf(date) !== year) faults.push({ date, zh: '不属于该年度', en: 'not a day of the year' })
    if (dates.indexOf(date) !== dates.lastIndexOf(date))
      faults.push({ date, zh: '日期重复', en: 'the day stands twice' })
  }
  for (const { date } of input.makeUpWorkdays)
    if (!isWeekend(date))
      faults.push({ date, zh: '调休上班日应为周六或周日', en: 'a make-up day is a Saturday or Sunday' })
  return faults
}

/** Does the transaction's area hold a whole province? */
const holdsProvince = (tx: Tx) => tx.box.area[0].endsWith('0000') && tx.box.area[1].endsWith('9999')

/**
 * Enters or replaces the announced calendar of a year.
 * @param expected version that the person saw (If-Match)
 * @throws Refusal regions.calendar-scope, regions.calendar-faulty, changed-meanwhile
 */
export async function enterYear(
  tx: Tx,
  year: number,
  input: CalendarYearInput,
  expected: number | undefined,
) {
  if (input.region === NATION && !holdsProvince(tx)) refuse(problems.calendarScope)
  const faults = yearFaults(year, input)
  if (faults.length > 0) refuse(problems.calendarFaulty, { data: { faults } })
  const version = await putYear(tx, year, input, expected)
  if (version === undefined) refuse(common.changedMeanwhile)
  await putDays(tx, year, input)
  const { region, document, holidays, makeUpWorkdays } = input
  return { region, year, document, version, holidays, makeUpWorkdays }
}
