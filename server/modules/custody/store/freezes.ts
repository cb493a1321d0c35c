import type { Tx } from '../../../platform/db/tx.ts'
import type { FreezeCause } from './orders.ts'

/** A stop of an order's money, as people see it. */
export interface FreezeRow {
  id: number
  orderId: number
  cause: FreezeCause
  basis: string | null
  reason: string
  until: string | null
  frozenAt: Date
  frozenBy: string
  liftedAt: Date | null
  liftedBy: string | null
  liftReason: string | null
}

const COLUMNS = `id, order_id as "orderId", cause, basis, reason, until_date as until, frozen_at as "frozenAt",
  frozen_by as "frozenBy", lifted_at as "liftedAt", lifted_by as "liftedBy", lift_reason as "liftReason"`

/** Everything that ever stopped the money of an order, newest first. */
export const freezesOfOrder = (tx: Tx, cell: number, orderId: number, limit: number) =>
  tx.rows<FreezeRow>(
    `select ${COLUMNS} from custody.freeze where cell = $1 and order_id = $2 order by id desc limit $3`,
    [cell, orderId, limit],
  )

/** What stops money of an institution's orders now, newest first, before one of them. */
export const openFreezesOf = (
  tx: Tx,
  place: { id: number; cell: number },
  page: { before: number | null; limit: number },
) =>
  tx.rows<FreezeRow>(
    `select ${COLUMNS} from custody.freeze where cell = $1 and institution_id = $2 and lifted_at is null
       and ($3::bigint is null or id < $3) order by id desc limit $4`,
    [place.cell, place.id, page.before, page.limit],
  )

/** Orders whose agency freeze had its last day before this one. */
export const endedBefore = (tx: Tx, day: string, limit: number) =>
  tx.rows<{ cell: number; orderId: number; until: string }>(
    `select cell, order_id as "orderId", until_date as until from custody.freeze
     where lifted_at is null and cause = 'AGENCY' and until_date < $1 order by until_date, id limit $2`,
    [day, limit],
  )
