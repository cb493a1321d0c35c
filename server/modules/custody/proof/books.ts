import type { Tx } from '../../../platform/db/tx.ts'
import type { Holding } from './leaves.ts'

/** An institution at the close of a day, with the families that have money there, by family. Fen. */
export interface ClosedBooks {
  cell: number
  institutionId: number
  bank: string
  accountTail: string
  bankFen: number
  holdings: Holding[]
}

interface Row extends Omit<ClosedBooks, 'holdings'> {
  familyId: number | null
  amountFen: number | null
}

const ROWS_AT_ONCE = 10_000
export const CLOSE = `($1::date + 1)::timestamp at time zone 'Asia/Shanghai'`

/**
 * What was in custody when a day closed: what is there now, less what was recorded since. Facts never change, so the
 * answer is the same whenever it is asked. One pass over the orders; few of the facts are younger than the close.
 */
const BOOKS = `
  with since as (
    select cell, order_id, sum(fen) as fen from (
      select cell, order_id, amount_fen as fen from custody.release where released_at >= close.at
      union all select cell, order_id, -amount_fen from custody.reversal where recorded_at >= close.at
      union all select cell, order_id, case kind when 'PAYMENT' then -amount_fen else amount_fen end
        from custody.posting where recorded_at >= close.at and kind in ('PAYMENT', 'REFUND', 'CLOSE')
    ) f group by 1, 2
  ), family as (
    select o.cell, o.institution_id, o.family_id,
      sum(o.paid_fen - o.released_fen - o.refunded_fen + coalesce(s.fen, 0))::bigint as fen
    from custody.order_book o left join since s on s.cell = o.cell and s.order_id = o.order_id
    group by 1, 2, 3 having sum(o.paid_fen - o.released_fen - o.refunded_fen + coalesce(s.fen, 0)) <> 0
  ), bank as (
    select cell, institution_id, sum(case when debit = 'BANK' then amount_fen else -amount_fen end)::bigint as fen
    from custody.posting where recorded_at >= close.at and 'BANK' in (debit, credit) group by 1, 2
  )
  select a.cell, a.institution_id as "institutionId", coalesce(b.bank, '') as bank, coalesce(right(b.account, 4), '') as "accountTail",
    a.bank_fen - coalesce(m.fen, 0) as "bankFen", f.family_id as "familyId", f.fen as "amountFen"
  from custody.account a
  left join custody.bank_account b on b.cell = a.cell and b.institution_id = a.institution_id
  left join bank m on m.cell = a.cell and m.institution_id = a.institution_id
  left join family f on f.cell = a.cell and f.institution_id = a.institution_id
  order by a.cell, a.institution_id, f.family_id`

/**
 * The closed books of every institution, one after another; no more than one institution is in memory.
 * The transaction must be a snapshot of everything.
 * @param day YYYY-MM-DD, over already
 */
export async function* closedBooks(tx: Tx, day: string): AsyncGenerator<ClosedBooks> {
  await tx.rows(`set local statement_timeout = 0`)
  await tx.rows(`set local work_mem = '128MB'`)
  const [close] = await tx.rows<{ at: string }>(`select (${CLOSE})::text as at`, [day])
  const sql = BOOKS.replaceAll('close.at', `timestamptz '${close!.at}'`)
  await tx.rows(`declare closed_books no scroll cursor for ${sql}`)
  let books: ClosedBooks | undefined
  for (;;) {
    const rows = await tx.rows<Row>(`fetch ${ROWS_AT_ONCE} from closed_books`)
    for (const { familyId, amountFen, ...institution } of rows) {
      const same = books?.institutionId === institution.institutionId && books.cell === institution.cell
      if (books && !same) yield books
      if (!books || !same) books = { ...institution, holdings: [] }
      if (familyId !== null && amountFen !== null) books.holdings.push({ familyId, amountFen })
    }
    if (rows.length < ROWS_AT_ONCE) break
  }
  if (books) yield books
  await tx.rows('close closed_books')
}
