import type { z } from 'zod'
import type { Tx } from '../../platform/db/tx.ts'
import { refuse } from '../../platform/problem.ts'
import { common } from '../../platform/problems.ts'
import { problems } from './problems.ts'
import type { DisputeStatus } from './schema.ts'
import type { Seat } from './seat-key.ts'
import type { SeatRow } from './store.ts'

export interface DisputeRow extends Seat {
  id: number
  county: string
  class: string
  reason: string
  openedAt: Date
  status: z.output<typeof DisputeStatus>
  answer: string | null
  answeredAt: Date | null
  decision: string | null
  decidedAt: Date | null
  version: number
}

const COLUMNS = `cell, id, institution_id as "institutionId", session_id as "sessionId", order_id as "orderId", session_date as date, county, class,
  reason, opened_at as "openedAt", status, answer, answered_at as "answeredAt", decision, decided_at as "decidedAt", version`

/** Opens a dispute. @throws Refusal lessons.dispute-open */
export async function insertDispute(
  tx: Tx,
  s: SeatRow,
  d: { reason: string; openedBy: number },
): Promise<DisputeRow> {
  const [row] = await tx.rows<DisputeRow>(
    `insert into lessons.dispute (cell, institution_id, session_id, order_id, session_date, family_id, county, class, reason, opened_by, opened_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
     on conflict (cell, institution_id, session_id, order_id) where status = 'OPEN' do nothing returning ${COLUMNS}`,
    [
      s.cell,
      s.institutionId,
      s.sessionId,
      s.orderId,
      s.date,
      s.familyId,
      s.county,
      s.class,
      d.reason,
      d.openedBy,
      tx.clock.now(),
    ],
  )
  return row ?? refuse(problems.disputeOpen)
}

export async function getDispute(tx: Tx, id: number, o: { lock?: boolean } = {}): Promise<DisputeRow> {
  const sql = `select ${COLUMNS} from lessons.dispute where id = $1${o.lock ? ' for update' : ''}`
  return (await tx.rows<DisputeRow>(sql, [id]))[0] ?? refuse(common.notFound)
}

export async function moveDispute(
  tx: Tx,
  d: Pick<DisputeRow, 'cell' | 'id'>,
  status: DisputeRow['status'],
  step: { answer?: string; decision?: string },
): Promise<DisputeRow> {
  const [row] = await tx.rows<DisputeRow>(
    `update lessons.dispute set status = $3, version = version + 1,
       answer = coalesce($4, answer), answered_at = case when $4::text is null then answered_at else $6 end,
       decision = coalesce($5, decision), decided_at = case when $5::text is null then decided_at else $6 end,
       decided_by = case when $5::text is null then decided_by else $7 end
     where cell = $1 and id = $2 returning ${COLUMNS}`,
    [d.cell, d.id, status, step.answer ?? null, step.decision ?? null, tx.clock.now(), tx.box.actor],
  )
  return row!
}

/** Every open dispute, for verification. */
export const openDisputes = (tx: Tx) =>
  tx.rows<{ cell: number; orderId: number; sessionId: number }>(
    `select cell, order_id as "orderId", session_id as "sessionId" from lessons.dispute where status = 'OPEN'`,
  )

export interface DisputeFilter {
  institutionId?: number | undefined
  orderId?: number | undefined
  county?: readonly [string, string]
  status?: string | undefined
}

/** Disputes in the box, newest first. */
export function listDisputes(
  tx: Tx,
  f: DisputeFilter,
  before: number | null,
  limit: number,
): Promise<DisputeRow[]> {
  return tx.rows<DisputeRow>(
    `select ${COLUMNS} from lessons.dispute
     where ($1::bigint is null or institution_id = $1) and ($2::bigint is null or order_id = $2) and county between $3 and $4
       and ($5::text is null or status = $5) and ($6::bigint is null or id < $6)
     order by id desc limit $7`,
    [
      f.institutionId ?? null,
      f.orderId ?? null,
      ...(f.county ?? tx.box.area),
      f.status ?? null,
      before,
      limit,
    ],
  )
}

/** The newest dispute of each seat of an order or session. */
export function disputesOf(tx: Tx, seats: readonly Seat[]): Promise<DisputeRow[]> {
  return tx.prepared<DisputeRow>(
    'lessons.disputes-of',
    `select distinct on (institution_id, session_id, order_id) ${COLUMNS} from lessons.dispute
     where (cell, session_id, order_id) in (select * from unnest($1::smallint[], $2::bigint[], $3::bigint[]))
     order by institution_id, session_id, order_id, id desc`,
    [seats.map(s => s.cell), seats.map(s => s.sessionId), seats.map(s => s.orderId)],
  )
}
