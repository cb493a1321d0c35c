import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestApp, testApp } from '../../../tests/support/app.ts'
import { expectProblem, expectRefusals } from '../../../tests/support/outcomes.ts'
import {
  aFamily,
  artSchool,
  enrolled,
  type Home,
  type OpenClass,
  openClass,
  payFor,
  type School,
  signUp,
} from '../../../tests/support/school.ts'
import { findings } from '../../../tests/support/verified.ts'
import { requestPayment } from '../custody/index.ts'
import { cancelUnpaid } from './actions.ts'

let app: TestApp
let school: School
let group: OpenClass
let home: Home
beforeAll(async () => {
  app = await testApp()
  school = await artSchool(app)
  group = await openClass(school)
  home = await aFamily(app)
})
afterAll(async () => {
  expect(await findings(app.ground)).toEqual([])
  await app.close()
})

const DAILY = [1, 2, 3, 4, 5, 6, 7]
const named = (g = group, h = home) => ({
  institutionId: school.id,
  classGroupId: g.groupId,
  childId: h.childId,
})
const quoted = (g = group, h = home) => h.guardian.post('/orders/quote', named(g, h))
const seatsTaken = async (g: OpenClass): Promise<number> =>
  (await school.manager.get(`/institutions/${school.id}/class-groups/${g.groupId}`)).body.enrolled

describe('an offer', () => {
  test('shows the whole contract with its terms, meetings and the caps explained, and binds nobody', async () => {
    const r = await quoted()
    expect(r.status, r.text).toBe(200)
    expect(r.body).toMatchObject({
      learner: '李小雨',
      lawful: true,
      template: expect.stringContaining('GF-2021-2604'),
    })
    expect(r.body.terms).toMatchObject({ lessons: 8, priceFen: 80_000, startsOn: group.meetings[0]!.date })
    expect(r.body.terms.meetings.map((m: { date: string }) => m.date)).toEqual(
      group.meetings.map(m => m.date),
    )
    expect(r.body.body).toContain('李小雨')
    expect(r.body.prepayment.trace.length).toBeGreaterThan(2)
    expect((await quoted()).body).toEqual(r.body)
    expect(await seatsTaken(group)).toBe(0)
  })

  test("refuses bad input, strangers, people without the right, and another family's child", async () => {
    await expectRefusals({
      send: (as, o) => as.post('/orders/quote', o?.body ?? named()),
      stranger: app.public,
      unprivileged: school.manager,
      good: home.guardian,
      bad: [
        {},
        { ...named(), childId: 0 },
        { ...named(), childId: true },
        { ...named(), classGroupId: 1.5 },
        { ...named(), x: 1 },
      ],
    })
    const other = await aFamily(app)
    expectProblem(await other.guardian.post('/orders/quote', named()), 404, 'not-found')
    expectProblem(
      await home.guardian.post('/orders/quote', { ...named(), classGroupId: 999_999 }),
      404,
      'not-found',
    )
  })
})

