import type { Actor } from '../../platform/auth/actor.ts'
import { inArea } from '../../platform/db/box.ts'
import type { Tx } from '../../platform/db/tx.ts'
import { expectVersion } from '../../platform/http/doors.ts'
import { cutPage, readCursor } from '../../platform/http/paging.ts'
import { refuse } from '../../platform/problem.ts'
import { common } from '../../platform/problems.ts'
import { requireRegion, spanOf } from '../regions/index.ts'
import {
  closeAgencyRow,
  closePostRow,
  countStaff,
  findAgencies,
  findAgency,
  findPost,
  findPosts,
  insertAgency,
  insertPost,
  lockPlace,
  updateAgency,
} from './agency-store.ts'
import { isAgencyKind } from './catalogue.ts'
import { problems } from './problems.ts'
import { mayGrant, type Roles } from './rights.ts'
import type { AgencyInput, AgencyView, PostInput } from './schema.ts'

interface Version {
  ifMatch: number | undefined
}

async function checkAgency(tx: Tx, input: AgencyInput) {
  if (!inArea(tx.box, input.region)) refuse(common.forbidden)
  if (!isAgencyKind(input.kind)) refuse(problems.unknownCode, { data: { kind: input.kind } })
  await requireRegion(tx, input.region)
  if (input.parentId !== undefined && !(await findAgency(tx, input.parentId))) refuse(common.notFound)
}

/** A department that the actor may manage. Everybody may see it, so another region's is forbidden, not hidden. */
export async function ownAgency(tx: Tx, id: number): Promise<AgencyView> {
  const agency = (await findAgency(tx, id)) ?? refuse(common.notFound)
  if (!inArea(tx.box, agency.region)) refuse(common.forbidden)
  return agency
}

/** A department in which people can be appointed. @throws Refusal not-found, forbidden, agencies.closed */
export async function openAgency(tx: Tx, id: number): Promise<AgencyView> {
  await lockPlace(tx, 'agency', id)
  const agency = await ownAgency(tx, id)
  if (agency.closedOn) refuse(problems.closed)
  return agency
}

/** Registers a department. @throws Refusal forbidden, agencies.unknown-code, agencies.name-taken, regions.unknown-region */
export async function registerAgency(tx: Tx, input: AgencyInput): Promise<AgencyView> {
  await checkAgency(tx, input)
  return (await insertAgency(tx, input)) ?? refuse(problems.nameTaken)
}

/** Changes a department; its region stays. @throws as `registerAgency`, changed-meanwhile, conflict */
export async function changeAgency(tx: Tx, id: number, input: AgencyInput, version: Version) {
  const agency = await openAgency(tx, id)
  expectVersion(version, agency.version)
  if (agency.region !== input.region || input.parentId === id) refuse(common.conflict)
  await checkAgency(tx, input)
  return (await updateAgency(tx, id, input)) ?? refuse(common.notFound)
}

/** Closes a department in which nobody is in office any more. @throws Refusal agencies.still-staffed, agencies.closed */
export async function closeAgency(tx: Tx, id: number) {
  await openAgency(tx, id)
  if ((await countStaff(tx, 'agency_id', id)) > 0) refuse(problems.stillStaffed)
  return (await closeAgencyRow(tx, id)) ?? refuse(common.notFound)
}

export interface AgencyList {
  region?: string | undefined
  within?: string | undefined
  kind?: string | undefined
  class?: string | undefined
  q?: string | undefined
  closed?: boolean | undefined
  cursor?: string | undefined
  limit: number
}

/** Departments, oldest first. */
export async function listAgencies(tx: Tx, { within, cursor, limit, ...f }: AgencyList) {
  const after = cursor === undefined ? undefined : Number(readCursor(cursor, 1)[0])
  const span = within === undefined ? undefined : spanOf(within)
  const rows = await findAgencies(tx, { ...f, span, after, limit: limit + 1 })
  return cutPage(rows, limit, row => [row.id])
}

/** One department. @throws Refusal not-found */
export async function getAgency(tx: Tx, id: number): Promise<AgencyView> {
  return (await findAgency(tx, id)) ?? refuse(common.notFound)
}

/** Opens a post. @throws Refusal agencies.role-too-wide, agencies.title-taken, agencies.closed */
export async function openPost(tx: Tx, actor: Actor, roles: Roles, agencyId: number, input: PostInput) {
  const agency = await openAgency(tx, agencyId)
  if (input.role !== undefined && !mayGrant(actor, roles, input.role)) refuse(problems.roleTooWide)
  return (await insertPost(tx, agency, input)) ?? refuse(problems.titleTaken)
}

/** Closes a post that nobody holds. @throws Refusal agencies.still-staffed, agencies.closed */
export async function closePost(tx: Tx, id: number) {
  await lockPlace(tx, 'post', id)
  const post = (await findPost(tx, id)) ?? refuse(common.notFound)
  await ownAgency(tx, post.agencyId)
  if (post.closedOn) refuse(problems.closed)
  if ((await countStaff(tx, 'post_id', id)) > 0) refuse(problems.stillStaffed)
  return (await closePostRow(tx, id)) ?? refuse(common.notFound)
}

/** Open posts of a department. */
export async function listPosts(tx: Tx, agencyId: number, o: { cursor?: string | undefined; limit: number }) {
  await getAgency(tx, agencyId)
  const after = o.cursor === undefined ? 0 : Number(readCursor(o.cursor, 1)[0])
  return cutPage(await findPosts(tx, agencyId, after, o.limit + 1), o.limit, row => [row.id])
}
