import { systemBox } from '../../../platform/db/box.ts'
import { type Ground, type Tx, transact } from '../../../platform/db/tx.ts'
import { holdsOn } from '../../institutions/index.ts'
import { requestPayout } from '../actions/payouts.ts'

const BOX = systemBox('job:custody.payOut')
const BATCH = 500

interface Payable {
  cell: number
  institutionId: number
}

/**
 * Sends everything that is released and not on its way, one payout for each institution and day; run again, it
 * finds its own payouts and changes nothing. Institutions without a filed account wait, unless `trial`; so do those
 * whose money an agency has stopped by a hold.
 * @returns how many payouts were asked for
 */
export async function payOutReleased(ground: Ground, day: string, trial: boolean): Promise<number> {
  let asked = 0
  let after = 0
  for (;;) {
    const found = await payable(ground, after, trial)
    for (const one of found) if (await transact(ground, BOX, tx => payOut(tx, one, day))) asked += 1
    after = found.at(-1)?.institutionId ?? after
    if (found.length < BATCH) return asked
  }
}

/** One institution's payout of a day, unless a hold stops its money. */
async function payOut(tx: Tx, one: Payable, day: string): Promise<boolean> {
  const holds = await holdsOn(tx, one.institutionId, 'PAYOUT', day)
  if (holds.some(h => h.level === 'HARD')) return false
  await requestPayout(tx, { ...one, key: `day:${day}:${one.institutionId}` })
  return true
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
