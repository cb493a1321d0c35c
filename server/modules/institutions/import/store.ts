import type { Box } from '../../../platform/db/box.ts'
import type { Tx } from '../../../platform/db/tx.ts'
import { refuse } from '../../../platform/problem.ts'
import { common } from '../../../platform/problems.ts'
import { at, type SealedColumn } from '../../../platform/seal/binding.ts'
import type { TableFile } from '../../../platform/table-file.ts'
import type { Status } from '../vocabulary.ts'
import type { Mapping } from './mapping.ts'
import type { RowError } from './row.ts'
import type { ImportView } from './schema.ts'

export const importChunk: SealedColumn = {
  domain: 'person',
  table: 'institutions.import_chunk',
  column: 'sealed',
  key: ['import_id', 'n'],
}

const CHUNK = 512 * 1024

type Row = Omit<ImportView, 'failure'> & { failureZh: string | null; failureEn: string | null }

const columns = `id, file_name as "fileName", format, encoding, bytes, hash, headers, mapping, dry_run as "dryRun", status, run,
  rows_total as "rowsTotal", rows_done as "rowsDone", rows_ok as "rowsOk", rows_failed as "rowsFailed", requested_by as "requestedBy",
  created_at as "createdAt", started_at as "startedAt", finished_at as "finishedAt", failure_zh as "failureZh", failure_en as "failureEn"`

const view = ({ failureZh, failureEn, ...row }: Row): ImportView => ({
  ...row,
  failure: failureZh === null ? null : { zh: failureZh, en: failureEn ?? '' },
})

/** @throws Refusal not-found */
export async function getImport(tx: Tx, id: number): Promise<ImportView> {
  const [row] = await tx.rows<Row>(`select ${columns} from institutions.import where id = $1`, [id])
  return row ? view(row) : refuse(common.notFound)
}

export async function listImports(tx: Tx, before: number | null, limit: number): Promise<ImportView[]> {
  const rows = await tx.rows<Row>(
    `select ${columns} from institutions.import where ($1::bigint is null or id < $1) and area_lo >= $2 and area_hi <= $3
     order by id desc limit $4`,
    [before, ...tx.box.area, limit],
  )
  return rows.map(view)
}

export interface NewImport {
  fileName: string
  bytes: Buffer
  file: TableFile
  headers: readonly string[]
  mapping: Mapping
}

/** Keeps an uploaded file; the same file for the same area is kept once. */
export async function insertImport(tx: Tx, n: NewImport): Promise<{ id: number; again: boolean }> {
  const [row] = await tx.rows<{ id: number }>(
    `insert into institutions.import (area_lo, area_hi, classes, requested_by, file_name, format, encoding, bytes, hash, headers, mapping, status, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'UPLOADED', $12) on conflict do nothing returning id`,
    [
      ...tx.box.area,
      tx.box.classes,
      tx.box.actor,
      n.fileName,
      n.file.format,
      n.file.encoding,
      n.bytes.length,
      n.file.hash,
      n.headers,
      JSON.stringify(n.mapping),
      tx.clock.now(),
    ],
  )
  if (!row) return { id: await sameFile(tx, n.file.hash), again: true }
  await keepBytes(tx, row.id, n.bytes)
  return { id: row.id, again: false }
}

const sameFile = async (tx: Tx, hash: string): Promise<number> =>
  (
    await tx.rows<{ id: number }>(
      'select id from institutions.import where hash = $1 and area_lo = $2 and area_hi = $3 and classes = $4',
      [hash, ...tx.box.area, tx.box.classes],
    )
  )[0]!.id

async function keepBytes(tx: Tx, id: number, bytes: Buffer) {
  for (let n = 0; n * CHUNK < bytes.length; n++) {
    const part = bytes.subarray(n * CHUNK, (n + 1) * CHUNK)
    const sealed = await tx.services.sealer.seal('person', part, at(importChunk, id, n))
    await tx.rows(
      'insert into institutions.import_chunk (import_id, n, sealed, area_lo, area_hi) values ($1, $2, $3, $4, $5)',
      [id, n, sealed, ...tx.box.area],
    )
  }
}

/** The file as it was uploaded; undefined when it was removed after its retention. */
export async function loadBytes(tx: Tx, id: number): Promise<Buffer | undefined> {
  const rows = await tx.rows<{ n: number; sealed: Buffer }>(
    'select n, sealed from institutions.import_chunk where import_id = $1 order by n',
    [id],
  )
  if (rows.length === 0) return undefined
  const { sealer } = tx.services
  return Buffer.concat(
    await Promise.all(rows.map(r => sealer.unseal('person', r.sealed, at(importChunk, id, r.n)))),
  )
}

/** Holds an import until the transaction ends. */
export const lockImport = (tx: Tx, id: number) =>
  tx.rows('select 1 from institutions.import where id = $1 for update', [id])

/** Begins a run from the first row. */
export const startRun = (tx: Tx, id: number, r: { dryRun: boolean; mapping: Mapping }) =>
  tx.rows(
    `update institutions.import set status = 'WAITING', dry_run = $2, mapping = $3, run = run + 1, rows_done = 0, rows_ok = 0,
       rows_failed = 0, started_at = null, finished_at = null, failure_zh = null, failure_en = null, requested_by = $4 where id = $1`,
    [id, r.dryRun, JSON.stringify(r.mapping), tx.box.actor],
  )