describe('signing', () => {
  test('takes a seat and opens the book, unpaid; both parties then see it and the officer sees the name masked', async () => {
    const before = await seatsTaken(group)
    const mine = await aFamily(app)
    const r = await signUp(school, group, mine)
    expect(r.status, r.text).toBe(201)
    expect(r.body).toMatchObject({ status: 'SIGNED', learner: '李小雨', priceFen: 80_000, paidOn: null })
    expect(r.body.money).toMatchObject({ paidFen: 0, heldFen: 0, totalLessons: 8, status: 'OPEN' })
    expect(await seatsTaken(group)).toBe(before + 1)
    const [entry] = (await app.audited('contracts.sign')).slice(-1)
    expect(entry).toMatchObject({ outcome: 'DONE', object: `order:${r.body.id}` })
    const officer = await app.as('officer', { region: '410102' })
    const seen = await officer.get(`/orders/${r.body.id}`)
    expect(seen.body.learner).toBe('李**')
    expect(seen.text).not.toContain('李小雨')
    expect((await school.manager.get(`/orders/${r.body.id}`)).body.learner).toBe('李小雨')
  })

  test('refuses bad input, strangers and people without the right', async () => {
    const { contentHash } = (await quoted()).body
    const good = { ...named(), contentHash }
    await expectRefusals({
      send: (as, o) => as.post('/orders', o?.body ?? good),
      stranger: app.public,
      unprivileged: school.teacher,
      good: home.guardian,
      bad: [named(), { ...good, contentHash: 'x' }, { ...good, priceFen: 1 }, { ...good, childId: -1 }],
    })
    const other = await aFamily(app)
    expectProblem(await other.guardian.post('/orders', good), 404, 'not-found')
  })

  test('the same request again gives the same contract and takes one seat', async () => {
    const mine = await aFamily(app)
    const { contentHash } = (await quoted(group, mine)).body
    const body = { ...named(group, mine), contentHash }
    const before = await seatsTaken(group)
    const key = { 'idempotency-key': `sign-${mine.familyId}-0000` }
    const first = await mine.guardian.post('/orders', body, key)
    const again = await mine.guardian.post('/orders', body, key)
    expect([first.status, again.status]).toEqual([201, 201])
    expect(again.body).toEqual(first.body)
    expect(await seatsTaken(group)).toBe(before + 1)
  })

  test('a child joins a class group once, also when two tabs sign at the same moment', async () => {
    const mine = await aFamily(app)
    const before = await seatsTaken(group)
    const { contentHash } = (await quoted(group, mine)).body
    const body = { ...named(group, mine), contentHash }
    const replies = await Promise.all([1, 2, 3, 4].map(() => mine.guardian.post('/orders', body)))
    expect(replies.map(r => r.status).sort()).toEqual([201, 409, 409, 409])
    for (const r of replies.filter(x => x.status === 409)) expectProblem(r, 409, 'contracts.enrolled-already')
    expectProblem(await signUp(school, group, mine), 409, 'contracts.enrolled-already')
    expect(await seatsTaken(group)).toBe(before + 1)
  })

  test('the last seat is sold once to twenty families who sign at the same moment', async () => {
    const small = await openClass(school, { capacity: 1 })
    const families = await Promise.all(Array.from({ length: 20 }, () => aFamily(app)))
    const replies = await Promise.all(families.map(f => signUp(school, small, f)))
    expect(replies.filter(r => r.status === 201)).toHaveLength(1)
    for (const r of replies.filter(x => x.status !== 201)) expectProblem(r, 409, 'courses.group-full')
    expect(await seatsTaken(small)).toBe(1)
  })

  test('a text other than the one that was read is not signed', async () => {
    const mine = await aFamily(app)
    const { contentHash } = (await quoted(group, mine)).body
    await mine.guardian.put(`/family/children/${mine.childId}`, {
      name: '李大雨',
      birth: '2016-05-04',
      stage: 'PRIMARY',
    })
    const r = await mine.guardian.post('/orders', { ...named(group, mine), contentHash })
    expectProblem(r, 409, 'contracts.content-changed')
  })

  test('without consent for the child nothing is offered or signed', async () => {
    const mine = await aFamily(app)
    const { contentHash } = (await quoted(group, mine)).body
    await mine.guardian.put(`/family/children/${mine.childId}/consent`, { act: 'WITHDRAWN' })
    expectProblem(await quoted(group, mine), 422, 'families.consent-needed')
    const r = await mine.guardian.post('/orders', { ...named(group, mine), contentHash })
    expectProblem(r, 422, 'families.consent-needed')
  })

  test('a closed class group and one that is only planned sell nothing', async () => {
    const shut = await openClass(school)
    await school.manager.post(`/class-groups/${shut.groupId}/close`)
    expectProblem(await signUp(school, shut, await aFamily(app)), 409, 'contracts.group-not-open')
  })

  test('a suspended institution and one under a hold on sales sell nothing, until it is over', async () => {
    const officer = await app.as('officer', { region: '410102' })
    const mine = await aFamily(app)
    const at = `/institutions/${school.id}`
    const ok = async (path: string, body: unknown) => {
      const r = await officer.post(`${at}/${path}`, body)
      expect(r.status, r.text).toBeLessThan(300)
      return r.body
    }
    await ok('suspension', { document: '停办〔2026〕1号', reason: '消防整改' })
    expectProblem(await signUp(school, group, mine), 409, 'institutions.not-operating')
    await ok('resumption', { reason: '整改完成' })
    const held = await ok('holds', {
      level: 'HARD',
      scopes: ['SALES'],
      basis: '教监管函〔2021〕2号',
      reason: '预收费核查期间暂停招生',
    })
    expectProblem(await signUp(school, group, mine), 409, 'institutions.on-hold')
    const [hold] = (held.institution ?? held).holds.slice(-1)
    await ok(`holds/${hold.id}/lift`, { reason: '核查完成' })
    expect((await signUp(school, group, mine)).status).toBe(201)
  })
})

