import type { Actor } from '../../platform/auth/actor.ts'
import type { Tx } from '../../platform/db/tx.ts'
import { expectVersion } from '../../platform/http/doors.ts'
import { refuse } from '../../platform/problem.ts'
import { common } from '../../platform/problems.ts'
import { lessonNotUsed } from '../contracts/index.ts'
import { holdSeat, letSeatGo, releasesOf, settle } from '../custody/index.ts'
import { type DisputeRow, getDispute, insertDispute, moveDispute } from './dispute-store.ts'
import { problems } from './problems.ts'
import type { DisputeInput } from './schema.ts'
import type { Seat } from './seat-key.ts'
import { findSeats, setMark } from './store.ts'
import { decide } from './workflow.ts'

interface Version {
  ifMatch: number | undefined
}

const seatOf = (d: DisputeRow): Seat => ({
  cell: d.cell,
  date: d.date,
  institutionId: d.institutionId,
  sessionId: d.sessionId,
  orderId: d.orderId,
})

/**
 * A guardian disputes a lesson: its money stays where it is until the dispute ends (PLAT-10). Against a confirmation or
 * silence at the same moment exactly one wins, because both lock the order's book before they look.
 * @throws Refusal lessons.not-asked, lessons.released, lessons.dispute-open
 */
export async function openDispute(tx: Tx, actor: Actor, input: DisputeInput): Promise<DisputeRow> {
  const [found] = await findSeats(tx, [input.lesson])
  if (!found) refuse(common.notFound)
  await holdSeat(tx, input.lesson)
  const [seat] = await findSeats(tx, [input.lesson])
  if (seat?.mark !== 'PRESENT') refuse(problems.notAsked)
  const [release] = await releasesOf(tx, [input.lesson])
  if (release) refuse(problems.released)
  return insertDispute(tx, seat, { reason: input.reason, openedBy: actor.accountId! })
}

/** The institution concedes: the lesson was not held for this learner. */
export async function concedeDispute(
  tx: Tx,
  id: number,
  answer: string,
  version: Version,
): Promise<DisputeRow> {
  const dispute = await getDispute(tx, id, { lock: true })
  expectVersion(version, dispute.version)
  const next = decide('concede', dispute.status, 'institution')
  await holdSeat(tx, dispute) // for good: the lesson was not held
  await setMark(tx, seatOf(dispute), 'ABSENT')
  await lessonNotUsed(tx, dispute)
  return moveDispute(tx, dispute, next, { answer })
}

/** The institution states its side; the county decides. */
export async function answerDispute(
  tx: Tx,
  id: number,
  answer: string,
  version: Version,
): Promise<DisputeRow> {
  const dispute = await getDispute(tx, id, { lock: true })
  expectVersion(version, dispute.version)
  if (dispute.status !== 'OPEN') refuse(problems.wrongState)
  return moveDispute(tx, dispute, 'OPEN', { answer })
}

/** The guardian withdraws; the lesson waits for confirmation again. */
export async function withdrawDispute(tx: Tx, id: number, version: Version): Promise<DisputeRow> {
  const dispute = await getDispute(tx, id, { lock: true })
  expectVersion(version, dispute.version)
  const next = decide('withdraw', dispute.status, 'parent')
  await letSeatGo(tx, dispute)
  return moveDispute(tx, dispute, next, {})
}

/** The county decides, with reasons: release the lesson's price, or leave it with the family. */
export async function decideDispute(
  tx: Tx,
  id: number,
  input: { release: boolean; decision: string },
  version: Version,
): Promise<DisputeRow> {
  const dispute = await getDispute(tx, id, { lock: true })
  expectVersion(version, dispute.version)
  const next = decide(input.release ? 'release' : 'void', dispute.status, 'officer')
  await (input.release ? letSeatGo : holdSeat)(tx, dispute)
  const moved = await moveDispute(tx, dispute, next, { decision: input.decision })
  const seat = seatOf(dispute)
  if (!input.release) {
    await setMark(tx, seat, 'ABSENT')
    await lessonNotUsed(tx, seat)
    return moved
  }
  const { date: sessionDate, ...rest } = seat
  const [outcome] = await settle(tx, [
    { ...rest, sessionDate, basis: 'DISPUTE_DECISION', actor: tx.box.actor },
  ])
  if (outcome?.kind === 'REFUSED')
    refuse(problems.wrongState, {
      detail: { zh: `无法划拨：${outcome.reason}`, en: `cannot be released: ${outcome.reason}` },
    })
  return moved
}
