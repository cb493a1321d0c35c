import { regionChain } from '../../../rules/index.ts'
import { inArea } from '../../platform/db/box.ts'
import type { Tx } from '../../platform/db/tx.ts'
import { expectVersion } from '../../platform/http/doors.ts'
import { cutPage, readCursor } from '../../platform/http/paging.ts'
import { refuse } from '../../platform/problem.ts'
import { common } from '../../platform/problems.ts'
import { requireRegion } from '../regions/index.ts'
import { findPost } from './agency-store.ts'
import { isDutySubject } from './catalogue.ts'
import { findDuties, findDuty, findUnits, insertDuty, replaceUnits, updateDuty } from './duty-store.ts'
import { problems } from './problems.ts'
import { getAgency } from './register.ts'
import type { DutyInput, DutyView, UnitsInput } from './schema.ts'

const EXCLUSION = '23P01'
const ANSWERS_MAX = 200

/** A department answers for a region if its own region holds it: the county's, the city's, the province's. */
async function checkDuty(tx: Tx, input: DutyInput) {
  if (!inArea(tx.box, input.region)) refuse(common.forbidden)
  if (!isDutySubject(input.subject)) refuse(problems.unknownCode, { data: { subject: input.subject } })
  await requireRegion(tx, input.region)
  const agency = await getAgency(tx, input.agencyId)
  if (agency.closedOn) refuse(problems.closed)
  if (!regionChain(input.region).includes(agency.region)) refuse(common.conflict)
  if (input.postId === undefined) return
  const post = await findPost(tx, input.postId)
  if (post?.agencyId !== agency.id) refuse(common.notFound)
}

async function withoutOverlap<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if ((error as { code?: string }).code === EXCLUSION) refuse(problems.dutyOverlap)
    throw error
  }
}

async function getDuty(tx: Tx, id: number): Promise<DutyView> {
  return (await findDuty(tx, id)) ?? refuse(common.notFound)
}

/** Enters who answers for a subject in a region. @throws Refusal agencies.duty-overlap, agencies.unknown-code, forbidden */
export async function enterDuty(tx: Tx, input: DutyInput): Promise<DutyView> {
  await checkDuty(tx, input)
  return getDuty(tx, await withoutOverlap(() => insertDuty(tx, input)))
}

/** Corrects an entry, or ends it by its last day. @throws as `enterDuty`, changed-meanwhile */
export async function correctDuty(
  tx: Tx,
  id: number,
  input: DutyInput,
  version: { ifMatch: number | undefined },
): Promise<DutyView> {
  const duty = await getDuty(tx, id)
  if (!inArea(tx.box, duty.region)) refuse(common.forbidden)
  expectVersion(version, duty.version)
  await checkDuty(tx, input)
  await withoutOverlap(() => updateDuty(tx, id, input))
  return getDuty(tx, id)
}

export interface DutyList {
  region?: string | undefined
  subject?: string | undefined
  class?: string | undefined
  agencyId?: number | undefined
  on?: string | undefined
  cursor?: string | undefined
  limit: number
}

/** The table of duties, oldest entry first. */
export async function listDuties(tx: Tx, { region, cursor, limit, ...f }: DutyList) {
  const after = cursor === undefined ? undefined : Number(readCursor(cursor, 1)[0])
  const regions = region === undefined ? undefined : [region]
  const rows = await findDuties(tx, { ...f, regions, after, limit: limit + 1 })
  return cutPage(rows, limit, row => [row.id])
}

/**
 * Who answers for a subject in a region on a day: what the county states, else the city, else the province, else the
 * nation; an entry for the class goes before one for all classes.
 * @returns `lead: null` where nobody has stated it, which is a gap to be closed and not an answer
 */
export async function whoAnswers(
  tx: Tx,
  o: { region: string; subject: string; class?: string | undefined; on: string },
): Promise<{ lead: DutyView | null; assist: DutyView[] }> {
  if (!isDutySubject(o.subject)) refuse(problems.unknownCode, { data: { subject: o.subject } })
  const chain = regionChain(o.region)
  const found = await findDuties(tx, { ...o, regions: chain, limit: ANSWERS_MAX })
  const fitting = found.filter(d => o.class !== undefined || d.class === null)
  const nearness = (d: DutyView) => chain.indexOf(d.region) * 2 + (d.class === null ? 1 : 0)
  const near = fitting.toSorted((a, b) => nearness(a) - nearness(b) || a.id - b.id)
  const lead = near.find(d => d.part === 'LEAD') ?? null
  return { lead, assist: near.filter(d => d.part === 'ASSIST') }
}

/** Member units of a region's coordination mechanism on a day. */
export async function listUnits(tx: Tx, region: string, on: string) {
  return { items: await findUnits(tx, region, on) }
}

/** States the member units anew, from today on. @throws Refusal forbidden, not-found, agencies.closed */
export async function stateUnits(tx: Tx, region: string, input: UnitsInput) {
  if (!inArea(tx.box, region)) refuse(common.forbidden)
  await requireRegion(tx, region)
  for (const { agencyId } of input.units) {
    const agency = await getAgency(tx, agencyId)
    if (agency.closedOn) refuse(problems.closed)
    if (agency.region !== region) refuse(common.conflict)
  }
  await replaceUnits(tx, region, input)
  return listUnits(tx, region, tx.clock.today())
}
