import type { Actor } from '../../platform/auth/actor.ts'
import { accountExists, endOffices, grantOffice } from '../../platform/auth/offices.ts'
import type { Tx } from '../../platform/db/tx.ts'
import { expectVersion } from '../../platform/http/doors.ts'
import { cutPage, readCursor } from '../../platform/http/paging.ts'
import { refuse } from '../../platform/problem.ts'
import { common } from '../../platform/problems.ts'
import { spanOf } from '../regions/index.ts'
import { findPost, lockPlace } from './agency-store.ts'
import {
  findAppointments,
  findOfficer,
  findOfficers,
  insertOfficer,
  lockOfficer,
  recordAppointment,
  updateOfficer,
} from './officer-store.ts'
import { problems } from './problems.ts'
import { openAgency } from './register.ts'
import { mayGrant, type Roles } from './rights.ts'
import type { AgencyView, AppointInput, OfficerChange, OfficerView, PostView } from './schema.ts'

const UNIQUE = '23505'

/** Who appoints, and the roles that exist. */
export interface Appointer {
  actor: Actor
  roles: Roles
}

/** The place of an appointment: an open department, an open post of it, and a role that the appointer may give. */
export async function checkPlace(
  tx: Tx,
  { actor, roles }: Appointer,
  place: { agencyId: number; postId?: number | undefined },
): Promise<{ agency: AgencyView; post: PostView | undefined }> {
  const agency = await openAgency(tx, place.agencyId)
  if (place.postId === undefined) return { agency, post: undefined }
  await lockPlace(tx, 'post', place.postId)
  const post = await findPost(tx, place.postId)
  if (!post || post.agencyId !== agency.id) return refuse(common.notFound)
  if (post.closedOn) refuse(problems.closed)
  if (post.role !== null && !mayGrant(actor, roles, post.role)) refuse(problems.roleTooWide)
  return { agency, post }
}

/** Lets the officer's account act for the department, in the role of the post and bounded by the department. */
export async function giveOffice(
  tx: Tx,
  accountId: number | null,
  { agency, post }: { agency: AgencyView; post: PostView | undefined },
) {
  if (accountId === null || !post?.role) return
  const classes = agency.classes.length > 0 ? agency.classes : null
  await grantOffice(tx, accountId, { role: post.role, region: agency.region, classes, agencyId: agency.id })
}

const needAccount = async (tx: Tx, accountId: number | undefined) => {
  if (accountId !== undefined && !(await accountExists(tx, accountId))) refuse(problems.accountUnknown)
}

/** Appoints a person. @throws Refusal agencies.account-unknown, agencies.account-in-office, agencies.role-too-wide, agencies.closed */
export async function appoint(tx: Tx, by: Appointer, input: AppointInput): Promise<OfficerView> {
  const place = await checkPlace(tx, by, input)
  await needAccount(tx, input.accountId)
  const id = (await insertOfficer(tx, place.agency, input)) ?? refuse(problems.accountInOffice)
  await recordAppointment(tx, 'APPOINTED', {
    officerId: id,
    agencyId: place.agency.id,
    postId: place.post?.id ?? null,
    region: place.agency.region,
    document: input.document,
  })
  await giveOffice(tx, input.accountId ?? null, place)
  return getOfficer(tx, id)
}

/** One officer inside the area of who asks. @throws Refusal not-found */
export async function getOfficer(tx: Tx, id: number): Promise<OfficerView> {
  return (await findOfficer(tx, id)) ?? refuse(common.notFound)
}

/** An officer with every appointment. @throws Refusal not-found */
export async function viewOfficer(tx: Tx, id: number) {
  return { ...(await getOfficer(tx, id)), appointments: await findAppointments(tx, id) }
}

/** An officer in office, locked for this transaction. @throws Refusal not-found, agencies.not-in-office */
export async function officerInOffice(tx: Tx, id: number): Promise<OfficerView> {
  await lockOfficer(tx, id)
  const officer = await getOfficer(tx, id)
  if (officer.leftOn) refuse(problems.notInOffice)
  return officer
}

/** Corrects name, work phone and account. Another account takes over the office, the former one loses it at once. */
export async function changeOfficer(
  tx: Tx,
  by: Appointer,
  id: number,
  input: OfficerChange,
  version: { ifMatch: number | undefined },
): Promise<OfficerView> {
  const officer = await officerInOffice(tx, id)
  expectVersion(version, officer.version)
  const accountId = input.accountId ?? null
  if (accountId !== officer.accountId) {
    await needAccount(tx, input.accountId)
    const place = await checkPlace(tx, by, {
      agencyId: officer.agencyId,
      postId: officer.postId ?? undefined,
    })
    if (officer.accountId !== null) await endOffices(tx, officer.accountId, officer.agencyId)
    await giveOffice(tx, accountId, place)
  }
  try {
    await updateOfficer(tx, id, { name: input.name, workPhone: input.workPhone ?? null, accountId })
  } catch (error) {
    if ((error as { code?: string }).code === UNIQUE) refuse(problems.accountInOffice)
    throw error
  }
  return getOfficer(tx, id)
}

export interface OfficerList {
  agencyId?: number | undefined
  within?: string | undefined
  q?: string | undefined
  certified?: boolean | undefined
  left?: boolean | undefined
  cursor?: string | undefined
  limit: number
}

/** Officers inside the area of who asks, oldest first. */
export async function listOfficers(tx: Tx, { within, cursor, limit, ...f }: OfficerList) {
  const after = cursor === undefined ? undefined : Number(readCursor(cursor, 1)[0])
  const span = within === undefined ? undefined : spanOf(within)
  return cutPage(await findOfficers(tx, { ...f, span, after, limit: limit + 1 }), limit, row => [row.id])
}
