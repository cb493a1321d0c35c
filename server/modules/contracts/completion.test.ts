import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestApp, testApp } from '../../../tests/support/app.ts'
import { expectProblem } from '../../../tests/support/outcomes.ts'
import {
  aFamily,
  artSchool,
  enrolled,
  type OpenClass,
  openClass,
  type School,
  signUp,
} from '../../../tests/support/school.ts'
import { findings } from '../../../tests/support/verified.ts'
import { systemBox } from '../../platform/db/box.ts'
import { ordersExhausted, reverseRelease, settle, settleAlone, settlementGround } from '../custody/index.ts'
import { deemConfirmed } from '../lessons/index.ts'

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

type Pupil = Awaited<ReturnType<typeof enrolled>>
const tomorrow = () => app.clock.dateOf(new Date(app.clock.now().getTime() + 86_400_000))
const daily = (lessons: number) =>
  openClass(school, { lessons, from: tomorrow(), weekdays: [1, 2, 3, 4, 5, 6, 7] })

async function present(group: OpenClass, meeting: number, ...pupils: Pupil[]): Promise<string[]> {
  const { id, date } = group.meetings[meeting]!
  const evening = new Date(`${date}T19:00:00+08:00`)
  if (app.clock.now() < evening) app.clock.set(evening)
  const marks = pupils.map(p => ({ orderId: p.orderId, mark: 'PRESENT' }))
  const r = await school.teacher.put(`/sessions/${id}/attendance`, { marks })
  expect(r.status, r.text).toBe(200)
  const key = (p: Pupil) => r.body.items.find((i: { orderId: number }) => i.orderId === p.orderId).key
  return pupils.map(key)
}
const confirm = async (p: Pupil, key: string) =>
  (await p.guardian.post('/lessons/confirmations', { lessons: [key] })).body.results[0].outcome
const statusOf = async (p: Pupil) => (await p.guardian.get(`/family/orders/${p.orderId}`)).body.status
const roster = async (group: OpenClass): Promise<number[]> => {
  const r = await school.manager.get(`/institutions/${school.id}/class-groups/${group.groupId}/roster`)
  return r.body.items.map((i: { id: number }) => i.id)
}
const register = async (group: OpenClass, meeting: number): Promise<number[]> => {
  const r = await school.teacher.get(`/sessions/${group.meetings[meeting]!.id}/register`)
  return r.body.learners.map((l: { orderId: number }) => l.orderId)
}
const seats = async (group: OpenClass) =>
  (await school.manager.get(`/institutions/${school.id}/class-groups/${group.groupId}`)).body.enrolled

describe('a contract whose lessons are all taken', () => {
  test('is closed by the confirmation of the last one; the learner stays on the class list and keeps the seat', async () => {
    const group = await daily(2)
    const p = await enrolled(app, school, group)
    const [first] = await present(group, 0, p)
    expect(await confirm(p, first!)).toBe('RELEASED')
    expect(await statusOf(p)).toBe('PAID')
    const [last] = await present(group, 1, p)
    expect(await confirm(p, last!)).toBe('RELEASED')
    expect(await statusOf(p)).toBe('CLOSED')
    expect(await confirm(p, last!)).toBe('REPLAY')
    expect([await roster(group), await seats(group)]).toEqual([[p.orderId], 1])
    expectProblem(
      await p.guardian.post(`/orders/${p.orderId}/refunds`, { fault: 'CONSUMER', reason: '退费' }),
      422,
      'contracts.nothing-to-refund',
    )
  })

  test('is closed by silence as well, many at once', async () => {
    const group = await daily(1)
    const pupils = [await enrolled(app, school, group), await enrolled(app, school, group)]
    await present(group, 0, ...pupils)
    app.clock.advance({ days: 30 })
    expect(await deemConfirmed(app.ground)).toBe(2)
    for (const p of pupils) expect(await statusOf(p)).toBe('CLOSED')
  })

  test('is closed on connections opened for settlement, and by the replay if the first announcement was lost', async () => {
    const group = await daily(1)
    const pupils = [await enrolled(app, school, group), await enrolled(app, school, group)]
    const { ground, close } = settlementGround(app.ground, 1)
    const rows = pupils.map(p => ({
      cell: school.cell,
      institutionId: school.id,
      sessionId: group.meetings[0]!.id,
      sessionDate: group.meetings[0]!.date,
      orderId: p.orderId,
      basis: 'IMPORT' as const,
      actor: 'test',
    }))
    const told: number[] = []
    ordersExhausted.listen(async (_, { orders }) => void told.push(...orders.map(o => o.orderId)))
    try {
      for (const row of rows) await settleAlone(ground, systemBox('test'), [row])
    } finally {
      await close()
    }
    expect(told).toEqual(pupils.map(p => p.orderId))
    for (const p of pupils) expect(await statusOf(p)).toBe('CLOSED')
    await app.inside(tx =>
      tx.rows(`update contracts.contract set status = 'PAID' where id = any ($1)`, [told]),
    )
    await app.inside(tx => settle(tx, rows))
    for (const p of pupils) expect(await statusOf(p)).toBe('CLOSED')
  })

  test('runs again when the release of its last lesson is undone by decision', async () => {
    const group = await daily(1)
    const p = await enrolled(app, school, group)
    const [key] = await present(group, 0, p)
    await confirm(p, key!)
    const { id: sessionId, date: sessionDate } = group.meetings[0]!
    const seat = { cell: school.cell, orderId: p.orderId, sessionId, sessionDate, reason: '登记有误' }
    await app.inside(tx => reverseRelease(tx, seat))
    expect(await statusOf(p)).toBe('PAID')
  })
})

test('whoever left by a refund is not on the class list nor at later meetings, but stays on record where present', async () => {
  const group = await daily(4)
  const stays = await enrolled(app, school, group)
  const leaves = await enrolled(app, school, group)
  for (const key of await present(group, 0, leaves)) await confirm(leaves, key)
  const asked = await leaves.guardian.post(`/orders/${leaves.orderId}/refunds`, {
    fault: 'CONSUMER',
    reason: '搬家',
  })
  expect(asked.body.status, asked.text).toBe('APPROVED')
  const home = await aFamily(app)
  const unpaid = { ...home, orderId: (await signUp(school, group, home)).body.id }
  await home.guardian.post(`/orders/${unpaid.orderId}/cancel`)
  expect([await roster(group), await seats(group)]).toEqual([[stays.orderId], 1])
  await present(group, 1, stays)
  const { id } = group.meetings[1]!
  for (const gone of [leaves, unpaid]) {
    const marks = [{ orderId: gone.orderId, mark: 'PRESENT' }]
    expectProblem(
      await school.teacher.put(`/sessions/${id}/attendance`, { marks }),
      422,
      'lessons.not-in-class',
    )
  }
  expect(await register(group, 0)).toEqual([stays.orderId, leaves.orderId])
  expect(await register(group, 1)).toEqual([stays.orderId])
})
