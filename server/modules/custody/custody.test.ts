import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { anOrder, aSeat, paidOrder, wrongIn } from '../../../tests/support/custody.ts'
import { type TestGround, testGround } from '../../../tests/support/ground.ts'
import type { Tx } from '../../platform/db/tx.ts'
import {
  balancesOf,
  cancelOrder,
  freezeOrder,
  openOrder,
  recordPayment,
  recordPayout,
  recordRefundPaid,
  refundLessons,
  refundOrder,
  requestPayment,
  requestPayout,
  retryRefund,
  reverseRelease,
  settle,
  statementOfInstitution,
  statementOfOrder,
  unfreezeOrder,
} from './index.ts'

let app: TestGround
beforeAll(async () => {
  app = await testGround()
})
afterAll(() => app.close())
afterEach(async () => expect(await wrongIn(app.inside)).toEqual([]))

let ids = 0
/** A paid order at an institution of its own. */
async function order(change: Parameters<typeof anOrder>[1] = {}) {
  const id = ++ids
  const o = anOrder(id, { institutionId: 100 + id, ...change })
  await app.inside(tx => paidOrder(tx, o))
  return o
}
const on = <T>(work: (tx: Tx) => Promise<T>) => app.inside(work)
const refused = (work: Promise<unknown>, code: string) =>
  expect(work).rejects.toMatchObject({ problem: { code: `custody.${code}` } })
const seatsOf = (o: { orderId: number; institutionId: number }, count: number, from = 1) =>
  Array.from({ length: count }, (_, n) =>
    aSeat(o.orderId, o.orderId * 100 + from + n, { institutionId: o.institutionId }),
  )
const money = (o: { institutionId: number }) => on(tx => balancesOf(tx, 1, o.institutionId))

describe('payment', () => {
  test('an order is paid once, whole, and the sum is held for the family', async () => {
    const o = anOrder(++ids, { institutionId: 100 + ids })
    const payment = await on(async tx => {
      await openOrder(tx, o)
      await requestPayment(tx, o)
      return requestPayment(tx, o)
    })
    const news = {
      cell: 1,
      id: payment.id,
      outcome: 'DONE' as const,
      amountFen: 10_000,
      at: new Date(),
      bankReference: 'b1',
    }
    await refused(
      on(tx => recordPayment(tx, { ...news, amountFen: 9_999 })),
      'amount-differs',
    )
    await on(tx => recordPayment(tx, news))
    await on(tx => recordPayment(tx, news))
    await refused(
      on(tx => recordPayment(tx, { ...news, outcome: 'FAILED' })),
      'instruction-done',
    )
    expect(await money(o)).toMatchObject({ bankFen: 10_000, heldFen: 10_000, payableFen: 0 })
  })

  test('the same order again is harmless, with other content it is refused', async () => {
    const o = anOrder(++ids)
    await on(tx => openOrder(tx, o))
    await on(tx => openOrder(tx, o))
    await refused(
      on(tx => openOrder(tx, { ...o, dueFen: 1 })),
      'order-known',
    )
  })

  test('money that arrives for a cancelled order goes straight back', async () => {
    const o = anOrder(++ids, { institutionId: 100 + ids })
    const payment = await on(async tx => {
      await openOrder(tx, o)
      const asked = await requestPayment(tx, o)
      await cancelOrder(tx, o)
      return asked
    })
    const news = { cell: 1, id: payment.id, outcome: 'DONE' as const, amountFen: 10_000, at: new Date() }
    await on(tx => recordPayment(tx, news))
    expect(await money(o)).toMatchObject({ bankFen: 10_000, heldFen: 0, refundFen: 10_000 })
  })

  test('a failed payment can be tried again', async () => {
    const o = anOrder(++ids, { institutionId: 100 + ids })
    const first = await on(async tx => {
      await openOrder(tx, o)
      return requestPayment(tx, o)
    })
    const news = {
      cell: 1,
      outcome: 'FAILED' as const,
      amountFen: 10_000,
      at: new Date(),
      failure: 'CANCELLED',
    }
    await on(tx => recordPayment(tx, { ...news, id: first.id }))
    const second = await on(tx => requestPayment(tx, o))
    expect(second.id).not.toBe(first.id)
    await on(tx => recordPayment(tx, { ...news, id: second.id, outcome: 'DONE' }))
    await refused(
      on(tx => recordPayment(tx, { ...news, id: first.id, outcome: 'DONE' })),
      'instruction-done',
    )
  })
})

