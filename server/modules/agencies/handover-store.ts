import type { Tx } from '../../platform/db/tx.ts'
import type { OpenWorkItem } from './open-work.ts'
import type { HandoverView, OfficerView } from './schema.ts'

const columns = `h.id, h.agency_id as "agencyId", h.from_officer as "fromOfficer",
  h.from_name as "fromName", h.to_officer as "toOfficer", h.to_name as "toName", h.reason, h.work_kind as "workKind", h.work_id as "workId", h.title, h.due`

export interface NewHandover {
  from: OfficerView
  to: OfficerView | undefined
  reason: 'TRANSFER' | 'LEAVE'
  workKind: string
}

/**
 * Records items that change hands; without a successor they stay open. An item that already waits from an earlier
 * leave keeps its first record.
 */
export async function insertHandovers(tx: Tx, h: NewHandover, items: readonly OpenWorkItem[]): Promise<void> {
  const done = h.to === undefined ? null : tx.clock.now()
  await tx.rows(
    `insert into agencies.handover (region, agency_id, from_officer, from_name, to_officer, to_name, reason, work_kind,
       work_id, title, due, created_by, created_at, done_by, done_at)
     select $1, $2, $3, $4, $5, $6, $7, $8, w.id, w.title, w.due, $9, $10, $11, $12
     from jsonb_to_recordset($13) w (id text, title text, due date)
     on conflict (work_kind, work_id) where done_at is null do nothing`,
    [
      h.from.region,
      h.from.agencyId,
      h.from.id,
      h.from.name,
      h.to?.id ?? null,
      h.to?.name ?? null,
      h.reason,
      h.workKind,
      tx.box.actor,
      tx.clock.now(),
      done && tx.box.actor,
      done,
      JSON.stringify(items),
    ],
  )
}

export interface HandoverFilter {
  agencyId?: number | undefined
  open?: boolean | undefined
  after?: number | undefined
  limit: number
}

export function findHandovers(tx: Tx, f: HandoverFilter): Promise<HandoverView[]> {
  return tx.rows<HandoverView>(
    `select ${columns} from agencies.handover h
     where ($1::bigint is null or h.agency_id = $1) and ($2::boolean is null or (h.done_at is null) = $2)
       and ($3::bigint is null or h.id > $3)
     order by h.id limit $4`,
    [f.agencyId ?? null, f.open ?? null, f.after ?? null, f.limit],
  )
}

/** One record, locked for this transaction. */
export async function lockHandover(tx: Tx, id: number): Promise<HandoverView | undefined> {
  await tx.rows('select 1 from agencies.handover where id = $1 for update', [id])
  return (await tx.rows<HandoverView>(`select ${columns} from agencies.handover h where h.id = $1`, [id]))[0]
}

export async function closeHandover(tx: Tx, id: number, to: OfficerView): Promise<void> {
  await tx.rows(
    'update agencies.handover set to_officer = $2, to_name = $3, done_by = $4, done_at = $5 where id = $1',
    [id, to.id, to.name, tx.box.actor, tx.clock.now()],
  )
}
