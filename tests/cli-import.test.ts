import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from './support/database.ts'
import { gb18030 } from './support/gb18030.ts'
import { runProgram } from './support/program.ts'

let database: TestDatabase
let folder: string
beforeAll(async () => {
  database = await testDatabase()
  folder = mkdtempSync(join(tmpdir(), 'yuheng-import-'))
})
afterAll(async () => {
  await database.drop()
  rmSync(folder, { recursive: true, force: true })
})

async function yuheng(...args: string[]) {
  const program = runProgram('server/cli/main.ts', [...args, '--json'], {
    DATABASE_URL: database.serverUrl,
    DATABASE_OWNER_URL: database.ownerUrl,
    YUHENG_DATA: folder,
  })
  const { code } = await program.ended
  return { code, json: JSON.parse(program.output()) }
}

test('a register is tried, imported once, its wrong rows are written to a file, and verify agrees', async () => {
  const file = join(folder, '名录.csv')
  const rows = [
    '金水区晨光艺术学校,文化艺术,410105,晨光路1号',
    '西工区晨光体育馆,体育,410303,西工路1号',
    '某某学校,瑜伽,410105,',
  ]
  writeFileSync(file, gb18030(['名称,类别,区划代码,地址', ...rows].join('\r\n')))
  const dry = await yuheng('import', 'institutions', file, '--dry-run')
  expect(dry).toMatchObject({
    code: 1,
    json: { ok: false, import: { rowsOk: 2, rowsFailed: 1, dryRun: true } },
  })
  const errors = join(folder, '错误.csv')
  const done = await yuheng('import', 'institutions', file, '--errors', errors)
  expect(done).toMatchObject({ code: 1, json: { import: { status: 'DONE', rowsOk: 2, dryRun: false } } })
  expect(readFileSync(errors, 'utf8')).toMatch(/某某学校,瑜伽.*培训类别/)
  const again = await yuheng('import', 'institutions', file)
  expect(again.json.import).toEqual(done.json.import)
  expect(await yuheng('verify', '--only', 'institutions')).toMatchObject({ code: 0, json: { ok: true } })
}, 120_000)

test('a file that is not there, a wrong region and a wrong column are told in one line', async () => {
  const missing = await yuheng('import', 'institutions', join(folder, 'nothing.csv'))
  expect(missing).toMatchObject({ code: 1, json: { ok: false, error: { code: 'no-file' } } })
  const file = join(folder, 'columns.csv')
  writeFileSync(file, 'a,b,c,d\nx,y,z,w\n')
  expect((await yuheng('import', 'institutions', file, '--region', '41')).code).toBe(2)
  expect((await yuheng('import', 'institutions', file, '--columns', 'name:0')).code).toBe(2)
  expect((await yuheng('import', 'institutions', file, '--columns', 'colour=0')).code).toBe(1)
  expect(await yuheng('import', 'institutions', file)).toMatchObject({
    code: 1,
    json: { error: { code: 'institutions.columns-missing' } },
  })
}, 120_000)
