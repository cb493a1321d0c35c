import type { Tx } from '../../../platform/db/tx.ts'
import { refuse } from '../../../platform/problem.ts'
import { problems } from '../problems.ts'

export const LEDGERS = ['BANK', 'HELD', 'PAYABLE', 'PAYOUT', 'REFUND'] as const
/** BANK is what the bank holds; the others are what is owed from it. */
export type Ledger = (typeof LEDGERS)[number]

/** Which accounts each kind of movement goes between: debit ← credit. */
export const PAIRS = {
  PAYMENT: ['BANK', 'HELD'],
  REFUND: ['HELD', 'REFUND'],
  REFUND_PAID: ['REFUND', 'BANK'],
  CLOSE: ['HELD', 'PAYABLE'],
  PAYOUT: ['PAYABLE', 'PAYOUT'],
  PAYOUT_PAID: ['PAYOUT', 'BANK'],
  PAYOUT_FAILED: ['PAYOUT', 'PAYABLE'],
  REVERSAL: ['PAYABLE', 'HELD'],
} as const satisfies Record<string, readonly [Ledger, Ledger]>
export type PostingKind = keyof typeof PAIRS

export interface Posting {
  kind: PostingKind
  /** Unique per cell; a movement is posted once under its key. */
  key: string
  cell: number
  institutionId: number
  county: string
  amountFen: number
  /** Absent where the movement concerns no order. */
  order?: { orderId: number; familyId: number; class: string }
  lessons?: number
  /** When it happened; now unless the bank says otherwise. */
  businessAt?: Date
  note?: string
}

/** Balances of an institution in fen. */
export interface Balances {
  bankFen: number
  heldFen: number
  payableFen: number
  payoutFen: number
  refundFen: number
  version: number
}

const BALANCES = `bank_fen as "bankFen", held_fen as "heldFen", payable_fen as "payableFen", payout_fen as "payoutFen",
  refund_fen as "refundFen", version`

/** An account at zero, before anything is locked. */
export async function ensureAccount(tx: Tx, cell: number, institutionId: number, county: string) {
  await tx.rows(
    'insert into custody.account (cell, institution_id, county) values ($1, $2, $3) on conflict (cell, institution_id) do nothing',
    [cell, institutionId, county],
  )
}

export async function findBalances(
  tx: Tx,
  cell: number,
  institutionId: number,
): Promise<(Balances & { county: string }) | undefined> {
  const sql = `select ${BALANCES}, county from custody.account where cell = $1 and institution_id = $2`
  return (await tx.rows<Balances & { county: string }>(sql, [cell, institutionId]))[0]
}

/** Everything that the bank has paid out to an institution. Fen. */
export async function paidOut(tx: Tx, cell: number, institutionId: number): Promise<number> {
  const sql = `select coalesce(sum(amount_fen), 0)::bigint as fen from custody.posting
    where cell = $1 and institution_id = $2 and kind = 'PAYOUT_PAID'`
  return (await tx.rows<{ fen: number }>(sql, [cell, institutionId]))[0]!.fen
}

export async function lockBalances(
  tx: Tx,
  cell: number,
  institutionId: number,
): Promise<(Balances & { county: string }) | undefined> {
  const sql = `select ${BALANCES}, county from custody.account where cell = $1 and institution_id = $2 for update`
  return (await tx.rows<Balances & { county: string }>(sql, [cell, institutionId]))[0]
}

/** How one amount changes each ledger: a debit adds to BANK and takes from what is owed, a credit the other way. */
export function deltas(kind: PostingKind, amountFen: number): Record<Ledger, number> {
  const change: Record<Ledger, number> = { BANK: 0, HELD: 0, PAYABLE: 0, PAYOUT: 0, REFUND: 0 }
  const [debit, credit] = PAIRS[kind]
  change[debit] += debit === 'BANK' ? amountFen : -amountFen
  change[credit] += credit === 'BANK' ? -amountFen : amountFen
  return change
}

/**
 * Moves an amount between two ledgers of one institution and writes it down, balances after it included.
 * @throws Refusal custody.not-enough if a balance would fall below zero
 */
export async function post(tx: Tx, p: Posting): Promise<number> {
  const d = deltas(p.kind, p.amountFen)
  const [debit, credit] = PAIRS[p.kind]
  const now = tx.clock.now()
  const rows = await tx
    .rows<{ id: number }>(
      `with a as (
         update custody.account set bank_fen = bank_fen + $3, held_fen = held_fen + $4, payable_fen = payable_fen + $5,
           payout_fen = payout_fen + $6, refund_fen = refund_fen + $7, version = version + 1
         where cell = $1 and institution_id = $2 returning *
       )
       insert into custody.posting (cell, institution_id, order_id, family_id, class, county, kind, debit, credit, amount_fen,
         lessons, bank_after_fen, held_after_fen, payable_after_fen, version, business_at, recorded_at, key, actor, note)
       select a.cell, a.institution_id, $8::bigint, $9, $10, $11, $12, $13::custody.ledger, $14::custody.ledger, $15::bigint,
         $16, a.bank_fen, a.held_fen, a.payable_fen, a.version, $17, $18, $19, $20, $21 from a
       returning id`,
      [
        p.cell,
        p.institutionId,
        d.BANK,
        d.HELD,
        d.PAYABLE,
        d.PAYOUT,
        d.REFUND,
        p.order?.orderId ?? null,
        p.order?.familyId ?? 0,
        p.order?.class ?? null,
        p.county,
        p.kind,
        debit,
        credit,
        p.amountFen,
        p.lessons ?? 0,
        p.businessAt ?? now,
        now,
        p.key,
        tx.box.actor,
        p.note ?? null,
      ],
    )
    .catch(overdrawn)
  return rows[0]!.id
}

function overdrawn(error: { code?: string; constraint?: string }): never {
  if (error.code === '23514' && error.constraint === 'sums_to_zero') refuse(problems.notEnough)
  throw error
}

/** Adds to the rollup of a day of record. */
export async function addToDay(
  tx: Tx,
  at: { cell: number; county: string; class: string },
  add: {
    payments?: number
    paidFen?: number
    releases?: number
    releasedFen?: number
    refunds?: number
    refundedFen?: number
  },
) {
  await tx.rows(
    `insert into custody.daily as d (cell, county, class, day, payments, paid_fen, releases, released_fen, refunds, refunded_fen)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     on conflict (cell, county, class, day) do update set payments = d.payments + excluded.payments,
       paid_fen = d.paid_fen + excluded.paid_fen, releases = d.releases + excluded.releases,
       released_fen = d.released_fen + excluded.released_fen, refunds = d.refunds + excluded.refunds,
       refunded_fen = d.refunded_fen + excluded.refunded_fen`,
    [
      at.cell,
      at.county,
      at.class,
      tx.clock.today(),
      add.payments ?? 0,
      add.paidFen ?? 0,
      add.releases ?? 0,
      add.releasedFen ?? 0,
      add.refunds ?? 0,
      add.refundedFen ?? 0,
    ],
  )
}

/** The movement posted under a key. */
export async function findPosting(
  tx: Tx,
  cell: number,
  key: string,
): Promise<{ id: number; kind: PostingKind; amountFen: number; orderId: number | null } | undefined> {
  const sql = `select id, kind, amount_fen as "amountFen", order_id as "orderId" from custody.posting where cell = $1 and key = $2`
  return (
    await tx.rows<{ id: number; kind: PostingKind; amountFen: number; orderId: number | null }>(sql, [
      cell,
      key,
    ])
  )[0]
}
