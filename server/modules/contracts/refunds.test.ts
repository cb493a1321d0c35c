import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Reply, type TestApp, testApp } from '../../../tests/support/app.ts'
import { expectProblem, expectRefusals } from '../../../tests/support/outcomes.ts'
import {
  aFamily,
  artSchool,
  enrolled,
  type Home,
  type OpenClass,
  openClass,
  type School,
} from '../../../tests/support/school.ts'
import { findings } from '../../../tests/support/verified.ts'
import { freezeOrder, recordRefundPaid, statementOfOrder } from '../custody/index.ts'
import { deemConfirmed } from '../lessons/index.ts'
import { deemApproved } from './refund-silence.ts'

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

type Enrolled = Home & { orderId: number; group: OpenClass }
const DAILY = [1, 2, 3, 4, 5, 6, 7]
const ASK = { fault: 'CONSUMER', reason: '孩子不适应' }

/** A paid order in a class that meets daily from tomorrow on. */
async function pupil(change: Parameters<typeof openClass>[1] = {}): Promise<Enrolled> {
  const tomorrow = app.clock.dateOf(new Date(app.clock.now().getTime() + 86_400_000))
  const group = await openClass(school, { from: tomorrow, weekdays: DAILY, ...change })
  return { ...(await enrolled(app, school, group)), group }
}
const afterCoolingOff = async (change: Parameters<typeof openClass>[1] = {}) => {
  const p = await pupil(change)
  app.clock.advance({ days: 8 })
  return p
}
const ask = (p: Enrolled, body: object = ASK) => p.guardian.post(`/orders/${p.orderId}/refunds`, body)
const asked = async (p: Enrolled, body: object = ASK): Promise<number> => {
  const r = await ask(p, body)
  expect(r.status, r.text).toBe(201)
  return r.body.id
}
const order = async (p: Enrolled) => (await p.guardian.get(`/family/orders/${p.orderId}`)).body
const refundOf = async (p: Enrolled, id: number) => (await p.guardian.get(`/refunds/${id}`)).body

/** Marks the pupil present at a meeting. @returns the key of the lesson */
async function present(p: Enrolled, meeting: number): Promise<string> {
  const { id, date } = p.group.meetings[meeting]!
  const evening = new Date(`${date}T19:00:00+08:00`)
  if (app.clock.now() < evening) app.clock.set(evening)
  const r = await school.teacher.put(`/sessions/${id}/attendance`, {
    marks: [{ orderId: p.orderId, mark: 'PRESENT' }],
  })
  expect(r.status, r.text).toBe(200)
  return r.body.items[0].key
}
const confirm = async (p: Enrolled, key: string) =>
  (await p.guardian.post('/lessons/confirmations', { lessons: [key] })).body.results[0]
const take = async (p: Enrolled, meetings: number) => {
  for (let n = 0; n < meetings; n++) expect((await confirm(p, await present(p, n))).outcome).toBe('RELEASED')
}

/** The bank pays back what it was told to for an order. */
const bankPaysBack = (orderId: number) =>
  app.inside(async tx => {
    const waiting = await tx.rows<{ cell: number; id: number; amountFen: number }>(
      `select cell, id, amount_fen as "amountFen" from custody.refund_payment where order_id = $1 and status = 'CREATED'`,
      [orderId],
    )
    for (const i of waiting)
      await recordRefundPaid(tx, { ...i, outcome: 'DONE', at: tx.clock.now(), bankReference: `back-${i.id}` })
    return waiting.length
  })

describe('what a refund would be', () => {
  test('is computed step by step with articles, and changes nothing', async () => {
    const p = await afterCoolingOff()
    const r = await p.guardian.post(`/orders/${p.orderId}/refund-quote`, { fault: 'CONSUMER' })
    expect(r.status, r.text).toBe(200)
    expect(r.body.value).toMatchObject({ status: 'COMPUTED', refundFen: 80_000, consumedFen: 0 })
    expect(JSON.stringify(r.body.trace)).toContain('法释〔2025〕4号')
    expect(await order(p)).toMatchObject({ status: 'PAID', money: { heldFen: 80_000, status: 'ACTIVE' } })
  })

  test('refuses bad input, strangers, people without the right and other families', async () => {
    const p = await pupil()
    for (const [path, good] of [
      [`/orders/${p.orderId}/refund-quote`, { fault: 'CONSUMER' }],
      [`/orders/${p.orderId}/refunds`, ASK],
    ] as const) {
      await expectRefusals({
        send: (as, o) => as.post(path, o?.body ?? good),
        stranger: app.public,
        unprivileged: school.manager,
        good: p.guardian,
        bad: [{}, { fault: 'NOBODY' }, { ...good, refundFen: 1 }, { ...good, knewSameService: 'no' }],
      })
      expectProblem(await (await aFamily(app)).guardian.post(path, good), 404, 'not-found')
    }
    expectProblem(await ask(p, { ...ASK, reason: ' ' }), 422, 'invalid-input')
    expectProblem(await ask(p, { ...ASK, reason: '长'.repeat(501) }), 422, 'invalid-input')
  })
})

