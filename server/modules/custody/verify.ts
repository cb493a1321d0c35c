import type { Check, CheckResult } from '../../platform/check.ts'
import type { Tx } from '../../platform/db/tx.ts'
import type { Text } from '../../platform/problem.ts'
import { proofCheck } from './proof/check.ts'

const MAX_FINDINGS = 200
/** Each check is one pass of hashing over the rows; this keeps twenty million of them in memory mostly. */
const MEMORY = `set local work_mem = '256MB'`

interface Wrong {
  what: string
  [figure: string]: unknown
}

/** A check that is a query for what is wrong; `looked` counts what it went through. */
const query = (id: string, title: Text, looked: string, wrong: string): Check => ({
  id: `custody.${id}`,
  title,
  async run(tx: Tx): Promise<CheckResult> {
    await tx.rows(MEMORY)
    const [counts] = await tx.rows<Record<string, number>>(looked)
    const found = await tx.rows<Wrong>(`${wrong} limit ${MAX_FINDINGS}`)
    return { looked: counts ?? {}, wrong: found.map(finding) }
  },
})

function finding({ what, ...figures }: Wrong): Text {
  const shown = Object.entries(figures).map(([name, value]) => `${name}=${value}`)
  return { zh: `${what}：${shown.join('，')}`, en: shown.join(', ') }
}

const sums = query(
  'sums',
  { zh: '各账户之和为零，托管资金不少于应付', en: 'Money sums to zero; custody is never below what is owed' },
  `select count(*) as accounts, coalesce(sum(bank_fen), 0) as "bankFen",
     coalesce(sum(held_fen + payable_fen + payout_fen + refund_fen), 0) as "owedFen" from custody.account`,
  `select '账户不平' as what, cell, institution_id, bank_fen, held_fen, payable_fen, payout_fen, refund_fen from custody.account
   where bank_fen <> held_fen + payable_fen + payout_fen + refund_fen or least(held_fen, payable_fen, payout_fen, refund_fen) < 0`,
)

const orders = query(
  'orders',
  { zh: '订单计数与课时、流水重算一致', en: 'Orders equal the recomputation from lessons and journal' },
  `select count(*) as orders, coalesce(sum(used_lessons), 0) as lessons from custody.order_book`,
  `with taken as (
     select cell, order_id, count(*) as seats, sum(amount_fen) as fen from custody.release group by 1, 2
   ), undone as (
     select cell, order_id, count(*) as seats, sum(amount_fen) as fen from custody.reversal group by 1, 2
   ), moved as (
     select cell, order_id, sum(amount_fen) filter (where kind = 'PAYMENT') as paid,
       sum(amount_fen) filter (where kind = 'REFUND') as refunded, sum(amount_fen) filter (where kind = 'CLOSE') as kept
     from custody.posting where order_id is not null group by 1, 2
   ), both_sides as (
     select coalesce(o.cell, t.cell) as cell, coalesce(o.order_id, t.order_id) as order_id, o.used_lessons, o.total_lessons,
       o.gift_lessons, o.price_lessons, o.paid_fen, o.released_fen, o.refunded_fen, o.status,
       coalesce(t.seats, 0) - coalesce(u.seats, 0) as seats, coalesce(t.fen, 0) - coalesce(u.fen, 0) as lessons_fen,
       coalesce(m.kept, 0) as kept, coalesce(m.paid, 0) as paid, coalesce(m.refunded, 0) as refunded
     from custody.order_book o full join taken t on t.cell = o.cell and t.order_id = o.order_id
     left join undone u on u.cell = o.cell and u.order_id = o.order_id
     left join moved m on m.cell = o.cell and m.order_id = o.order_id
   )
   select '订单与明细不符' as what, * from both_sides where paid_fen is null
     or used_lessons <> seats or paid_fen <> paid or refunded_fen <> refunded or released_fen <> lessons_fen + kept
     or lessons_fen <> paid_fen * least(used_lessons, total_lessons) / price_lessons
     or released_fen + refunded_fen > paid_fen or used_lessons > total_lessons + gift_lessons
     or (status = 'CLOSED' and used_lessons < total_lessons + gift_lessons and paid_fen <> released_fen + refunded_fen)`,
)

