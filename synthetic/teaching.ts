import { answerRefund, requestRefund } from '../server/modules/contracts/refunds.ts'
import { listSessions } from '../server/modules/courses/session-store.ts'
import { recordRefundPaid, settleAlone } from '../server/modules/custody/index.ts'
import { findByKey } from '../server/modules/custody/store/instructions.ts'
import { takeAttendance } from '../server/modules/lessons/attendance.ts'
import { openDispute } from '../server/modules/lessons/disputes.ts'
import { deemConfirmed } from '../server/modules/lessons/index.ts'
import type { Actor } from '../server/platform/auth/actor.ts'
import { transact } from '../server/platform/db/tx.ts'
import type { Chance } from './random.ts'
import { BOX } from './register.ts'
import { at, dayAfter, type GroupPlan, type Sold, type Stage } from './selling.ts'

/** Families that answer within days; the others are silent and confirmed by the clock. */
const ANSWERS = 0.8
const ABSENT = 0.05
const DISPUTES = 0.01
const REFUNDS = 0.03
/** For so many days the family of the demo has not answered yet, so that a visitor finds lessons to confirm. */
const UNANSWERED_DAYS = 9

/**
 * Holds the meetings of a group until a day: attendance by the teacher, confirmation by families, some disputes and
 * refunds. @param visitor the order of the family that the demo logs in as @returns lessons released by families
 */
export async function teach(
  s: Stage,
  g: GroupPlan,
  sold: Sold,
  teacher: Actor,
  c: Chance,
  until: string,
  visitor?: number,
): Promise<number> {
  const { institution } = g.firm
  const waits = (orderId: number, date: string) =>
    orderId === visitor && date > dayAfter(until, -UNANSWERED_DAYS)
  const meetings = await transact(s.ground, BOX, tx =>
    listSessions(tx, { cell: institution.cell, classGroupId: sold.groupId, to: until }, null, 200),
  )
  let released = 0
  let present = sold.orders
  for (const meeting of meetings) {
    if (meeting.date > until || present.length === 0) break
    s.clock.set(at(meeting.date, meeting.endsAt))
    const marks = present.map(o => ({
      orderId: o.orderId,
      mark: c.is(ABSENT) ? ('LEAVE' as const) : ('PRESENT' as const),
    }))
    await transact(s.ground, BOX, tx => takeAttendance(tx, teacher, meeting.id, { marks }))
    const held = present.filter((_, i) => marks[i]!.mark === 'PRESENT')
    const answers = held.filter(o => c.is(ANSWERS) && !waits(o.orderId, meeting.date))
    const answeredOn = dayAfter(meeting.date, c.int(0, 2))
    if (answeredOn > until) continue
    s.clock.set(at(answeredOn, '21:15'))
    const where = { cell: institution.cell, institutionId: institution.id, sessionId: meeting.id }
    const disputed = answers.filter(() => c.is(DISPUTES))
    for (const o of disputed)
      await transact(s.ground, BOX, tx =>
        openDispute(tx, o.guardian, {
          lesson: { ...where, date: meeting.date, orderId: o.orderId },
          reason: '孩子当天请假，没有上课',
        }),
      )
    const rows = answers
      .filter(o => !disputed.includes(o))
      .map(o => ({
        ...where,
        orderId: o.orderId,
        sessionDate: meeting.date,
        basis: 'PARENT' as const,
        actor: `account:${o.guardian.accountId}`,
      }))
    const outcomes = await settleAlone(s.ground, BOX, rows)
    released += outcomes.filter(o => o.kind === 'RELEASED').length
    const leaving = meeting.n === 3 ? present.filter(() => c.is(REFUNDS)) : []
    for (const o of leaving) await refundOne(s, o, c, dayAfter(answeredOn, 1), until)
    present = present.filter(o => !leaving.includes(o))
  }
  return released
}

/** A family leaves: the institution agrees after a day, and the bank pays back, if that is before the last day. */
async function refundOne(s: Stage, o: Sold['orders'][number], c: Chance, on: string, until: string) {
  if (on > until) return
  s.clock.set(at(on, '20:00'))
  const reason = c.pick(['家庭搬迁，无法继续上课', '时间冲突', '孩子不适应课程'])
  const request = await transact(s.ground, BOX, tx =>
    requestRefund(tx, o.guardian, o.orderId, { fault: 'CONSUMER', reason, knewSameService: false }),
  )
  if (dayAfter(on, 2) > until) return
  s.clock.set(at(dayAfter(on, 1), '11:00'))
  await transact(s.ground, BOX, async tx => {
    if (request.status === 'REQUESTED')
      await answerRefund(tx, request.id, { approve: true, answer: '同意退费' }, { ifMatch: undefined })
    const instruction = await findByKey(tx, 'REFUND', request.cell, `refund:${request.id}`)
    if (!instruction) return
    await recordRefundPaid(tx, {
      cell: instruction.cell,
      id: instruction.id,
      outcome: 'DONE',
      amountFen: instruction.amountFen,
      at: tx.clock.now(),
      bankReference: `SYNR${instruction.cell}-${instruction.id}`,
    })
  })
}

/** What silence confirms until a day (PLAT-04). */
export async function confirmSilence(s: Stage, until: string): Promise<number> {
  s.clock.set(at(until, '03:00'))
  return deemConfirmed(s.ground)
}
