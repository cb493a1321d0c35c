import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Caller, type TestApp, testApp } from '../../../tests/support/app.ts'
import { testInstitution } from '../../../tests/support/institutions.ts'
import { expectProblem } from '../../../tests/support/outcomes.ts'
import { type Box, systemBox } from '../../platform/db/box.ts'
import { holdsOn, placeOf, requireNoHold, requireOperating } from './index.ts'

let app: TestApp
let officer: Caller
beforeAll(async () => {
  app = await testApp()
  officer = await app.as('officer', { region: '410102', agencyId: 7 })
})
afterAll(() => app.close())

const reason = '依据检查结果'

describe('holds', () => {
  const place = async (id: number, change: object = {}) =>
    (
      await officer.post(`/institutions/${id}/holds`, {
        level: 'HARD',
        scopes: ['SALES'],
        basis: '〔2026〕8号',
        reason,
        ...change,
      })
    ).body.holds.at(-1)

  test('stop what they name and everything where they say so, until they end or are lifted', async () => {
    const { id } = await testInstitution(app)
    const ask = (scope: 'SALES' | 'PAYOUT', o = {}) => app.inside(tx => requireNoHold(tx, id, scope, o))
    await expect(ask('SALES')).resolves.toEqual([])
    const hold = await place(id, { until: '2026-06-30' })
    expect(hold).toMatchObject({ agencyId: 7, placedBy: `account:${officer.accountId}` })
    await expect(ask('SALES')).rejects.toMatchObject({
      problem: { code: 'institutions.on-hold' },
      extras: { cite: { doc: '〔2026〕8号' } },
    })
    await expect(ask('PAYOUT')).resolves.toEqual([])
    await expect(ask('SALES', { on: '2026-07-01' })).resolves.toEqual([])
    await place(id, { scopes: ['ALL'], level: 'SOFT' })
    await expect(ask('PAYOUT')).rejects.toMatchObject({ problem: { code: 'institutions.on-hold' } })
    await expect(ask('PAYOUT', { override: '领导批准' })).resolves.toMatchObject([{ level: 'SOFT' }])
    await officer.post(`/institutions/${id}/holds/${hold.id}/lift`, { reason: '已整改' })
    expect(await app.inside(tx => holdsOn(tx, id, 'SALES'))).toMatchObject([{ level: 'SOFT' }])
    expectProblem(
      await officer.post(`/institutions/${id}/holds/${hold.id}/lift`, { reason: '已整改' }),
      409,
      'institutions.already-so',
    )
  })

  test('a warning is told and stops nothing', async () => {
    const { id } = await testInstitution(app)
    await place(id, { level: 'WARNING' })
    await expect(app.inside(tx => requireNoHold(tx, id, 'SALES'))).resolves.toMatchObject([
      { level: 'WARNING' },
    ])
  })
})

describe('operating', () => {
  test('takes a licensed institution and one licence that covers class, stage, channel and day', async () => {
    const { id } = await testInstitution(app, {}, { until: '2026-12-31' })
    const ask = (kind: object) => app.inside(tx => requireOperating(tx, id, kind))
    await expect(ask({ class: 'CULTURE_ART', stage: 'PRIMARY', channel: 'OFFLINE' })).resolves.toMatchObject({
      until: '2026-12-31',
    })
    for (const kind of [
      { class: 'SUBJECT' },
      { stage: 'SENIOR' },
      { channel: 'ONLINE' },
      { on: '2027-01-01' },
      { on: '2024-12-31' },
    ])
      await expect(ask(kind)).rejects.toMatchObject({ problem: { code: 'institutions.not-operating' } })
    await officer.post(`/institutions/${id}/suspension`, { document: '1号', reason })
    await expect(ask({})).rejects.toMatchObject({ problem: { code: 'institutions.not-operating' } })
  })
})

describe('conversions', () => {
  test('营转非 stops sales until the last step, and its licence step starts the clock of the business licence', async () => {
    const { id } = await testInstitution(app, { classes: ['SUBJECT'], stages: ['PRIMARY'] }, null)
    const post = async (path: string, body: object) =>
      (await officer.post(`/institutions/${id}/${path}`, body)).body
    const begun = await post('conversions', { kind: 'PROFIT_TO_NONPROFIT' })
    expect(begun.conversions[0]).toMatchObject({ dueOn: '2021-12-31', outcome: 'OPEN' })
    await expect(app.inside(tx => requireNoHold(tx, id, 'SALES'))).rejects.toMatchObject({
      problem: { code: 'institutions.on-hold' },
    })
    const step = (name: string) => post('conversions/PROFIT_TO_NONPROFIT/steps', { step: name })
    expect(await step('CIVIL_REGISTRATION')).toMatchObject({ code: 'institutions.conversion-order' })
    expect((await step('NEW_LICENCE')).conversions[0].stepDueOn).toBe('2026-05-14')
    await step('CIVIL_REGISTRATION')
    const totals = async () =>
      (await officer.get('/institutions/conversions?by=city')).body.items.find(
        (t: { kind: string }) => t.kind === 'PROFIT_TO_NONPROFIT',
      )
    expect(await totals()).toMatchObject({ region: '410100', open: 1, overdue: 1, settledBp: 0 })
    expect((await step('BUSINESS_CHANGE')).conversions[0]).toMatchObject({ outcome: 'DONE', stepDueOn: null })
    await expect(app.inside(tx => requireNoHold(tx, id, 'SALES'))).resolves.toEqual([])
    expect(await totals()).toMatchObject({ done: 1, open: 0, settledBp: 10_000 })
  })
})

test('families see the institution, its licences and its holds, and neither its people nor its log', async () => {
  const { id } = await testInstitution(app)
  await officer.post(`/institutions/${id}/people`, { role: 'PRINCIPAL', name: '李雷' })
  const parent: Box = { ...systemBox('account:1'), kind: 'parent', family: [1, 1], home: [1, 1] }
  const rows = (table: string) =>
    app.inside(tx => tx.rows(`select 1 from institutions.${table} where institution_id = $1`, [id]), parent)
  for (const table of ['action', 'person', 'sponsor', 'correction', 'conversion'])
    expect(await rows(table)).toEqual([])
  expect(await rows('licence')).toHaveLength(1)
  await expect(app.inside(tx => requireOperating(tx, id), parent)).resolves.toMatchObject({
    until: '2028-12-31',
  })
  await expect(app.inside(tx => placeOf(tx, id), parent)).resolves.toMatchObject({ id, custodyMode: null })
})