describe('the caps on prepayment', () => {
  const refusedFor = async (g: OpenClass, h: Home) => {
    const quote = await quoted(g, h)
    expect(quote.body.lawful).toBe(false)
    const r = await signUp(school, g, h)
    expectProblem(r, 422, 'contracts.prepayment-cap')
    expect(r.body.data.explained.trace.length).toBeGreaterThan(0)
    return JSON.stringify(r.body.citations) + r.body.detail
  }

  test.each([
    ['more than three months', { lessons: 30 }, /教监管函〔2021〕2号.*3 个月/],
    ['more than sixty lessons', { lessons: 61, weekdays: DAILY }, /教监管函〔2021〕2号.*60 课时/],
    [
      'sixty lessons and gifts on top',
      { lessons: 55, giftLessons: 6, weekdays: DAILY },
      /教监管函〔2021〕2号.*赠送 6/,
    ],
    [
      'more than five thousand yuan',
      { lessons: 55, weekdays: DAILY, priceFen: 500_001 },
      /教监管〔2022〕4号.*5,?000/,
    ],
    ['earlier than a month before the start', { from: '2026-06-13' }, /不得早于开课前/],
  ])('%s are not sold, and the article is named', async (_, change, says) => {
    const g = await openClass(school, change)
    expect(await refusedFor(g, await aFamily(app))).toMatch(says)
    expect(await seatsTaken(g)).toBe(0)
  })

  test('exactly at the caps it is sold', async () => {
    const g = await openClass(school, { lessons: 50, giftLessons: 10, weekdays: DAILY, priceFen: 500_000 })
    expect((await signUp(school, g, await aFamily(app))).status).toBe(201)
  })

  test('a sale split over two class groups of a course is judged as one, also when both are signed at once', async () => {
    const half = { lessons: 31, weekdays: DAILY }
    const first = await openClass(school, half)
    const second = await openClass(school, { ...half, courseId: first.courseId })
    const mine = await aFamily(app)
    expect((await signUp(school, first, mine)).status).toBe(201)
    expect(await refusedFor(second, mine)).toMatch(/同日同课程其他订单 31/)
    const hasty = await aFamily(app)
    const replies = await Promise.all([first, second].map(g => signUp(school, g, hasty)))
    expect(replies.map(r => r.status).sort()).toEqual([201, 422])
  })

  test('a top-up of a course with more than twenty lessons left is refused on a later day', async () => {
    const first = await openClass(school, { lessons: 21, weekdays: DAILY })
    const second = await openClass(school, {
      lessons: 8,
      courseId: first.courseId,
      from: '2026-05-10',
      weekdays: DAILY,
    })
    const mine = await enrolled(app, school, first)
    app.clock.advance({ days: 1 })
    expect(await refusedFor(second, mine)).toMatch(/变相充值/)
  })
})

