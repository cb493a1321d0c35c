import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestApp, testApp } from '../../../tests/support/app.ts'
import { artSchool, enrolled, openClass, type School } from '../../../tests/support/school.ts'
import { findings } from '../../../tests/support/verified.ts'
import { deemConfirmed } from './index.ts'

const ROUNDS = 40
const SEED = process.env.YUHENG_SEED ?? `${Date.now()}`

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

/** Numbers from 0 to 1 that follow from a text. */
function chance(seed: string) {
  let n = [...seed].reduce((sum, c) => (sum * 31 + c.charCodeAt(0)) >>> 0, 7)
  return () => {
    n = (Math.imul(n, 1_664_525) + 1_013_904_223) >>> 0
    return n / 2 ** 32
  }
}
const late = (ticks: number) => async () => {
  for (let n = 0; n < ticks; n++) await new Promise(setImmediate)
}

/** A learner with many lessons that wait for an answer. */
async function waiting(lessons: number) {
  const tomorrow = app.clock.dateOf(new Date(app.clock.now().getTime() + 86_400_000))
  const group = await openClass(school, { lessons, from: tomorrow, weekdays: [1, 2, 3, 4, 5, 6, 7] })
  const p = await enrolled(app, school, group)
  app.clock.set(`${group.meetings.at(-1)!.date}T20:00:00+08:00`)
  const keys: string[] = []
  for (const { id } of group.meetings) {
    const marks = [{ orderId: p.orderId, mark: 'PRESENT' }]
    const r = await school.teacher.put(`/sessions/${id}/attendance`, { marks })
    keys.push(r.body.items[0].key)
  }
  return { ...p, keys }
}
type Waiting = Awaited<ReturnType<typeof waiting>>

const stateOf = async (p: Waiting, key: string) => {
  const { body } = await p.guardian.get(`/family/lessons?orderId=${p.orderId}&limit=200`)
  return body.items.find((l: { key: string }) => l.key === key)
}
const dispute = (p: Waiting, key: string) => p.guardian.post('/disputes', { lesson: key, reason: '没有上课' })

describe(`a dispute at the moment of a release (seed ${SEED})`, () => {
  test('and a confirmation of the same lesson: exactly one wins, and the other is refused clearly', async () => {
    console.log(`YUHENG_SEED=${SEED}`)
    const next = chance(SEED)
    const p = await waiting(ROUNDS)
    const won = { dispute: 0, confirmation: 0 }
    for (const key of p.keys) {
      const [first, second] = [late(next() * 12), late(next() * 12)]
      const [d, c] = await Promise.all([
        first().then(() => dispute(p, key)),
        second().then(() => p.guardian.post('/lessons/confirmations', { lessons: [key] })),
      ])
      const result = c.body.results[0]
      const lesson = await stateOf(p, key)
      if (d.status === 201) {
        expect(result).toMatchObject({ outcome: 'REFUSED', reason: 'DISPUTED' })
        expect(lesson).toMatchObject({ state: 'DISPUTED', amountFen: null })
        won.dispute++
      } else {
        expect([d.status, d.body.code]).toEqual([409, 'lessons.released'])
        expect(result.outcome).toBe('RELEASED')
        expect(lesson).toMatchObject({ state: 'CONFIRMED', dispute: null })
        won.confirmation++
      }
    }
    expect(won.dispute + won.confirmation).toBe(ROUNDS)
  })

  test('and silence: exactly one wins; what was disputed stays until the dispute ends', async () => {
    const next = chance(SEED)
    const p = await waiting(10)
    app.clock.advance({ days: 60 })
    const turns = p.keys.map(() => late(next() * 40))
    const [, ...disputes] = await Promise.all([
      deemConfirmed(app.ground),
      ...p.keys.map(async (key, n) => {
        await turns[n]!()
        return dispute(p, key)
      }),
    ])
    await deemConfirmed(app.ground)
    for (const [n, key] of p.keys.entries()) {
      const disputed = disputes[n]!.status === 201
      if (!disputed) expect(disputes[n]!.body.code).toBe('lessons.released')
      expect((await stateOf(p, key)).state).toBe(disputed ? 'DISPUTED' : 'AUTO_CONFIRMED')
      if (disputed) await p.guardian.post(`/disputes/${disputes[n]!.body.id}/withdrawal`)
    }
    await deemConfirmed(app.ground)
    expect((await p.guardian.get(`/family/orders/${p.orderId}`)).body).toMatchObject({
      status: 'CLOSED',
      money: { heldFen: 0, usedLessons: 10 },
    })
  })
})
