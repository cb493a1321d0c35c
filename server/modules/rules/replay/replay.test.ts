import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Caller, type TestApp, testApp } from '../../../../tests/support/app.ts'
import { expectProblem, expectRefusals } from '../../../../tests/support/outcomes.ts'
import { artSchool, enrolled, openClass } from '../../../../tests/support/school.ts'
import { declareReplay, type ReplayKind, replayKinds } from './kinds.ts'

let app: TestApp
let officer: Caller
let school: Awaited<ReturnType<typeof artSchool>>
let meetings: number
beforeAll(async () => {
  app = await testApp()
  officer = await app.as('officer', { region: '410100' })
  school = await artSchool(app)
  const group = await openClass(school)
  meetings = group.meetings.length
  const { orderId } = await enrolled(app, school, group)
  app.clock.set(`${group.meetings[0]!.date}T19:00:00+08:00`)
  await school.teacher.put(`/sessions/${group.meetings[0]!.id}/attendance`, {
    marks: [{ orderId, mark: 'PRESENT' }],
  })
})
afterAll(() => app.close())

const value = (change: object = {}) => ({
  region: '410000',
  parameter: 'FEE-01.maxLessons',
  from: '2026-01-01',
  value: 5,
  ...change,
})
const input = (change: object = {}) => ({
  name: '课时上限改为五节',
  region: '410100',
  from: '2026-01-01',
  to: '2026-12-31',
  kinds: ['contracts.prepayments'],
  draft: [value()],
  ...change,
})
const replayed = async (change: object = {}) => {
  const reply = await officer.post('/rules/replays', input(change))
  expect(reply.status, reply.text).toBe(201)
  await app.ground.services.jobs.drain()
  return (await officer.get(`/rules/replays/${reply.body.id}`)).body
}

