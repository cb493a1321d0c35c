import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'

const FOLDER = join(import.meta.dirname, '../../../migrations')
const LOCK = 7_201_847_113

export interface Migration {
  name: string
  sql: string
  hash: string
}

/** The migrations of this program, in order. */
export function listMigrations(folder = FOLDER): Migration[] {
  return readdirSync(folder)
    .filter(name => /^\d{4}-[a-z-]+\.sql$/.test(name))
    .sort()
    .map(name => {
      const sql = readFileSync(join(folder, name), 'utf8')
      return { name, sql, hash: createHash('sha256').update(sql).digest('hex') }
    })
}

/** The database was migrated by a newer program than this one. */
export class NewerDatabase extends Error {
  constructor(name: string) {
    super(
      `the database is newer than this program (it has ${name}); run the newer version, or restore a backup`,
    )
  }
}

/** A migration that was applied is not the one in this program. */
export class ChangedMigration extends Error {
  constructor(name: string) {
    super(`migration ${name} was applied in another form; migrations are never edited`)
  }
}

/** What this program has and the database has not. Changes nothing. @throws NewerDatabase, ChangedMigration */
export async function pendingMigrations(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url, application_name: 'yuheng-migrate' })
  await client.connect()
  try {
    const { rows } = await client.query<{ kept: string | null }>(
      `select to_regclass('public.yuheng_migration')::text as kept`,
    )
    return missingOf(rows[0]?.kept ? await readDone(client) : []).map(m => m.name)
  } finally {
    await client.end()
  }
}

/**
 * Applies what is missing, each migration in a transaction of its own, under an advisory lock.
 * @param ownerUrl connection of the role that owns the tables
 * @param o.upTo the last migration to apply: a backup is restored into the structure that it was taken from
 * @throws NewerDatabase, ChangedMigration
 */
export async function migrate(
  ownerUrl: string,
  o: { log?: (line: string) => void; upTo?: string } = {},
): Promise<{ applied: string[] }> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'yuheng-migrate' })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK])
    await client.query(
      `create table if not exists public.yuheng_migration
       (name text primary key, hash text not null, applied_at timestamptz not null default now())`,
    )
    await client.query('grant select on public.yuheng_migration to public')
    const missing = missingOf(await readDone(client)).filter(m => !o.upTo || m.name <= o.upTo)
    for (const m of missing) await apply(client, m, o.log)
    return { applied: missing.map(m => m.name) }
  } finally {
    await client.end()
  }
}

interface Done {
  name: string
  hash: string
}

async function readDone(client: pg.Client): Promise<Done[]> {
  return (await client.query<Done>('select name, hash from public.yuheng_migration')).rows
}

/** What is left to apply. @throws NewerDatabase, ChangedMigration when what was applied is not this program's */
function missingOf(done: readonly Done[]): Migration[] {
  const wanted = listMigrations()
  const known = new Map(wanted.map(m => [m.name, m.hash]))
  for (const { name, hash } of done) {
    if (!known.has(name)) throw new NewerDatabase(name)
    if (known.get(name) !== hash) throw new ChangedMigration(name)
  }
  const have = new Set(done.map(row => row.name))
  return wanted.filter(m => !have.has(m.name))
}

async function apply(client: pg.Client, m: Migration, log?: (line: string) => void) {
  log?.(m.name)
  try {
    await client.query('begin')
    await client.query(m.sql)
    await client.query('insert into public.yuheng_migration (name, hash) values ($1, $2)', [m.name, m.hash])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(`${m.name}: ${(error as Error).message}`, { cause: error })
  }
}
