import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Caller, type TestApp, testApp } from '../../../tests/support/app.ts'
import { expectProblem, expectRefusals } from '../../../tests/support/outcomes.ts'
import { artSchool, enrolled, openClass, type School } from '../../../tests/support/school.ts'

import { payOutReleased } from './bank/payday.ts'
import { endFreezesJob } from './jobs.ts'

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

const order53 = { basis: '校外培训行政处罚暂行办法 第十七条', reason: '群众举报，核查中' }

describe('freeze', () => {
  const act = (
    as: Caller,
    verb: string,
    body: unknown = verb === 'freeze' ? order53 : { reason: '核查完毕' },
  ) => as.post(`${base()}/orders/${order.orderId}/${verb}`, body)

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
      detail: { ...order53, until: null },
    })
  })

  test('needs an officer of the place and a reason', async () => {
    await expectRefusals({
      send: (as, o) => act(as, 'freeze', o?.body ?? order53),
      stranger: app.public,
      unprivileged: school.manager,
      good: officer,
      bad: [
        {},
        { ...order53, reason: '' },
        { reason: '核查' },
        { ...order53, scope: 'ALL' },
        { ...order53, until: '2027-13-01' },
      ],
    })
    expectProblem(await act(elsewhere, 'freeze'), 404, 'not-found')
  })

  test('is told to family, institution and officers, with its ground and its last day', async () => {
    await act(officer, 'freeze', { ...order53, until: '2026-12-31' })
    const path = `${base()}/orders/${order.orderId}/freezes`
    const told = { cause: 'AGENCY', ...order53, until: '2026-12-31', liftedAt: null }
    for (const as of [officer, order.guardian, school.manager])
      expect((await as.get(path)).body.items[0]).toMatchObject(told)
    expect((await officer.get(`${base()}/freezes`)).body.items).toMatchObject([told])
    expect((await school.manager.get('/custody/freezes')).body.items).toMatchObject([told])
    expectProblem(await elsewhere.get(path), 404, 'not-found')
    expectProblem(await (await app.as('guardian', { familyId: 987_654 })).get(path), 404, 'not-found')
    expectProblem(await app.public.get(path), 401, 'login-required')
    expectProblem(await school.manager.get(`${base()}/freezes`), 403, 'forbidden')
    expectProblem(await officer.get('/custody/freezes'), 403, 'forbidden')
    await act(officer, 'unfreeze')
    expect((await officer.get(`${base()}/freezes`)).body.items).toEqual([])
    expect((await officer.get(path)).body.items[0]).toMatchObject({ liftReason: '核查完毕' })
  })

  test('ends by itself on the day after its last day, and none can end before it begins', async () => {
    expectProblem(
      await act(officer, 'freeze', { ...order53, until: '2026-05-01' }),
      422,
      'custody.freeze-ends',
    )
    const until = (await app.inside(async tx => tx.clock.today())) as string
    await act(officer, 'freeze', { ...order53, until })
    const statusNow = async () =>
      (await officer.get(`${base()}/orders/${order.orderId}/statement`)).body.order.status
    await app.inside(tx => endFreezesJob.work!(tx, {}))
    expect(await statusNow()).toBe('FROZEN')
    app.clock.advance({ days: 1 })
    await app.inside(tx => endFreezesJob.work!(tx, {}))
    expect(await statusNow()).toBe('ACTIVE')
  })

  test('of an institution’s payouts is a hold: what is released waits until it is lifted', async () => {
    const held = await officer.post(`/institutions/${school.id}/holds`, {
      level: 'HARD',
      scopes: ['PAYOUT'],
      basis: order53.basis,
      reason: order53.reason,
    })
    expect(held.status, held.text).toBe(200)
    const day = await app.inside(async tx => tx.clock.today())
    expect(await payOutReleased(app.ground, day, true)).toBe(0)
    const hold = held.body.holds.at(-1)
    await officer.post(`/institutions/${school.id}/holds/${hold.id}/lift`, { reason: '核查完毕' })
    expect(await payOutReleased(app.ground, day, true)).toBe(1)
  })
})
