import type { Actor } from '../../platform/auth/actor.ts'
import type { Tx } from '../../platform/db/tx.ts'
import { refuse } from '../../platform/problem.ts'
import { learnersOf } from '../contracts/index.ts'
import { courseOf, groupOf, lockSession, teachMeeting } from '../courses/index.ts'
import { releasesOf } from '../custody/index.ts'
import { ownPlace } from '../institutions/index.ts'
import { disputesOf } from './dispute-store.ts'
import { confirmationDue } from './due.ts'
import { problems } from './problems.ts'
import type { AttendanceInput } from './schema.ts'
import { putSeats, type SeatRow, seatsOfSession } from './store.ts'

/** Start of a meeting as an instant; civil times are of China, which has one zone without summer time. */
const startOf = (date: string, time: string) => new Date(`${date}T${time}:00+08:00`)

/**
 * Takes the attendance of a meeting: each present learner's family is asked to confirm. Repeating it with the same
 * marks changes nothing; a mark can be corrected until its lesson is released.
 * @throws Refusal lessons.not-yet-held, lessons.not-in-class, lessons.released, lessons.mark-disputed
 */
export async function takeAttendance(
  tx: Tx,
  actor: Actor,
  sessionId: number,
  input: AttendanceInput,
): Promise<SeatRow[]> {
  const institution = await ownPlace(tx, actor)
  const session = await lockSession(tx, institution.cell, institution.id, sessionId)
  if (tx.clock.now() < startOf(session.date, session.startsAt)) refuse(problems.notYetHeld)
  const where = { cell: institution.cell, date: session.date, institutionId: institution.id, sessionId }
  const before = await seatsOfSession(tx, where)
  const families = new Map(before.map(s => [s.orderId, s.familyId]))
  for (const c of await learnersOf(tx, institution.cell, session.classGroupId)) families.set(c.id, c.familyId)
  if (input.marks.some(m => !families.has(m.orderId))) refuse(problems.notInClass)
  await refuseReleased(tx, where, before, input)
  const group = await groupOf(tx, institution.id, session.classGroupId)
  const course = await courseOf(tx, institution.id, group.courseId)
  const dueOn = await confirmationDue(tx, institution.county, course, tx.clock.today())
  const base = { ...where, classGroupId: group.id, county: institution.county, class: group.class, dueOn }
  const seats = input.marks.map(m => ({
    ...base,
    orderId: m.orderId,
    mark: m.mark,
    familyId: families.get(m.orderId)!,
  }))
  await putSeats(tx, actor.accountId!, seats)
  await teachMeeting(tx, institution, sessionId)
  return seatsOfSession(tx, where)
}

/** A released lesson keeps its mark, and so does one whose dispute is open or was ended by a decision or concession. */
async function refuseReleased(
  tx: Tx,
  where: { cell: number; date: string; institutionId: number; sessionId: number },
  seats: readonly SeatRow[],
  input: AttendanceInput,
) {
  const before = new Map(seats.map(s => [s.orderId, s.mark]))
  const changed = input.marks.filter(m => before.has(m.orderId) && before.get(m.orderId) !== m.mark)
  if (changed.length === 0) return
  const releases = await releasesOf(
    tx,
    changed.map(m => ({ ...where, orderId: m.orderId })),
  )
  if (releases.some(r => r !== undefined)) refuse(problems.released)
  const disputes = await disputesOf(
    tx,
    changed.map(m => ({ ...where, orderId: m.orderId })),
  )
  if (disputes.some(d => d.status !== 'WITHDRAWN')) refuse(problems.markDisputed)
}
