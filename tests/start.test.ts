import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { shutDown } from '../server/platform/db/embedded/postmaster.ts'
import { freePort } from '../server/platform/db/embedded.ts'
import { testDatabase } from './support/database.ts'
import { type Program, runProgram } from './support/program.ts'

// real processes and whole databases: slow on a busy machine, never stuck
vi.setConfig({ testTimeout: 240_000 })

const READY = 'Yuheng is ready'
let folder: string
let port: number
const programs: Program[] = []

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'yuheng-test-start-'))
  port = await freePort()
})

afterEach(async () => {
  for (const program of programs.splice(0)) {
    program.signal('SIGTERM')
    await program.ended
  }
})

afterAll(async () => {
  await shutDown(join(folder, 'postgres/data'))
  rmSync(folder, { recursive: true, force: true })
})

function start(env: Record<string, string> = {}) {
  const settings = { PORT: String(port), YUHENG_DATA: folder, YUHENG_DEMO: 'no', YUHENG_VILLAGES: 'none' }
  const program = runProgram('server/start.ts', [], { ...settings, ...env })
  programs.push(program)
  return program
}

/** A statement on the embedded database that is running, as its owner. */
async function onOwnDatabase(sql: string) {
  const secrets = JSON.parse(readFileSync(join(folder, 'postgres/passwords.json'), 'utf8'))
  const lock = readFileSync(join(folder, 'postgres/data/postmaster.pid'), 'utf8').split('\n')
  const client = new pg.Client({
    host: '127.0.0.1',
    port: Number(lock[3]),
    user: 'yuheng_owner',
    password: secrets.yuheng_owner,
    database: 'yuheng',
  })
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

const answers = async () => (await fetch(`http://127.0.0.1:${port}/ready`)).status
const databaseRuns = () => existsSync(join(folder, 'postgres/data/postmaster.pid'))

/** Ends with status 1 and exactly one line that matches. */
async function failsWith(program: Program, line: RegExp) {
  expect(await program.ended).toEqual({ code: 1, signal: null })
  expect(program.errors().trim().split('\n')).toEqual([expect.stringMatching(line)])
}

test('starts from nothing, and at SIGTERM stops server, bank and database with status 0', async () => {
  const program = start({ YUHENG_VILLAGES: 'all' }) // still loading when it is told to stop
  await program.says(READY)
  expect(await answers()).toBe(200)
  expect(databaseRuns()).toBe(true)
  program.signal('SIGTERM')
  expect(await program.ended).toEqual({ code: 0, signal: null })
  expect(program.errors()).toBe('')
  expect(databaseRuns()).toBe(false)
  await expect(answers()).rejects.toThrow()
})

test('what was acknowledged outlives kill -9 of everything in the process group, and the next start works', async () => {
  const first = start()
  await first.says(READY)
  await onOwnDatabase('create table public.kept as select 7 as x')
  first.killGroup()
  await first.ended
  const second = start()
  await second.says(READY)
  expect(second.output()).toContain('taking over the database')
  expect(await onOwnDatabase('select x from public.kept')).toEqual([{ x: 7 }])
  await onOwnDatabase('drop table public.kept')
  second.signal('SIGINT')
  expect((await second.ended).code).toBe(0)
  expect(databaseRuns()).toBe(false)
})

test('a database that a newer program migrated is refused in one line', async () => {
  const database = await testDatabase()
  const owner = new pg.Client({ connectionString: database.ownerUrl })
  await owner.connect()
  await owner.query(
    `insert into public.yuheng_migration (name, hash) values ('9999-future-add-things.sql', 'x')`,
  )
  await owner.end()
  const urls = { DATABASE_URL: database.serverUrl, DATABASE_OWNER_URL: database.ownerUrl }
  await failsWith(start(urls), /^✘ 数据库比本程序新.*9999-future-add-things/)
  await database.drop()
})

test('serves on a database of one’s own by DATABASE_URL', async () => {
  const database = await testDatabase()
  const program = start({ DATABASE_URL: database.serverUrl, DATABASE_OWNER_URL: database.ownerUrl })
  await program.says(READY)
  expect(await answers()).toBe(200)
  program.signal('SIGTERM')
  await program.ended
  await database.drop()
})

test('a busy port is one clear line, and nothing was begun', async () => {
  const other = createServer().listen(port, '127.0.0.1')
  await failsWith(start(), new RegExp(`^✘ 端口 ${port} 已被占用.*Port ${port} is in use`))
  other.close()
})

test.each([
  [
    'postgres://a:secret@127.0.0.1:1/x',
    /DATABASE_URL（127\.0\.0\.1:1\/x）：连接被拒绝.*connection refused\.$/,
  ],
  ['postgres://a:secret@nohost.invalid/x', /找不到主机.*host not found\.$/],
])('a wrong DATABASE_URL is one clear line without the password', async (url, line) => {
  const program = start({ DATABASE_URL: url })
  await failsWith(program, line)
  expect(program.errors()).not.toContain('secret')
})

test('a wrong password is told as such', async () => {
  const database = await testDatabase()
  const url = database.serverUrl.replace(/:[^:@/]+@/, ':wrong@')
  await failsWith(start({ DATABASE_URL: url }), /用户名或密码错误.*wrong user or password\.$/)
  await database.drop()
})

test('a wrong setting is one clear line that names the variable', async () => {
  await failsWith(start({ PORT: '99999' }), /^✘ 设置有误：PORT: /)
})

test('settings that belong together are one clear line that names what is missing', async () => {
  const program = start({ YUHENG_OIDC_ISSUER: 'https://sso.example', YUHENG_OIDC_CLIENT: 'yuheng' })
  await failsWith(program, /^✘ 设置有误：设置了 YUHENG_OIDC_ISSUER.*YUHENG_PUBLIC_URL\.$/)
})

test('a data folder that cannot be written is one clear line', async () => {
  const file = join(folder, 'a-file')
  writeFileSync(file, '')
  await failsWith(start({ YUHENG_DATA: file }), /^✘ 无法写入数据文件夹.*cannot be written/)
})

/** A file system of a few megabytes, where this account may mount one. */
function smallDisk(megabytes: number): { path: string; drop: () => void } | undefined {
  const path = join(folder, `disk-${megabytes}`)
  mkdirSync(path, { recursive: true })
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=755`, 'tmpfs', path], {
      stdio: 'ignore',
    })
  } catch {
    return undefined
  }
  return { path, drop: () => execFileSync('umount', [path], { stdio: 'ignore' }) }
}

test('a full disk is one clear line, before anything was begun', async context => {
  const disk = smallDisk(32)
  if (!disk) return context.skip('needs the right to mount')
  try {
    await failsWith(start({ YUHENG_DATA: disk.path }), /^✘ 磁盘已满.*Disk full: not enough space left/)
    expect(existsSync(join(disk.path, 'postgres/data'))).toBe(false)
  } finally {
    disk.drop()
  }
})
