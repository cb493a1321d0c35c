import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Caller, type TestApp, testApp } from '../../../tests/support/app.ts'
import { expectProblem, expectRefusals } from '../../../tests/support/outcomes.ts'
import { artSchool, enrolled, openClass, type School } from '../../../tests/support/school.ts'

let app: TestApp
let school: School
let officer: Caller
let elsewhere: Caller
let order: Awaited<ReturnType<typeof enrolled>>
const base = () => `/custody/institutions/${school.id}`
const MAY = 'from=2026-05-01&to=2026-05-31'

beforeAll(async () => {
  app = await testApp()
  school = await artSchool(app)
  const group = await openClass(school)
  order = await enrolled(app, school, group)
  officer = await app.as('officer', { region: '410102' })
  elsewhere = await app.as('officer', { region: '410103' })
  const meeting = group.meetings[0]!
  app.clock.set(`${meeting.date}T19:00:00+08:00`)
  const marks = [{ orderId: order.orderId, mark: 'PRESENT' }]
  const taken = await school.teacher.put(`/sessions/${meeting.id}/attendance`, { marks })
  await order.guardian.post('/lessons/confirmations', { lessons: [taken.body.items[0].key] })
})
afterAll(() => app.close())

describe('statement of an institution', () => {
  test('shows its balances and movements to itself and to its officers', async () => {
    const own = await school.manager.get(`/custody/statement?${MAY}`)
    expect(own.status, own.text).toBe(200)
    expect(own.body.balances).toMatchObject({ bankFen: 80_000, heldFen: 70_000, payableFen: 10_000 })
    expect(own.body.items.map((l: { kind: string; amountFen: number }) => [l.kind, l.amountFen])).toEqual([
      ['PAYMENT', 80_000],
      ['RELEASE', 10_000],
    ])
    expect((await officer.get(`${base()}/statement?${MAY}`)).body).toEqual(own.body)
  })

  test('comes in pages', async () => {
    const first = await officer.get(`${base()}/statement?${MAY}&limit=1`)
    expect(first.body.items).toHaveLength(1)
    const second = await officer.get(`${base()}/statement?${MAY}&limit=1&cursor=${first.body.next}`)
    expect(second.body.items[0].kind).toBe('RELEASE')
    expect(second.body.next).toBeNull()
  })

  test('is refused to strangers, to families, for a year and a day, and empty to officers of other places', async () => {
    await expectRefusals({
      send: as => as.get(`${base()}/statement?${MAY}`),
      stranger: app.public,
      unprivileged: order.guardian,
      good: officer,
    })
    const long = await officer.get(`${base()}/statement?from=2025-01-01&to=2026-05-31`)
    expectProblem(long, 422, 'invalid-input')
    expectProblem(await elsewhere.get(`${base()}/statement?${MAY}`), 404, 'not-found')
  })
})

describe('statement of an order', () => {
  test('its family sees what was paid, used, left and what comes next; no other family does', async () => {
    const path = `${base()}/orders/${order.orderId}/statement`
    const { body } = await order.guardian.get(path)
    expect(body).toMatchObject({ heldFen: 70_000, lessonsLeft: 7, nextReleaseFen: 10_000 })
    expect(body.items.map((l: { kind: string }) => l.kind)).toEqual(['PAYMENT', 'RELEASE'])
    const stranger = await app.as('guardian', { familyId: 987_654 })
    expectProblem(await stranger.get(path), 404, 'not-found')
    expectProblem(await app.public.get(path), 401, 'login-required')
  })
})

describe('freeze', () => {
  const act = (as: Caller, verb: string, body: unknown = { reason: '群众举报，核查中' }) =>
    as.post(`${base()}/orders/${order.orderId}/${verb}`, body)

  test('stops an order’s money, with a reason in the audit, and can be lifted', async () => {
    const frozen = await act(officer, 'freeze')
    expect(frozen.status, frozen.text).toBe(200)
    expect(frozen.body.status).toBe('FROZEN')
    expectProblem(await act(officer, 'freeze'), 409, 'custody.not-active')
    expect((await act(officer, 'unfreeze')).body.status).toBe('ACTIVE')
    expectProblem(await act(officer, 'unfreeze'), 409, 'custody.not-frozen')
    const entries = await app.audited('custody.freeze')
    expect(entries.map(e => e.outcome)).toEqual(['DONE', 'REFUSED'])
    expect(entries[0]).toMatchObject({
      object: `order:${order.orderId}`,
      detail: { reason: '群众举报，核查中' },
    })
  })

  test('needs an officer of the place and a reason', async () => {
    await expectRefusals({
      send: (as, o) => act(as, 'freeze', o?.body ?? { reason: '核查' }),
      stranger: app.public,
      unprivileged: school.manager,
      good: officer,
      bad: [{}, { reason: '' }, { reason: '核查', until: '2027-01-01' }],
    })
    expectProblem(await act(elsewhere, 'freeze'), 404, 'not-found')
  })
})
