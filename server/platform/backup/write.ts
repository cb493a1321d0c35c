import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { constants, createZstdCompress } from 'node:zlib'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { Failure } from '../failure.ts'
import { VERSION } from '../version.ts'
import { inOrder, readMigrations, readReferences, readSequences, readTables } from './catalogue.ts'
import { FORMAT, folderOf, HEAD, type Head, MANIFEST, type Manifest, type TableShape } from './manifest.ts'
import { tarEnd, tarHeader, tarPadding } from './tar.ts'

const PART_BYTES = 8 * 2 ** 20
const LEVEL = 3

export interface BackupReport {
  file: string
  tables: number
  rows: number
  /** Bytes of the file. */
  bytes: number
}

/**
 * Writes everything that the database holds at one instant into one file: tar compressed by Zstandard, so that it can
 * be looked into with common tools. Memory stays bounded; the server may go on meanwhile.
 * @param url a role that bypasses row-level security, for policies hide rows from everybody else
 * @throws Failure `backup-role`
 */
export async function writeBackup(
  url: string,
  file: string,
  o: { now: Date; log?: (line: string) => void },
): Promise<BackupReport> {
  const client = new pg.Client({ connectionString: url, application_name: 'yuheng-backup' })
  await client.connect()
  const partial = `${file}.partial`
  try {
    await client.query('begin isolation level repeatable read read only')
    await client.query('set local statement_timeout = 0; set local row_security = off')
    await requireBypass(client)
    const report = { file, tables: 0, rows: 0, bytes: 0 }
    const packed = createZstdCompress({
      params: { [constants.ZSTD_c_compressionLevel]: LEVEL, [constants.ZSTD_c_checksumFlag]: 1 },
    })
    const target = createWriteStream(partial, { mode: 0o600, flush: true })
    await pipeline(Readable.from(archive(client, o, report)), packed, target)
    await client.query('commit')
    report.bytes = target.bytesWritten
    await rename(partial, file)
    return report
  } catch (error) {
    await rm(partial, { force: true })
    throw error
  } finally {
    await client.end()
  }
}

async function requireBypass(client: pg.Client) {
  const { rows } = await client.query<{ who: string; bypasses: boolean }>(
    'select rolname as who, rolsuper or rolbypassrls as bypasses from pg_roles where rolname = current_user',
  )
  if (rows[0]?.bypasses) return
  const who = rows[0]?.who
  throw new Failure('backup-role', {
    zh: `角色 ${who} 受行级安全约束，备份会不完整；请用管理员执行 alter role ${who} bypassrls，或设置 DATABASE_BACKUP_URL。`,
    en: `The role ${who} is bound by row-level security, a backup would be incomplete: have an administrator run alter role ${who} bypassrls, or set DATABASE_BACKUP_URL.`,
  })
}

async function* archive(
  client: pg.Client,
  { now, log = () => {} }: { now: Date; log?: (line: string) => void },
  report: BackupReport,
): AsyncGenerator<Buffer> {
  const tables = inOrder(await readTables(client), await readReferences(client))
  const { rows } = await client.query<{ server_version: string }>('show server_version')
  const head: Head = {
    format: FORMAT,
    program: VERSION,
    createdAt: now.toISOString(),
    server: rows[0]?.server_version ?? '',
    migrations: await readMigrations(client),
    tables: tables.map(({ schema, name, columns, partitions }) => ({ schema, name, columns, partitions })),
  }
  yield* file(HEAD, json(head), now)
  const manifest: Manifest = { tables: [], sequences: [] }
  for (const table of head.tables) {
    const entry = {
      table: `${table.schema}.${table.name}`,
      rows: 0,
      parts: [] as Manifest['tables'][0]['parts'],
    }
    for await (const part of parts(client, table, entry)) {
      const name = `${folderOf(table)}/${String(entry.parts.length + 1).padStart(6, '0')}.copy`
      entry.parts.push({ name, size: part.length, sha256: createHash('sha256').update(part).digest('hex') })
      yield* file(name, part, now)
    }
    manifest.tables.push(entry)
    report.tables++
    report.rows += entry.rows
    if (entry.rows > 0) log(`  ${entry.table}: ${entry.rows}`)
  }
  manifest.sequences = await readSequences(client)
  yield* file(MANIFEST, json(manifest), now)
  yield tarEnd()
}

const json = (value: unknown) => Buffer.from(`${JSON.stringify(value, null, 1)}\n`)

function* file(name: string, content: Buffer, at: Date): Generator<Buffer> {
  yield tarHeader(name, content.length, at)
  yield content
  yield tarPadding(content.length)
}

/** A table's rows in the server's COPY text form, in pieces of bounded size. */
async function* parts(client: pg.Client, table: TableShape, entry: { rows: number }): AsyncGenerator<Buffer> {
  const columns = table.columns.map(name => client.escapeIdentifier(name)).join(', ')
  const from = `${client.escapeIdentifier(table.schema)}.${client.escapeIdentifier(table.name)}`
  const stream = client.query(copyTo(`copy (select ${columns} from ${from}) to stdout`))
  let pieces: Buffer[] = []
  let size = 0
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    pieces.push(chunk)
    size += chunk.length
    if (size < PART_BYTES) continue
    yield Buffer.concat(pieces)
    pieces = []
    size = 0
  }
  entry.rows = stream.rowCount
  if (size > 0) yield Buffer.concat(pieces)
}

/** Makes sure before anything is begun that the file can be written and is not there yet. */
export async function requireNewFile(file: string): Promise<void> {
  const handle = await open(file, 'wx', 0o600).catch((error: NodeJS.ErrnoException) => {
    throw new Failure(
      'backup-file',
      error.code === 'EEXIST'
        ? { zh: `文件 ${file} 已存在。`, en: `The file ${file} exists already.` }
        : { zh: `无法写入 ${file}（${error.code}）。`, en: `Cannot write ${file} (${error.code}).` },
    )
  })
  await handle.close()
  await rm(file)
}
