import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, type TestApp, testApp } from '../../../../tests/support/app.ts'
import { expectProblem, expectRefusals } from '../../../../tests/support/outcomes.ts'
import { fileBankAccount } from './accounts.ts'

let app: TestApp
let manager: Caller
const filed = {
  bank: 'city-bank',
  account: '6200-0001-0001',
  accountName: '示例培训学校（预收费专户）',
  ownAccount: '6200-0009-0001',
  ownName: '示例培训学校',
}

beforeAll(async () => {
  app = await testApp()
  await app.inside(tx =>
    tx.rows(
      `insert into institutions.institution (id, cell, county, name, legal_form, classes, stages, channels, address, status,
         status_since, lists, registered_on, version, updated_at)
       select n, 3, '410102', '示例培训学校' || n, 'COMPANY', '{SPORTS}', '{PRIMARY}', '{OFFLINE}', '某路', 'LICENSED',
         '2022-01-01', '{}', '2022-01-01', 1, now() from unnest(array[71, 72, 73]) n`,
    ),
  )
  manager = await app.as('manager', { institutionId: 71 })
})
afterAll(() => app?.close())

test('an institution files its one dedicated account, and the same again is harmless', async () => {
  const first = await manager.put('/custody/account', filed)
  expect(first.body).toEqual({ institutionId: 71, ...filed })
  expect((await manager.put('/custody/account', filed)).status).toBe(200)
  expect((await manager.get('/custody/account')).body.account).toBe(filed.account)
  const [row] = await app.audited('custody.fileAccount')
  expect(row).toMatchObject({ outcome: 'DONE', object: 'institution:71' })
})

test('a second account is refused with the article', async () => {
  await manager.put('/custody/account', filed)
  const second = await manager.put('/custody/account', { ...filed, account: '6200-0001-0002' })
  expectProblem(second, 409, 'custody.bank-account-filed')
  expect(second.body.citations[0].no).toBe('教监管函〔2021〕2号')
})

test('an account of another institution cannot be taken', async () => {
  await manager.put('/custody/account', filed)
  const other = await app.as('manager', { institutionId: 72 })
  expectProblem(await other.put('/custody/account', filed), 409, 'conflict')
  expectProblem(await other.get('/custody/account'), 404, 'not-found')
})

test('strangers, teachers and wrong input are refused', async () => {
  const send = (as: Caller, change?: { body?: unknown }) => as.put('/custody/account', change?.body ?? filed)
  await expectRefusals({
    send,
    good: await app.as('manager', { institutionId: 73 }),
    stranger: app.public,
    unprivileged: await app.as('teacher', { institutionId: 73 }),
    bad: [
      { ...filed, account: 'x' },
      { ...filed, ownAccount: filed.account },
      { ...filed, accountName: '' },
      { ...filed, extra: 1 },
    ],
  })
})

test('an officer sees the accounts of the own place only', async () => {
  await app.inside(tx =>
    fileBankAccount(tx, { ...filed, cell: 3, institutionId: 73, county: '410102', account: 'ACC-73' }),
  )
  const here = await app.as('officer', { region: '410100' })
  expect((await here.get('/custody/institutions/73/account')).body.account).toBe('ACC-73')
  const elsewhere = await app.as('officer', { region: '410200' })
  expectProblem(await elsewhere.get('/custody/institutions/73/account'), 404, 'not-found')
  const guardian = await app.as('guardian', { familyId: 1 })
  expectProblem(await guardian.get('/custody/institutions/73/account'), 403, 'forbidden')
})
