import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isAlive } from './embedded/postmaster.ts'
import { type EmbeddedDatabase, startEmbedded } from './embedded.ts'

let folder: string
const started: EmbeddedDatabase[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'yuheng-test-embedded-'))
})

afterEach(async () => {
  for (const database of started.splice(0)) await database.stop()
  rmSync(folder, { recursive: true, force: true })
})

async function start(at = folder, fast = true) {
  const database = await startEmbedded({ folder: at, fast })
  started.push(database)
  return database
}

async function run(url: string, sql: string) {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

const serverPid = () => Number(readFileSync(join(folder, 'data/postmaster.pid'), 'utf8').split('\n')[0])

test('a folder that nobody else may enter still works, and its passwords are readable by the owner only', async () => {
  // mkdtemp makes 0700 folders, so the account of the server cannot walk down to this one when we are root
  const { ownerUrl } = await start()
  expect(await run(ownerUrl, 'select 1 as one')).toEqual([{ one: 1 }])
  expect(statSync(join(folder, 'passwords.json')).mode & 0o777).toBe(0o600)
})

test('a second user of the cluster shares the server, and the last one to leave stops it', async () => {
  const first = await start()
  const second = await start()
  expect([first.reused, second.reused]).toEqual([false, true])
  await first.stop()
  expect(await run(second.ownerUrl, 'select 1 as one')).toEqual([{ one: 1 }])
  const pid = serverPid()
  await second.stop()
  expect(isAlive(pid)).toBe(false)
})

test('committed rows outlive a killed server', async () => {
  const first = await start(folder, false)
  await run(first.ownerUrl, 'create table public.kept (x int); insert into public.kept values (7)')
  process.kill(serverPid(), 'SIGKILL')
  const again = await start(folder, false)
  expect(await run(again.ownerUrl, 'select x from public.kept')).toEqual([{ x: 7 }])
})

test('a lock whose process number now belongs to another program does not block the start', async () => {
  const first = await start()
  await first.stop()
  const lines = [process.ppid, join(folder, 'data'), 1, 5432, '', '127.0.0.1', '', 'ready']
  writeFileSync(join(folder, 'data/postmaster.pid'), `${lines.join('\n')}\n`)
  expect((await start()).reused).toBe(false)
})

test.each([
  ['99', 'newer-folder'],
  ['17', 'older-folder'],
])('a folder of PostgreSQL %s is refused in one line', async (version, code) => {
  mkdirSync(join(folder, 'data'))
  writeFileSync(join(folder, 'data/PG_VERSION'), `${version}\n`)
  const refused = await start().catch((error: Error) => error)
  expect(refused).toMatchObject({ code })
  expect((refused as Error).message).toMatch(/^[^\n]*PostgreSQL \d+[^\n]*$/)
})

test('a data folder that is a file is refused in one line', async () => {
  const file = join(folder, 'file')
  writeFileSync(file, '')
  await expect(start(join(file, 'inside'))).rejects.toMatchObject({ code: 'folder-not-writable' })
})
