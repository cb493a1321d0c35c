import { audit } from '../../../platform/audit/record.ts'
import { type Box, systemBox } from '../../../platform/db/box.ts'
import { type Ground, type Tx, transact } from '../../../platform/db/tx.ts'
import { enqueue } from '../../../platform/jobs/jobs.ts'
import { refuse } from '../../../platform/problem.ts'
import { common } from '../../../platform/problems.ts'
import { NotATable, recogniseTable, type TableFile, tableRows } from '../../../platform/table-file.ts'
import { problems } from '../problems.ts'
import { perform, runImport } from './job.ts'
import { type Mapping, mapHeaders, missing } from './mapping.ts'
import { type ImportView, MappingInput } from './schema.ts'
import * as store from './store.ts'

/** Largest file, in bytes. A hundred thousand rows of twenty columns take about twelve million. */
export const MAX_FILE = 64 * 2 ** 20
const PREVIEW_ROWS = 5
const PREVIEW_CELL = 60

/**
 * Keeps a file and reads its head. The same file for the same area is the import that it was before.
 * @throws Refusal institutions.file-unreadable
 */
export async function upload(ground: Ground, box: Box, given: { name: string; bytes: Buffer }) {
  const { file, headers } = await readHead(given.bytes)
  const mapping = mapHeaders(headers)
  return transact(ground, box, async tx => {
    const fileName = given.name.slice(-200) || 'file'
    const { id, again } = await store.insertImport(tx, {
      fileName,
      bytes: given.bytes,
      file,
      headers,
      mapping,
    })
    const found = await store.getImport(tx, id)
    await audit(tx, {
      action: 'institutions.uploadImport',
      outcome: 'DONE',
      object: `import:${id}`,
      detail: { hash: file.hash, again },
    })
    return { import: found, again, missing: missing(found.mapping as Mapping) }
  })
}

async function readHead(bytes: Buffer) {
  try {
    const file = recogniseTable(bytes)
    for await (const headers of tableRows(bytes, file)) return { file, headers }
    throw new NotATable('文件没有内容', 'the file is empty')
  } catch (error) {
    if (!(error instanceof NotATable)) throw error
    return refuse(problems.fileUnreadable, { detail: error.reason })
  }
}

/**
 * Starts an import or a dry run of it as a job. An import that was done in earnest is not done again.
 * @throws Refusal not-found, institutions.import-running, institutions.columns-missing
 */
export async function start(tx: Tx, id: number, o: RunOptions): Promise<ImportView> {
  const queued = () => enqueue(tx, runImport, { importId: id }, { key: String(id) })
  const found = await prepare(tx, id, o)
  if (found.status === 'DONE') return found
  // One that stopped without an end goes on where it was; one that still waits or runs is left alone.
  return (await queued()) ? found : refuse(problems.importRunning)
}

/** Columns by field as somebody sets them: null takes a field off its column. */
type SetColumns = { [F in keyof Mapping]?: number | null | undefined }

export interface RunOptions {
  dryRun: boolean
  mapping?: SetColumns | undefined
}

const merged = (before: Mapping, set: SetColumns = {}): Mapping =>
  Object.fromEntries(Object.entries({ ...before, ...set }).filter(([, column]) => typeof column === 'number'))

/** Makes an import ready to be run; one that is done in earnest, waits or runs is handed back as it is. */
async function prepare(tx: Tx, id: number, o: RunOptions): Promise<ImportView> {
  await store.lockImport(tx, id)
  const found = await store.getImport(tx, id)
  if (found.status === 'WAITING' || found.status === 'RUNNING') return found
  if (found.status === 'DONE' && found.dryRun === false) return found
  const mapping = merged(found.mapping as Mapping, o.mapping)
  const lacking = missing(mapping)
  const beyond = Object.values(mapping).some(column => column! >= found.headers.length)
  if (lacking.length > 0 || beyond)
    refuse(problems.columnsMissing, { data: { missing: lacking, columns: found.headers.length } })
  await store.startRun(tx, id, { dryRun: o.dryRun, mapping })
  return store.getImport(tx, id)
}

/**
 * Stops an import that waits or runs; what is on the register by then stays.
 * @throws Refusal not-found, institutions.import-not-running
 */
export async function cancelImport(tx: Tx, id: number): Promise<ImportView> {
  await store.lockImport(tx, id)
  const found = await store.getImport(tx, id)
  if (!(await store.cancel(tx, id))) refuse(problems.importNotRunning, { data: { status: found.status } })
  return store.getImport(tx, id)
}

/** The first rows of a file, cut to what a screen shows. @throws Refusal not-found, also after the file was removed */
export async function preview(tx: Tx, id: number) {
  const found = await store.getImport(tx, id)
  const bytes = (await store.loadBytes(tx, id)) ?? refuse(common.notFound)
  const file = { format: found.format, encoding: found.encoding, hash: found.hash } as TableFile
  const rows: string[][] = []
  let n = 0
  for await (const cells of tableRows(bytes, file)) {
    if (n++ > 0) rows.push(found.headers.map((_, i) => (cells[i] ?? '').slice(0, PREVIEW_CELL)))
    if (rows.length === PREVIEW_ROWS) break
  }
  return { headers: found.headers, rows }
}

/** Imports a file at once, in this process, for the command line. What was interrupted goes on. @throws as `start` */
export async function importFile(
  ground: Ground,
  box: Box,
  given: { name: string; bytes: Buffer },
  o: RunOptions & { progress: (done: ImportView) => void },
): Promise<ImportView> {
  const { import: uploaded } = await upload(ground, box, given)
  const mapping = o.mapping && MappingInput.parse(o.mapping)
  const found = await transact(ground, box, tx => prepare(tx, uploaded.id, { ...o, mapping }))
  const ended =
    found.status === 'DONE'
      ? found
      : await perform(ground, found.id, new AbortController().signal, o.progress)
  return ended ?? found
}

/** Removes uploaded files after their retention. */
export const purge = (ground: Ground, before: Date) =>
  transact(ground, systemBox('job:institutions.purgeImports'), tx => store.removeFiles(tx, before))
