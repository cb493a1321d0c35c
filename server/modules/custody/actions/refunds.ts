import type { Tx } from '../../../platform/db/tx.ts'
import { fen } from '../../../platform/money.ts'
import { refuse } from '../../../platform/problem.ts'
import { releasedAfter } from '../amounts.ts'
import { orderPaidBack } from '../announcements.ts'
import { wakeBank } from '../bank/wake.ts'
import { problems } from '../problems.ts'
import type { Instruction } from '../store/instructions.ts'
import * as instructions from '../store/instructions.ts'
import { addToDay, findPosting, post } from '../store/journal.ts'
import { liftFreeze, type OrderRow } from '../store/orders.ts'
import { heldOf } from '../workflow.ts'
import { type BankAnswer, retryKey, unanswered } from './bank-answer.ts'
import { apply, getLocked, getOrder, type OrderRef } from './orders.ts'

/** How the rest of an order is divided, in fen. The two parts make up what is held. */
export interface Division {
  /** Unique in the cell: the same request again has the same effect and answer. */
  key: string
  toFamilyFen: number
  /** What the contract leaves to the institution. */
  toInstitutionFen: number
}

/** What a refund left behind; `refund` is absent where nothing goes back. */
export interface RefundStarted {
  order: OrderRow
  refund: Instruction | undefined
}

/**
 * Ends an order: what is held is divided between family and institution, at once and whole; the family's part is
 * reserved until the bank has paid it back.
 * @throws Refusal custody.wrong-sum, custody.not-refundable, custody.key-reused
 */
export async function refundOrder(tx: Tx, ref: OrderRef & Division): Promise<RefundStarted> {
  const order = await getLocked(tx, ref)
  const known = await earlier(tx, order, ref.key, ref.toFamilyFen, ref.toInstitutionFen)
  return known ?? startRefund(tx, order, ref)
}

/** The same for an order that the caller has locked. */
export async function startRefund(tx: Tx, order: OrderRow, d: Division): Promise<RefundStarted> {
  if (fen(d.toFamilyFen) < 0 || fen(d.toInstitutionFen) < 0) refuse(problems.wrongSum)
  if (order.status === 'FROZEN') await thaw(tx, order, d)
  const after = await apply(tx, order, 'refund', {
    refundedFen: order.refundedFen + d.toFamilyFen,
    releasedFen: order.releasedFen + d.toInstitutionFen,
    totalLessons: Math.min(order.usedLessons, order.totalLessons),
  }).catch(error => {
    // The table's own check speaks first where the parts exceed what is held.
    if ((error as { constraint?: string }).constraint === 'never_overdrawn') refuse(problems.wrongSum)
    throw error
  })
  if (heldOf(after) !== 0) refuse(problems.wrongSum)
  await keep(tx, order, d)
  const refund = await giveBack(tx, order, { key: d.key, amountFen: d.toFamilyFen, lessons: 0 })
  return { order: refund ? after : await apply(tx, after, 'refundPaid'), refund }
}

/** Frozen money can only go back to the family. */
async function thaw(tx: Tx, order: OrderRow, d: Division) {
  if (d.toInstitutionFen > 0) refuse(problems.frozenForFamily)
  await liftFreeze(tx, order, null, `refund ${d.key}`)
}

async function keep(tx: Tx, order: OrderRow, d: Division) {
  if (d.toInstitutionFen === 0) return
  const amountFen = d.toInstitutionFen
  await post(tx, { ...order, order, kind: 'CLOSE', key: `close:${d.key}`, amountFen })
  await addToDay(tx, order, { releasedFen: amountFen })
}

async function giveBack(tx: Tx, order: OrderRow, r: { key: string; amountFen: number; lessons: number }) {
  if (r.amountFen === 0) return undefined
  const payment = (await instructions.findPayment(tx, order.cell, order.orderId))!
  await post(tx, { ...order, ...r, order, kind: 'REFUND', key: `refund:${r.key}` })
  await addToDay(tx, order, { refunds: 1, refundedFen: r.amountFen })
  wakeBank(tx)
  return instructions.insertRefund(tx, order, { ...r, paymentId: payment.id })
}

