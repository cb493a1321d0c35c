import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestApp, testApp } from '../../../tests/support/app.ts'
import { expectRefusals } from '../../../tests/support/outcomes.ts'
import { aFamily, artSchool, enrolled, openClass, signUp } from '../../../tests/support/school.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp()
})
afterAll(() => app.close())

const datesOf = (items: { date: string }[]) => items.map(s => s.date)

test('a family sees the meetings of the classes that it paid for, in order of time, and nobody else’s', async () => {
  const school = await artSchool(app)
  const late = await openClass(school, { from: '2026-05-20' })
  const early = await openClass(school, { lessons: 4 })
  const home = await enrolled(app, school, late)
  const signed = await signUp(school, early, home)
  const { body } = await home.guardian.get('/family/sessions')
  expect(datesOf(body.items), 'unpaid').toEqual(late.meetings.map(m => m.date))
  expect(body.items[0]).toMatchObject({ orderId: home.orderId, startsAt: '17:00', status: 'SCHEDULED', n: 1 })
  expect(signed.status).toBe(201)
  const stranger = await aFamily(app)
  expect((await stranger.guardian.get('/family/sessions')).body.items).toEqual([])
  const other = await stranger.guardian.get(`/family/sessions?orderId=${home.orderId}`)
  expect(other.body.items).toEqual([])
})

test('the timetable is bounded by days, order and number', async () => {
  const school = await artSchool(app)
  const group = await openClass(school)
  const home = await enrolled(app, school, group)
  const days = group.meetings.map(m => m.date)
  const between = await home.guardian.get(`/family/sessions?from=${days[2]}&to=${days[4]}`)
  expect(datesOf(between.body.items)).toEqual(days.slice(2, 5))
  const next = await home.guardian.get(`/family/sessions?from=${days[2]}&limit=1`)
  expect(datesOf(next.body.items)).toEqual([days[2]])
  await expectRefusals({
    send: (as, o) => as.get(`/family/sessions${o?.body ?? ''}`),
    stranger: app.public,
    unprivileged: school.manager,
    good: home.guardian,
    bad: ['?from=2026-02-30', '?limit=0', '?limit=1000', '?x=1'],
  })
})
