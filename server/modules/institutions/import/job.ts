import { z } from 'zod'
import { ALL_IDS, type Box, NO_IDS, systemBox } from '../../../platform/db/box.ts'
import { type Ground, type Tx, transact } from '../../../platform/db/tx.ts'
import { job } from '../../../platform/jobs/job.ts'
import { countRows, NotATable, type TableFile, tableRows } from '../../../platform/table-file.ts'
import { findInForce } from '../../regions/index.ts'
import { importBatch, type ReadRow, type Seen } from './batch.ts'
import { cellsOf, type Mapping } from './mapping.ts'
import { type Counties, type RowError, readRow } from './row.ts'
import type { ImportView } from './schema.ts'
import * as store from './store.ts'

const BATCH = 500
const COUNTY_LEVEL = 3

/** Reads an uploaded file into the register, batch by batch; after a stop it goes on behind the last batch. */
export const runImport = job({
  name: 'institutions.runImport',
  title: { zh: '执行批量导入', en: 'Run an import' },
  data: z.strictObject({ importId: z.int() }),
  single: true,
  seconds: 4 * 3600,
  retries: 3,
  run: async (ground, { importId }, signal) => {
    const done = await perform(ground, importId, signal)
    return (
      done && {
        object: `import:${importId}`,
        detail: { ok: done.rowsOk, failed: done.rowsFailed, dryRun: done.dryRun },
      }
    )
  },
})

/** An import that is being run. */
interface Run {
  found: ImportView
  bytes: Buffer
  counties: Counties
  box: Box
}

/** Runs an import to its end. @returns undefined if it was stopped or there is nothing to do */
export async function perform(
  ground: Ground,
  importId: number,
  signal: AbortSignal,
  progress: (done: ImportView) => void = () => {},
): Promise<ImportView | undefined> {
  const run = await begin(ground, importId)
  if (!run) return undefined
  try {
    await runBatches(ground, run, signal, progress)
  } catch (error) {
    if (error instanceof Cancelled) return undefined
    if (!(error instanceof NotATable)) throw error
    return conclude(ground, run, error.reason)
  }
  return signal.aborted ? undefined : conclude(ground, run, null)
}

/** Counts the rows, and takes up the bounds of whoever asked: the job may do no more than they. */
async function begin(ground: Ground, importId: number): Promise<Run | undefined> {
  const system = systemBox('job:institutions.runImport')
  const opened = await transact(ground, system, async tx => {
    const found = await store.getImport(tx, importId)
    const bytes = await store.loadBytes(tx, importId)
    if (!bytes || (found.status !== 'WAITING' && found.status !== 'RUNNING')) return undefined
    const { area, classes, actor } = await store.boundsOf(tx, importId)
    const box: Box = { kind: 'officer', actor, area, classes, inst: ALL_IDS, family: NO_IDS, home: NO_IDS }
    return { found, bytes, counties: await countiesOf(tx, box), box }
  })
  if (!opened) return undefined
  const rows =
    opened.found.rowsTotal ?? Math.max(0, (await countRows(opened.bytes, fileOf(opened.found))) - 1)
  await transact(ground, opened.box, tx => store.markRunning(tx, importId, rows))
  return opened
}

const fileOf = (i: ImportView): TableFile => ({
  format: i.format,
  encoding: i.encoding as TableFile['encoding'],
  hash: i.hash,
})

/** Counties of the area by code, by name after the city's, and by name where it is the only one. */
async function countiesOf(tx: Tx, box: Box): Promise<Counties> {
  const rows = await findInForce(tx, '000000', COUNTY_LEVEL, tx.clock.today())
  const names = new Map<string, string>()
  const twice = new Set<string>()
  const nameOf = new Map(rows.map(r => [r.code, r.name]))
  for (const r of rows) {
    if (r.deepest < COUNTY_LEVEL || r.code < box.area[0] || r.code > box.area[1]) continue
    const [province, city] = [`${r.code.slice(0, 2)}0000`, `${r.code.slice(0, 4)}00`]
    const above = [nameOf.get(province) ?? '', city === r.code ? '' : (nameOf.get(city) ?? '')]
    for (const name of [r.code, `${above[0]}${above[1]}${r.name}`, `${above[1]}${r.name}`, r.name]) {
      if (names.has(name) && names.get(name) !== r.code) twice.add(name)
      names.set(name, r.code)
    }
  }
  for (const name of twice) names.delete(name)
  return names
}

async function runBatches(
  ground: Ground,
  run: Run,
  signal: AbortSignal,
  progress: (done: ImportView) => void,
) {
  const { found } = run
  const seen: Seen = new Set()
  let batch: { row: number; cells: string[] }[] = []
  let row = 0
  for await (const cells of tableRows(run.bytes, fileOf(found))) {
    row++
    if (row === 1 || row - 1 <= found.rowsDone) continue // the head, and what an earlier worker has done
    batch.push({ row, cells })
    if (batch.length < BATCH) continue
    progress(await runBatch(ground, run, batch, seen))
    batch = []
    if (signal.aborted) return
  }
  if (batch.length > 0) progress(await runBatch(ground, run, batch, seen))
}

/** One batch in one transaction: institutions, errors and the place in the file are committed together. */
async function runBatch(
  ground: Ground,
  run: Run,
  rows: readonly { row: number; cells: string[] }[],
  seen: Seen,
) {
  const { found, counties } = run
  const mapping = found.mapping as Mapping
  const good: ReadRow[] = []
  const errors: { row: number; errors: RowError[] }[] = []
  for (const { row, cells } of rows) {
    const read = readRow(cellsOf(cells, mapping), counties)
    if ('facts' in read) good.push({ row, facts: read.facts })
    else errors.push({ row, errors: read.errors })
  }
  return transact(ground, run.box, async tx => {
    const outcome = await importBatch(tx, good, seen, { write: found.dryRun === false })
    const all = [...errors, ...outcome.errors]
    const from = rows[0]!.row - 2
    const moved = await store.advance(tx, found.id, {
      run: found.run,
      from,
      to: from + rows.length,
      ok: outcome.ok,
      failed: all.length,
    })
    if (!moved) throw await stopped(tx, found.id)
    await store.insertItems(tx, found.id, outcome.registered)
    await store.insertErrors(tx, found.id, found.run, all)
    return store.getImport(tx, found.id)
  })
}

/** Somebody stopped the import: what is committed stays, the batch at hand does not happen. */
class Cancelled extends Error {}

const stopped = async (tx: Tx, id: number) =>
  (await store.getImport(tx, id)).status === 'CANCELLED'
    ? new Cancelled()
    : new Error(`import ${id} is run by another worker`)

const conclude = (ground: Ground, run: Run, failure: { zh: string; en: string } | null) =>
  transact(ground, run.box, async tx => {
    await store.finish(tx, run.found.id, failure)
    return store.getImport(tx, run.found.id)
  })