describe('a refund', () => {
  test('within the cooling-off days is approved by law at once, and ends when the bank has paid back', async () => {
    const p = await pupil()
    const key = { 'idempotency-key': `refund-${p.orderId}-000` }
    const send = () => p.guardian.post(`/orders/${p.orderId}/refunds`, ASK, key)
    const r = await send()
    expect(r.body, r.text).toMatchObject({ status: 'APPROVED', refundFen: 80_000, fromCustodyFen: 80_000 })
    expect((await send()).body).toEqual(r.body)
    expect(await order(p)).toMatchObject({
      status: 'CLOSED',
      money: { heldFen: 0, refundedFen: 80_000, status: 'REFUNDING' },
    })
    const group = await school.manager.get(`/institutions/${school.id}/class-groups/${p.group.groupId}`)
    expect(group.body.enrolled).toBe(0)
    expect(await bankPaysBack(p.orderId)).toBe(1)
    expect(await bankPaysBack(p.orderId)).toBe(0)
    expect(await refundOf(p, r.body.id)).toMatchObject({ status: 'PAID_BACK' })
    expect((await order(p)).money.status).toBe('CLOSED')
    expectProblem(await ask(p), 409, 'contracts.wrong-state')
  })

  test('later waits for the institution; meanwhile no lesson is released, by hand or by silence', async () => {
    const p = await pupil()
    await take(p, 1)
    const key = await present(p, 1)
    app.clock.advance({ days: 8 })
    const id = await asked(p)
    expect(await refundOf(p, id)).toMatchObject({ status: 'REQUESTED', refundFen: 60_000 })
    expectProblem(await ask(p), 409, 'contracts.refund-open')
    expect(await confirm(p, key)).toMatchObject({ outcome: 'REFUSED', reason: 'FROZEN' })
    app.clock.advance({ days: 40 })
    await deemConfirmed(app.ground)
    expect((await order(p)).money).toMatchObject({ releasedFen: 10_000, heldFen: 70_000 })
    const withdrawn = await p.guardian.post(`/refunds/${id}/withdrawal`)
    expect(withdrawn.body.status).toBe('WITHDRAWN')
    expect(await confirm(p, key)).toMatchObject({ outcome: 'RELEASED', amountFen: 10_000 })
    expectProblem(await p.guardian.post(`/refunds/${id}/withdrawal`), 409, 'contracts.wrong-state')
  })

  test('left unanswered for the working days of the law is approved the day after, once', async () => {
    const p = await afterCoolingOff()
    const id = await asked(p)
    const { answerDueOn } = await refundOf(p, id)
    app.clock.set(`${answerDueOn}T23:50:00+08:00`)
    expect(await app.inside(tx => deemApproved(tx))).toBe(0)
    app.clock.advance({ minutes: 20 })
    const runs = await Promise.all([1, 2].map(() => app.inside(tx => deemApproved(tx))))
    expect(runs.reduce((a, b) => a + b)).toBe(1)
    expect(await refundOf(p, id)).toMatchObject({ status: 'AUTO_APPROVED' })
    const late = await school.manager.post(`/refunds/${id}/answer`, { approve: false, answer: '不同意' })
    expectProblem(late, 409, 'contracts.wrong-state')
  })

  test('cannot be withdrawn, answered or decided by anybody who has no part in it', async () => {
    const p = await afterCoolingOff()
    const id = await asked(p)
    const answer = { approve: true, answer: '同意' }
    const other = await artSchool(app)
    const stranger = await aFamily(app)
    const county = await app.as('officer', { region: '410102' })
    const send = (path: string, body?: object) => ({ path: `/refunds/${id}/${path}`, body })
    const { path, body } = send('answer', answer)
    await expectRefusals({
      send: (as, o) => as.post(path, o?.body ?? body),
      stranger: app.public,
      unprivileged: p.guardian,
      good: school.manager,
      bad: [{}, { approve: 'yes', answer: '同意' }, { approve: true, answer: '' }, { ...answer, x: 1 }],
    })
    expectProblem(await other.manager.post(path, body), 404, 'not-found')
    expectProblem(await stranger.guardian.post(`/refunds/${id}/withdrawal`), 404, 'not-found')
    expectProblem(await p.guardian.post(`/refunds/${id}/appeal`), 409, 'contracts.wrong-state')
    const decision = { uphold: false, decision: '支持退费' }
    expectProblem(await county.post(`/refunds/${id}/decision`, decision), 409, 'contracts.wrong-state')
    expectProblem(await school.manager.post(`/refunds/${id}/decision`, decision), 403, 'forbidden')
    for (const as of [stranger.guardian, other.manager, await app.as('officer', { region: '410103' })])
      expectProblem(await as.get(`/refunds/${id}`), 404, 'not-found')
  })

  test('answered by two people of the institution at the same moment has one answer', async () => {
    const p = await afterCoolingOff()
    const id = await asked(p)
    const answers = await Promise.all(
      [true, false, true, false].map(approve =>
        school.manager.post(`/refunds/${id}/answer`, { approve, answer: `答复${approve}` }),
      ),
    )
    expect(answers.filter(r => r.status === 200)).toHaveLength(1)
    for (const r of answers.filter(x => x.status !== 200)) expectProblem(r, 409, 'contracts.wrong-state')
    const stale = await school.manager.post(
      `/refunds/${id}/answer`,
      { approve: true, answer: '同意' },
      { 'if-match': '"1"' },
    )
    expectProblem(stale, 412, 'changed-meanwhile')
  })
})

