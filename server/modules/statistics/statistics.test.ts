import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestApp, testApp } from '../../../tests/support/app.ts'
import { expectProblem } from '../../../tests/support/outcomes.ts'
import { artSchool, enrolled, openClass, type School } from '../../../tests/support/school.ts'
import { checks } from './checks.ts'
import { refresh } from './index.ts'

let app: TestApp
let school: School
beforeAll(async () => {
  app = await testApp()
  school = await artSchool(app)
  const group = await openClass(school)
  const a = await enrolled(app, school, group)
  await enrolled(app, school, group)
  app.clock.set(`${group.meetings[0]!.date}T19:00:00+08:00`)
  const { body } = await school.teacher.put(`/sessions/${group.meetings[0]!.id}/attendance`, {
    marks: [{ orderId: a.orderId, mark: 'PRESENT' }],
  })
  await a.guardian.post('/lessons/confirmations', { lessons: [body.items[0].key] })
  await refresh(app.ground)
})
afterAll(() => app.close())

const range = 'from=2026-05-01&to=2026-05-31'

test('the overview of a province, a city and a county come from the same records', async () => {
  const leader = await app.as('leader', { region: '410000' })
  for (const [region, below] of [
    ['410000', '410100'],
    ['410100', '410102'],
    ['410102', '410102'],
  ]) {
    const { body } = await leader.get(`/statistics/overview?region=${region}&${range}`)
    expect(body.totals).toMatchObject({
      institutions: 1,
      licensed: 1,
      supervised: 1,
      payments: 2,
      paidFen: 160_000,
      lessons: 1,
      releasedFen: 10_000,
      heldFen: 150_000,
      bankFen: 160_000,
    })
    expect(body.below.map((b: { code: string }) => b.code)).toEqual([below])
    expect(body.days.map((d: { day: string }) => d.day)).toEqual(['2026-05-06', '2026-05-09'])
  }
})

test('every figure leads to the institution behind it', async () => {
  const officer = await app.as('officer', { region: '410102' })
  const { body } = await officer.get('/statistics/accounts?region=410102')
  expect(body.items).toEqual([
    expect.objectContaining({ institutionId: school.id, heldFen: 150_000, payableFen: 10_000 }),
  ])
  const orders = await officer.get(`/orders?institutionId=${school.id}`)
  expect(orders.body.items).toHaveLength(2)
  expect(orders.body.items[0].learner).toMatch(/^李\*+$/)
})

test("another region's officer, another class's department, families and strangers see nothing of it", async () => {
  const far = await app.as('officer', { region: '410103' })
  expect((await far.get(`/statistics/overview?region=410000&${range}`)).body.totals).toMatchObject({
    institutions: 0,
    paidFen: 0,
  })
  const sports = await app.as('industry', { region: '410102', classes: ['SPORTS'] })
  expect(
    (await sports.get(`/statistics/overview?region=410102&class=CULTURE_ART&${range}`)).body.totals.paidFen,
  ).toBe(0)
  const guardian = await app.as('guardian', { familyId: 1 })
  expectProblem(await guardian.get(`/statistics/overview?region=410000&${range}`), 403, 'forbidden')
  expectProblem(await app.public.get(`/statistics/overview?region=410000&${range}`), 401, 'login-required')
})

test('a wrong range of dates is refused', async () => {
  const leader = await app.as('leader', { region: '410000' })
  expectProblem(
    await leader.get('/statistics/overview?region=410000&from=2026-06-01&to=2026-05-01'),
    422,
    'invalid-input',
  )
  expectProblem(
    await leader.get('/statistics/overview?region=410000&from=2010-01-01&to=2026-05-01'),
    422,
    'invalid-input',
  )
  expectProblem(
    await leader.get('/statistics/overview?region=41&from=2026-05-01&to=2026-05-01'),
    422,
    'invalid-input',
  )
})

test('the rollups agree with their recomputation, a day later too', async () => {
  app.clock.advance({ days: 2 })
  await refresh(app.ground)
  for (const check of checks) expect((await app.inside(tx => check.run(tx))).wrong).toEqual([])
  await app.inside(tx => tx.rows('update statistics.custody_day set paid_fen = paid_fen + 1'))
  const [days] = await app.inside(tx => Promise.all(checks.slice(0, 1).map(c => c.run(tx))))
  expect(days!.wrong.length).toBeGreaterThan(0)
})
