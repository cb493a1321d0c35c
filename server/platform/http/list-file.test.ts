import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestApp, testApp } from '../../../tests/support/app.ts'
import { expectProblem } from '../../../tests/support/outcomes.ts'
import { artSchool, enrolled, openClass, type School } from '../../../tests/support/school.ts'

const COUNTY = '410102'

let app: TestApp
let school: School
beforeAll(async () => {
  app = await testApp()
  school = await artSchool(app, COUNTY)
  const group = await openClass(school)
  await enrolled(app, school, group)
  await enrolled(app, school, group)
})
afterAll(() => app.close())

const lines = (text: string) => text.trim().split('\r\n')

describe('a list as a file', () => {
  test('holds the rows of the screen under its filters, in words, with amounts in yuan and local times', async () => {
    const officer = await app.as('officer', { region: COUNTY })
    const screen = (await officer.get('/orders')).body.items
    const file = await officer.get('/orders/export?format=csv')
    expect(file.headers['content-type']).toContain('text/csv')
    const [head, ...rows] = lines(file.text)
    expect(head).toContain('合同编号')
    expect(rows).toHaveLength(screen.length)
    expect(rows[0]).toContain(screen[0].number)
    expect(rows[0]).toContain('文化艺术类')
    expect(rows[0]).toContain('已付款')
    expect(rows[0]).toContain('800.00')
    expect(rows[0]).toContain('2026-05-06 10:00')
    const one = await officer.get(`/orders/export?number=${screen[1].number}`)
    expect(lines(one.text)).toHaveLength(2)
    expect(lines((await officer.get('/orders/export?status=CANCELLED')).text)).toHaveLength(1)
  })

  test('shows officers a masked learner, and ends at the bounds of who asks', async () => {
    const officer = await app.as('officer', { region: COUNTY })
    expect((await officer.get('/orders/export')).text).not.toContain('李小雨')
    expect((await school.manager.get('/orders/export')).text).toContain('李小雨')
    const elsewhere = await app.as('officer', { region: '410202' })
    expect(lines((await elsewhere.get('/orders/export')).text)).toHaveLength(1)
    const rival = await artSchool(app, COUNTY)
    expect(lines((await rival.manager.get('/orders/export')).text)).toHaveLength(1)
    expectProblem(await app.public.get('/orders/export'), 401, 'login-required')
    expectProblem(await officer.get('/orders/export?format=pdf'), 422, 'invalid-input')
    expectProblem(await officer.get('/orders/export?limit=9'), 422, 'invalid-input')
  })

  test('leaves an audit row with what was asked and how many rows left', async () => {
    const officer = await app.as('officer', { region: COUNTY })
    await officer.get(`/orders/export?institutionId=${school.id}`)
    expect((await app.audited('contracts.exportOrders')).at(-1)).toMatchObject({
      actor: `account:${officer.accountId}`,
      detail: { asked: { institutionId: school.id }, rows: 2, whole: true },
    })
  })

  test('exists for every list of the desks, as a workbook too', async () => {
    const chief = await app.as('chief', { region: '410000' })
    const paths = ['orders', 'refunds', 'disputes', 'users', 'agencies']
    for (const path of [...paths, 'agencies/officers', 'agencies/certificates', 'agencies/duties']) {
      const file = await chief.get(`/${path}/export?format=xlsx`)
      expect(file.status, path).toBe(200)
      expect(file.headers['content-type'], path).toContain('spreadsheetml')
    }
    expectProblem(await app.public.get('/agencies/export'), 401, 'login-required')
  })
})
