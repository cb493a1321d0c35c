import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestApp, testApp } from '../../../tests/support/app.ts'
import { expectProblem } from '../../../tests/support/outcomes.ts'
import {
  aFamily,
  artSchool,
  enrolled,
  type OpenClass,
  openClass,
  payFor,
  type School,
  signUp,
} from '../../../tests/support/school.ts'
import { findings } from '../../../tests/support/verified.ts'

const SEED = process.env.YUHENG_SEED ?? `${Date.now()}`
const DAILY = [1, 2, 3, 4, 5, 6, 7]

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

const tomorrow = () => app.clock.dateOf(new Date(app.clock.now().getTime() + 86_400_000))
/** A class that begins tomorrow and meets every day at five. */
const dailyClass = (change: Parameters<typeof openClass>[1] = {}) =>
  openClass(school, { from: tomorrow(), weekdays: DAILY, ...change })
/** The clock stands after the first `n` meetings. */
const afterMeetings = (g: OpenClass, n: number) => app.clock.set(`${g.meetings[n - 1]!.date}T18:30:00+08:00`)
const quoteOf = async (g: OpenClass) => {
  const home = await aFamily(app)
  const named = { institutionId: school.id, classGroupId: g.groupId, childId: home.childId }
  return { home, quote: await home.guardian.post('/orders/quote', named) }
}
const onSale = (g: OpenClass) => app.public.get(`/public/institutions/${school.id}/class-groups/${g.groupId}`)
const present = (orderId: number) => ({ marks: [{ orderId, mark: 'PRESENT' }] })

describe('the offer of a class under way', () => {
  test('sells the meetings ahead at their share of the price, gifts last, and says from which meeting on', async () => {
    const g = await dailyClass({ lessons: 6, giftLessons: 2, priceFen: 50_000 })
    afterMeetings(g, 2)
    const { quote } = await quoteOf(g)
    expect(quote.status, quote.text).toBe(200)
    const { terms, body, joining } = quote.body
    expect(terms).toMatchObject({
      lessons: 4,
      giftLessons: 2,
      priceFen: 33_333, // 50,000 fen × 4 ÷ 6, rounded down
      listPriceFen: 40_000,
      startsOn: g.meetings[2]!.date,
      endsOn: g.meetings[7]!.date,
      whole: { from: 3, held: 2, lessons: 6, giftLessons: 2, priceFen: 50_000 },
    })
    expect(terms.meetings.map((m: { n: number }) => m.n)).toEqual([3, 4, 5, 6, 7, 8])
    expect(joining.value).toEqual({ lessons: 4, giftLessons: 2, priceFen: 33_333 })
    expect(body).toContain(`自第 3 次课（${g.meetings[2]!.date}）起`)
    expect(body).toContain('付费 4 课时，赠送 2 课时，共 6 课时')
    expect(body).not.toContain(`1. ${g.meetings[0]!.date}`)
  })

  test('sells the whole class while nothing of it was held, also on its first day, and then says nothing of joining', async () => {
    const g = await dailyClass()
    app.clock.set(`${g.meetings[0]!.date}T16:59:00+08:00`)
    const { quote } = await quoteOf(g)
    expect(quote.body.terms).toMatchObject({ lessons: 8, priceFen: 80_000 })
    expect(quote.body.terms.whole).toBeUndefined()
    expect(quote.body.joining).toBeUndefined()
    expect(quote.body.body).not.toContain('已开课')
    expect((await onSale(g)).body).toMatchObject({
      begun: false,
      now: { lessons: 8, priceFen: 80_000, from: 1 },
    })
  })

  test('is another text once a meeting begins: what was read before it is not signed after it', async () => {
    const g = await dailyClass()
    const { home, quote } = await quoteOf(g)
    afterMeetings(g, 1)
    const named = { institutionId: school.id, classGroupId: g.groupId, childId: home.childId }
    const r = await home.guardian.post('/orders', { ...named, contentHash: quote.body.contentHash })
    expectProblem(r, 409, 'contracts.content-changed')
  })

  test('is made for nobody once no paid lesson lies ahead, and the class is not shown for sale any more', async () => {
    const g = await dailyClass({ lessons: 3, giftLessons: 1, priceFen: 30_000 })
    afterMeetings(g, 2)
    expect((await onSale(g)).body).toMatchObject({
      begun: true,
      lessons: 3,
      now: { lessons: 1, giftLessons: 1, priceFen: 10_000, from: 3, startsOn: g.meetings[2]!.date },
    })
    expect((await onSale(g)).body.meetings.map((m: { n: number }) => m.n)).toEqual([3, 4])
    afterMeetings(g, 3)
    expectProblem((await quoteOf(g)).quote, 409, 'contracts.nothing-ahead')
    expectProblem(await onSale(g), 404, 'not-found')
    const { body } = await app.public.get(`/public/institutions/${school.id}/courses`)
    const shown = body.items.flatMap((c: { groups: { id: number }[] }) => c.groups.map(o => o.id))
    expect(shown).not.toContain(g.groupId)
  })

  test('is bounded by the caps of what is left: a class too long to be sold whole may be joined when little of it is left', async () => {
    const g = await dailyClass({ lessons: 62, priceFen: 310_000 })
    const whole = (await quoteOf(g)).quote.body
    expect(whole.lawful).toBe(false)
    expectProblem(await signUp(school, g, await aFamily(app)), 422, 'contracts.prepayment-cap')
    afterMeetings(g, 2)
    const { quote } = await quoteOf(g)
    expect(quote.body.terms).toMatchObject({ lessons: 60, priceFen: 300_000 })
    expect(quote.body.lawful).toBe(true)
    expect((await signUp(school, g, await aFamily(app))).status).toBe(201)
  })
})

