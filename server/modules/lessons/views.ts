import type { Tx } from '../../platform/db/tx.ts'
import { releasesOf } from '../custody/index.ts'
import { type DisputeRow, disputesOf } from './dispute-store.ts'
import { writeSeat } from './seat-key.ts'
import type { SeatRow } from './store.ts'
import { stateOf } from './workflow.ts'

/** Lessons with their state, derived from mark, release and dispute. */
export async function viewLessons(tx: Tx, seats: readonly SeatRow[]) {
  if (seats.length === 0) return []
  const [releases, newest] = await Promise.all([releasesOf(tx, seats), disputesOf(tx, seats)])
  const disputes = new Map(newest.map(d => [writeSeat(d), d]))
  return seats.map((seat, n) => {
    const release = releases[n]
    const dispute = disputes.get(writeSeat(seat))
    return {
      key: writeSeat(seat),
      institutionId: seat.institutionId,
      sessionId: seat.sessionId,
      orderId: seat.orderId,
      date: seat.date,
      mark: seat.mark,
      markedAt: seat.markedAt,
      dueOn: seat.dueOn,
      state: stateOf(seat.mark, release?.basis ?? null, dispute?.status === 'OPEN'),
      amountFen: release?.amountFen ?? null,
      lessonNo: release?.lessonNo ?? null,
      releasedAt: release?.releasedAt ?? null,
      releasedBy: release?.basis ?? null,
      dispute: dispute
        ? {
            id: dispute.id,
            status: dispute.status,
            reason: dispute.reason,
            answer: dispute.answer,
            decision: dispute.decision,
          }
        : null,
    }
  })
}

export const viewDispute = (d: DisputeRow) => {
  const { cell: _, ...rest } = d
  return { ...rest, lesson: writeSeat(d) }
}
