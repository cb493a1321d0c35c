import type { Tx } from '../../../platform/db/tx.ts'
import { refuse } from '../../../platform/problem.ts'
import { common } from '../../../platform/problems.ts'
import { amountOfLesson } from '../amounts.ts'
import { type Balances, findBalances } from '../store/journal.ts'
import type { OrderRow } from '../store/orders.ts'
import * as store from '../store/statements.ts'
import { heldOf } from '../workflow.ts'
import { getOrder, type OrderRef } from './orders.ts'

export interface Page {
  after?: store.Position | undefined
  limit: number
}

/** What a family sees of an order. Amounts in fen. */
export interface OrderStatement {
  order: OrderRow
  /** Paid − released − refunded: what is in custody for this order. */
  heldFen: number
  /** Paid lessons and gifts not taken yet. */
  lessonsLeft: number
  giftsLeft: number
  /** What the next lesson will release; 0 for a gift or when none is left. */
  nextReleaseFen: number
  lines: store.Line[]
}

/** Paid, used, left, next release, and every movement of an order. */
export async function statementOfOrder(tx: Tx, ref: OrderRef, page: Page): Promise<OrderStatement> {
  const order = await getOrder(tx, ref)
  const left = Math.max(order.totalLessons - order.usedLessons, 0)
  const giftsUsed = Math.max(order.usedLessons - order.totalLessons, 0)
  return {
    order,
    heldFen: heldOf(order),
    lessonsLeft: left,
    giftsLeft: order.giftLessons - giftsUsed,
    nextReleaseFen: left > 0 ? amountOfLesson(order, order.usedLessons + 1) : 0,
    lines: await store.linesOfOrder(tx, order, page.after, page.limit),
  }
}

export interface InstitutionStatement {
  balances: Balances
  lines: (store.Line & { lessons: number })[]
}

/** Balances of an institution and its movements in a period. */
export async function statementOfInstitution(
  tx: Tx,
  period: store.Period,
  page: Page,
): Promise<InstitutionStatement> {
  const balances = await balancesOf(tx, period.cell, period.institutionId)
  return { balances, lines: await store.linesOfInstitution(tx, period, page.after, page.limit) }
}

/** @throws Refusal not-found if the institution never had an order */
export async function balancesOf(tx: Tx, cell: number, institutionId: number): Promise<Balances> {
  // A family's transaction may move its institution's balance, but nobody reads it there.
  if (tx.box.kind === 'parent' || tx.box.kind === 'public') refuse(common.forbidden)
  const found = (await findBalances(tx, cell, institutionId)) ?? refuse(common.notFound)
  const { county: _, ...balances } = found
  return balances
}
