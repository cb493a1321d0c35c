import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, type TestApp, testApp } from '../../../tests/support/app.ts'
import { expectProblem } from '../../../tests/support/outcomes.ts'
import { chainAudit } from './chain.ts'
import { audit } from './record.ts'

let app: TestApp
let administrator: Caller
const note = (day: string, county: string, action: string) => {
  app.clock.set(`${day}T02:00:00Z`)
  return app.inside(tx => audit(tx, { action, outcome: 'DONE', county, object: `thing:${county}` }))
}
const actions = async (as: Caller, query: string) =>
  (await as.get(`/audit/entries?${query}`)).body.items.map((e: { action: string }) => e.action)

beforeAll(async () => {
  app = await testApp()
  await note('2026-05-06', '410102', 'custody.freeze')
  await note('2026-05-07', '410103', 'custody.unfreeze')
  await note('2026-05-08', '530102', 'contracts.sign')
  administrator = await app.as('administrator', { region: '410000' })
})
afterAll(() => app.close())

test('the log is found by module, period, division and object, inside one’s own area', async () => {
  expect(await actions(administrator, 'action=custody.*')).toEqual(['custody.unfreeze', 'custody.freeze'])
  expect(await actions(administrator, 'action=custody.freeze')).toEqual(['custody.freeze'])
  expect(await actions(administrator, 'action=custody.*&dayFrom=2026-05-07&dayTo=2026-05-07')).toEqual([
    'custody.unfreeze',
  ])
  expect(await actions(administrator, 'action=custody.*&region=410102')).toEqual(['custody.freeze'])
  expect(await actions(administrator, 'object=thing:410103')).toEqual(['custody.unfreeze'])
  expect(await actions(administrator, 'action=contracts.sign')).toEqual([])
  const county = await app.as('administrator', { region: '410103' })
  expect(await actions(county, 'action=custody.*')).toEqual(['custody.unfreeze'])
})

test('what an officer exported is seen by those who supervise the officer, with the name', async () => {
  const auditor = await app.as('auditor', { region: '410102' })
  expect((await auditor.get('/audit/entries/export?format=csv&action=custody.*')).text).toContain(
    'custody.freeze',
  )
  const seen = (await administrator.get('/audit/entries?action=audit.export')).body.items
  expect(seen).toHaveLength(1)
  expect(seen[0]).toMatchObject({
    county: '410102',
    detail: { asked: { action: 'custody.*', format: 'csv' }, rows: 1, whole: true },
  })
  const byName = await administrator.get(`/audit/entries?actor=${encodeURIComponent(seen[0].actorName)}`)
  expect(byName.body.items.map((e: { id: number }) => e.id)).toContain(seen[0].id)
  const elsewhere = await app.as('administrator', { region: '530000' })
  expect(await actions(elsewhere, 'action=audit.export')).toEqual([])
})

test('refuses strangers, the unprivileged and wrong filters', async () => {
  const officer = await app.as('officer', { region: '410102' })
  for (const path of ['entries', 'entries/export', 'chain', 'chain/verification']) {
    expectProblem(await app.public.get(`/audit/${path}`), 401, 'login-required')
    expectProblem(await officer.get(`/audit/${path}`), 403, 'forbidden')
  }
  expectProblem(await administrator.get('/audit/entries?dayFrom=2026-13-01'), 422, 'invalid-input')
  expectProblem(await administrator.get('/audit/chain/verification?limit=51'), 422, 'invalid-input')
})

test('the chain is verified part by part, and a changed row is found with its block', async () => {
  await app.inside(tx => chainAudit(tx))
  await note('2026-05-09', '410102', 'custody.freeze')
  await app.inside(tx => chainAudit(tx))
  const state = (await administrator.get('/audit/chain')).body
  expect(state.blocks).toBeGreaterThanOrEqual(2)
  let rows = 0
  let next: number | null = 0
  while (next !== null) {
    const part: { rows: number; firstBroken: number | null; next: number | null } = (
      await administrator.get(`/audit/chain/verification?after=${next}&limit=1`)
    ).body
    expect(part.firstBroken).toBeNull()
    rows += part.rows
    next = part.next
  }
  expect(rows).toBeGreaterThan(4)
  const owner = new pg.Client({ connectionString: app.ownerUrl })
  await owner.connect()
  await owner.query(`set app.kind = 'system'; set app.actor = 'forger'`)
  await owner.query('alter table audit.entry no force row level security')
  const last = await owner.query('select entry_ids[1] as id from audit.block order by n desc limit 1')
  await owner.query(`update audit.entry set action = 'custody.read' where id = $1`, [last.rows[0].id])
  await owner.end()
  const broken = (await administrator.get('/audit/chain/verification')).body
  expect(broken).toMatchObject({ firstBroken: state.blocks, next: null })
})