/** The answer to a request made before under the same key. @throws Refusal custody.key-reused if it was another */
async function earlier(tx: Tx, order: OrderRow, key: string, toFamilyFen: number, toInstitutionFen: number) {
  const refund = await instructions.findByKey(tx, 'REFUND', order.cell, key)
  const kept = await findPosting(tx, order.cell, `close:${key}`)
  if (!refund && !kept) return undefined
  const same =
    (refund?.amountFen ?? 0) === toFamilyFen &&
    (kept?.amountFen ?? 0) === toInstitutionFen &&
    (refund?.orderId ?? kept?.orderId) === order.orderId
  return same ? { order, refund } : refuse(problems.keyReused)
}

/**
 * Gives back some lessons that were not taken, at the price of the contract; the order goes on with the others.
 * @throws Refusal custody.not-refundable, custody.not-enough, custody.key-reused
 */
export async function refundLessons(
  tx: Tx,
  ref: OrderRef & { key: string; lessons: number },
): Promise<RefundStarted & { amountFen: number }> {
  const order = await getLocked(tx, ref)
  const known = await instructions.findByKey(tx, 'REFUND', order.cell, ref.key)
  if (known && known.orderId !== order.orderId) refuse(problems.keyReused)
  if (known) return { order, refund: known, amountFen: known.amountFen }
  const totalLessons = order.totalLessons - ref.lessons
  if (ref.lessons < 1 || totalLessons < order.usedLessons) refuse(problems.notEnough)
  const amountFen =
    releasedAfter(order, order.totalLessons) - releasedAfter({ ...order, totalLessons }, totalLessons)
  if (amountFen < 1) refuse(problems.notEnough)
  const after = await apply(tx, order, 'refundPart', {
    totalLessons,
    refundedFen: order.refundedFen + amountFen,
  })
  const refund = await giveBack(tx, order, { key: ref.key, amountFen, lessons: ref.lessons })
  return { order: after, refund, amountFen }
}

/** Books the bank's answer to a refund. A failed one keeps the money reserved for the family; see `retryRefund`. */
export async function recordRefundPaid(tx: Tx, a: BankAnswer): Promise<Instruction> {
  const refund = await unanswered(tx, 'REFUND', a)
  if (refund.status === a.outcome) return refund
  await instructions.finish(tx, refund, { ...a, status: a.outcome, businessAt: a.at })
  if (a.outcome === 'DONE') {
    const order = await getLocked(tx, { cell: refund.cell, orderId: refund.orderId! })
    await apply(tx, order, 'refundPaid')
    const key = `refund-paid:${refund.id}`
    await post(tx, {
      ...order,
      order,
      kind: 'REFUND_PAID',
      key,
      amountFen: refund.amountFen,
      businessAt: a.at,
    })
    await orderPaidBack.announce(tx, { orderId: order.orderId, key: (refund.key ?? '').split('#')[0]! })
  }
  return { ...refund, status: a.outcome }
}

/** A new instruction for a refund that failed at the bank. @throws Refusal custody.instruction-done */
export async function retryRefund(tx: Tx, ref: { cell: number; id: number }): Promise<Instruction> {
  const failed = await instructions.lockInstruction(tx, 'REFUND', ref.cell, ref.id)
  if (failed?.status !== 'FAILED') refuse(problems.instructionDone)
  const key = retryKey(failed)
  const known = await instructions.findByKey(tx, 'REFUND', ref.cell, key)
  if (known) return known
  const order = await getOrder(tx, { cell: ref.cell, orderId: failed.orderId! })
  wakeBank(tx)
  return instructions.insertRefund(tx, order, {
    key,
    amountFen: failed.amountFen,
    paymentId: failed.paymentId!,
  })
}
