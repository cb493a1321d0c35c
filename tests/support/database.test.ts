import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from './database.ts'

let one: TestDatabase
let two: TestDatabase

beforeAll(async () => {
  ;[one, two] = await Promise.all([testDatabase(), testDatabase()])
})

afterAll(async () => {
  await Promise.all([one.drop(), two.drop()])
})

async function ask(url: string, sql: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query({ text: sql, rowMode: 'array' })).rows.flat()
  } finally {
    await client.end()
  }
}

test('each caller gets a migrated database of its own', async () => {
  expect(one.name).not.toBe(two.name)
  await ask(one.ownerUrl, 'create table public.only_here (x int)')
  expect(await ask(two.ownerUrl, `select to_regclass('public.only_here')`)).toEqual([null])
  expect(await ask(two.ownerUrl, 'select count(*) > 0 from public.yuheng_migration')).toEqual([true])
})

test('the server role owns nothing and takes the request roles only by name', async () => {
  await expect(ask(one.serverUrl, 'create table public.mine (x int)')).rejects.toThrow(/permission denied/)
  await expect(ask(one.serverUrl, 'select * from platform.idempotency')).rejects.toThrow(/permission denied/)
  expect(await ask(one.serverUrl, `select pg_has_role('yuheng_app', 'set')`)).toEqual([true])
})

test('Chinese names sort by pinyin and yield trigrams', async () => {
  const sorted = await ask(
    one.ownerUrl,
    `select x from unnest(array['郑州', '濮阳', '安阳', '洛阳']) x order by x`,
  )
  expect(sorted).toEqual(['安阳', '洛阳', '濮阳', '郑州'])
  expect(await ask(one.ownerUrl, `select cardinality(show_trgm('安阳')) > 0`)).toEqual([true])
})
