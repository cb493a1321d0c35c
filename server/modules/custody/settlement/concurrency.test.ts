import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { anOrder, aSeat, paidOrder, wrongIn } from '../../../../tests/support/custody.ts'
import { type TestGround, testGround } from '../../../../tests/support/ground.ts'
import { type Box, systemBox } from '../../../platform/db/box.ts'
import { transact } from '../../../platform/db/tx.ts'
import { refundOrder, requestPayout, settle } from '../index.ts'
import { settleAlone } from './alone.ts'
import { LaneClosed, LaneFull, type LaneRequest, Lanes } from './lanes.ts'
import type { Outcome, SettleRow } from './row.ts'
import { settleOnce } from './settle-once.ts'
import { settlementGround } from './tuning.ts'

let app: TestGround
beforeAll(async () => {
  app = await testGround({ connections: 50 })
})
afterAll(() => app.close())
afterEach(async () => expect(await wrongIn(app.inside)).toEqual([]))

let ids = 0
async function order(change: Parameters<typeof anOrder>[1] = {}) {
  const o = anOrder(++ids, { institutionId: 1000 + ids, ...change })
  await app.inside(tx => paidOrder(tx, o))
  return o
}
const box = systemBox('test')
const count = (outcomes: readonly Outcome[], kind: string) =>
  outcomes.filter(o => (o.kind === 'REFUSED' ? o.reason : o.kind) === kind).length
const together = <T>(n: number, work: (n: number) => Promise<T>) =>
  Promise.all(Array.from({ length: n }, (_, i) => work(i)))

describe('R5: fifty writers at once', () => {
  test('more seats than lessons: the last are refused and nothing is overdrawn', async () => {
    const o = await order({ lessons: 30, dueFen: 99_991 })
    const outcomes = await together(50, async n => {
      const seat = aSeat(o.orderId, n + 1, { institutionId: o.institutionId })
      return (await app.inside(tx => settle(tx, [seat])))[0]!
    })
    expect(count(outcomes, 'RELEASED')).toBe(30)
    expect(count(outcomes, 'EXHAUSTED')).toBe(20)
    expect(outcomes.reduce((sum, x) => sum + (x.kind === 'RELEASED' ? x.amountFen : 0), 0)).toBe(99_991)
  })

  test('holds on released money whose sum exceeds it: the last are refused', async () => {
    const o = await order({ lessons: 1, dueFen: 1_000 })
    await app.inside(tx => settle(tx, [aSeat(o.orderId, 1, { institutionId: o.institutionId })]))
    const results = await together(50, n =>
      app
        .inside(tx =>
          requestPayout(tx, { cell: 1, institutionId: o.institutionId, key: `h${n}`, amountFen: 30 }),
        )
        .then(
          () => 'held',
          e => e.problem?.code ?? String(e),
        ),
    )
    expect(results.filter(r => r === 'held')).toHaveLength(33)
    expect(results.filter(r => r === 'custody.not-enough')).toHaveLength(17)
  })
})

describe('the same seat from many sides', () => {
  test('is released once, and every caller gets the same amount', async () => {
    const o = await order()
    const seat = aSeat(o.orderId, 500, { institutionId: o.institutionId })
    const outcomes = await together(50, async n =>
      n % 2
        ? (await app.inside(tx => settle(tx, [seat])))[0]!
        : (await settleAlone(app.ground, box, [seat]))[0]!,
    )
    expect(count(outcomes, 'RELEASED')).toBe(1)
    expect(count(outcomes, 'REPLAY')).toBe(49)
    expect(new Set(outcomes.map(x => (x.kind === 'REFUSED' ? -1 : x.amountFen)))).toEqual(new Set([3333]))
  })

  test('parallel refund and release: the money goes one way or the other, never both', async () => {
    const orders = []
    for (let n = 0; n < 12; n++) orders.push(await order({ lessons: 1 }))
    const results = await Promise.all(
      orders.flatMap(o => [
        app
          .inside(tx => settle(tx, [aSeat(o.orderId, 7, { institutionId: o.institutionId })]))
          .then(r => r[0]!.kind),
        app
          .inside(tx =>
            refundOrder(tx, { ...o, key: `x${o.orderId}`, toFamilyFen: o.dueFen, toInstitutionFen: 0 }),
          )
          .then(
            () => 'REFUNDED',
            () => 'NOT_REFUNDED',
          ),
      ]),
    )
    for (let n = 0; n < orders.length; n++)
      expect([
        ['RELEASED', 'NOT_REFUNDED'],
        ['REFUSED', 'REFUNDED'],
      ]).toContainEqual(results.slice(n * 2, n * 2 + 2))
  })
})

