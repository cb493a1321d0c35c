import type { Tx } from '../../../platform/db/tx.ts'
import { refuse } from '../../../platform/problem.ts'
import { orderPaid } from '../announcements.ts'
import { wakeBank } from '../bank/wake.ts'
import { problems } from '../problems.ts'
import type { Instruction } from '../store/instructions.ts'
import * as store from '../store/instructions.ts'
import { addToDay, post } from '../store/journal.ts'
import { type BankAnswer, unanswered } from './bank-answer.ts'
import { apply, getLocked, type OrderRef } from './orders.ts'
import { startRefund } from './refunds.ts'

/**
 * Asks for the order's payment; a payment that waits already is returned again.
 * @param returnOrigin where the family's browser stands; the cashier sends it back there if that is ours
 * @throws Refusal custody.not-open
 */
export async function requestPayment(tx: Tx, ref: OrderRef, returnOrigin?: string): Promise<Instruction> {
  const order = await getLocked(tx, ref)
  const known = await store.findPayment(tx, ref.cell, ref.orderId)
  if (known) return known
  if (order.status !== 'OPEN') refuse(problems.notOpen)
  wakeBank(tx)
  return store.insertPayment(tx, order, returnOrigin)
}

/**
 * Books the bank's answer to a payment: the sum into custody, the order active. The same news again is harmless.
 * A payment that arrives for a cancelled order is taken in and sent back whole.
 * @throws Refusal custody.amount-differs, custody.instruction-done
 */
export async function recordPayment(tx: Tx, a: BankAnswer): Promise<Instruction> {
  const payment = await unanswered(tx, 'PAYMENT', a)
  if (payment.status === a.outcome) return payment
  await store.finish(tx, payment, { ...a, status: a.outcome, businessAt: a.at })
  if (a.outcome === 'DONE') await takeIn(tx, payment, a)
  return { ...payment, status: a.outcome }
}

async function takeIn(tx: Tx, payment: Instruction, a: BankAnswer) {
  const { id, amountFen } = payment
  const before = await getLocked(tx, { cell: payment.cell, orderId: payment.orderId! })
  const order = await apply(tx, before, 'pay', { paidFen: amountFen })
  await post(tx, { ...order, order, kind: 'PAYMENT', key: `payment:${id}`, amountFen, businessAt: a.at })
  await addToDay(tx, order, { payments: 1, paidFen: amountFen })
  if (before.status !== 'CLOSED')
    return orderPaid.announce(tx, { orderId: order.orderId, on: tx.clock.today() })
  await startRefund(tx, order, { key: `late:${id}`, toFamilyFen: amountFen, toInstitutionFen: 0 })
}

/** The bank has the instruction. `cashierUrl` is where a family pays. */
export const markSent = (tx: Tx, i: Pick<Instruction, 'kind' | 'cell' | 'id'>, cashierUrl?: string) =>
  store.sent(tx, i, cashierUrl)
