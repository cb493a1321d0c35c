import pg from 'pg'
import { listMigrations, migrate } from '../db/migrate.ts'
import { Failure } from '../failure.ts'
import { inOrder, nameOf, readMigrations, readReferences, readTables, type StoredTable } from './catalogue.ts'
import { tableLoader } from './load.ts'
import type { Head, Manifest } from './manifest.ts'
import { readBackup, readHead } from './read.ts'
import { damaged } from './tar.ts'

export interface RestoreReport {
  createdAt: string
  tables: number
  rows: number
  /** Migrations applied after the data, when the backup was of an older program. */
  migrated: string[]
}

/**
 * Restores a backup into an empty database: makes the structure that it was taken from, loads everything in one
 * transaction, then migrates on. Nothing is changed unless the whole file is as it was written.
 * @param o.replace discards what the database holds, once the file has been found whole
 * @throws Failure `backup-damaged`, `backup-newer`, `database-not-empty`, `database-in-use`
 */
export async function restoreBackup(
  ownerUrl: string,
  file: string,
  o: { replace?: boolean; log?: (line: string) => void } = {},
): Promise<RestoreReport> {
  const log = o.log ?? (() => {})
  const head = o.replace ? (await readBackup(file)).head : await readHead(file)
  requireKnown(head)
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'yuheng-restore' })
  await client.connect()
  try {
    await client.query('set statement_timeout = 0')
    await requireUnused(client)
    if (o.replace) await discard(client)
    await prepareStructure(client, ownerUrl, head)
    const rows = await load(client, file, log)
    const { applied } = await migrate(ownerUrl, { log })
    log('  analyze')
    await client.query('analyze')
    return { createdAt: head.createdAt, tables: head.tables.length, rows, migrated: applied }
  } finally {
    await client.end()
  }
}

/** The structure of the backup must be one that this program knows. */
function requireKnown(head: Head) {
  const known = new Map(listMigrations().map(m => [m.name, m.hash]))
  const strange = head.migrations.find(({ name, hash }) => known.get(name) !== hash)
  if (!strange) return
  throw new Failure('backup-newer', {
    zh: `备份来自更新或不同的版本（${head.program}，${strange.name}），请用该版本恢复。`,
    en: `The backup is from a newer or different version (${head.program}, ${strange.name}): restore it with that one.`,
  })
}

async function requireUnused(client: pg.Client) {
  const { rows } = await client.query(
    `select 1 from pg_stat_activity where datname = current_database() and application_name = 'yuheng' limit 1`,
  )
  if (rows.length === 0) return
  throw new Failure('database-in-use', {
    zh: '服务正在使用该数据库，请先停止服务。',
    en: 'The server is using this database: stop it first.',
  })
}

/** Removes our schemas with all they hold. */
async function discard(client: pg.Client) {
  const { rows } = await client.query<{ name: string }>(
    `select nspname as name from pg_namespace
     where nspname <> 'public' and nspname !~ '^pg_' and nspowner = current_user::regrole`,
  )
  await client.query('begin')
  for (const { name } of rows) await client.query(`drop schema ${client.escapeIdentifier(name)} cascade`)
  await client.query('drop table if exists public.yuheng_migration')
  await client.query('commit')
}

/** Brings an empty database to the migrations of the backup. */
async function prepareStructure(client: pg.Client, ownerUrl: string, head: Head) {
  const wanted = head.migrations.map(m => m.name)
  const have = (await readMigrations(client)).map(m => m.name)
  const last = wanted.at(-1)
  if (!last) throw damaged('no migrations')
  if (have.some(name => !wanted.includes(name)))
    throw new Failure('database-not-empty', {
      zh: '数据库结构比备份新，请恢复到新建的空库，或用 --replace 覆盖。',
      en: 'The database has a newer structure than the backup: restore into a new one, or use --replace.',
    })
  await migrate(ownerUrl, { upTo: last })
}

/** Loads every row in one transaction. @returns number of rows */
async function load(client: pg.Client, file: string, log: (line: string) => void): Promise<number> {
  await client.query('begin')
  const tables = await readTables(client)
  const loader = tableLoader(client, tables, log)
  try {
    await open(client, tables)
    const { manifest } = await readBackup(file, loader)
    await loader.end()
    await compareRows(loader.rows, manifest)
    for (const { sequence, value } of manifest.sequences)
      await client.query('select setval($1::regclass, $2::bigint)', [sequence, value])
    await close(client, tables)
    await client.query('commit')
    return [...loader.rows.values()].reduce((sum, rows) => sum + rows, 0)
  } catch (error) {
    await loader.abort()
    await client.query('rollback').catch(() => {})
    if (error instanceof pg.DatabaseError) await readBackup(file) // damaged data is the file's fault, and said so
    throw error
  }
}

/** Lets the owner past the policies, sees that nobody's data is overwritten, and empties what migrations filled. */
async function open(client: pg.Client, tables: readonly StoredTable[]) {
  for (const table of tables)
    if (table.forced) await client.query(`alter table ${nameOf(client, table)} no force row level security`)
  const { rows } = await client.query<{ used: boolean }>(
    'select exists (select from auth.account) or exists (select from audit.entry) as used',
  )
  if (rows[0]?.used)
    throw new Failure('database-not-empty', {
      zh: '数据库中已有数据，请恢复到新建的空库，或用 --replace 覆盖。',
      en: 'The database holds data: restore into a new one, or use --replace.',
    })
  await client.query(`truncate ${tables.map(table => nameOf(client, table)).join(', ')}`)
  await circles(client, tables, 'deferrable initially deferred')
}

async function close(client: pg.Client, tables: readonly StoredTable[]) {
  await client.query('set constraints all immediate')
  await circles(client, tables, 'not deferrable')
  for (const table of tables)
    if (table.forced) await client.query(`alter table ${nameOf(client, table)} force row level security`)
}

/** References that no order of loading satisfies are checked at the end. */
async function circles(client: pg.Client, tables: readonly StoredTable[], how: string) {
  const references = await readReferences(client)
  const place = new Map(inOrder(tables, references).map((table, i) => [table.oid, i]))
  for (const { name, relation, child, parent } of references) {
    if (place.get(parent)! <= place.get(child)!) continue
    const constraint = client.escapeIdentifier(name)
    await client.query(`alter table ${relation} alter constraint ${constraint} ${how}`)
  }
}

async function compareRows(loaded: ReadonlyMap<string, number>, manifest: Manifest) {
  for (const { table, rows } of manifest.tables)
    if ((loaded.get(table) ?? 0) !== rows) throw damaged(`${table}: ${loaded.get(table) ?? 0}/${rows}`)
}
