import type { CalendarYear, SchoolHours, SchoolPeriod } from '../../../rules/index.ts'
import type { Tx } from '../../platform/db/tx.ts'
import type { CalendarYearInput, SchoolHoursInput, SchoolPeriodInput } from './schema.ts'

interface NamedDay {
  date: string
  name: string
}

export interface CalendarYearRow {
  region: string
  year: number
  document: string
  version: number
  holidays: NamedDay[]
  makeUpWorkdays: NamedDay[]
}

const daysOf = (kind: string) =>
  `(select coalesce(jsonb_agg(jsonb_build_object('date', d.day, 'name', d.name) order by d.day), '[]')
    from regions.calendar_day d where d.region = y.region and d.year = y.year and d.kind = '${kind}')`

/** Entered years of some regions, by year and region. */
export function findYears(
  tx: Tx,
  regions: readonly string[],
  from: number,
  to: number,
): Promise<CalendarYearRow[]> {
  return tx.rows<CalendarYearRow>(
    `select region, year, document, version, ${daysOf('HOLIDAY')} as holidays,
       ${daysOf('MAKE_UP_WORKDAY')} as "makeUpWorkdays"
     from regions.calendar_year y where region = any($1) and year between $2 and $3 order by year, region`,
    [regions, from, to],
  )
}

/** What `findYears` would bring, named by the transactions that wrote it: equal names mean equal days. */
export async function editionOfYears(
  tx: Tx,
  regions: readonly string[],
  from: number,
  to: number,
): Promise<string> {
  const rows = await tx.prepared<{ edition: string }>(
    'regions.edition-of-years',
    `select region || '/' || year || '/' || version || '/' || xmin::text as edition from regions.calendar_year
     where region = any($1) and year between $2 and $3 order by year, region`,
    [regions, from, to],
  )
  return rows.map(r => r.edition).join(' ')
}

/** Writes the head of a year and returns its version; an expected version of 0 means that it is new. */
export async function putYear(
  tx: Tx,
  year: number,
  input: CalendarYearInput,
  expected: number | undefined,
): Promise<number | undefined> {
  const [row] = await tx.rows<{ version: number }>(
    `insert into regions.calendar_year as y (region, year, document, entered_by, entered_at)
     values ($1, $2, $3, $4, $5)
     on conflict (region, year) do update set document = $3, entered_by = $4, entered_at = $5, version = y.version + 1
       where $6::int is null or y.version = $6
     returning version`,
    [input.region, year, input.document, tx.box.actor, tx.clock.now(), expected ?? null],
  )
  return row?.version
}

/** Replaces the days of a year. */
export async function putDays(tx: Tx, year: number, input: CalendarYearInput): Promise<void> {
  const days = [
    ...input.holidays.map(d => ({ ...d, kind: 'HOLIDAY' })),
    ...input.makeUpWorkdays.map(d => ({ ...d, kind: 'MAKE_UP_WORKDAY' })),
  ]
  await tx.rows('delete from regions.calendar_day where region = $1 and year = $2', [input.region, year])
  await tx.rows(
    `insert into regions.calendar_day (region, day, year, kind, name)
     select $1, d.day, $2, d.kind, d.name from unnest($3::date[], $4::text[], $5::text[]) d (day, kind, name)`,
    [input.region, year, days.map(d => d.date), days.map(d => d.kind), days.map(d => d.name)],
  )
}

/** The years as the rules take them: the nation's, with what regions add. Only years that the nation has are known. */
export function mergeYears(rows: readonly CalendarYearRow[], nation: string): CalendarYear[] {
  const entries = (days: readonly NamedDay[]) => days.map(d => [d.date, d.name] as const)
  return rows
    .filter(row => row.region === nation)
    .map(row => {
      const same = rows.filter(r => r.year === row.year)
      const local = same.filter(r => r.region !== nation)
      const pick = (part: 'holidays' | 'makeUpWorkdays') =>
        Object.fromEntries([row, ...local].flatMap(r => entries(r[part])))
      return {
        year: row.year,
        source: same.map(r => r.document).join('；'),
        holidays: pick('holidays'),
        makeUpWorkdays: pick('makeUpWorkdays'),
      }
    })
}

