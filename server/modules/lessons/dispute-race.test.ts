import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestApp, testApp } from '../../../tests/support/app.ts'
import { artSchool, type School } from '../../../tests/support/school.ts'
import { findings } from '../../../tests/support/verified.ts'
import { afterTicks, chanceOf, type Waiting, waitingLessons } from '../../../tests/support/waiting-lessons.ts'
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

const stateOf = async (p: Waiting, key: string) => {
  const { body } = await p.guardian.get(`/family/lessons?orderId=${p.orderId}&limit=200`)
  return body.items.find((l: { key: string }) => l.key === key)
}
const dispute = (p: Waiting, key: string) => p.guardian.post('/disputes', { lesson: key, reason: '没有上课' })

describe(`a dispute at the moment of a release (seed ${SEED})`, () => {
  test('and a confirmation of the same lesson: exactly one wins, and the other is refused clearly', async () => {
    console.log(`YUHENG_SEED=${SEED}`)
    const next = chanceOf(SEED)
    const p = await waitingLessons(app, school, ROUNDS)
    const won = { dispute: 0, confirmation: 0 }
    for (const key of p.keys) {
      const [first, second] = [next() * 12, next() * 12]
      const [d, c] = await Promise.all([
        afterTicks(first).then(() => dispute(p, key)),
        afterTicks(second).then(() => p.guardian.post('/lessons/confirmations', { lessons: [key] })),
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
    const next = chanceOf(SEED)
    const p = await waitingLessons(app, school, 10)
    app.clock.advance({ days: 60 })
    const turns = p.keys.map(() => next() * 40)
    const [, ...disputes] = await Promise.all([
      deemConfirmed(app.ground),
      ...p.keys.map(async (key, n) => {
        await afterTicks(turns[n]!)
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
