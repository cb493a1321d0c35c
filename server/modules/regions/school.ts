import { regionChain, type Stage, schoolHoursOn, schoolPeriodOn } from '../../../rules/index.ts'
import { inArea } from '../../platform/db/box.ts'
import type { Tx } from '../../platform/db/tx.ts'
import { cutPage, readCursor } from '../../platform/http/paging.ts'
import { refuse } from '../../platform/problem.ts'
import { common } from '../../platform/problems.ts'
import { requireRegion } from './actions.ts'
import {
  findHours,
  findPeriods,
  insertHours,
  insertPeriod,
  removeSchoolEntry,
  type SchoolFilter,
  updatePeriod,
} from './calendar-store.ts'
import { schoolCalendarFor } from './calendars.ts'
import { problems } from './problems.ts'
import type { SchoolHoursInput, SchoolPeriodInput } from './schema.ts'

const EXCLUSION = '23P01'

/** Turns the overlap that the table refuses into a refusal with a reason. */
async function withoutOverlap<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if ((error as { code?: string }).code === EXCLUSION) refuse(problems.periodsOverlap)
    throw error
  }
}

async function checkPlace(tx: Tx, region: string) {
  if (!inArea(tx.box, region)) refuse(common.forbidden)
  await requireRegion(tx, region)
}

/** Enters a term or vacation. @throws Refusal regions.unknown-region, regions.periods-overlap, forbidden */
export async function enterPeriod(tx: Tx, input: SchoolPeriodInput) {
  await checkPlace(tx, input.region)
  return withoutOverlap(() => insertPeriod(tx, input))
}

/** Enters many terms and vacations, all or none. @throws as `enterPeriod`, naming the row */
export async function importPeriods(tx: Tx, inputs: readonly SchoolPeriodInput[]) {
  const entered = []
  for (const input of inputs) entered.push(await enterPeriod(tx, input))
  return entered
}

/** Corrects a term or vacation. @throws Refusal not-found, changed-meanwhile, regions.periods-overlap */
export async function correctPeriod(
  tx: Tx,
  id: number,
  input: SchoolPeriodInput,
  expected: number | undefined,
) {
  await checkPlace(tx, input.region)
  const row = await withoutOverlap(() => updatePeriod(tx, id, input, expected))
  if (row) return row
  const there = await tx.rows<{ region: string }>('select region from regions.school_period where id = $1', [
    id,
  ])
  return refuse(there[0] && inArea(tx.box, there[0].region) ? common.changedMeanwhile : common.notFound)
}

/** Enters the teaching hours of the schools of a region. @throws as `enterPeriod` */
export async function enterHours(tx: Tx, input: SchoolHoursInput) {
  await checkPlace(tx, input.region)
  return withoutOverlap(() => insertHours(tx, input))
}

/** Takes an entry out. @throws Refusal not-found */
export async function removeEntry(tx: Tx, table: 'school_period' | 'school_hours', id: number) {
  if (!(await removeSchoolEntry(tx, table, id))) refuse(common.notFound)
  return { done: true as const }
}

export interface SchoolList {
  region?: string | undefined
  stage?: string | undefined
  from?: string | undefined
  to?: string | undefined
  cursor?: string | undefined
  limit: number
}

const filterOf = ({ region, cursor, limit, ...rest }: SchoolList): SchoolFilter => ({
  ...rest,
  regions: region === undefined ? [] : regionChain(region),
  after: cursor === undefined ? undefined : Number(readCursor(cursor, 1)[0]),
  limit: limit + 1,
})

/** Terms and vacations that apply in a region: its own and those of the divisions above. */
export async function listPeriods(tx: Tx, o: SchoolList) {
  return cutPage(await findPeriods(tx, filterOf(o)), o.limit, row => [row.id])
}

/** Teaching hours that apply in a region: its own and those of the divisions above. */
export async function listHours(tx: Tx, o: SchoolList) {
  return cutPage(await findHours(tx, filterOf(o)), o.limit, row => [row.id])
}

/** What the schools of a region and stage do on a day; `known: false` means not entered, never free. */
export async function schoolOn(tx: Tx, region: string, stage: Stage, on: string) {
  const calendar = await schoolCalendarFor(tx, region, stage, { from: on, to: on })
  const period = schoolPeriodOn(calendar, region, stage, on)
  const hours = schoolHoursOn(calendar, region, stage, on)
  return {
    known: period !== undefined,
    kind: period?.kind ?? null,
    schoolYear: period?.schoolYear ?? null,
    source: period?.source ?? null,
    hours: hours ? [...hours.periods] : null,
  }
}
