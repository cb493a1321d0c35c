import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestApp, testApp } from '../../../tests/support/app.ts'
import { expectProblem } from '../../../tests/support/outcomes.ts'
import { artSchool, enrolled, openClass, type School } from '../../../tests/support/school.ts'

let app: TestApp
let school: School
beforeAll(async () => {
  app = await testApp()
  school = await artSchool(app)
})
afterAll(() => app.close())

test('the register of a meeting names its learners and their marks to the teacher, and to nobody outside', async () => {
  const group = await openClass(school)
  const p = await enrolled(app, school, group)
  const { id, date } = group.meetings[0]!
  app.clock.set(`${date}T19:00:00+08:00`)
  const marks = [{ orderId: p.orderId, mark: 'PRESENT' }]
  await school.teacher.put(`/sessions/${id}/attendance`, { marks })
  const path = `/sessions/${id}/register`
  const { status, body, text } = await school.teacher.get(path)
  expect(status, text).toBe(200)
  expect(body.session).toMatchObject({ id, date })
  expect(body.learners).toEqual([{ orderId: p.orderId, learner: '李小雨', expected: true }])
  expect(body.lessons).toMatchObject([{ orderId: p.orderId, mark: 'PRESENT', state: 'CONFIRM_REQUESTED' }])
  expectProblem(await app.public.get(path), 401, 'login-required')
  expectProblem(await p.guardian.get(path), 403, 'forbidden')
  expectProblem(await (await app.as('officer', { region: '410102' })).get(path), 403, 'forbidden')
  const far = await artSchool(app, '410103')
  expectProblem(await far.teacher.get(path), 404, 'not-found')
})

test('the balances of an institution are shown to its people in charge alone, and each sees its own', async () => {
  const group = await openClass(school, { from: '2026-05-20' })
  const before = (await school.manager.get('/custody/balances')).body
  const p = await enrolled(app, school, group)
  const { status, body, text } = await school.manager.get('/custody/balances')
  expect(status, text).toBe(200)
  expect(body).toMatchObject({
    bankFen: before.bankFen + 80_000,
    heldFen: before.heldFen + 80_000,
    payableFen: 0,
  })
  expectProblem(await app.public.get('/custody/balances'), 401, 'login-required')
  expectProblem(await school.teacher.get('/custody/balances'), 403, 'forbidden')
  expectProblem(await p.guardian.get('/custody/balances'), 403, 'forbidden')
  expectProblem(
    await (await app.as('officer', { region: '410102' })).get('/custody/balances'),
    403,
    'forbidden',
  )
  const far = await artSchool(app, '410103')
  expect((await far.manager.get('/custody/balances')).body).toMatchObject({
    bankFen: 0,
    heldFen: 0,
    paidOutFen: 0,
  })
})
