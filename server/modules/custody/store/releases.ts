import type { Tx } from '../../../platform/db/tx.ts'
import type { OrderRow } from './orders.ts'

interface SeatKey {
  sessionId: number
  sessionDate: string
}

const KEY = 'cell = $1 and session_date = $2 and institution_id = $3 and session_id = $4 and order_id = $5'
const keyOf = (o: OrderRow, s: SeatKey) => [o.cell, s.sessionDate, o.institutionId, s.sessionId, o.orderId]

/** Was this seat released and not undone? */
export async function findReleaseForReversal(tx: Tx, o: OrderRow, seat: SeatKey): Promise<boolean> {
  const rows = await tx.rows(
    `select 1 from custody.release where ${KEY} and not exists (select from custody.reversal where ${KEY})`,
    keyOf(o, seat),
  )
  return rows.length === 1
}

export async function insertReversal(
  tx: Tx,
  o: OrderRow,
  r: SeatKey & { amountFen: number; postingId: number | null; reason: string },
) {
  await tx.rows(
    `insert into custody.reversal (cell, session_date, institution_id, session_id, order_id, family_id, county, class, amount_fen,
       posting_id, recorded_at, actor, reason) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      ...keyOf(o, r),
      o.familyId,
      o.county,
      o.class,
      r.amountFen,
      r.postingId,
      tx.clock.now(),
      tx.box.actor,
      r.reason,
    ],
  )
}