describe('a rejected refund', () => {
  const rejected = async () => {
    const p = await afterCoolingOff()
    const id = await asked(p)
    const r = await school.manager.post(`/refunds/${id}/answer`, { approve: false, answer: '已开课' })
    expect(r.body.status, r.text).toBe('REJECTED')
    return { p, id }
  }
  const decide = async (id: number, uphold: boolean, region = '410102'): Promise<Reply> =>
    (await app.as('officer', { region })).post(`/refunds/${id}/decision`, { uphold, decision: '经审查' })

  test('is taken to the county, which may grant it; another county cannot', async () => {
    const { p, id } = await rejected()
    expect((await p.guardian.post(`/refunds/${id}/appeal`)).body.status).toBe('APPEALED')
    expectProblem(await decide(id, false, '410103'), 404, 'not-found')
    expect((await decide(id, false)).body).toMatchObject({ status: 'APPROVED', decision: '经审查' })
    expectProblem(await decide(id, false), 409, 'contracts.wrong-state')
    await bankPaysBack(p.orderId)
    expect((await order(p)).money).toMatchObject({ refundedFen: 80_000, heldFen: 0, status: 'CLOSED' })
    const [entry] = (await app.audited('contracts.decideRefund')).filter(e => e.outcome === 'DONE').slice(-1)
    expect(entry).toMatchObject({ object: `refund:${id}`, detail: { status: 'APPROVED' } })
  })

  test('that the county upholds lets the lessons go on', async () => {
    const { p, id } = await rejected()
    await p.guardian.post(`/refunds/${id}/appeal`)
    expect((await decide(id, true)).body.status).toBe('UPHELD')
    expect(await confirm(p, await present(p, 0))).toMatchObject({ outcome: 'RELEASED' })
    expect(await asked(p)).toBeGreaterThan(id)
  })
})

