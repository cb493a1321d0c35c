import type { Tx } from '../../../platform/db/tx.ts'
import { retryRefund } from '../actions/refunds.ts'

/** A refund that failed is asked for again an hour later, then after 2, 4 … 32 hours: the claim does not lapse. */
const MOST_DOUBLINGS = 5
const BATCH = 100

/** New instructions for refunds that failed a while ago and were not asked for again yet. @returns how many */
export async function retryFailedRefunds(tx: Tx): Promise<number> {
  const failed = await tx.rows<{ cell: number; id: number }>(
    `select f.cell, f.id from custody.refund_payment f
     where f.status = 'FAILED' and 
       f.done_at < $1::timestamptz - power(2, least(length(f.key) - length(replace(f.key, '#', '')), $3)) * interval '1 hour'
       and not exists (
       select from custody.refund_payment n where n.cell = f.cell and n.key = f.key || '#' || f.id)
     order by f.done_at limit $2`,
    [tx.clock.now(), BATCH, MOST_DOUBLINGS],
  )
  for (const one of failed) await retryRefund(tx, one)
  return failed.length
}
