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

const mark = (p: Waiting, n: number, as: string) =>
  school.teacher.put(`/sessions/${p.meetings[n]!.id}/attendance`, {
    marks: [{ orderId: p.orderId, mark: as }],
  })
const confirm = (p: Waiting, n: number) =>
  p.guardian.post('/lessons/confirmations', { lessons: [p.keys[n]] }).then(r => r.body.results[0])
const stateOf = async (p: Waiting, n: number) => {
  const { body } = await p.guardian.get(`/family/lessons?orderId=${p.orderId}&limit=200`)
  return body.items.find((l: { key: string }) => l.key === p.keys[n])
}

describe(`a mark that is corrected at the moment of a release (seed ${SEED})`, () => {
  test('and a confirmation: exactly one wins; a lesson that was not held is never paid for', async () => {
    console.log(`YUHENG_SEED=${SEED}`)
    const next = chanceOf(SEED)
    const p = await waitingLessons(app, school, ROUNDS)
    let paid = 0
    for (let n = 0; n < ROUNDS; n++) {
      const [first, second] = [next() * 12, next() * 12]
      const [corrected, confirmed] = await Promise.all([
        afterTicks(first).then(() => mark(p, n, 'ABSENT')),
        afterTicks(second).then(() => confirm(p, n)),
      ])
      const lesson = await stateOf(p, n)
      if (corrected.status === 200) {
        expect(confirmed).toMatchObject({ outcome: 'REFUSED', reason: 'NOT_ASKED' })
        expect(lesson).toMatchObject({ state: 'NOT_HELD', mark: 'ABSENT', amountFen: null })
      } else {
        expect([corrected.status, corrected.body.code]).toEqual([409, 'lessons.released'])
        expect(confirmed.outcome).toBe('RELEASED')
        expect(lesson).toMatchObject({ state: 'CONFIRMED', mark: 'PRESENT' })
        paid++
      }
    }
    const { money } = (await p.guardian.get(`/family/orders/${p.orderId}`)).body
    expect(money).toMatchObject({ usedLessons: paid, releasedFen: paid * 10_000 })
  })

  test('and silence: exactly one wins; corrected back, the family is asked again and may confirm', async () => {
    const next = chanceOf(SEED)
    const p = await waitingLessons(app, school, 10)
    app.clock.advance({ days: 60 })
    const turns = p.keys.map(() => next() * 40)
    const [, ...replies] = await Promise.all([
      deemConfirmed(app.ground),
      ...p.keys.map((_, n) => afterTicks(turns[n]!).then(() => mark(p, n, 'LEAVE'))),
    ])
    await deemConfirmed(app.ground)
    for (const [n, corrected] of replies.entries()) {
      const won = corrected.status === 200
      if (!won) expect(corrected.body.code).toBe('lessons.released')
      expect((await stateOf(p, n)).state).toBe(won ? 'NOT_HELD' : 'AUTO_CONFIRMED')
      if (!won) continue
      expect((await mark(p, n, 'PRESENT')).status).toBe(200)
      expect((await confirm(p, n)).outcome).toBe('RELEASED')
    }
    const order = (await p.guardian.get(`/family/orders/${p.orderId}`)).body
    expect(order).toMatchObject({ status: 'CLOSED', money: { heldFen: 0, usedLessons: 10 } })
  })
})
