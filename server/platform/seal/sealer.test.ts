import { createCipheriv } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts'
import { testClock } from '../clock.ts'
import { createPool, type Pool } from '../db/pool.ts'
import type { Ground } from '../db/tx.ts'
import { createLog } from '../log.ts'
import type { AlgorithmName } from './algorithm.ts'
import { at, type SealedColumn } from './binding.ts'
import { addKey, type KeyCustodian, newKeyRing, ringCustodian } from './custodian.ts'
import type { Queryable } from './data-key.ts'
import { readHeader } from './envelope.ts'
import { countStale, reencrypt, rewrapDataKeys, rotateDataKey } from './rotation.ts'
import { openSealer, type Sealer } from './sealer.ts'
import { systemQueries } from './system-queries.ts'

const childName: SealedColumn = {
  domain: 'child',
  table: 'test.child',
  column: 'name',
  key: ['cell', 'id'],
  indexes: [{ column: 'name_code', kind: 'name' }],
}
const clock = testClock('2026-03-02T08:00:00+08:00')
let ring = newKeyRing('k1')

let database: TestDatabase
let pool: Pool
let db: Queryable
beforeAll(async () => {
  database = await testDatabase()
  const owner = createPool(database.ownerUrl, 1)
  await owner.query(`
    create schema test; grant usage on schema test to yuheng_app;
    create table test.child (cell smallint, id bigint, name bytea, name_code bytea, primary key (cell, id));
    grant select, insert, update on test.child to yuheng_app`)
  await owner.end()
  pool = createPool(database.serverUrl, 4)
  db = systemQueries({ pool, clock, log: createLog('silent'), services: {} as Ground['services'] })
})
afterAll(async () => {
  await pool.end()
  await database.drop()
})

const open = (custodian: KeyCustodian, algorithm: AlgorithmName = 'AES-256-GCM') =>
  openSealer({ db, custodian, algorithm, now: () => clock.now() })

async function store(sealer: Sealer, id: number, name: string) {
  const sealed = await sealer.seal('child', name, at(childName, 1, id))
  const code = await sealer.blindIndex('child', 'name', name)
  await db.query(
    `insert into test.child values (1, $1, $2, $3)
     on conflict (cell, id) do update set name = excluded.name, name_code = excluded.name_code`,
    [id, sealed, code],
  )
}

async function load(sealer: Sealer, id: number): Promise<string> {
  const { rows } = await db.query('select name from test.child where cell = 1 and id = $1', [id])
  return sealer.unsealText('child', (rows[0] as { name: Buffer }).name, at(childName, 1, id))
}

describe('the sealer', () => {
  it('opens what another process sealed with the same wrapping key', async () => {
    await store(await open(ringCustodian(ring, 'AES-256-GCM')), 1, '王小明')
    expect(await load(await open(ringCustodian(ring, 'AES-256-GCM')), 1)).toBe('王小明')
  })

  it('makes each key once when many processes start together', async () => {
    const sealers = await Promise.all(
      Array.from({ length: 4 }, () => open(ringCustodian(ring, 'AES-256-GCM'))),
    )
    const ids = await Promise.all(sealers.map(sealer => sealer.currentKeyId('reporter')))
    expect(new Set(ids).size).toBe(1)
    const { rows } = await db.query('select count(*)::int as n from seal.data_key')
    expect(rows).toEqual([{ n: 10 }])
  })

  it('does not start with another wrapping key, so no data is sealed that could never be opened', async () => {
    await expect(open(ringCustodian(newKeyRing('k1'), 'AES-256-GCM'))).rejects.toThrow('tampered')
    await expect(open(ringCustodian(newKeyRing('other'), 'AES-256-GCM'))).rejects.toThrow(
      'unknown-wrapping-key',
    )
  })

  it('refuses a value that was moved to another row inside the database', async () => {
    const sealer = await open(ringCustodian(ring, 'AES-256-GCM'))
    await store(sealer, 2, '李雷')
    await store(sealer, 3, '韩梅梅')
    await db.query(
      `update test.child a set name = b.name from test.child b
        where a.cell = 1 and b.cell = 1 and a.id = 5 - b.id and a.id in (2, 3) and b.id in (2, 3)`,
    )
    await expect(load(sealer, 2)).rejects.toThrow('tampered')
    await expect(load(sealer, 3)).rejects.toThrow('tampered')
    await store(sealer, 2, '李雷')
    await store(sealer, 3, '韩梅梅')
  })

  it('refuses a value of another domain even in the same place', async () => {
    const sealer = await open(ringCustodian(ring, 'AES-256-GCM'))
    const sealed = await sealer.seal('reporter', '王小明', at(childName, 1, 1))
    await expect(sealer.unseal('child', sealed, at(childName, 1, 1))).rejects.toThrow('unknown-key')
  })

  it('finds a row by its blind index', async () => {
    const sealer = await open(ringCustodian(ring, 'AES-256-GCM'))
    const codes = await sealer.blindIndexes('child', 'name', ' 王 小明')
    const { rows } = await db.query('select id from test.child where name_code = any($1)', [codes])
    expect(rows).toEqual([{ id: 1 }])
  })

  it('keeps no key where a request could read it unwrapped', async () => {
    const { rows } = await db.query('select wrapped from seal.data_key')
    for (const row of rows as { wrapped: Buffer }[]) {
      expect(readHeader(row.wrapped).keyId).toBe(0)
      expect(() => createCipheriv('aes-256-gcm', row.wrapped, Buffer.alloc(12))).toThrow()
    }
  })
})

