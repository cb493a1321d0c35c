import type { Box } from '../../../platform/db/box.ts'
import type { Tx } from '../../../platform/db/tx.ts'
import type { HitView, ReplayInput, ReplayView, Total } from './schema.ts'

/** Place in each kind of record: the key behind which to go on, `null` at the start, `done` at the end. */
export type Progress = Record<string, { after: string | null; done: boolean }>
export type Totals = Record<string, Record<string, Total>>
type Row = Omit<ReplayView, 'looked' | 'changed'>

const columns = `id, region, name, from_day as "from", to_day as "to", kinds, draft, status, totals, hits, failure,
  asked_by as "askedBy", asked_name as "askedName", asked_at as "askedAt", ended_at as "endedAt", version`

function viewOf(row: Row): ReplayView {
  const all = Object.values(row.totals as Totals).flatMap(counties => Object.values(counties))
  const sum = (pick: (t: Total) => number) => all.reduce((s, t) => s + pick(t), 0)
  return { ...row, looked: sum(t => t.looked), changed: sum(t => t.changed) }
}

export async function insertReplay(
  tx: Tx,
  r: ReplayInput,
  by: { area: readonly [string, string]; accountId: number; name: string },
): Promise<number> {
  const [row] = await tx.rows<{ id: number }>(
    `insert into rules.replay (region, area_lo, area_hi, classes, name, draft, from_day, to_day, kinds, status,
       asked_by, asked_name, asked_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'WAITING', $10, $11, $12) returning id`,
    [
      r.region,
      by.area[0],
      by.area[1],
      tx.box.classes,
      r.name,
      JSON.stringify(r.draft),
      r.from,
      r.to,
      r.kinds,
      by.accountId,
      by.name,
      tx.clock.now(),
    ],
  )
  return row!.id
}

export async function findReplay(tx: Tx, id: number, o: { lock?: boolean } = {}) {
  const [row] = await tx.rows<Row>(
    `select ${columns} from rules.replay where id = $1${o.lock ? ' for update' : ''}`,
    [id],
  )
  return row && viewOf(row)
}

/** Replays of the area, newest first. */
export const findReplays = async (tx: Tx, before: number | undefined, limit: number) =>
  (
    await tx.rows<Row>(
      `select ${columns} from rules.replay where ($1::bigint is null or id < $1) order by id desc limit $2`,
      [before ?? null, limit],
    )
  ).map(viewOf)

/** What the worker needs to go on, with the bounds of who asked. */
export async function findRun(tx: Tx, id: number) {
  const [row] = await tx.rows<{
    region: string
    lo: string
    hi: string
    classes: string[]
    progress: Progress
    totals: Totals
    hits: number
    status: string
  }>(
    `select region, area_lo as lo, area_hi as hi, classes, progress, totals, hits, status from rules.replay where id = $1`,
    [id],
  )
  if (!row) return undefined
  const box: Pick<Box, 'area' | 'classes'> = { area: [row.lo, row.hi], classes: row.classes }
  return { ...row, bounds: box }
}

/** Keeps what a batch found. @returns false when the replay was cancelled meanwhile */
export async function advance(
  tx: Tx,
  id: number,
  r: { progress: Progress; totals: Totals; hits: number },
): Promise<boolean> {
  const rows = await tx.rows(
    `update rules.replay set status = 'RUNNING', progress = $2, totals = $3, hits = $4, version = version + 1
     where id = $1 and status in ('WAITING', 'RUNNING') returning id`,
    [id, JSON.stringify(r.progress), JSON.stringify(r.totals), r.hits],
  )
  return rows.length > 0
}

export const endReplay = (tx: Tx, id: number, status: string, failure: string | null = null) =>
  tx.rows(
    `update rules.replay set status = $2, failure = $3, ended_at = $4, version = version + 1
     where id = $1 and status in ('WAITING', 'RUNNING')`,
    [id, status, failure, tx.clock.now()],
  )

export type NewHit = Omit<HitView, 'n'>

export async function insertHits(tx: Tx, id: number, region: string, first: number, hits: readonly NewHit[]) {
  if (hits.length === 0) return
  await tx.rows(
    `insert into rules.replay_hit (replay_id, n, region, kind, record, institution_id, county, on_day, weight, before,
       after, delta_fen)
     select $1, $2 + h.n, $3, h.kind, h.record, h.institution, h.county, h.day, h.weight, h.before, h.after, h.delta
     from rows from (unnest($4::text[]), unnest($5::text[]), unnest($6::bigint[]), unnest($7::text[]),
       unnest($8::date[]), unnest($9::int[]), unnest($10::jsonb[]), unnest($11::jsonb[]), unnest($12::bigint[]))
       with ordinality as h (kind, record, institution, county, day, weight, before, after, delta, n)`,
    [
      id,
      first,
      region,
      hits.map(h => h.kind),
      hits.map(h => h.record),
      hits.map(h => h.institutionId),
      hits.map(h => h.county),
      hits.map(h => h.on),
      hits.map(h => h.weight),
      hits.map(h => JSON.stringify(h.before)),
      hits.map(h => JSON.stringify(h.after)),
      hits.map(h => h.deltaFen),
    ],
  )
}

const hitColumns = `n, kind, record, institution_id as "institutionId", county, on_day as "on", weight, before, after,
  delta_fen as "deltaFen"`

/** Records that are judged otherwise, the largest sums first. */
export const findHits = (
  tx: Tx,
  id: number,
  f: {
    kind?: string | undefined
    county?: string | undefined
    after?: readonly [number, number] | undefined
    limit: number
  },
) =>
  tx.rows<HitView>(
    `select ${hitColumns} from rules.replay_hit
     where replay_id = $1 and ($2::text is null or kind = $2) and ($3::text is null or county = $3)
       and ($4::bigint is null or (-abs(coalesce(delta_fen, 0)), n) > (-$4::bigint, $5::int))
     order by abs(coalesce(delta_fen, 0)) desc, n limit $6`,
    [id, f.kind ?? null, f.county ?? null, f.after?.[0] ?? null, f.after?.[1] ?? null, f.limit],
  )

export const findHit = async (tx: Tx, id: number, n: number) =>
  (
    await tx.rows<HitView>(`select ${hitColumns} from rules.replay_hit where replay_id = $1 and n = $2`, [
      id,
      n,
    ])
  )[0]
