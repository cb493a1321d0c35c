import type { Tx } from '../../../platform/db/tx.ts'
import type { OrderStatus } from '../workflow.ts'

/** An order's row in the books. Amounts in fen. */
export interface OrderRow {
  cell: number
  orderId: number
  institutionId: number
  familyId: number
  county: string
  class: string
  status: OrderStatus
  dueFen: number
  paidFen: number
  releasedFen: number
  refundedFen: number
  priceLessons: number
  totalLessons: number
  giftLessons: number
  usedLessons: number
  openedOn: string
}

const COLUMNS = `cell, order_id as "orderId", institution_id as "institutionId", family_id as "familyId", county, class,
  status, due_fen as "dueFen", paid_fen as "paidFen", released_fen as "releasedFen", refunded_fen as "refundedFen",
  price_lessons as "priceLessons", total_lessons as "totalLessons", gift_lessons as "giftLessons",
  used_lessons as "usedLessons", opened_on as "openedOn"`

/** @returns false if the order is there already */
export async function insertOrder(
  tx: Tx,
  o: Omit<OrderRow, 'status' | 'paidFen' | 'releasedFen' | 'refundedFen' | 'usedLessons'>,
) {
  const rows = await tx.rows(
    `insert into custody.order_book (cell, order_id, institution_id, family_id, county, class, due_fen, price_lessons,
       total_lessons, gift_lessons, opened_on)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict (cell, order_id) do nothing returning 1`,
    [
      o.cell,
      o.orderId,
      o.institutionId,
      o.familyId,
      o.county,
      o.class,
      o.dueFen,
      o.priceLessons,
      o.totalLessons,
      o.giftLessons,
      o.openedOn,
    ],
  )
  return rows.length === 1
}

export async function findOrder(tx: Tx, cell: number, orderId: number): Promise<OrderRow | undefined> {
  const sql = `select ${COLUMNS} from custody.order_book where cell = $1 and order_id = $2`
  return (await tx.rows<OrderRow>(sql, [cell, orderId]))[0]
}

/** The order, locked until the end of the transaction. */
export async function lockOrder(tx: Tx, cell: number, orderId: number): Promise<OrderRow | undefined> {
  const sql = `select ${COLUMNS} from custody.order_book where cell = $1 and order_id = $2 for update`
  return (await tx.rows<OrderRow>(sql, [cell, orderId]))[0]
}

/** Writes the figures and state of a locked order. */
export async function saveOrder(tx: Tx, o: OrderRow) {
  await tx.rows(
    `update custody.order_book set status = $3, paid_fen = $4, released_fen = $5, refunded_fen = $6, total_lessons = $7,
       used_lessons = $8 where cell = $1 and order_id = $2`,
    [o.cell, o.orderId, o.status, o.paidFen, o.releasedFen, o.refundedFen, o.totalLessons, o.usedLessons],
  )
}

/** Holds the seat of one meeting, or lets it go; the order's row is locked from now on. @returns false if there is no such order */
export async function setHeld(tx: Tx, cell: number, orderId: number, sessionId: number, held: boolean) {
  const without = `array_remove(coalesce(held_sessions, '{}'), $3)`
  const rows = await tx.rows(
    `update custody.order_book set held_sessions = ${held ? `${without} || $3` : `nullif(${without}, '{}')`}
     where cell = $1 and order_id = $2 returning 1`,
    [cell, orderId, sessionId],
  )
  return rows.length === 1
}

/** Which meetings' seats are held, order by order, for verification. */
export const heldSeats = (tx: Tx) =>
  tx.rows<{ cell: number; orderId: number; sessionId: number }>(
    `select cell, order_id as "orderId", unnest(held_sessions) as "sessionId" from custody.order_book
     where held_sessions is not null order by 1, 2, 3`,
  )

/** Why an order's money stands still: an agency's order, or a refund that was asked for. */
export type FreezeCause = 'AGENCY' | 'REFUND'

export interface NewFreeze {
  cause: FreezeCause
  reason: string
  basis?: string
  until?: string | null
}

export async function insertFreeze(tx: Tx, o: OrderRow, f: NewFreeze) {
  await tx.rows(
    `insert into custody.freeze (cell, order_id, institution_id, family_id, county, class, frozen_at, frozen_by, cause, reason,
       basis, until_date)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      o.cell,
      o.orderId,
      o.institutionId,
      o.familyId,
      o.county,
      o.class,
      tx.clock.now(),
      tx.box.actor,
      f.cause,
      f.reason,
      f.basis ?? null,
      f.until ?? null,
    ],
  )
}

/** The causes for which an order stands still now. */
export async function openFreezes(tx: Tx, o: OrderRow): Promise<FreezeCause[]> {
  const sql = 'select cause from custody.freeze where cell = $1 and order_id = $2 and lifted_at is null'
  return (await tx.rows<{ cause: FreezeCause }>(sql, [o.cell, o.orderId])).map(row => row.cause)
}

/** Lifts one cause, or every one. */
export async function liftFreeze(tx: Tx, o: OrderRow, cause: FreezeCause | null, reason: string) {
  await tx.rows(
    `update custody.freeze set lifted_at = $3, lifted_by = $4, lift_reason = $5
     where cell = $1 and order_id = $2 and lifted_at is null and ($6::text is null or cause = $6)`,
    [o.cell, o.orderId, tx.clock.now(), tx.box.actor, reason, cause],
  )
}