describe('two engines against each other', () => {
  test('both send the same lessons in different orders and sizes; each is released exactly once', async () => {
    const orders = []
    for (let n = 0; n < 60; n++)
      orders.push(await order({ lessons: 20, institutionId: 9000 + (n % 5), cell: n % 3 }))
    const rows: SettleRow[] = []
    for (let session = 1; session <= 20; session++)
      for (const o of orders)
        rows.push(aSeat(o.orderId, session, { institutionId: o.institutionId, cell: o.cell }))
    const second = app.another(8)
    const run = async (ground: typeof second, list: SettleRow[], size: number) => {
      const parts = []
      for (let from = 0; from < list.length; from += size) parts.push(list.slice(from, from + size))
      return (await Promise.all(parts.map(part => settleAlone(ground, box, part)))).flat()
    }
    const [a, b] = await Promise.all([run(app.ground, rows, 70), run(second, [...rows].reverse(), 110)])
    await second.pool.end()
    expect(count(a, 'RELEASED') + count(b, 'RELEASED')).toBe(rows.length)
    expect(count(a, 'REPLAY') + count(b, 'REPLAY')).toBe(rows.length)
    const amount = (x: Outcome | undefined) => (x?.kind === 'REFUSED' ? -1 : x?.amountFen)
    expect(a.map(amount)).toEqual([...b].reverse().map(amount))
  })
})

describe('lanes', () => {
  type Request = LaneRequest & { row: SettleRow }
  const parentOf = (o: { familyId: number }): Box => ({
    ...systemBox(`account:${o.familyId}`),
    kind: 'parent',
    family: [o.familyId, o.familyId],
  })
  const lanesOver = (ground: TestGround['ground'], o: { maxWaiting?: number } = {}) => {
    const sizes: number[] = []
    const lanes = new Lanes<Request, Outcome>({
      ground,
      ...o,
      run: (tx, requests) => {
        sizes.push(requests.length)
        const rows = requests.map(r => ({ ...r.row, guard: { family: r.box.family, inst: r.box.inst } }))
        return settleOnce(tx, rows)
      },
      poison: () => ({ kind: 'REFUSED', reason: 'POISON' }),
    })
    return { lanes, sizes }
  }
  const request = (
    o: { cell: number; orderId: number; institutionId: number; familyId: number },
    session: number,
    box = parentOf(o),
  ): Request => ({
    cell: o.cell,
    rows: 1,
    box,
    row: aSeat(o.orderId, session, { institutionId: o.institutionId, cell: o.cell }),
  })

  test('concurrent single requests share transactions and each gets its own answer', async () => {
    const orders = []
    for (let n = 0; n < 40; n++) orders.push(await order({ cell: n % 4 }))
    const stranger = await order()
    const tuned = settlementGround(app.ground, 2)
    const { lanes, sizes } = lanesOver(tuned.ground)
    const outcomes = await Promise.all([
      ...orders.map(o => lanes.submit(request(o, 1))),
      lanes.submit(request(stranger, 1, parentOf(orders[0]!))),
      lanes.submit(request({ ...stranger, orderId: 987_654_321 }, 1)),
      lanes.submit(request(orders[0]!, 1)),
    ])
    expect(count(outcomes, 'RELEASED')).toBe(40)
    expect(outcomes.slice(-3)).toMatchObject([
      { reason: expect.stringMatching(/NOT_AUTHORISED|NOT_FOUND/) },
      { reason: 'NOT_FOUND' },
      { kind: 'REPLAY', amountFen: 3333 },
    ])
    expect(sizes.length).toBeLessThan(10)
    await lanes.drain()
    await tuned.close()
  })

  test('a full lane refuses at once, and a draining one finishes what it accepted', async () => {
    const o = await order({ lessons: 20 })
    const tuned = settlementGround(app.ground, 2)
    const { lanes } = lanesOver(tuned.ground, { maxWaiting: 5 })
    const accepted = Array.from({ length: 5 }, (_, n) => lanes.submit(request(o, n + 1)))
    await expect(lanes.submit(request(o, 6))).rejects.toThrow(LaneFull)
    const drained = lanes.drain()
    await expect(lanes.submit(request(o, 7))).rejects.toThrow(LaneClosed)
    await drained
    expect(count(await Promise.all(accepted), 'RELEASED')).toBe(5)
    await tuned.close()
  })

  test('work that fails for one request leaves the others their answers', async () => {
    const good = await order()
    const bad = await order()
    const lanes = new Lanes<Request, Outcome>({
      ground: app.ground,
      run: async (tx, requests) => {
        const outcomes = await settleOnce(
          tx,
          requests.map(r => r.row),
        )
        if (requests.some(r => r.row.orderId === bad.orderId)) await tx.rows('select 1 / 0')
        return outcomes
      },
      poison: () => ({ kind: 'REFUSED', reason: 'POISON' }),
    })
    const outcomes = await Promise.all([lanes.submit(request(good, 1)), lanes.submit(request(bad, 1))])
    expect(outcomes).toMatchObject([{ kind: 'RELEASED' }, { reason: 'POISON' }])
    const [again] = await transact(app.ground, box, tx => settleOnce(tx, [request(bad, 1).row]))
    expect(again).toMatchObject({ kind: 'RELEASED' })
    await lanes.drain()
  })
})
