import type { Tx } from '../../../platform/db/tx.ts'

/** Movements of a county, class and day of record. Amounts in fen. */
export interface DayTotal {
  county: string
  class: string
  day: string
  payments: number
  paidFen: number
  lessons: number
  releasedFen: number
  refunds: number
  refundedFen: number
}

/** Totals of the books by county, class and day between two days, both included. */
export const dayTotals = (tx: Tx, from: string, to: string) =>
  tx.rows<DayTotal>(
    `select county, class, day, sum(payments)::bigint as payments, sum(paid_fen)::bigint as "paidFen", sum(releases)::bigint as lessons,
       sum(released_fen)::bigint as "releasedFen", sum(refunds)::bigint as refunds, sum(refunded_fen)::bigint as "refundedFen"
     from custody.daily where day between $1 and $2 group by county, class, day`,
    [from, to],
  )

/** Day of the oldest movement; undefined in empty books. */
export async function firstDay(tx: Tx): Promise<string | undefined> {
  const [row] = await tx.rows<{ day: string | null }>('select min(day) as day from custody.daily')
  return row?.day ?? undefined
}

/** Balances of a county's accounts. Amounts in fen. */
export interface AccountTotal {
  county: string
  accounts: number
  bankFen: number
  heldFen: number
  payableFen: number
  refundFen: number
}

export const accountTotals = (tx: Tx) =>
  tx.rows<AccountTotal>(
    `select county, count(*) as accounts, sum(bank_fen)::bigint as "bankFen", sum(held_fen)::bigint as "heldFen",
       sum(payable_fen + payout_fen)::bigint as "payableFen", sum(refund_fen)::bigint as "refundFen"
     from custody.account group by county`,
  )

/** An institution's account among those of a county. Amounts in fen. */
export interface AccountLine {
  institutionId: number
  county: string
  bankFen: number
  heldFen: number
  payableFen: number
  refundFen: number
}

/** Accounts in an area, the most money held first. `after` is [held, institution] of the last line before. */
export const listAccounts = (
  tx: Tx,
  area: readonly [string, string],
  after: readonly [number, number] | null,
  limit: number,
) =>
  tx.rows<AccountLine>(
    `select institution_id as "institutionId", county, bank_fen as "bankFen", held_fen as "heldFen",
       payable_fen + payout_fen as "payableFen", refund_fen as "refundFen"
     from custody.account where county between $1 and $2 and ($3::bigint is null or (-held_fen, institution_id) > (-$3, $4))
     order by -held_fen, institution_id limit $5`,
    [...area, after?.[0] ?? null, after?.[1] ?? 0, limit],
  )
