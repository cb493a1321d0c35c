import type { Actor } from '../../platform/auth/actor.ts'
import type { Tx } from '../../platform/db/tx.ts'
import { refuse } from '../../platform/problem.ts'
import { learnersOf, lessonNotUsed } from '../contracts/index.ts'
import { keepMembers, lockMeeting, startOf, teachMeeting } from '../courses/index.ts'
import { holdSeat, letSeatGo, releasesOf } from '../custody/index.ts'
import { ownPlace } from '../institutions/index.ts'
import { disputesOf } from './dispute-store.ts'
import { confirmationDue } from './due.ts'
import { problems } from './problems.ts'
import type { AttendanceInput } from './schema.ts'
import { prepareMonth, putSeats, type SeatRow, seatsOfSession } from './store.ts'

/**
 * Takes the attendance of a meeting: each present learner's family is asked to confirm. Repeating it with the same
 * marks changes nothing; a mark can be corrected until its lesson is released. Against a confirmation or silence at the
 * same moment exactly one wins, because both lock the order's book before they look.
 * @throws Refusal lessons.not-yet-held, lessons.not-in-class, lessons.released, lessons.mark-disputed
 */
export async function takeAttendance(
  tx: Tx,
  actor: Actor,
  sessionId: number,
  input: AttendanceInput,
): Promise<SeatRow[]> {
  const { id: institutionId, cell } = await ownPlace(tx, actor)
  const meeting = await lockMeeting(tx, cell, institutionId, sessionId)
  const { county } = meeting // as it is while the meeting is locked: the institution may just have moved
  if (tx.clock.now() < startOf(meeting.date, meeting.startsAt)) refuse(problems.notYetHeld)
  const where = { cell, date: meeting.date, institutionId, sessionId }
  const [before, dueOn] = await Promise.all([
    seatsOfSession(tx, where),
    confirmationDue(tx, county, meeting.course, tx.clock.today()),
  ])
  await correct(tx, where, before, input)
  // Sent together and done in this order: nobody joins or leaves while the members are read.
  const [, members] = await Promise.all([
    keepMembers(tx, cell, meeting.classGroupId),
    learnersOf(tx, cell, meeting.classGroupId, meeting.n),
  ])
  const left = leftOf(before, members, input)
  const families = new Map([...members.map(c => [c.id, c.familyId] as const), ...left.map(familyOf)])
  if (input.marks.some(m => !families.has(m.orderId))) refuse(problems.notInClass)
  const { classGroupId, class: trainingClass } = meeting
  const base = { ...where, classGroupId, county, class: trainingClass, dueOn }
  const seats = input.marks.map(m => ({ ...base, ...m, familyId: families.get(m.orderId)! }))
  const teach = teachMeeting(tx, cell, meeting)
  await prepareMonth(tx, meeting.date)
  await putSeats(tx, actor.accountId!, seats)
  const absent = new Set(input.marks.filter(m => m.mark !== 'PRESENT').map(m => m.orderId))
  for (const seat of left)
    if (seat.mark === 'PRESENT' && absent.has(seat.orderId)) await lessonNotUsed(tx, seat)
  const [, after] = await Promise.all([teach(), seatsOfSession(tx, where)])
  return after
}

const familyOf = (s: SeatRow) => [s.orderId, s.familyId] as const

/** Seats of who has left the class since: marked absent they may be, never present. */
function leftOf(seats: readonly SeatRow[], members: readonly { id: number }[], { marks }: AttendanceInput) {
  const here = new Set(members.map(c => c.id))
  const present = new Set(marks.filter(m => m.mark === 'PRESENT').map(m => m.orderId))
  return seats.filter(s => !here.has(s.orderId) && (s.mark === 'PRESENT' || !present.has(s.orderId)))
}

/**
 * Makes way for marks that differ from those that stand: what the family is asked about no longer is held in its book, so
 * that nothing under way releases it, and let go where the family is asked again. A released lesson keeps its mark, and so
 * does one whose dispute is open or was ended by a decision or concession.
 */
async function correct(
  tx: Tx,
  where: { cell: number; date: string; institutionId: number; sessionId: number },
  before: readonly SeatRow[],
  input: AttendanceInput,
) {
  const marks = new Map(before.map(s => [s.orderId, s.mark]))
  const changed = input.marks
    .filter(m => marks.has(m.orderId) && marks.get(m.orderId) !== m.mark)
    .map(m => ({ ...where, ...m }))
    .sort((a, b) => a.orderId - b.orderId)
  if (changed.length === 0) return
  for (const m of changed) {
    if (m.mark === 'PRESENT') await letSeatGo(tx, m)
    else if (marks.get(m.orderId) === 'PRESENT') await holdSeat(tx, m)
  }
  const [releases, disputes] = await Promise.all([releasesOf(tx, changed), disputesOf(tx, changed)])
  if (releases.some(r => r !== undefined)) refuse(problems.released)
  if (disputes.some(d => d.status !== 'WITHDRAWN')) refuse(problems.markDisputed)
}
