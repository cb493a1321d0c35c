import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../support/database.ts'
import { files, moduleOf, sources } from './source.ts'

/** Tables that anyone may read, with the reason. Everything else has forced row-level security. */
const PUBLIC_TABLES: Record<string, string> = {
  'public.yuheng_migration': 'names of migrations, for readiness',
  'institutions.listing':
    'public facts of institutions; a policy, even an open one, would blind the planner for like and &&',
}
const SCHEMAS =
  "n.nspname not in ('pg_catalog', 'information_schema', 'pgboss') and n.nspname not like 'pg_%'"

let database: TestDatabase
let client: pg.Client
beforeAll(async () => {
  database = await testDatabase()
  client = new pg.Client({ connectionString: database.ownerUrl })
  await client.connect()
})
afterAll(async () => {
  await client.end()
  await database.drop()
})

const column = async (sql: string) => (await client.query<{ name: string }>(sql)).rows.map(r => r.name)

test('every table has forced row-level security or is listed as public', async () => {
  const open =
    await column(`select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and ${SCHEMAS} and not (c.relrowsecurity and c.relforcerowsecurity)`)
  expect(open.filter(t => !(t in PUBLIC_TABLES))).toEqual([])
})

test('no policy holds a subquery, because a cluster refuses it', async () => {
  const nested =
    await column(`select schemaname || '.' || tablename || ' ' || policyname as name from pg_policies
    where coalesce(qual, '') || coalesce(with_check, '') ilike '%select%'`)
  expect(nested).toEqual([])
})

test('a view runs with the rights of its reader', async () => {
  const views =
    await column(`select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'v' and ${SCHEMAS} and not coalesce('security_invoker=true' = any(c.reloptions), false)`)
  expect(views).toEqual([])
})

test('every unique key of a table with a cell begins with the cell or holds it', async () => {
  const wrong = await column(`select i.indexrelid::regclass::text as name from pg_index i
    join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'cell' and not a.attisdropped
    where i.indisunique and ${SCHEMAS} and n.nspname in ('courses', 'custody', 'contracts', 'lessons')
      and not a.attnum = any(i.indkey::int2[])`)
  expect(wrong).toEqual([])
})

test('tables of money have no triggers', async () => {
  const triggers = await column(`select tgrelid::regclass || '.' || tgname as name from pg_trigger t
    join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
    where not tgisinternal and n.nspname in ('courses', 'custody', 'contracts', 'lessons')`)
  expect(triggers).toEqual([])
})

test('facts are append-only by grant', async () => {
  const facts = [
    'audit.entry',
    'audit.block',
    'audit.chained',
    'custody.posting',
    'custody.release',
    'custody.proof',
    'custody.proof_leaves',
    'custody.proof_key',
    'families.consent',
    'seal.access_record',
  ]
  const changeable = await column(`select table_schema || '.' || table_name || ' ' || privilege_type as name
    from information_schema.role_table_grants where grantee in ('yuheng_app', 'yuheng_public')
      and privilege_type in ('UPDATE', 'DELETE', 'TRUNCATE')
      and table_schema || '.' || table_name = any(array[${facts.map(f => `'${f}'`).join(',')}])`)
  expect(changeable).toEqual([])
})

test('every table says what it is, or its schema does', async () => {
  const silent = await column(`select n.nspname as name from pg_namespace n
    where ${SCHEMAS} and n.nspname <> 'public' and obj_description(n.oid, 'pg_namespace') is null`)
  expect(silent).toEqual([])
})

test('the SQL of a module names only its own schema', async () => {
  const schemas = await column(
    `select n.nspname as name from pg_namespace n where ${SCHEMAS} and n.nspname <> 'public'`,
  )
  const wrong: string[] = []
  for (const s of sources) {
    const own = moduleOf(s.path)
    if (!own || /\.test\.ts$/.test(s.path)) continue
    for (const schema of schemas) {
      if (schema === own) continue
      const named = new RegExp(`\\b(?:from|join|into|update|table|only)\\s+${schema}\\.[a-z_]+`, 'i')
      if (named.test(s.text)) wrong.push(`${s.path}: ${schema}`)
    }
  }
  expect(wrong).toEqual([])
})

test('migrations are numbered in order and named module-verb-object', () => {
  const names = files.filter(f => f.startsWith('migrations/')).map(f => f.slice('migrations/'.length))
  expect(names.filter(n => !/^\d{4}-[a-z]+-[a-z]+-[a-z-]+\.sql$/.test(n))).toEqual([])
  const numbers = names.map(n => n.slice(0, 4))
  expect(numbers.filter((n, i) => numbers.indexOf(n) !== i)).toEqual([])
})
