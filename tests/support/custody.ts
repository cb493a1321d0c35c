import {
  type NewOrder,
  type OrderRef,
  openOrder,
  recordPayment,
  requestPayment,
  type SettleRow,
} from '../../server/modules/custody/index.ts'
import { checks } from '../../server/modules/custody/verify.ts'
import type { Tx } from '../../server/platform/db/tx.ts'
import type { TestGround } from './ground.ts'

/** An order that is due: 3 paid lessons for ¥100, so that the fen do not divide evenly. */
export const anOrder = (orderId: number, change: Partial<NewOrder> = {}): NewOrder => ({
  cell: 1,
  orderId,
  institutionId: 10,
  familyId: 1000 + orderId,
  county: '410102',
  class: 'SPORTS',
  lessons: 3,
  dueFen: 10_000,
  ...change,
})

/** Opens an order and books its payment. */
export async function paidOrder(tx: Tx, o: NewOrder): Promise<OrderRef> {
  await openOrder(tx, o)
  const payment = await requestPayment(tx, o)
  await recordPayment(tx, {
    cell: o.cell,
    id: payment.id,
    outcome: 'DONE',
    amountFen: payment.amountFen,
    at: tx.clock.now(),
    bankReference: `ref-${payment.id}`,
  })
  return { cell: o.cell, orderId: o.orderId }
}

/** A seat of an order at the institution of `anOrder`. */
export const aSeat = (orderId: number, sessionId: number, change: Partial<SettleRow> = {}): SettleRow => ({
  cell: 1,
  institutionId: 10,
  sessionId,
  orderId,
  sessionDate: '2026-05-05',
  basis: 'PARENT',
  actor: 'account:1',
  ...change,
})

/** Every check of `yuheng verify` on custody, in one list of what is wrong. */
export async function wrongIn(inside: TestGround['inside']): Promise<string[]> {
  const wrong: string[] = []
  for (const check of checks) {
    const result = await inside(tx => check.run(tx))
    wrong.push(...result.wrong.map(text => `${check.id}: ${text.zh}`))
  }
  return wrong
}