describe('a draft of the law', () => {
  test('is replayed over past contracts: who would be affected, by how much, with both computations', async () => {
    const done = await replayed()
    expect(done).toMatchObject({ status: 'DONE', looked: 1, changed: 1, hits: 1 })
    expect(done.totals['contracts.prepayments']['410102']).toEqual({
      looked: 1,
      changed: 1,
      moreFen: 80_000,
      lessFen: 0,
    })
    const { items } = (await officer.get(`/rules/replays/${done.id}/hits`)).body
    expect(items).toMatchObject([
      {
        institutionId: school.id,
        before: { verdict: 'LAWFUL' },
        after: { verdict: expect.stringContaining('FORBIDDEN') },
      },
    ])
    const hit = (await officer.get(`/rules/replays/${done.id}/hits/${items[0].n}`)).body
    const cited = JSON.stringify(hit.explainedAfter.trace)
    expect(cited).toContain('沙盘草案')
    expect(JSON.stringify(hit.explainedBefore.trace)).not.toContain('沙盘草案')
    const file = await officer.get(`/rules/replays/${done.id}/hits/export?format=csv`)
    expect(file.text.split('\r\n').filter(Boolean)).toHaveLength(2)
    expect(file.text).toContain('410102')
    const strange = await app.as('officer', { region: '430000' })
    expectProblem(await strange.get(`/rules/replays/${done.id}/hits/export`), 404, 'not-found')
  })

  test('changes nothing that is in force', async () => {
    await replayed()
    const now = (await app.public.get('/rules/parameters/FEE-01.maxLessons?region=410102&on=2026-06-01')).body
    expect(now.value).toBe(60)
    expect((await app.public.get('/rules/published')).body.regions).toEqual({})
  })

  test('that says the same as the law affects nobody', async () => {
    expect(await replayed({ draft: [value({ value: 60 })] })).toMatchObject({
      status: 'DONE',
      changed: 0,
      hits: 0,
    })
  })

  test('is replayed over meetings, prices and deadlines', async () => {
    const earlier = value({
      parameter: 'TIME-02.offlineLatestEnd',
      value: '17:30',
      scope: { channel: ['OFFLINE'] },
    })
    const times = await replayed({ kinds: ['courses.sessions'], draft: [earlier] })
    expect(times).toMatchObject({ looked: meetings, changed: meetings })
    const slower = value({ parameter: 'PLAT-04.lessonAutoConfirm', value: { amount: 20, unit: 'WORKDAY' } })
    const clocks = await replayed({
      kinds: ['lessons.confirmations', 'contracts.refundAnswers'],
      draft: [slower],
    })
    expect(clocks.totals['lessons.confirmations']['410102']).toMatchObject({ looked: 1, changed: 1 })
    const capped = [
      value({ parameter: 'PRC-01.force', value: 'BINDING', scope: { class: ['CULTURE_ART'] } }),
      value({
        parameter: 'PRC-02.bands',
        value: [{ min: 1, max: null, base_fen: 1000 }],
        scope: { class: ['CULTURE_ART'] },
      }),
    ]
    const prices = await replayed({ kinds: ['courses.prices'], draft: capped })
    expect(prices).toMatchObject({ status: 'DONE' })
    expect(prices.looked).toBeGreaterThan(0)
  })

  test('is stopped by the person who asked, and what was found stays', async () => {
    const { body } = await officer.post('/rules/replays', input())
    expect((await officer.post(`/rules/replays/${body.id}/cancellation`)).body.status).toBe('CANCELLED')
    await app.ground.services.jobs.drain()
    expect((await officer.get(`/rules/replays/${body.id}`)).body).toMatchObject({
      status: 'CANCELLED',
      looked: 0,
    })
    expectProblem(await officer.post(`/rules/replays/${body.id}/cancellation`), 409, 'rules.wrong-state')
  })

  test('reaches no further than the area of who asked', async () => {
    const abroad = await app.as('officer', { region: '430000' })
    expectProblem(await abroad.post('/rules/replays', input()), 403, 'forbidden')
    const mine = await abroad.post('/rules/replays', input({ region: '430000' }))
    await app.ground.services.jobs.drain()
    expect((await abroad.get(`/rules/replays/${mine.body.id}`)).body).toMatchObject({
      status: 'DONE',
      looked: 0,
    })
    expectProblem(await officer.get(`/rules/replays/${mine.body.id}`), 404, 'not-found')
    expectProblem(await officer.get(`/rules/replays/${mine.body.id}/hits`), 404, 'not-found')
  })

  test('must be of the form of its parameter, over a year at most, of kinds that exist', async () => {
    const send = (change: object) => officer.post('/rules/replays', input(change))
    expectProblem(await send({ draft: [value({ value: true })] }), 422, 'rules.value-unfit')
    expectProblem(
      await send({ draft: [value({ parameter: 'FEE-99.none' })] }),
      422,
      'rules.unknown-parameter',
    )
    expectProblem(await send({ to: '2028-01-01' }), 422, 'rules.replay-period')
    expectProblem(await send({ to: '2025-01-01' }), 422, 'rules.replay-period')
    expectProblem(await send({ kinds: ['stars.signs'] }), 422, 'rules.replay-kind')
    await expectRefusals({
      send: (as, change) => as.post('/rules/replays', change?.body ?? input()),
      stranger: app.public,
      unprivileged: await app.as('leader', { region: '410100' }),
      good: officer,
      bad: [{}, input({ draft: [] }), input({ extra: 1 }), input({ from: '2026-02-30' })],
    })
  })

  test('sent twice is replayed once', async () => {
    const key = { 'idempotency-key': 'replay-1' }
    const ids = [
      (await officer.post('/rules/replays', input(), key)).body.id,
      (await officer.post('/rules/replays', input(), key)).body.id,
    ]
    expect(ids[0]).toBe(ids[1])
  })
})

test('every kind of record says on which rows of the regulation it rests, and is declared once', async () => {
  const { items } = (await officer.get('/rules/replays/kinds')).body
  expect(items.map((k: { kind: string }) => k.kind).sort()).toEqual([
    'contracts.prepayments',
    'contracts.refundAnswers',
    'courses.prices',
    'courses.sessions',
    'lessons.confirmations',
  ])
  expect(items.every((k: { rows: string[] }) => k.rows.length > 0)).toBe(true)
  expect(() => declareReplay(replayKinds()[0] as ReplayKind)).toThrow(RangeError)
})
