import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { anOrder, aSeat, paidOrder, wrongIn } from '../../../tests/support/custody.ts'
import { held, Paper } from '../../../tests/support/custody-model.ts'
import { type TestGround, testGround } from '../../../tests/support/ground.ts'
import { Refusal } from '../../platform/problem.ts'
import {
  balancesOf,
  freezeOrder,
  getOrder,
  type Outcome,
  recordPayout,
  recordRefundPaid,
  refundLessons,
  refundOrder,
  requestPayout,
  reverseRelease,
  settle,
  unfreezeOrder,
} from './index.ts'

let app: TestGround
beforeAll(async () => {
  app = await testGround()
})
afterAll(() => app.close())

const order = fc.nat(2)
const session = fc.nat(12)
const act = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      act: fc.constant('settle' as const),
      seats: fc.array(fc.tuple(order, session), { minLength: 1, maxLength: 12 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('freeze' as const), order }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('unfreeze' as const), order }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('refund' as const), order, keep: fc.nat(3000) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      act: fc.constant('part' as const),
      order,
      lessons: fc.integer({ min: 1, max: 4 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('reverse' as const), order, session }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('payout' as const), done: fc.boolean() }) },
)
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never
const start = fc.array(
  fc.record({
    due: fc.integer({ min: 1, max: 30_000 }),
    lessons: fc.integer({ min: 1, max: 9 }),
    gifts: fc.nat(2),
  }),
  { minLength: 3, maxLength: 3 },
)

let institutions = 20_000
let keys = 0

/** Does the work or not, as the doors do: a refusal leaves nothing behind. */
const attempt = <T>(work: Promise<T>): Promise<T | undefined> =>
  work.catch(error => {
    if (error instanceof Refusal) return undefined
    throw error
  })

test('any sequence of acts leaves the books as paper would have them, to the fen', async () => {
  await fc.assert(
    fc.asyncProperty(start, fc.array(act, { minLength: 5, maxLength: 40 }), async (orders, acts) => {
      const institutionId = ++institutions
      const id = (n: number) => institutionId * 10 + n
      const ref = (n: number) => ({ cell: 1, orderId: id(n) })
      const paper = new Paper()
      for (const [n, o] of orders.entries()) {
        const opened = { institutionId, lessons: o.lessons, giftLessons: o.gifts, dueFen: o.due }
        await app.inside(tx => paidOrder(tx, anOrder(id(n), opened)))
        paper.open(id(n), o)
      }
      for (const a of acts) await step(paper, a, { institutionId, id, ref })
      await compare(paper, institutionId)
    }),
    { numRuns: 30, seed: Number(process.env.SEED ?? 20_260_506) },
  )
  expect(await wrongIn(app.inside)).toEqual([])
}, 180_000)

interface Where {
  institutionId: number
  id: (n: number) => number
  ref: (n: number) => { cell: number; orderId: number }
}

async function step(paper: Paper, a: Act, { institutionId, id, ref }: Where) {
  const inside = app.inside
  if (a.act === 'settle') {
    const rows = a.seats.map(([o, s]) => aSeat(id(o), institutionId * 100 + s, { institutionId }))
    const outcomes = await inside(tx => settle(tx, rows))
    expect(outcomes.map(said)).toEqual(a.seats.map(([o, s]) => paper.settle(id(o), s)))
  } else if (a.act === 'freeze' || a.act === 'unfreeze') {
    const o = paper.orders.get(id(a.order))!
    const freezing = a.act === 'freeze'
    const done = await attempt(
      inside(tx => (freezing ? freezeOrder : unfreezeOrder)(tx, { ...ref(a.order), reason: 'test' })),
    )
    const may = o.status === (freezing ? 'ACTIVE' : 'FROZEN')
    expect(done !== undefined).toBe(may)
    if (may) o.status = freezing ? 'FROZEN' : o.used >= o.total + o.gifts ? 'CLOSED' : 'ACTIVE'
  } else if (a.act === 'refund') await refundWhole(paper, a, { id, ref })
  else if (a.act === 'part') {
    const part = { ...ref(a.order), key: `k${++keys}`, lessons: a.lessons }
    const done = await attempt(inside(tx => refundLessons(tx, part)))
    expect(done?.amountFen).toBe(paper.refundLessons(id(a.order), a.lessons))
  } else if (a.act === 'reverse') {
    const seat = { ...ref(a.order), sessionId: institutionId * 100 + a.session, sessionDate: '2026-05-05' }
    const done = await attempt(inside(tx => reverseRelease(tx, { ...seat, reason: 'test' })))
    expect(done !== undefined).toBe(paper.reverse(id(a.order), a.session))
  } else await payOut(paper, institutionId, a.done)
}

const said = (o: Outcome) => (o.kind === 'REFUSED' ? o.reason : o.amountFen)

async function refundWhole(
  paper: Paper,
  a: { order: number; keep: number },
  { id, ref }: Pick<Where, 'id' | 'ref'>,
) {
  const rest = held(paper.orders.get(id(a.order))!)
  const division = { key: `k${++keys}`, toFamilyFen: Math.max(rest - a.keep, 0), toInstitutionFen: a.keep }
  const done = await attempt(app.inside(tx => refundOrder(tx, { ...ref(a.order), ...division })))
  expect(done !== undefined).toBe(paper.refundAll(id(a.order), a.keep))
  const { refund } = done ?? {}
  if (!refund) return
  const { amountFen } = refund
  await app.inside(tx =>
    recordRefundPaid(tx, { cell: 1, id: refund.id, outcome: 'DONE', amountFen, at: app.clock.now() }),
  )
  paper.bank -= amountFen
  paper.refund -= amountFen
  paper.orders.get(id(a.order))!.status = 'CLOSED'
}

async function payOut(paper: Paper, institutionId: number, done: boolean) {
  const payout = await attempt(
    app.inside(tx => requestPayout(tx, { cell: 1, institutionId, key: `k${++keys}` })),
  )
  expect(payout?.amountFen ?? 0).toBe(paper.payable)
  if (!payout) return
  const outcome = done ? 'DONE' : 'FAILED'
  const { id, amountFen } = payout
  await app.inside(tx => recordPayout(tx, { cell: 1, id, outcome, amountFen, at: app.clock.now() }))
  if (!done) return
  paper.bank -= amountFen
  paper.payable -= amountFen
}

async function compare(paper: Paper, institutionId: number) {
  let heldFen = 0
  for (const [orderId, o] of paper.orders) {
    heldFen += held(o)
    expect(await app.inside(tx => getOrder(tx, { cell: 1, orderId }))).toMatchObject({
      status: o.status,
      paidFen: o.paid,
      releasedFen: o.released,
      refundedFen: o.refunded,
      usedLessons: o.used,
      totalLessons: o.total,
    })
  }
  expect(await app.inside(tx => balancesOf(tx, 1, institutionId))).toMatchObject({
    bankFen: paper.bank,
    heldFen,
    payableFen: paper.payable,
    payoutFen: 0,
    refundFen: paper.refund,
  })
}