export const markRunning = (tx: Tx, id: number, rowsTotal: number) =>
  tx.rows(
    `update institutions.import set status = 'RUNNING', rows_total = $2, started_at = coalesce(started_at, $3) where id = $1`,
    [id, rowsTotal, tx.clock.now()],
  )

/** Counts a batch as done. @returns false if another worker has done it meanwhile */
export async function advance(
  tx: Tx,
  id: number,
  b: { run: number; from: number; to: number; ok: number; failed: number },
) {
  const moved = await tx.rows(
    `update institutions.import set rows_done = $4, rows_ok = rows_ok + $5, rows_failed = rows_failed + $6
     where id = $1 and run = $2 and rows_done = $3 and status = 'RUNNING' returning 1`,
    [id, b.run, b.from, b.to, b.ok, b.failed],
  )
  return moved.length === 1
}

export const finish = (tx: Tx, id: number, failure: { zh: string; en: string } | null) =>
  tx.rows(
    `update institutions.import set status = $2, finished_at = $3, failure_zh = $4, failure_en = $5
     where id = $1 and status = 'RUNNING'`,
    [id, failure ? 'FAILED' : 'DONE', tx.clock.now(), failure?.zh ?? null, failure?.en ?? null],
  )

/** Stops an import that waits or runs. @returns false if it does neither */
export async function cancel(tx: Tx, id: number): Promise<boolean> {
  const stopped = await tx.rows(
    `update institutions.import set status = 'CANCELLED', finished_at = $2
     where id = $1 and status in ('WAITING', 'RUNNING') returning 1`,
    [id, tx.clock.now()],
  )
  return stopped.length === 1
}

/** Keeps which institutions came from an import. */
export async function insertItems(tx: Tx, id: number, institutions: readonly number[]) {
  if (institutions.length === 0) return
  await tx.rows(
    `insert into institutions.import_item (import_id, institution_id, area_lo, area_hi)
     select $1, unnest($2::bigint[]), $3, $4`,
    [id, institutions, ...tx.box.area],
  )
}

/** Institutions of an import in the order in which they came, after one of them. */
export const itemsOf = (tx: Tx, id: number, after: number, limit: number) =>
  tx.rows<{ id: number; name: string; county: string; status: Status }>(
    `select n.id, n.name, n.county, n.status from institutions.import_item i
     join institutions.institution n on n.id = i.institution_id
     where i.import_id = $1 and i.institution_id > $2 order by i.institution_id limit $3`,
    [id, after, limit],
  )

/** Wrong rows of a run after one of them. */
export const errorPage = (tx: Tx, id: number, run: number, after: number, limit: number) =>
  tx.rows<{ row: number; errors: RowError[] }>(
    `select row_no as row, errors from institutions.import_error
     where import_id = $1 and run = $2 and row_no > $3 order by row_no limit $4`,
    [id, run, after, limit],
  )

export async function insertErrors(
  tx: Tx,
  id: number,
  run: number,
  errors: readonly { row: number; errors: RowError[] }[],
) {
  if (errors.length === 0) return
  await tx.rows(
    `insert into institutions.import_error (import_id, run, row_no, errors, area_lo, area_hi)
     select $1, $2, e.row, e.errors, $4, $5 from jsonb_to_recordset($3) as e (row int, errors jsonb)`,
    [id, run, JSON.stringify(errors), ...tx.box.area],
  )
}

/** Errors of a run by row. */
export async function errorsOf(tx: Tx, id: number, run: number): Promise<Map<number, RowError[]>> {
  const rows = await tx.rows<{ row_no: number; errors: RowError[] }>(
    'select row_no, errors from institutions.import_error where import_id = $1 and run = $2 order by row_no',
    [id, run],
  )
  return new Map(rows.map(r => [r.row_no, r.errors]))
}

/** The bounds within which an import may register, as they were when it was asked for. */
export async function boundsOf(tx: Tx, id: number): Promise<Pick<Box, 'area' | 'classes' | 'actor'>> {
  const [row] = await tx.rows<{ area_lo: string; area_hi: string; classes: string[]; requested_by: string }>(
    'select area_lo, area_hi, classes, requested_by from institutions.import where id = $1',
    [id],
  )
  if (!row) return refuse(common.notFound)
  return { area: [row.area_lo, row.area_hi], classes: row.classes, actor: row.requested_by }
}

/** Removes files that were dealt with before an instant, and what was wrong in them. @returns how many */
export async function removeFiles(tx: Tx, before: Date): Promise<number> {
  const old = `select id from institutions.import where created_at < $1 and status in ('UPLOADED', 'DONE', 'FAILED', 'CANCELLED')`
  await tx.rows(`delete from institutions.import_error where import_id in (${old})`, [before])
  const gone = await tx.rows<{ import_id: number }>(
    `delete from institutions.import_chunk where import_id in (${old}) returning import_id`,
    [before],
  )
  return new Set(gone.map(g => g.import_id)).size
}