describe('rotation', () => {
  it('of a data key leaves old values readable, also for a process that knew only the old key', async () => {
    const custodian = ringCustodian(ring, 'AES-256-GCM')
    const [here, elsewhere] = [await open(custodian), await open(custodian)]
    await rotateDataKey(db, custodian, here, {
      domain: 'child',
      use: 'encrypt',
      algorithm: 'SM4-CTR-HMAC-SM3',
      at: clock.now(),
    })
    await store(here, 4, '阿依古丽')
    expect(await load(here, 1)).toBe('王小明')
    expect(await load(elsewhere, 4)).toBe('阿依古丽')
    expect(await elsewhere.currentKeyId('child')).toBe(await here.currentKeyId('child'))
  })

  it('re-encrypts a column in steps while it is read and written, and loses nothing', async () => {
    const custodian = ringCustodian(ring, 'AES-256-GCM')
    const sealer = await open(custodian)
    for (let id = 100; id < 160; id++) await store(sealer, id, `孩子${id}`)
    await rotateDataKey(db, custodian, sealer, {
      domain: 'child',
      use: 'encrypt',
      algorithm: 'AES-256-GCM',
      at: clock.now(),
    })
    const stale = await countStale(db, sealer, childName)
    expect(stale).toBe(64)
    let changed = 0
    let after: string[] = []
    for await (const step of reencrypt(db, sealer, childName, { rows: 10 })) {
      changed += step.changed
      after = step.after
      expect(await load(sealer, 159)).toBe('孩子159')
      if (changed === 30) break
    }
    await store(sealer, 158, '改名')
    for await (const step of reencrypt(db, sealer, childName, { rows: 10, after })) changed += step.changed
    expect([changed, await countStale(db, sealer, childName)]).toEqual([63, 0])
    expect(await load(sealer, 1)).toBe('王小明')
    expect(await load(sealer, 158)).toBe('改名')
  })

  it('of the wrapping key wraps every data key anew, after which the old one may go', async () => {
    const next = addKey(ring, 'k2')
    const custodian = ringCustodian(next, 'SM4-CTR-HMAC-SM3')
    expect(await rewrapDataKeys(db, custodian)).toBe(12)
    expect(await rewrapDataKeys(db, custodian)).toBe(0)
    const onlyNew = ringCustodian({ current: 'k2', keys: { k2: next.keys.k2! } }, 'AES-256-GCM')
    expect(await load(await open(onlyNew), 1)).toBe('王小明')
    ring = next
  })

  it('of an index key finds values under both keys, and only under the new one when it is over', async () => {
    const custodian = ringCustodian(ring, 'AES-256-GCM')
    const sealer = await open(custodian)
    await rotateDataKey(db, custodian, sealer, {
      domain: 'child',
      use: 'index',
      algorithm: 'SM4-CTR-HMAC-SM3',
      at: clock.now(),
    })
    await store(sealer, 200, '王小明')
    const find = async (codes: Buffer[]) => {
      const found = await db.query('select id from test.child where name_code = any($1) order by id', [codes])
      return (found.rows as { id: number }[]).map(row => row.id)
    }
    expect(await find(await sealer.blindIndexes('child', 'name', '王小明'))).toEqual([1, 200])
    expect(await find([await sealer.blindIndex('child', 'name', '王小明')])).toEqual([200])
    for await (const _ of reencrypt(db, sealer, childName));
    expect(await find([await sealer.blindIndex('child', 'name', '王小明')])).toEqual([1, 200])
  })
})
