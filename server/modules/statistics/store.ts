import type { Tx } from '../../platform/db/tx.ts'
import type { AccountTotal, DayTotal } from '../custody/index.ts'
import type { RegisterTotal } from '../institutions/index.ts'

const column = <T, K extends keyof T>(rows: readonly T[], key: K) => rows.map(r => r[key])

export async function newestDay(tx: Tx): Promise<string | undefined> {
  const [row] = await tx.rows<{ day: string | null }>('select max(day) as day from statistics.custody_day')
  return row?.day ?? undefined
}

/** Replaces the days from `from` on. */
export async function putDays(tx: Tx, from: string, rows: readonly DayTotal[]) {
  await tx.rows('delete from statistics.custody_day where day >= $1', [from])
  await tx.rows(
    `insert into statistics.custody_day (level, county, class, day, payments, paid_fen, lessons, released_fen, refunds, refunded_fen)
     select 3, * from unnest($1::text[], $2::text[], $3::date[], $4::bigint[], $5::bigint[], $6::bigint[], $7::bigint[], $8::bigint[], $9::bigint[])`,
    [
      column(rows, 'county'),
      column(rows, 'class'),
      column(rows, 'day'),
      column(rows, 'payments'),
      column(rows, 'paidFen'),
      column(rows, 'lessons'),
      column(rows, 'releasedFen'),
      column(rows, 'refunds'),
      column(rows, 'refundedFen'),
    ],
  )
  for (const [level, digits] of [
    [2, 4],
    [1, 2],
  ] as const)
    await tx.rows(
      `insert into statistics.custody_day (level, county, class, day, payments, paid_fen, lessons, released_fen, refunds, refunded_fen)
       select $2, rpad(left(county, $3), 6, '0'), class, day, sum(payments), sum(paid_fen), sum(lessons), sum(released_fen), sum(refunds), sum(refunded_fen)
       from statistics.custody_day where level = 3 and day >= $1 group by 2, 3, 4`,
      [from, level, digits],
    )
}

export async function putAccounts(tx: Tx, rows: readonly AccountTotal[]) {
  await tx.rows('delete from statistics.custody_now')
  await tx.rows(
    `insert into statistics.custody_now (county, accounts, bank_fen, held_fen, payable_fen, refund_fen)
     select * from unnest($1::text[], $2::bigint[], $3::bigint[], $4::bigint[], $5::bigint[], $6::bigint[])`,
    [
      column(rows, 'county'),
      column(rows, 'accounts'),
      column(rows, 'bankFen'),
      column(rows, 'heldFen'),
      column(rows, 'payableFen'),
      column(rows, 'refundFen'),
    ],
  )
}

export async function putRegister(tx: Tx, rows: readonly RegisterTotal[]) {
  await tx.rows('delete from statistics.register_now')
  await tx.rows(
    `insert into statistics.register_now (county, class, status, custody_mode, institutions)
     select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::bigint[])`,
    [
      column(rows, 'county'),
      column(rows, 'class'),
      column(rows, 'status'),
      column(rows, 'custodyMode'),
      column(rows, 'institutions'),
    ],
  )
}

export async function touch(tx: Tx) {
  const now = tx.clock.now()
  await tx.rows(
    `insert into statistics.refreshed (what, at) values ('ALL', $1) on conflict (what) do update set at = $1`,
    [now],
  )
}

export async function refreshedAt(tx: Tx): Promise<Date | null> {
  return (
    (await tx.rows<{ at: Date }>(`select at from statistics.refreshed where what = 'ALL'`))[0]?.at ?? null
  )
}

/** How many digits of a county code name the group below a region: cities of a province, counties of a city. */
export type Width = 2 | 4 | 6

export interface Scope {
  area: readonly [string, string]
  /** One class, or undefined for all. */
  class: string | undefined
}

export interface RegisterGroup {
  group: string
  institutions: number
  licensed: number
  supervised: number
}

export const registerBy = (tx: Tx, s: Scope, width: Width) =>
  tx.rows<RegisterGroup>(
    `select left(county, $4) as group, sum(institutions)::bigint as institutions,
       coalesce(sum(institutions) filter (where status = 'LICENSED'), 0)::bigint as licensed,
       coalesce(sum(institutions) filter (where status = 'LICENSED' and custody_mode <> 'NONE'), 0)::bigint as supervised
     from statistics.register_now where county between $1 and $2 and class = $3 group by 1`,
    [...s.area, s.class ?? 'ALL', width],
  )

export interface MoneyGroup {
  group: string
  accounts: number
  bankFen: number
  heldFen: number
  payableFen: number
  refundFen: number
}

export const moneyBy = (tx: Tx, s: Scope, width: Width) =>
  tx.rows<MoneyGroup>(
    `select left(county, $3) as group, sum(accounts)::bigint as accounts, sum(bank_fen)::bigint as "bankFen",
       sum(held_fen)::bigint as "heldFen", sum(payable_fen)::bigint as "payableFen", sum(refund_fen)::bigint as "refundFen"
     from statistics.custody_now where county between $1 and $2 group by 1`,
    [...s.area, width],
  )

export interface MovementGroup {
  group: string
  payments: number
  paidFen: number
  lessons: number
  releasedFen: number
  refunds: number
  refundedFen: number
}

const SUMS = `sum(payments)::bigint as payments, sum(paid_fen)::bigint as "paidFen", sum(lessons)::bigint as lessons,
  sum(released_fen)::bigint as "releasedFen", sum(refunds)::bigint as refunds, sum(refunded_fen)::bigint as "refundedFen"`
const WHERE =
  'from statistics.custody_day where level = $6 and day between $3 and $4 and county between $1 and $2 and ($5::text is null or class = $5)'

/** Divisions are counted at the level of their code: province 1, city 2, county 3. */
const levelOf = (width: Width) => width / 2

/** Movements of the divisions below a region. Each is kept as a row of its own level. */
export const movementsBy = (tx: Tx, s: Scope, from: string, to: string, width: Width) =>
  tx.rows<MovementGroup>(`select left(county, ${width}) as group, ${SUMS} ${WHERE} group by 1`, [
    ...s.area,
    from,
    to,
    s.class ?? null,
    levelOf(width),
  ])

/** Movements of a whole region by day, from the rows of its own level. The nation is the sum of its provinces. */
export const movementsByDay = (tx: Tx, s: Scope, from: string, to: string, level: 1 | 2 | 3) =>
  tx.rows<Omit<MovementGroup, 'group'> & { day: string }>(
    `select day, ${SUMS} ${WHERE} group by 1 order by 1`,
    [...s.area, from, to, s.class ?? null, level],
  )