describe('a learner who joined late', () => {
  test('has no place in earlier meetings: no mark, not expected in their register, not in the family’s timetable', async () => {
    const g = await dailyClass({ lessons: 4 })
    const first = await enrolled(app, school, g)
    afterMeetings(g, 2)
    const late = await enrolled(app, school, g)
    const at = (n: number) => `/sessions/${g.meetings[n - 1]!.id}`
    expectProblem(
      await school.teacher.put(`${at(2)}/attendance`, present(late.orderId)),
      422,
      'lessons.not-in-class',
    )
    expect((await school.teacher.put(`${at(2)}/attendance`, present(first.orderId))).status).toBe(200)
    const expected = async (n: number) =>
      (await school.teacher.get(`${at(n)}/register`)).body.learners.map((l: { orderId: number }) => l.orderId)
    expect(await expected(1)).toEqual([first.orderId])
    expect(await expected(3)).toEqual([first.orderId, late.orderId])
    const { body } = await late.guardian.get('/family/sessions')
    expect(body.items.map((s: { n: number }) => s.n)).toEqual([3, 4])
  })

  test('pays, uses up and ends a book of exactly the lessons that were left, and every fen of it', async () => {
    const g = await dailyClass({ lessons: 5, giftLessons: 1, priceFen: 39_999 })
    afterMeetings(g, 2)
    const late = await enrolled(app, school, g)
    const order = async () => (await late.guardian.get(`/family/orders/${late.orderId}`)).body
    expect((await order()).money).toMatchObject({ paidFen: 23_999, totalLessons: 4, usedLessons: 0 })
    for (const { id, date } of g.meetings.slice(2)) {
      app.clock.set(`${date}T19:00:00+08:00`)
      const taken = await school.teacher.put(`/sessions/${id}/attendance`, present(late.orderId))
      const lessons = [taken.body.items[0].key]
      await late.guardian.post('/lessons/confirmations', { lessons })
    }
    expect(await order()).toMatchObject({
      status: 'CLOSED',
      lessons: 3,
      giftLessons: 1,
      priceFen: 23_999,
      money: { releasedFen: 23_999, heldFen: 0, usedLessons: 4, status: 'CLOSED' },
    })
  })

  test('who leaves gets back exactly the lessons not taken, of what was paid', async () => {
    const g = await dailyClass({ lessons: 10 })
    afterMeetings(g, 6)
    const late = await enrolled(app, school, g)
    const { body } = await late.guardian.post(`/orders/${late.orderId}/refunds`, {
      fault: 'CONSUMER',
      reason: '搬家',
    })
    expect(body).toMatchObject({ status: 'APPROVED', refundFen: 40_000 })
  })
})

test(`whenever a class is joined, price and lessons are those that are left, book and contract agree (seed ${SEED})`, async () => {
  console.log(`YUHENG_SEED=${SEED}`)
  let state = [...SEED].reduce((sum, c) => (sum * 31 + c.charCodeAt(0)) >>> 0, 7)
  const below = (n: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * n)
  }
  for (let round = 0; round < 8; round++) {
    const lessons = 2 + below(8)
    const giftLessons = below(4)
    const priceFen = 1_000 + below(lessons * 10_000 - 1_000)
    const g = await dailyClass({ lessons, giftLessons, priceFen })
    const held = 1 + below(lessons - 1)
    afterMeetings(g, held)
    const home = await aFamily(app)
    const signed = await signUp(school, g, home)
    expect(signed.status, signed.text).toBe(201)
    const left = lessons - held
    expect(signed.body).toMatchObject({
      lessons: left,
      giftLessons,
      priceFen: Math.floor((priceFen * left) / lessons),
      startsOn: g.meetings[held]!.date,
      terms: { listPriceFen: left * 10_000 },
    })
    expect(signed.body.terms.meetings).toHaveLength(left + giftLessons)
    await payFor(app, signed.body.id)
    const { money } = (await home.guardian.get(`/family/orders/${signed.body.id}`)).body
    expect(money).toMatchObject({ heldFen: signed.body.priceFen, totalLessons: left + giftLessons })
  }
})
