import type { Tx } from '../../../platform/db/tx.ts'
import { fen } from '../../../platform/money.ts'
import { type Citation, refuse } from '../../../platform/problem.ts'
import { common } from '../../../platform/problems.ts'
import { amountOfLesson, releasedAfter } from '../amounts.ts'
import { orderReopened } from '../announcements.ts'
import { problems } from '../problems.ts'
import { addToDay, ensureAccount, post } from '../store/journal.ts'
import type { OrderRow } from '../store/orders.ts'
import * as store from '../store/orders.ts'
import { findReleaseForReversal, insertReversal } from '../store/releases.ts'
import { type Act, decide } from '../workflow.ts'

/** Where an order stands in the books. */
export interface OrderRef {
  /** Distribution number of the institution. */
  cell: number
  orderId: number
}

export interface NewOrder extends OrderRef {
  institutionId: number
  familyId: number
  county: string
  class: string
  /** Lessons that the sum pays for. */
  lessons: number
  giftLessons?: number
  /** The whole sum due, in fen. */
  dueFen: number
  /** Today unless said. */
  openedOn?: string
}

/** @throws Refusal not-found */
export const getOrder = async (tx: Tx, { cell, orderId }: OrderRef): Promise<OrderRow> =>
  (await store.findOrder(tx, cell, orderId)) ?? refuse(common.notFound)

export const getLocked = async (tx: Tx, { cell, orderId }: OrderRef): Promise<OrderRow> =>
  (await store.lockOrder(tx, cell, orderId)) ?? refuse(common.notFound)

/**
 * Locks an order's book until the end of the transaction. Settlement and the bank's news lock the book first, so whoever
 * changes something that stands by it locks in the same order.
 */
export const lockBook = async (tx: Tx, ref: OrderRef): Promise<void> => void (await getLocked(tx, ref))

/** Applies an act to a locked order: state by the workflow, figures as given. @throws Refusal of the workflow */
export async function apply(
  tx: Tx,
  order: OrderRow,
  act: Act,
  figures: Partial<OrderRow> = {},
): Promise<OrderRow> {
  const after = { ...order, ...figures }
  const decision = decide(order.status, act, after)
  if ('refusal' in decision)
    refuse(decision.refusal, decision.cite ? { cite: decision.cite as Citation } : {})
  const saved = { ...after, status: decision.next }
  await store.saveOrder(tx, saved)
  return saved
}

/** Opens an order in the books, not paid yet. The same order again is harmless. @throws Refusal custody.order-known */
export async function openOrder(tx: Tx, o: NewOrder): Promise<OrderRow> {
  if (o.lessons < 1 || fen(o.dueFen) < 1) throw new RangeError('an order has at least one lesson and one fen')
  await ensureAccount(tx, o.cell, o.institutionId, o.county)
  const row = {
    ...o,
    giftLessons: o.giftLessons ?? 0,
    priceLessons: o.lessons,
    totalLessons: o.lessons,
    openedOn: o.openedOn ?? tx.clock.today(),
  }
  const added = await store.insertOrder(tx, row)
  const order = await getOrder(tx, o)
  const same =
    order.institutionId === o.institutionId &&
    order.familyId === o.familyId &&
    order.dueFen === o.dueFen &&
    order.priceLessons === o.lessons &&
    order.giftLessons === row.giftLessons
  if (!added && !same) refuse(problems.orderKnown)
  return order
}

/** Closes an order that was never paid. A payment that arrives later goes straight back. */
export async function cancelOrder(tx: Tx, ref: OrderRef): Promise<OrderRow> {
  return apply(tx, await getLocked(tx, ref), 'cancel')
}

/** What stops an order's money and why; an agency's order unless said. */
export type Freeze = OrderRef & {
  reason: string
  cause?: store.FreezeCause
  /** The law or the decision on which an agency's freeze rests. */
  basis?: string
  /** Its last day; null: until it is lifted. */
  until?: string | null
}

/**
 * Stops all movement of an order's money but the way back to the family. Two causes may stop it at once.
 * @cite 教监管函〔2021〕2号
 * @throws Refusal custody.not-active, also when the same cause stops it already
 */
export async function freezeOrder(tx: Tx, f: Freeze): Promise<OrderRow> {
  const { cause = 'AGENCY' } = f
  const before = await getLocked(tx, f)
  const standing = before.status === 'FROZEN' ? await store.openFreezes(tx, before) : []
  if (standing.includes(cause)) refuse(problems.notActive)
  const order = standing.length > 0 ? before : await apply(tx, before, 'freeze')
  await store.insertFreeze(tx, order, { ...f, cause })
  return order
}

/** Lifts one cause; the money moves again when no other is left. @throws Refusal custody.not-frozen */
export async function unfreezeOrder(tx: Tx, f: Freeze): Promise<OrderRow> {
  const { cause = 'AGENCY' } = f
  const before = await getLocked(tx, f)
  const standing = before.status === 'FROZEN' ? await store.openFreezes(tx, before) : []
  if (!standing.includes(cause)) refuse(problems.notFrozen)
  const order = standing.length > 1 ? before : await apply(tx, before, 'unfreeze')
  await store.liftFreeze(tx, order, cause, f.reason)
  return order
}

/**
 * Holds the seat of a meeting: nothing releases it until it is let go. Settlement and this lock the same row, so that what
 * was released before is seen after this. @throws Refusal not-found
 */
export async function holdSeat(tx: Tx, { cell, orderId, sessionId }: OrderRef & { sessionId: number }) {
  if (!(await store.setHeld(tx, cell, orderId, sessionId, true))) refuse(common.notFound)
}

/** Lets a held seat go; one that is not held stays as it is. */
export async function letSeatGo(tx: Tx, { cell, orderId, sessionId }: OrderRef & { sessionId: number }) {
  if (!(await store.setHeld(tx, cell, orderId, sessionId, false))) refuse(common.notFound)
}

/** A seat of an order. */
export interface Seat extends OrderRef {
  sessionId: number
  sessionDate: string
}

/**
 * Undoes the release of one seat by decision: its money goes back from what the institution was owed to the family's
 * order. The release stays on record; the seat is never settled again.
 * @returns the amount in fen
 * @throws Refusal custody.not-reversible, custody.not-enough (paid out already)
 */
export async function reverseRelease(
  tx: Tx,
  seat: Seat & { reason: string },
): Promise<{ amountFen: number }> {
  const order = await getLocked(tx, seat)
  if (!(await findReleaseForReversal(tx, order, seat))) refuse(problems.notReversible)
  const amountFen = amountOfLesson(order, order.usedLessons)
  const used = order.usedLessons - 1
  const after = await apply(tx, order, 'reverse', {
    usedLessons: used,
    releasedFen: releasedAfter(order, used),
  })
  if (order.status === 'CLOSED' && after.status === 'ACTIVE') await orderReopened.announce(tx, after)
  const key = `reversal:${order.institutionId}:${seat.sessionId}:${order.orderId}`
  const postingId =
    amountFen > 0
      ? await post(tx, { ...order, order, kind: 'REVERSAL', key, amountFen, lessons: 1, note: seat.reason })
      : null
  await insertReversal(tx, order, { ...seat, amountFen, postingId })
  await addToDay(tx, order, { releases: -1, releasedFen: -amountFen })
  return { amountFen }
}
