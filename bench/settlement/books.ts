import type pg from 'pg'

/** Orders of one institution in the benchmark's books, and of one class group. */
export const ORDERS_PER_INSTITUTION = 240
export const CLASS_SIZE = 30
const CELLS = 16
const LESSONS = 60

const classes = `(array['SUBJECT', 'SPORTS', 'CULTURE_ART', 'SCI_TECH', 'OTHER'])`

/**
 * Fills the books with paid orders of 60 lessons for ¥4,801.23: accounts, orders and the journal of their payments,
 * as if each had been bought through the doors.
 */
export async function fillBooks(admin: pg.Client, orders: number, log: (line: string) => void) {
  const institutions = Math.ceil(orders / ORDERS_PER_INSTITUTION)
  const { rows } = await admin.query<{ n: number }>('select count(*)::int as n from custody.account')
  if (rows[0]!.n >= institutions) return
  log(`filling the books with ${orders} orders of ${institutions} institutions`)
  const price = 480_123
  await admin.query(`
    insert into custody.account (cell, institution_id, county, bank_fen, held_fen)
    select i % ${CELLS}, i, '4101' || lpad((i % 20)::text, 2, '0'), ${price}::bigint * ${ORDERS_PER_INSTITUTION}, ${price}::bigint * ${ORDERS_PER_INSTITUTION}
    from generate_series(1, ${institutions}) i`)
  await admin.query(`
    insert into custody.order_book (order_id, institution_id, family_id, due_fen, paid_fen, price_lessons, total_lessons,
      gift_lessons, opened_on, cell, county, class, status)
    select n, i, 1000000 + n, ${price}, ${price}, ${LESSONS}, ${LESSONS}, 2, '2026-09-01', i % ${CELLS},
      '4101' || lpad((i % 20)::text, 2, '0'), ${classes}[i % 5 + 1], 'ACTIVE'
    from (select n, (n - 1) / ${ORDERS_PER_INSTITUTION} + 1 as i from generate_series(1, ${institutions * ORDERS_PER_INSTITUTION}) n) s`)
  await admin.query(`
    insert into custody.posting (institution_id, order_id, family_id, amount_fen, bank_after_fen, held_after_fen, payable_after_fen,
      version, business_at, recorded_at, kind, debit, credit, cell, county, class, key, actor)
    select institution_id, order_id, family_id, paid_fen, 0, 0, 0, 0, '2026-09-01', '2026-09-01', 'PAYMENT', 'BANK', 'HELD', cell,
      county, class, 'payment:' || order_id, 'bench' from custody.order_book`)
  await admin.query(`
    insert into custody.daily (cell, county, class, day, payments, paid_fen)
    select cell, county, class, '2026-09-01', count(*), sum(paid_fen) from custody.order_book group by 1, 2, 3`)
  await admin.query('vacuum analyze')
}
