import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest'
import { explainKinds } from '../rules/index.ts'
import { entries } from '../server/cli/registry.ts'
import { withDatabase } from './support/address.ts'
import { type TestDatabase, testDatabase } from './support/database.ts'
import { runProgram } from './support/program.ts'

// real processes and whole databases: slow on a busy machine, never stuck
vi.setConfig({ testTimeout: 240_000 })

let database: TestDatabase
let folder: string

beforeAll(async () => {
  database = await testDatabase()
  folder = mkdtempSync(join(tmpdir(), 'yuheng-cli-'))
})

afterAll(async () => {
  await database.drop()
  rmSync(folder, { recursive: true, force: true })
})

/** Work on the test database by a role that sees every row. */
async function withClient<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: withDatabase(inject('cluster').adminUrl, database.name) })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** Runs `yuheng …` on a database, as npm does. */
async function yuheng(args: string[], on: TestDatabase = database) {
  const program = runProgram('server/cli/main.ts', args, {
    DATABASE_URL: on.serverUrl,
    DATABASE_OWNER_URL: on.ownerUrl,
    DATABASE_BACKUP_URL: withDatabase(inject('cluster').adminUrl, on.name),
    YUHENG_DATA: folder,
  })
  const { code } = await program.ended
  const output = program.output()
  return { code, output, errors: program.errors(), json: () => JSON.parse(output) as Record<string, unknown> }
}

test('every command is in the overview', async () => {
  const overview = await yuheng(['--help'])
  expect(overview).toMatchObject({ code: 0, errors: '' })
  for (const entry of entries)
    expect(overview.output).toMatch(new RegExp(`^  ${entry.name} +\\S.* · \\S`, 'm'))
})

test.each(entries.map(entry => entry.name))(
  '%s answers --help in Chinese and English, and refuses a flag that it does not know with status 2',
  async name => {
    const help = await yuheng([name, '--help'])
    expect(help).toMatchObject({ code: 0, errors: '' })
    expect(help.output).toMatch(new RegExp(`^${name}: \\S+.* · \\S`))
    expect(help.output).toContain('--json')
    const args = name === 'explain' ? ['clock', '--nonsense', '1'] : ['--nonsense']
    const refused = await yuheng([name, ...args, '--json'])
    expect(refused).toMatchObject({ code: 2, errors: '' })
    expect(refused.json()).toMatchObject({ ok: false, error: { code: 'usage' } })
  },
)

test.each(Object.entries(explainKinds))('explain %s names its inputs', async (kind, { inputs }) => {
  const help = await yuheng(['explain', kind, '--help'])
  expect(help.code).toBe(0)
  for (const input of inputs) expect(help.output).toContain(`--${input.name}`)
})

test('wrong arguments end with status 2 and the way to the help; with --json the error is JSON', async () => {
  for (const args of [['nonsense'], ['verify', '--nonsense']]) expect((await yuheng(args)).code).toBe(2)
  const told = await yuheng(['user', 'create', 'wang', '--name', '王', '--role', 'nobody', '--json'])
  expect(told).toMatchObject({ code: 2, errors: '' })
  expect(told.json()).toMatchObject({ ok: false, error: { code: 'usage' } })
})

test('an account is created with a password shown once, found in the list, disabled, and each act is audited', async () => {
  const args = [
    'user',
    'create',
    'wang',
    '--name',
    '王五',
    '--role',
    'officer',
    '--region',
    '410102',
    '--json',
  ]
  const created = await yuheng(args)
  expect(created.json()).toMatchObject({
    ok: true,
    login: 'wang',
    password: expect.stringMatching(/^\w{16}$/),
  })
  expect((await yuheng(args)).json()).toMatchObject({ ok: false, error: { code: 'auth.login-taken' } })
  await withClient(client =>
    client.query(
      `insert into auth.machine_token (token_hash, name, account_id, capacity_id, scopes, created_at, expires_at)
       select sha256('x'), 't', account_id, id, '{}', '2026-01-01', '2036-01-01' from auth.capacity`,
    ),
  )
  expect((await yuheng(['user', 'disable', 'wang'])).code).toBe(0)
  const { rows } = await withClient(client => client.query('select revoked_at from auth.machine_token'))
  expect(rows).toEqual([{ revoked_at: expect.any(Date) }])
  const { users } = (await yuheng(['user', 'list', '--role', 'officer', '--json'])).json()
  expect(users).toMatchObject([{ login: 'wang', name: '王五', status: 'DISABLED', roles: ['officer'] }])
  const verified = (await yuheng(['verify', '--only', 'audit', '--json'])).json()
  expect(verified).toMatchObject({
    ok: true,
    checks: [{ id: 'audit.chain', looked: { open: 2 }, wrong: [] }],
  })
})

test('a database that is not migrated is said to be so', async () => {
  const bare = { ...database, ownerUrl: withDatabase(inject('cluster').adminUrl, 'template1') }
  const told = await yuheng(['verify', '--json'], bare)
  expect(told.code).toBe(1)
  expect(told.json()).toMatchObject({ ok: false, error: { code: 'not-migrated' } })
})

test('a rule is explained step by step without a database, with its articles', async () => {
  const facts = { on: '2026-05-06', fault: 'consumer', paid: '4800.00', lessons: '48', used: '10' }
  const dates = { 'paid-on': '2026-03-01', starts: '2026-03-05' }
  const flags = Object.entries({ ...facts, ...dates }).flatMap(([name, value]) => [`--${name}`, value])
  const program = runProgram('server/cli/main.ts', ['explain', 'refund', ...flags, '--json'], {
    DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none',
  })
  expect((await program.ended).code).toBe(0)
  const { trace } = JSON.parse(program.output())
  expect(trace.some((step: { citation: unknown }) => step.citation !== null)).toBe(true)
})

test('a backup restored elsewhere holds the same accounts', async () => {
  const file = join(folder, 'all.tar.zst')
  expect((await yuheng(['backup', file])).code).toBe(0)
  expect((await yuheng(['backup', file])).code).toBe(1) // never over another backup
  expect((await yuheng(['restore', file, '--check', '--json'])).json()).toMatchObject({ ok: true })
  const elsewhere = await testDatabase()
  expect((await yuheng(['restore', file], elsewhere)).code).toBe(0)
  const list = ['user', 'list', '--json']
  expect((await yuheng(list, elsewhere)).json()).toEqual((await yuheng(list)).json())
  expect((await yuheng(['verify', '--json'], elsewhere)).json()).toMatchObject({ ok: true })
  const again = await yuheng(['restore', file, '--json'], elsewhere)
  expect(again.code).toBe(1)
  expect(again.json()).toMatchObject({ ok: false, error: { code: 'database-not-empty' } })
  await elsewhere.drop()
})
