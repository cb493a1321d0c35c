import { endOffices } from '../../platform/auth/offices.ts'
import type { Tx } from '../../platform/db/tx.ts'
import { cutPage, readCursor } from '../../platform/http/paging.ts'
import { refuse } from '../../platform/problem.ts'
import { common } from '../../platform/problems.ts'
import { closeHandover, findHandovers, insertHandovers, lockHandover } from './handover-store.ts'
import { endOfficer, findOfficer, moveOfficer, recordAppointment } from './officer-store.ts'
import { type Appointer, checkPlace, giveOffice, officerInOffice } from './officers.ts'
import { openWorkKind, openWorkKinds, type Worker } from './open-work.ts'
import { problems } from './problems.ts'
import type { HandoverView, LeaveInput, OfficerView, TransferInput } from './schema.ts'

const asWorker = (o: OfficerView): Worker => ({
  officerId: o.id,
  accountId: o.accountId,
  agencyId: o.agencyId,
  region: o.region,
})

/** Somebody else in office in the same department, with an account to work with. @throws Refusal agencies.successor-unfit */
async function successorOf(tx: Tx, officer: Pick<OfficerView, 'id' | 'agencyId'>, id: number) {
  const successor = await officerInOffice(tx, id)
  const fit =
    successor.id !== officer.id && successor.agencyId === officer.agencyId && successor.accountId !== null
  return fit ? successor : refuse(problems.successorUnfit)
}

type Hands = Pick<LeaveInput, 'successorId' | 'successors'>

/** Puts all open work of an officer into other hands, or on the list of what waits for somebody. */
async function handOver(tx: Tx, officer: OfficerView, reason: 'TRANSFER' | 'LEAVE', hands: Hands) {
  const count = { moved: 0, open: 0 }
  for (const kind of openWorkKinds()) {
    const items = await kind.find(tx, asWorker(officer))
    if (items.length === 0) continue
    const named = hands.successors.find(s => s.work === kind.kind)?.officerId ?? hands.successorId
    const to = named === undefined ? undefined : await successorOf(tx, officer, named)
    await insertHandovers(tx, { from: officer, to, reason, workKind: kind.kind }, items)
    if (to) {
      const ids = items.map(item => item.id)
      await kind.move(tx, ids, asWorker(officer), asWorker(to))
    }
    count[to ? 'moved' : 'open'] += items.length
  }
  return count
}

async function checkHands(tx: Tx, officer: OfficerView, { successorId, successors }: Hands) {
  const named = [...(successorId === undefined ? [] : [successorId]), ...successors.map(s => s.officerId)]
  for (const id of named) await successorOf(tx, officer, id)
}

/**
 * Transfers an officer to another department or post. Open work stays with the department; the rights of the former
 * office end at once, those of the new one begin today.
 * @throws Refusal agencies.not-in-office, agencies.successor-unfit, agencies.role-too-wide, agencies.closed
 */
export async function transferOfficer(tx: Tx, by: Appointer, id: number, input: TransferInput) {
  const officer = await officerInOffice(tx, id)
  const place = await checkPlace(tx, by, input)
  await checkHands(tx, officer, input)
  const stays = officer.agencyId === place.agency.id
  const count = stays ? { moved: 0, open: 0 } : await handOver(tx, officer, 'TRANSFER', input)
  if (officer.accountId !== null) await endOffices(tx, officer.accountId, officer.agencyId)
  await moveOfficer(tx, id, place.agency, place.post?.id ?? null)
  await recordAppointment(tx, 'TRANSFERRED', {
    officerId: id,
    agencyId: place.agency.id,
    postId: place.post?.id ?? null,
    region: place.agency.region,
    document: input.document,
  })
  await giveOffice(tx, officer.accountId, place)
  return { officerId: id, ...count }
}

/** Ends an officer's office. @throws Refusal agencies.not-in-office, agencies.successor-unfit */
export async function leaveOffice(tx: Tx, id: number, input: LeaveInput) {
  const officer = await officerInOffice(tx, id)
  await checkHands(tx, officer, input)
  const count = await handOver(tx, officer, 'LEAVE', input)
  if (officer.accountId !== null) await endOffices(tx, officer.accountId, officer.agencyId)
  await endOfficer(tx, id)
  await recordAppointment(tx, 'LEFT', {
    officerId: id,
    agencyId: officer.agencyId,
    postId: officer.postId,
    region: officer.region,
    document: input.document,
  })
  return { officerId: id, ...count }
}

/** Who left the work; one who moved out of the area is known by the record only. */
async function formerWorker(tx: Tx, record: HandoverView): Promise<Worker> {
  const officer = await findOfficer(tx, record.fromOfficer)
  const place = { agencyId: record.agencyId, region: tx.box.area[0] }
  return { officerId: record.fromOfficer, accountId: officer?.accountId ?? null, ...place }
}

/** Gives work that waits to somebody of the department. @throws Refusal not-found, agencies.already-taken, agencies.successor-unfit */
export async function assignHandover(tx: Tx, id: number, officerId: number) {
  const record = (await lockHandover(tx, id)) ?? refuse(common.notFound)
  if (record.toOfficer !== null) refuse(problems.alreadyTaken)
  const left = { id: record.fromOfficer, agencyId: record.agencyId }
  const to = await successorOf(tx, left, officerId)
  await openWorkKind(record.workKind)?.move(tx, [record.workId], await formerWorker(tx, record), asWorker(to))
  await closeHandover(tx, id, to)
  return { ...record, toOfficer: to.id, toName: to.name }
}

/** What changed hands or waits for somebody, oldest first. */
export async function listHandovers(
  tx: Tx,
  o: {
    agencyId?: number | undefined
    open?: boolean | undefined
    cursor?: string | undefined
    limit: number
  },
) {
  const after = o.cursor === undefined ? undefined : Number(readCursor(o.cursor, 1)[0])
  const rows = await findHandovers(tx, { agencyId: o.agencyId, open: o.open, after, limit: o.limit + 1 })
  return cutPage(rows, o.limit, row => [row.id])
}