describe('LED-6: refund', () => {
  test('divides the whole rest at once; the family’s part is reserved until the bank paid it', async () => {
    const o = await order()
    await on(tx => settle(tx, seatsOf(o, 1)))
    const wanted = {
      cell: 1,
      orderId: o.orderId,
      key: `r${o.orderId}`,
      toFamilyFen: 6000,
      toInstitutionFen: 667,
    }
    await refused(
      on(tx => refundOrder(tx, { ...wanted, toFamilyFen: 6001 })),
      'wrong-sum',
    )
    await refused(
      on(tx => refundOrder(tx, { ...wanted, toFamilyFen: 5999 })),
      'wrong-sum',
    )
    const first = await on(tx => refundOrder(tx, wanted))
    const again = await on(tx => refundOrder(tx, wanted))
    expect(again.refund?.id).toBe(first.refund?.id)
    await refused(
      on(tx => refundOrder(tx, { ...wanted, toFamilyFen: 6667, toInstitutionFen: 0 })),
      'key-reused',
    )
    expect(await money(o)).toMatchObject({ bankFen: 10_000, heldFen: 0, payableFen: 4000, refundFen: 6000 })
    expect(await on(tx => settle(tx, seatsOf(o, 1, 9)))).toEqual([{ kind: 'REFUSED', reason: 'FROZEN' }])
    const news = { cell: 1, id: first.refund!.id, outcome: 'DONE' as const, amountFen: 6000, at: new Date() }
    await on(tx => recordRefundPaid(tx, news))
    await on(tx => recordRefundPaid(tx, news))
    expect(await money(o)).toMatchObject({ bankFen: 4000, refundFen: 0, payableFen: 4000 })
    const statement = await on(tx => statementOfOrder(tx, { cell: 1, orderId: o.orderId }, { limit: 50 }))
    expect(statement.order.status).toBe('CLOSED')
    expect(statement.lines.map(l => l.kind).sort()).toEqual([
      'CLOSE',
      'PAYMENT',
      'REFUND',
      'REFUND_PAID',
      'RELEASE',
    ])
  })

  test('a refund that fails at the bank keeps the money for the family and is sent again', async () => {
    const o = await order()
    const { refund } = await on(tx =>
      refundOrder(tx, {
        cell: 1,
        orderId: o.orderId,
        key: `f${o.orderId}`,
        toFamilyFen: 10_000,
        toInstitutionFen: 0,
      }),
    )
    const news = { cell: 1, amountFen: 10_000, at: new Date() }
    await on(tx => recordRefundPaid(tx, { ...news, id: refund!.id, outcome: 'FAILED', failure: 'CLOSED' }))
    expect(await money(o)).toMatchObject({ refundFen: 10_000 })
    const next = await on(tx => retryRefund(tx, { cell: 1, id: refund!.id }))
    expect((await on(tx => retryRefund(tx, { cell: 1, id: refund!.id }))).id).toBe(next.id)
    const tooLate = { cell: 1, id: refund!.id, outcome: 'DONE' as const, amountFen: refund!.amountFen }
    await expect(on(tx => recordRefundPaid(tx, { ...tooLate, at: tx.clock.now() }))).rejects.toThrow(
      'custody.instruction-done',
    )
    await on(tx => recordRefundPaid(tx, { ...news, id: next.id, outcome: 'DONE' }))
    expect(await money(o)).toMatchObject({ bankFen: 0, refundFen: 0 })
  })

  test('LED-12: some lessons go back at the contract’s price and the order ends at zero', async () => {
    const o = await order({ lessons: 7 })
    await on(tx => settle(tx, seatsOf(o, 2)))
    const part = { cell: 1, orderId: o.orderId, key: `p${o.orderId}`, lessons: 3 }
    const { amountFen } = await on(tx => refundLessons(tx, part))
    expect(amountFen).toBe(10_000 - Math.floor((10_000 * 4) / 7))
    expect((await on(tx => refundLessons(tx, part))).amountFen).toBe(amountFen)
    await refused(
      on(tx => refundLessons(tx, { ...part, key: `q${o.orderId}` })),
      'not-enough',
    )
    const rest = await on(tx => settle(tx, seatsOf(o, 3, 5)))
    expect(rest.map(r => r.kind)).toEqual(['RELEASED', 'RELEASED', 'REFUSED'])
    const statement = await on(tx => statementOfOrder(tx, o, { limit: 50 }))
    expect(statement).toMatchObject({ heldFen: 0, lessonsLeft: 0, nextReleaseFen: 0 })
  })
})

describe('freeze', () => {
  test('frozen money can only go back to the family', async () => {
    const o = await order()
    await on(tx => freezeOrder(tx, { ...o, reason: '群众举报' }))
    await refused(
      on(tx => freezeOrder(tx, { ...o, reason: 'again' })),
      'not-active',
    )
    expect(await on(tx => settle(tx, seatsOf(o, 1)))).toEqual([{ kind: 'REFUSED', reason: 'FROZEN' }])
    const split = { ...o, key: `z${o.orderId}`, toFamilyFen: 9000, toInstitutionFen: 1000 }
    await refused(
      on(tx => refundOrder(tx, split)),
      'frozen-for-family',
    )
    await on(tx => refundOrder(tx, { ...split, toFamilyFen: 10_000, toInstitutionFen: 0 }))
    await refused(
      on(tx => unfreezeOrder(tx, { ...o, reason: 'late' })),
      'not-frozen',
    )
  })
})