export type SchoolPeriodRow = Omit<SchoolPeriod, 'source'> & { id: number; document: string; version: number }
export type SchoolHoursRow = Omit<SchoolHours, 'source' | 'periods'> & {
  id: number
  periods: { start: string; end: string }[]
  document: string
  version: number
}

const periodColumns = `id, region, stage, school_year as "schoolYear", kind, first_day as "from", last_day as "to",
  document, version`
const hoursColumns = 'id, region, stage, first_day as "from", last_day as "to", periods, document, version'

export interface SchoolFilter {
  regions: readonly string[]
  stage?: string | undefined
  from?: string | undefined
  to?: string | undefined
  after?: number | undefined
  limit: number
}

const schoolList = (columns: string, table: string) =>
  `select ${columns} from regions.${table}
   where region = any($1) and ($2::text is null or stage = $2) and ($3::date is null or last_day >= $3)
     and ($4::date is null or first_day <= $4) and ($5::bigint is null or id > $5)
   order by id limit $6`

const filterValues = (f: SchoolFilter) => [
  f.regions,
  f.stage ?? null,
  f.from ?? null,
  f.to ?? null,
  f.after ?? null,
  f.limit,
]

/** Terms and vacations that touch a range of days. */
export const findPeriods = (tx: Tx, f: SchoolFilter): Promise<SchoolPeriodRow[]> =>
  tx.rows<SchoolPeriodRow>(schoolList(periodColumns, 'school_period'), filterValues(f))

/** Teaching hours that touch a range of days. */
export const findHours = (tx: Tx, f: SchoolFilter): Promise<SchoolHoursRow[]> =>
  tx.rows<SchoolHoursRow>(schoolList(hoursColumns, 'school_hours'), filterValues(f))

export async function insertPeriod(tx: Tx, p: SchoolPeriodInput): Promise<SchoolPeriodRow> {
  const [row] = await tx.rows<SchoolPeriodRow>(
    `insert into regions.school_period
       (region, stage, school_year, kind, first_day, last_day, document, entered_by, entered_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning ${periodColumns}`,
    [p.region, p.stage, p.schoolYear, p.kind, p.from, p.to, p.document, tx.box.actor, tx.clock.now()],
  )
  return row!
}

/** @returns undefined if the entry is not there, not ours, or of another version */
export async function updatePeriod(
  tx: Tx,
  id: number,
  p: SchoolPeriodInput,
  expected: number | undefined,
): Promise<SchoolPeriodRow | undefined> {
  const [row] = await tx.rows<SchoolPeriodRow>(
    `update regions.school_period set region = $2, stage = $3, school_year = $4, kind = $5, first_day = $6,
       last_day = $7, document = $8, entered_by = $9, entered_at = $10, version = version + 1
     where id = $1 and ($11::int is null or version = $11) returning ${periodColumns}`,
    [
      id,
      p.region,
      p.stage,
      p.schoolYear,
      p.kind,
      p.from,
      p.to,
      p.document,
      tx.box.actor,
      tx.clock.now(),
      expected ?? null,
    ],
  )
  return row
}

export async function insertHours(tx: Tx, h: SchoolHoursInput): Promise<SchoolHoursRow> {
  const [row] = await tx.rows<SchoolHoursRow>(
    `insert into regions.school_hours
       (region, stage, first_day, last_day, periods, document, entered_by, entered_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8) returning ${hoursColumns}`,
    [h.region, h.stage, h.from, h.to, JSON.stringify(h.periods), h.document, tx.box.actor, tx.clock.now()],
  )
  return row!
}

/** @returns whether an entry was there to remove */
export async function removeSchoolEntry(
  tx: Tx,
  table: 'school_period' | 'school_hours',
  id: number,
): Promise<boolean> {
  return (await tx.rows(`delete from regions.${table} where id = $1 returning 1`, [id])).length > 0
}