describe('sums', () => {
  test.each([
    { priceFen: 9_999, lessons: 7, giftLessons: 2, used: 5, fault: 'CONSUMER' },
    { priceFen: 10_001, lessons: 3, giftLessons: 0, used: 2, fault: 'OPERATOR' },
    { priceFen: 33_333, lessons: 6, giftLessons: 5, used: 9, fault: 'OPERATOR' },
  ])(
    'of $used lessons of $lessons and $giftLessons gifts for $priceFen fen are exact to the fen',
    async c => {
      const p = await pupil(c)
      await take(p, c.used)
      app.clock.advance({ days: 8 })
      const consumed = Math.floor((c.priceFen * c.used) / (c.lessons + c.giftLessons))
      expect((await order(p)).money.releasedFen).toBe(consumed)
      const id = await asked(p, { fault: c.fault, reason: '退费' })
      await school.manager.post(`/refunds/${id}/answer`, { approve: true, answer: '同意' })
      await bankPaysBack(p.orderId)
      const { money } = await order(p)
      expect(money).toMatchObject({ refundedFen: c.priceFen - consumed, releasedFen: consumed, heldFen: 0 })
      expect((await refundOf(p, id)).explained.value).toMatchObject({ consumedFen: consumed })
      const statement = await app.inside(async tx => {
        const [at] = await tx.rows<{ cell: number }>('select cell from contracts.contract where id = $1', [
          p.orderId,
        ])
        return statementOfOrder(tx, { cell: at!.cell, orderId: p.orderId }, { limit: 200 })
      })
      const sum = (kind: string) =>
        statement.lines.filter(l => l.kind === kind).reduce((total, l) => total + l.amountFen, 0)
      expect(sum('PAYMENT')).toBe(sum('RELEASE') + sum('CLOSE') + sum('REFUND'))
      expect(sum('REFUND')).toBe(sum('REFUND_PAID'))
    },
  )

  test('nothing is refunded of an order whose lessons are all used', async () => {
    const p = await pupil({ lessons: 2 })
    await take(p, 2)
    app.clock.advance({ days: 8 })
    const r = await ask(p)
    expectProblem(r, 422, 'contracts.nothing-to-refund')
  })

  test('an officer who freezes and releases the money while a refund is asked for changes nothing about the refund', async () => {
    const p = await pupil()
    const key = await present(p, 0)
    app.clock.advance({ days: 8 })
    const id = await asked(p)
    const county = await app.as('officer', { region: '410102' })
    const act = async (verb: string) =>
      (
        await county.post(`/custody/institutions/${school.id}/orders/${p.orderId}/${verb}`, {
          reason: '风险核查',
          ...(verb === 'freeze' ? { basis: '预收费监管核查决定' } : {}),
        })
      ).status
    expect(await act('unfreeze')).toBe(409)
    expect([await act('freeze'), await act('unfreeze')]).toEqual([200, 200])
    expect(await confirm(p, key)).toMatchObject({ outcome: 'REFUSED', reason: 'FROZEN' })
    expect(await act('freeze')).toBe(200)
    expect((await p.guardian.post(`/refunds/${id}/withdrawal`)).body.status).toBe('WITHDRAWN')
    expect(await confirm(p, key)).toMatchObject({ reason: 'FROZEN' })
    expect(await act('unfreeze')).toBe(200)
    expect(await confirm(p, key)).toMatchObject({ outcome: 'RELEASED' })
  })

  test('an order that an officer froze can be refunded whole to the family', async () => {
    const p = await afterCoolingOff()
    await app.inside(async tx => {
      const [at] = await tx.rows<{ cell: number }>('select cell from contracts.contract where id = $1', [
        p.orderId,
      ])
      await freezeOrder(tx, { cell: at!.cell, orderId: p.orderId, reason: '风险处置' })
    })
    const id = await asked(p, { fault: 'OPERATOR', reason: '机构停业' })
    await school.manager.post(`/refunds/${id}/answer`, { approve: true, answer: '同意' })
    expect((await order(p)).money).toMatchObject({ refundedFen: 80_000, status: 'REFUNDING' })
    await bankPaysBack(p.orderId)
  })
})

describe('lists', () => {
  test('show families, institutions and officers what is theirs, filtered and page by page', async () => {
    const p = await afterCoolingOff()
    const id = await asked(p)
    const ids = async (r: Promise<Reply>): Promise<number[]> =>
      (await r).body.items.map((i: { id: number }) => i.id)
    expect(await ids(p.guardian.get('/family/refunds'))).toEqual([id])
    expect(await ids(p.guardian.get('/family/orders'))).toEqual([p.orderId])
    expect(await ids(school.manager.get(`/refunds?orderId=${p.orderId}`))).toEqual([id])
    expect(await ids(school.manager.get('/refunds?status=REQUESTED&limit=1'))).toEqual([id])
    expect((await ids(school.manager.get('/orders'))).includes(p.orderId)).toBe(true)
    const other = await artSchool(app, '410103')
    for (const path of ['/refunds', '/orders']) expect(await ids(other.manager.get(path))).toEqual([])
    expectProblem(
      await other.manager.get(`/institutions/${school.id}/class-groups/${p.group.groupId}/roster`),
      404,
      'not-found',
    )
    const roster = await school.manager.get(
      `/institutions/${school.id}/class-groups/${p.group.groupId}/roster`,
    )
    expect(roster.body.items.map((i: { id: number }) => i.id)).toEqual([p.orderId])
    const city = await app.as('officer', { region: '410100' })
    const first = await city.get('/orders?limit=2')
    const rest = await city.get(`/orders?limit=200&cursor=${encodeURIComponent(first.body.next)}`)
    expect(first.body.items).toHaveLength(2)
    const seen = [...first.body.items, ...rest.body.items].map((i: { id: number }) => i.id)
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen).toContain(p.orderId)
    for (const region of ['410103', '410200']) {
      const far = await app.as('officer', { region })
      expect(await ids(far.get('/orders'))).toEqual([])
      expect(await ids(far.get('/refunds'))).toEqual([])
      expect(await ids(far.get('/orders?region=410102'))).toEqual([])
    }
    for (const path of ['/orders?limit=0', '/orders?status=X', '/refunds?cursor=zzz', '/orders?x=1'])
      expectProblem(await school.manager.get(path), 422, 'invalid-input')
    for (const path of ['/orders', '/refunds', '/family/orders', '/family/refunds'])
      expectProblem(await app.public.get(path), 401, 'login-required')
    expectProblem(await p.guardian.get('/orders'), 403, 'forbidden')
    expectProblem(await school.manager.get('/family/orders'), 403, 'forbidden')
  })
})