describe('LED-3: payout', () => {
  test('is reserved at once, gone when done, and back when it failed', async () => {
    const o = await order()
    await on(tx => settle(tx, seatsOf(o, 2)))
    const ask = { cell: 1, institutionId: o.institutionId, key: `k${o.orderId}` }
    await refused(
      on(tx => requestPayout(tx, { ...ask, amountFen: 6667 })),
      'not-enough',
    )
    const payout = await on(tx => requestPayout(tx, ask))
    expect(payout.amountFen).toBe(6666)
    expect((await on(tx => requestPayout(tx, ask))).id).toBe(payout.id)
    await refused(
      on(tx => requestPayout(tx, { ...ask, amountFen: 5 })),
      'key-reused',
    )
    await refused(
      on(tx => requestPayout(tx, { ...ask, key: 'other', amountFen: 1 })),
      'not-enough',
    )
    const news = { cell: 1, amountFen: 6666, at: new Date() }
    await on(tx => recordPayout(tx, { ...news, id: payout.id, outcome: 'FAILED' }))
    expect(await money(o)).toMatchObject({ payableFen: 6666, payoutFen: 0 })
    const second = await on(tx => requestPayout(tx, { ...ask, key: `k2${o.orderId}` }))
    await on(tx => recordPayout(tx, { ...news, id: second.id, outcome: 'DONE' }))
    await on(tx => recordPayout(tx, { ...news, id: second.id, outcome: 'DONE' }))
    expect(await money(o)).toMatchObject({ bankFen: 3334, payableFen: 0, payoutFen: 0, heldFen: 3334 })
  })
})

describe('LED-1: corrections', () => {
  test('a reversed release stays on record, the money returns, and the seat is never settled again', async () => {
    const o = await order()
    const [seat] = seatsOf(o, 1)
    await on(tx => settle(tx, seatsOf(o, 3)))
    const undo = {
      cell: 1,
      orderId: o.orderId,
      sessionId: seat!.sessionId,
      sessionDate: seat!.sessionDate,
      reason: '未上课',
    }
    expect(await on(tx => reverseRelease(tx, undo))).toEqual({ amountFen: 3334 })
    await refused(
      on(tx => reverseRelease(tx, undo)),
      'not-reversible',
    )
    expect(await on(tx => settle(tx, [seat!]))).toMatchObject([{ kind: 'REPLAY' }])
    expect(await money(o)).toMatchObject({ heldFen: 3334, payableFen: 6666 })
    expect(await on(tx => settle(tx, seatsOf(o, 1, 7)))).toMatchObject([
      { kind: 'RELEASED', amountFen: 3334 },
    ])
  })

  test('facts cannot be changed or removed by the server', async () => {
    for (const table of ['release', 'posting', 'reversal'])
      for (const sql of [`update custody.${table} set amount_fen = 1`, `delete from custody.${table}`])
        await expect(on(tx => tx.rows(sql))).rejects.toThrow(/permission denied/)
    await expect(on(tx => tx.rows('delete from custody.order_book'))).rejects.toThrow(/permission denied/)
    await expect(on(tx => tx.rows('update custody.order_book set family_id = 1'))).rejects.toThrow(
      /permission denied/,
    )
  })
})

describe('statements', () => {
  test('LED-4, LED-5: business time beside record time, and the balance after every entry', async () => {
    const o = anOrder(++ids, { institutionId: 100 + ids })
    const at = new Date('2026-04-30T08:00:00Z')
    await on(async tx => {
      await openOrder(tx, o)
      const p = await requestPayment(tx, o)
      await recordPayment(tx, { cell: 1, id: p.id, outcome: 'DONE', amountFen: 10_000, at })
    })
    const [posting] = await on(tx =>
      tx.rows(
        'select business_at, recorded_at, held_after_fen, bank_after_fen, version from custody.posting where order_id = $1',
        [o.orderId],
      ),
    )
    expect(posting).toEqual({
      business_at: at,
      recorded_at: app.clock.now(),
      held_after_fen: 10_000,
      bank_after_fen: 10_000,
      version: 1,
    })
  })

  test('LED-16: a family sees paid, used, left and what comes next; an institution sees its meetings', async () => {
    const o = await order({ giftLessons: 1 })
    await on(tx => settle(tx, seatsOf(o, 2)))
    const statement = await on(tx => statementOfOrder(tx, o, { limit: 2 }))
    expect(statement).toMatchObject({ heldFen: 3334, lessonsLeft: 1, giftsLeft: 1, nextReleaseFen: 3334 })
    expect(statement.lines).toHaveLength(2)
    const last = statement.lines[1]!
    const after = [last.at.toISOString(), last.key] as const
    const rest = await on(tx => statementOfOrder(tx, o, { after, limit: 50 }))
    expect(rest.lines).toHaveLength(1)
    const own = await on(tx =>
      statementOfInstitution(
        tx,
        { cell: 1, institutionId: o.institutionId, from: '2026-05-01', to: '2026-05-31' },
        { limit: 50 },
      ),
    )
    expect(own.lines.map(l => [l.kind, l.amountFen, l.lessons])).toEqual([
      ['PAYMENT', 10_000, 0],
      ['RELEASE', 3333, 1],
      ['RELEASE', 3333, 1],
    ])
  })
})
