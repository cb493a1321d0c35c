import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestGround, testGround } from '../../../tests/support/ground.ts'
import { audit } from '../audit/record.ts'
import { systemBox } from './box.ts'
import { transact } from './tx.ts'

let app: TestGround
beforeAll(async () => {
  app = await testGround({ connections: 1 })
})
afterAll(() => app.close())

const entry = (action: string) => ({ action, outcome: 'DONE' as const })
const count = (action: string) =>
  app.inside(async tx => {
    const [row] = await tx.rows<{ n: number }>('select count(*) as n from audit.entry where action = $1', [
      action,
    ])
    return row!.n
  })

test('statements sent together stand in one transaction, in their order, and the last ones travel with the commit', async () => {
  const seen = await app.inside(async tx => {
    tx.withCommit(() => audit(tx, entry('test.last')))
    const ask = (sql: string) => tx.rows<{ x: string }>(sql)
    const answers = await Promise.all([
      ask(`select current_setting('app.actor') as x`),
      ask(`set local app.actor = 'other'`),
      ask(`select current_setting('app.actor') as x`),
    ])
    return answers.flat().map(r => r.x)
  })
  expect(seen).toEqual(['test', 'other'])
  expect(await count('test.last')).toBe(1)
})

test('when a last statement fails, everything is undone and its error is thrown', async () => {
  const work = app.inside(async tx => {
    await audit(tx, entry('test.undone'))
    tx.withCommit(() => tx.rows('select 1 / 0'))
  })
  await expect(work).rejects.toMatchObject({ code: '22012' })
  expect(await count('test.undone')).toBe(0)
})

test('work that hides a failed statement is not taken for done', async () => {
  const work = app.inside(async tx => {
    await audit(tx, entry('test.hidden'))
    await tx.rows('select 1 / 0').catch(() => [])
  })
  await expect(work).rejects.toThrow('had failed')
  expect(await count('test.hidden')).toBe(0)
})

test('a transaction that cannot begin says why, runs nothing, and leaves the connection usable', async () => {
  const box = { ...systemBox('test'), actor: 'x\u0000y' }
  const work = transact(app.ground, box, tx => audit(tx, entry('test.unbegun')))
  await expect(work).rejects.toThrow()
  expect(await count('test.unbegun')).toBe(0)
})

test('a statement planned once answers by the box of each transaction', async () => {
  const sql = `select current_setting('app.actor') as who, $1::int as n`
  for (let n = 0; n < 8; n++)
    expect(await app.inside(tx => tx.prepared('test.who', sql, [n]), systemBox(`account:${n}`))).toEqual([
      { who: `account:${n}`, n },
    ])
})
