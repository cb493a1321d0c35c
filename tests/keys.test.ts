import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { modules } from '../server/app.ts'
import { createAccount } from '../server/platform/auth/accounts.ts'
import { startTotp, totpPendingColumn } from '../server/platform/auth/second-factor.ts'
import { readConfig } from '../server/platform/config.ts'
import { systemBox } from '../server/platform/db/box.ts'
import { transact } from '../server/platform/db/tx.ts'
import { type OpenGround, openGround } from '../server/platform/ground.ts'
import { at } from '../server/platform/seal/binding.ts'
import { readHeader } from '../server/platform/seal/envelope.ts'
import { type TestDatabase, testDatabase } from './support/database.ts'
import { runProgram } from './support/program.ts'

let database: TestDatabase
let folder: string
beforeAll(async () => {
  database = await testDatabase()
  folder = mkdtempSync(join(tmpdir(), 'yuheng-keys-'))
})
afterAll(async () => {
  await database.drop()
  rmSync(folder, { recursive: true, force: true })
})

const env = () => ({
  DATABASE_URL: database.serverUrl,
  DATABASE_OWNER_URL: database.ownerUrl,
  YUHENG_DATA: folder,
  YUHENG_LOG: 'error',
})

async function yuheng(...args: string[]) {
  const program = runProgram('server/cli/main.ts', [...args, '--json'], env())
  const { code } = await program.ended
  return { code, ...(JSON.parse(program.output()) as Record<string, unknown>) }
}

async function sealedIn(open: OpenGround, id: number): Promise<Buffer> {
  const [row] = await transact(open.ground, systemBox('test'), tx =>
    tx.rows<{ totp_pending: Buffer }>('select totp_pending from auth.account where id = $1', [id]),
  )
  return row!.totp_pending
}

test('an operator changes data keys and key-encryption keys while the program runs, and everything still opens', async () => {
  const running = await openGround(readConfig(env()))
  const { id, secret } = await transact(running.ground, systemBox('test'), async tx => {
    const account = await createAccount(tx, { login: 'keys', name: '王五' })
    return { id: account, ...(await startTotp(tx, account)) }
  })
  const opened = async (open: OpenGround) =>
    open.ground.services.sealer.unsealText('account', await sealedIn(open, id), at(totpPendingColumn, id))
  const before = readHeader(await sealedIn(running, id)).keyId

  const rotated = await yuheng('keys', 'rotate', 'account')
  expect(rotated).toMatchObject({ code: 0, ok: true, changed: { 'auth.account.totp_pending': 1 } })
  expect(readHeader(await sealedIn(running, id)).keyId).not.toBe(before)
  expect(await opened(running)).toBe(secret)

  const old = readFileSync(join(folder, 'keys.json'), 'utf8')
  expect(await yuheng('keys', 'add')).toMatchObject({ code: 0, ok: true })
  expect(await yuheng('keys', 'rewrap')).toMatchObject({ code: 0, wrapped: 11 })
  const { current, keys } = JSON.parse(readFileSync(join(folder, 'keys.json'), 'utf8'))
  writeFileSync(join(folder, 'keys.json'), JSON.stringify({ current, keys: { [current]: keys[current] } }))
  const fresh = await openGround(readConfig(env()))
  expect(await opened(fresh)).toBe(secret)
  await Promise.all([running.close(), fresh.close()])

  writeFileSync(join(folder, 'keys.json'), old)
  await expect(openGround(readConfig(env()))).rejects.toThrow('restore keys.json')
}, 240_000)

test('wrong words are refused', async () => {
  for (const args of [['nonsense'], ['rotate', 'everything']])
    expect(await yuheng('keys', ...args)).toMatchObject({ code: 2, ok: false })
}, 120_000)

/** Sealed columns whose rows are gone before long; old keys stay for them. */
const SHORT_LIVED = [
  'auth.session.identity_token',
  'auth.provider_login.verifier',
  'institutions.import_chunk.sealed',
]

test('every sealed column is declared by its module, and the rotation may write it', async () => {
  const client = new pg.Client({ connectionString: database.ownerUrl })
  await client.connect()
  const { rows } = await client.query<{ name: string; writable: boolean }>(
    `select n.nspname || '.' || c.relname || '.' || a.attname as name,
       has_column_privilege('yuheng_app', c.oid, a.attnum, 'update') as writable
     from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and a.atttypid = 'bytea'::regtype and not a.attisdropped
       and (a.attname like '%sealed%' or a.attname in ('totp_pending', 'identity_token', 'verifier', 'secret'))`,
  )
  await client.end()
  const declared = modules.flatMap(m => m.sealed ?? []).map(c => `${c.table}.${c.column}`)
  const found = rows.map(row => row.name).filter(name => !SHORT_LIVED.includes(name))
  expect(found.toSorted()).toEqual(declared.toSorted())
  expect(rows.filter(row => declared.includes(row.name) && !row.writable)).toEqual([])
})