describe('an unpaid contract', () => {
  const signed = async (g = group) => {
    const mine = await aFamily(app)
    const r = await signUp(school, g, mine)
    expect(r.status, r.text).toBe(201)
    return { ...mine, orderId: r.body.id as number }
  }

  test('can be cancelled by its own family only; the seat is free again and the child may sign anew', async () => {
    const g = await openClass(school, { capacity: 1 })
    const mine = await signed(g)
    const path = `/orders/${mine.orderId}/cancel`
    await expectRefusals({
      send: as => as.post(path),
      stranger: app.public,
      unprivileged: school.manager,
      good: mine.guardian,
    })
    expectProblem(await home.guardian.post(path), 404, 'not-found')
    const r = await mine.guardian.post(path)
    expect(r.body.status, r.text).toBe('CANCELLED')
    expectProblem(await mine.guardian.post(path), 409, 'contracts.wrong-state')
    expect(await seatsTaken(g)).toBe(0)
    expect((await signUp(school, g, mine)).status).toBe(201)
  })

  test('gives its seat to others after half an hour, and what is paid later goes back whole', async () => {
    const g = await openClass(school, { capacity: 1 })
    const mine = await signed(g)
    const [order] = await app.inside(tx =>
      tx.rows<{ cell: number }>('select cell from contracts.contract where id = $1', [mine.orderId]),
    )
    await app.inside(tx => requestPayment(tx, { cell: order!.cell, orderId: mine.orderId }))
    app.clock.advance({ minutes: 29 })
    await app.inside(tx => cancelUnpaid(tx))
    expect((await mine.guardian.get(`/family/orders/${mine.orderId}`)).body.status).toBe('SIGNED')
    app.clock.advance({ minutes: 2 })
    await app.inside(tx => cancelUnpaid(tx))
    expect((await mine.guardian.get(`/family/orders/${mine.orderId}`)).body.status).toBe('CANCELLED')
    expect(await app.inside(tx => cancelUnpaid(tx))).toBe(0)
    expect((await signUp(school, g, await aFamily(app))).status).toBe(201)
    await payFor(app, mine.orderId)
    const late = await mine.guardian.get(`/family/orders/${mine.orderId}`)
    expect(late.body).toMatchObject({
      status: 'CANCELLED',
      money: { paidFen: 80_000, refundedFen: 80_000, releasedFen: 0, heldFen: 0 },
    })
  })

  test('remembers where the family stood when it asked to pay', async () => {
    const mine = await signed()
    const from = { host: '127.0.0.1:3000', origin: 'http://127.0.0.1:3000' }
    expect((await mine.guardian.post(`/orders/${mine.orderId}/payment`, undefined, from)).status).toBe(201)
    const [payment] = await app.inside(tx =>
      tx.rows('select return_origin as origin from custody.payment where order_id = $1', [mine.orderId]),
    )
    expect(payment).toEqual({ origin: from.origin })
  })

  test('is paid for once: asking again names the same payment, and a paid one is not paid or cancelled again', async () => {
    const mine = await signed()
    const path = `/orders/${mine.orderId}/payment`
    await expectRefusals({
      send: as => as.post(path),
      stranger: app.public,
      unprivileged: school.manager,
      good: mine.guardian,
    })
    expectProblem(await home.guardian.post(path), 404, 'not-found')
    const [first, again] = await Promise.all([mine.guardian.post(path), mine.guardian.post(path)])
    expect(first!.status, first!.text).toBe(201)
    expect(again!.body).toEqual(first!.body)
    expect(first!.body).toMatchObject({ orderId: mine.orderId, amountFen: 80_000 })
    await payFor(app, mine.orderId)
    expectProblem(await mine.guardian.post(path), 409, 'contracts.wrong-state')
    expectProblem(await mine.guardian.post(`/orders/${mine.orderId}/cancel`), 409, 'contracts.wrong-state')
    const seen = await mine.guardian.get(`/family/orders/${mine.orderId}`)
    expect(seen.body).toMatchObject({
      status: 'PAID',
      paidOn: app.clock.today(),
      money: { paidFen: 80_000, heldFen: 80_000, nextReleaseFen: 10_000, status: 'ACTIVE' },
    })
  })
})
