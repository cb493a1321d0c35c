import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestApp, testApp } from '../../../tests/support/app.ts'
import { expectProblem } from '../../../tests/support/outcomes.ts'
import { artSchool, enrolled, openClass, type School } from '../../../tests/support/school.ts'
import { findings } from '../../../tests/support/verified.ts'
import { lapseUnappealed } from './refund-silence.ts'

let app: TestApp
let school: School
beforeAll(async () => {
  app = await testApp()
  school = await artSchool(app)
})
afterAll(async () => {
  expect(await findings(app.ground)).toEqual([])
  await app.close()
})

/** A refund that the institution refused on the day that the clock shows. */
async function refused(on?: string) {
  const group = await openClass(school, { from: app.clock.today(), weekdays: [1, 2, 3, 4, 5, 6, 7] })
  const p = await enrolled(app, school, group)
  app.clock.advance({ days: 8 })
  if (on) app.clock.set(`${on}T10:00:00+08:00`)
  const asked = await p.guardian.post(`/orders/${p.orderId}/refunds`, {
    fault: 'CONSUMER',
    reason: '时间冲突',
  })
  expect(asked.body, asked.text).toMatchObject({ status: 'REQUESTED', appealDueOn: null })
  const path = `/refunds/${asked.body.id}`
  const reply = await school.manager.post(`${path}/answer`, { approve: false, answer: '已开课' })
  expect(reply.body.status, reply.text).toBe('REJECTED')
  const refund = async () => (await p.guardian.get(path)).body
  const money = async () => (await p.guardian.get(`/family/orders/${p.orderId}`)).body.money.status
  return { ...p, path, refund, money, due: reply.body.appealDueOn as string | null }
}
const lapse = () => app.inside(tx => lapseUnappealed(tx))
const noon = (date: string) => app.clock.set(`${date}T12:00:00+08:00`)

describe('a refusal that nobody takes to the county', () => {
  test('lapses the day after its day, not on it; the money moves again and a refund can be asked for anew', async () => {
    const r = await refused()
    expect(r.due).toBe('2026-06-04')
    noon(r.due!)
    expect(await lapse()).toBe(0)
    expect([(await r.refund()).status, await r.money()]).toEqual(['REJECTED', 'FROZEN'])
    app.clock.advance({ days: 1 })
    expect(await lapse()).toBe(1)
    expect([(await r.refund()).status, await r.money()]).toEqual(['LAPSED', 'ACTIVE'])
    expect(await lapse()).toBe(0)
    expectProblem(await r.guardian.post(`${r.path}/appeal`), 409, 'contracts.wrong-state')
    const anew = await r.guardian.post(`/orders/${r.orderId}/refunds`, {
      fault: 'CONSUMER',
      reason: '再次申请',
    })
    expect(anew.body.status, anew.text).toBe('REQUESTED')
  })

  test('counts as appealed on the last day, and not after it even while no job has run', async () => {
    const inTime = await refused()
    noon(inTime.due!)
    expect((await inTime.guardian.post(`${inTime.path}/appeal`)).body.status).toBe('APPEALED')
    app.clock.advance({ days: 30 })
    expect(await lapse()).toBe(0)
    expect((await inTime.refund()).status).toBe('APPEALED')
    const late = await refused()
    noon(late.due!)
    app.clock.advance({ days: 1 })
    expectProblem(await late.guardian.post(`${late.path}/appeal`), 409, 'contracts.appeal-too-late')
    expect((await late.guardian.post(`${late.path}/withdrawal`)).body.status).toBe('WITHDRAWN')
    expect(await late.money()).toBe('ACTIVE')
  })

  test('stays as long as the calendar of the year is not entered', async () => {
    const r = await refused('2026-12-21')
    expect(r.due).toBeNull()
    app.clock.advance({ days: 120 })
    expect(await lapse()).toBe(0)
    expect((await r.refund()).status).toBe('REJECTED')
    expect((await r.guardian.post(`${r.path}/appeal`)).body.status).toBe('APPEALED')
  })
})
