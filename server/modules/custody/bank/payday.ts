import { systemBox } from '../../../platform/db/box.ts'
import { type Ground, transact } from '../../../platform/db/tx.ts'
import { requestPayout } from '../actions/payouts.ts'

const BOX = systemBox('job:custody.payOut')
const BATCH = 500

interface Payable {
  cell: number
  institutionId: number
}

/**
 * Sends everything that is released and not on its way, one payout for each institution and day; run again, it
 * finds its own payouts and changes nothing. Institutions without a filed account wait, unless `trial`.
 * @returns how many payouts were asked for
 */
export async function payOutReleased(ground: Ground, day: string, trial: boolean): Promise<number> {
  let asked = 0
  let after = 0
  for (;;) {
    const found = await payable(ground, after, trial)
    for (const one of found)
      await transact(ground, BOX, tx => requestPayout(tx, { ...one, key: `day:${day}:${one.institutionId}` }))
    asked += found.length
    after = found.at(-1)?.institutionId ?? after
    if (found.length < BATCH) return asked
  }
}

const payable = (ground: Ground, after: number, trial: boolean) =>
  transact(
    ground,
    BOX,
    tx =>
      tx.rows<Payable>(
        `select a.cell, a.institution_id as "institutionId" from custody.account a
         where a.payable_fen > 0 and a.institution_id > $1 and ($2 or exists (
           select from custody.bank_account b where b.cell = a.cell and b.institution_id = a.institution_id))
         order by a.institution_id limit $3`,
        [after, trial, BATCH],
      ),
    { readOnly: true },
  )
