import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, expect, test, vi } from 'vitest'
import { parse } from 'yaml'
import { writeBackup } from '../server/platform/backup/write.ts'
import { startEmbedded } from '../server/platform/db/embedded.ts'
import { pendingMigrations } from '../server/platform/db/migrate.ts'
import { prepareDatabase } from '../server/start/prepare.ts'

// real processes and whole databases: slow on a busy machine, never stuck
vi.setConfig({ testTimeout: 240_000 })

const ROOT = join(import.meta.dirname, '..')
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')
const folder = mkdtempSync(join(tmpdir(), 'yuheng-deploy-'))
const closers: (() => Promise<void>)[] = []

afterAll(async () => {
  for (const close of closers.reverse()) await close()
  rmSync(folder, { recursive: true, force: true })
})

async function connect(url: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  closers.push(() => client.end())
  return client
}

test('on the roles that the deployment makes, the owner migrates, the server needs no more rights, the backup is whole', async () => {
  const cluster = await startEmbedded({ folder: join(folder, 'cluster'), fast: true })
  closers.push(cluster.stop)
  const admin = await connect(cluster.adminUrl)
  await admin.query('drop database yuheng')
  await admin.query('drop role yuheng_owner, yuheng_server')
  const statements = read('deploy/roles.sql')
    .replace(/^--.*$/gm, '')
    .replaceAll(/:'\w+'/g, `'secret'`)
  for (const statement of statements.split(';')) if (statement.trim() !== '') await admin.query(statement)
  const login = (role: string) => {
    const url = new URL(cluster.adminUrl)
    Object.assign(url, { username: `yuheng_${role}`, password: 'secret', pathname: '/yuheng' })
    return url.href
  }
  await prepareDatabase(login('owner'), () => {})
  expect(await pendingMigrations(login('server'))).toEqual([])
  expect(await prepareDatabase(login('server'), () => {})).toEqual({ applied: [] })
  const server = await connect(login('server'))
  await expect(server.query('create table public.mine (x int)')).rejects.toThrow(/permission denied/)
  const now = new Date('2026-05-06T02:00:00Z')
  const report = await writeBackup(login('backup'), join(folder, 'all.tar.zst'), { now })
  expect(report.rows).toBeGreaterThan(3000) // the divisions at least
})

test('the operations guides explain every setting that the programs read', () => {
  const sources = ['server', 'bank'].flatMap(top =>
    readdirSync(join(ROOT, top), { recursive: true, encoding: 'utf8' })
      .filter(name => name.endsWith('.ts') && !name.includes('.test.'))
      .map(name => read(join(top, name))),
  )
  const used = new Set(sources.join('\n').match(/\b(?:YUHENG|DATABASE)_[A-Z][A-Z_]*[A-Z]\b/g))
  used.delete('YUHENG_STARTER') // set by scripts/bootstrap.cjs, not by people
  const english = read('docs/guides/operations.md')
  const chinese = read('docs/guides/operations.zh-CN.md')
  const isBank = (name: string) => /^YUHENG_BANK_(?!URL)/.test(name)
  expect([...used].filter(name => !english.includes(`\`${name}\``))).toEqual([])
  expect([...used].filter(name => !isBank(name) && !chinese.includes(`\`${name}\``))).toEqual([])
})

test('compose asks for nothing that the example of its settings does not name', () => {
  const compose = read('compose.yaml')
  const asked = [...compose.matchAll(/\$\{(\w+):\?/g)].map(match => match[1]!)
  const example = read('deploy/compose.env.example')
  expect(asked.filter(name => !new RegExp(`^${name}=`, 'm').test(example))).toEqual([])
  const { services } = parse(compose) as { services: Record<string, { image: string }> }
  expect(Object.keys(services)).toEqual(['database', 'server', 'bank'])
})