const balances = query(
  'balances',
  { zh: '机构余额与订单、流水重算一致', en: 'Balances equal the recomputation from orders and journal' },
  `select count(*) as postings from custody.posting`,
  `with held as (
     select cell, institution_id, sum(paid_fen - released_fen - refunded_fen) as held, sum(released_fen) as released
     from custody.order_book group by 1, 2
   ), moved as (
     select cell, institution_id,
       sum(case debit when 'BANK' then amount_fen else 0 end - case credit when 'BANK' then amount_fen else 0 end) as bank,
       coalesce(sum(amount_fen) filter (where kind = 'PAYOUT'), 0) - coalesce(sum(amount_fen) filter (where kind = 'PAYOUT_FAILED'), 0) as out,
       coalesce(sum(amount_fen) filter (where kind = 'PAYOUT_PAID'), 0) as paid_out,
       coalesce(sum(amount_fen) filter (where kind = 'REFUND'), 0) as refunds,
       coalesce(sum(amount_fen) filter (where kind = 'REFUND_PAID'), 0) as paid_back
     from custody.posting group by 1, 2
   )
   select '机构余额不符' as what, a.cell, a.institution_id, a.bank_fen, m.bank, a.held_fen, h.held, a.payable_fen,
     h.released - m.out as payable, a.payout_fen, m.out - m.paid_out as payout, a.refund_fen, m.refunds - m.paid_back as refund
   from custody.account a
   left join held h on h.cell = a.cell and h.institution_id = a.institution_id
   left join moved m on m.cell = a.cell and m.institution_id = a.institution_id
   where a.bank_fen <> coalesce(m.bank, 0) or a.held_fen <> coalesce(h.held, 0)
     or a.payable_fen <> coalesce(h.released, 0) - coalesce(m.out, 0)
     or a.payout_fen <> coalesce(m.out - m.paid_out, 0) or a.refund_fen <> coalesce(m.refunds - m.paid_back, 0)`,
)

const day = (column: string) => `(${column} at time zone 'Asia/Shanghai')::date`
const ROLLUP = 'cell, county, class, day'

const rollups = query(
  'rollups',
  { zh: '区县日报与明细重算一致', en: 'Rollups per county and day equal the recomputation' },
  `select count(*) as days, coalesce(sum(releases), 0) as lessons from custody.daily`,
  `with facts as (
     select cell, county, class, ${day('released_at')} as day, 0 as payments, 0 as paid, count(*) as releases,
       sum(amount_fen) as released, 0 as refunds, 0 as refunded from custody.release group by 1, 2, 3, 4
     union all
     select cell, county, class, ${day('recorded_at')}, 0, 0, -count(*), -sum(amount_fen), 0, 0 from custody.reversal group by 1, 2, 3, 4
     union all
     select cell, county, class, ${day('recorded_at')}, count(*) filter (where kind = 'PAYMENT'),
       coalesce(sum(amount_fen) filter (where kind = 'PAYMENT'), 0), 0, coalesce(sum(amount_fen) filter (where kind = 'CLOSE'), 0),
       count(*) filter (where kind = 'REFUND'), coalesce(sum(amount_fen) filter (where kind = 'REFUND'), 0)
     from custody.posting where kind in ('PAYMENT', 'CLOSE', 'REFUND') group by 1, 2, 3, 4
   ), recomputed as (
     select ${ROLLUP}, sum(payments) as payments, sum(paid) as paid, sum(releases) as releases, sum(released) as released,
       sum(refunds) as refunds, sum(refunded) as refunded from facts group by 1, 2, 3, 4
   )
   select '日报不符' as what, ${ROLLUP}, d.releases, r.releases as recomputed_releases, d.released_fen, r.released as recomputed_fen
   from custody.daily d full join recomputed r using (${ROLLUP})
   where (d.payments, d.paid_fen, d.releases, d.released_fen, d.refunds, d.refunded_fen)
     is distinct from (r.payments, r.paid, r.releases, r.released, r.refunds, r.refunded)`,
)

const seats = query(
  'seats',
  { zh: '同一课次只有一个日期，座位不重复划拨', en: 'A session has one date; no seat was released twice' },
  `select count(*) as partitions from pg_inherits where inhparent = 'custody.release'::regclass`,
  `select '同一课次两个日期' as what, cell, institution_id, session_id, min(session_date) as first, max(session_date) as last
   from custody.release group by cell, institution_id, session_id having min(session_date) <> max(session_date)`,
)

const posted = (key: string) =>
  `exists (select from custody.posting p where p.cell = i.cell and p.key = ${key} || i.id and p.amount_fen = i.amount_fen)`

const instructions = query(
  'instructions',
  { zh: '银行指令与流水一致', en: 'What the bank answered stands in the journal' },
  `select (select count(*) from custody.payment) as payments, (select count(*) from custody.refund_payment) as refunds,
     (select count(*) from custody.payout) as payouts`,
  `select * from (
     select '缴费未入账' as what, cell, id, status from custody.payment i where (status = 'DONE') <> ${posted(`'payment:'`)}
     union all
     select '退费未入账', cell, id, status from custody.refund_payment i where (status = 'DONE') <> ${posted(`'refund-paid:'`)}
     union all
     select '划拨未入账', cell, id, status from custody.payout i where not ${posted(`'payout:'`)}
       or (status = 'DONE') <> ${posted(`'payout-paid:'`)} or (status = 'FAILED') <> ${posted(`'payout-failed:'`)}
   ) w`,
)

/** For `yuheng verify`: every stored figure of custody recomputed from its rows. */
export const checks: readonly Check[] = [sums, orders, balances, rollups, seats, instructions, proofCheck]
