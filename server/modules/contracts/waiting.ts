import type { Tx } from '../../platform/db/tx.ts'
import { question } from '../../platform/question.ts'
import { booksOf, type OrderView, refundLessons } from '../custody/index.ts'
import { type ContractRow, findContract } from './store.ts'

/** Lessons of an order that were held with the learner present and are not released. */
export interface Waiting {
  /** The family has not answered yet. */
  unconfirmed: number
  /** The family disputes them. */
  disputed: number
}

/** Answered by who keeps attendance. */
export const lessonsWaiting = question<{ cell: number; orderId: number; familyId: number }, Waiting>()

/** What waits of a contract's lessons now; never more than its book still has to release. */
export async function waitingOf(tx: Tx, c: ContractRow, book: OrderView): Promise<Waiting> {
  const answers = await lessonsWaiting.ask(tx, { cell: c.cell, orderId: c.id, familyId: c.familyId })
  const sum = (of: keyof Waiting) => answers.reduce((n, a) => n + a[of], 0)
  const left = book.totalLessons - book.usedLessons
  const disputed = Math.min(sum('disputed'), left)
  return { unconfirmed: Math.min(sum('unconfirmed'), left - disputed), disputed }
}

/**
 * A lesson that waited turns out not to count: conceded, decided for the family, or its mark corrected. While the contract
 * runs it simply stays to be taken; after a refund its price goes back to the family, as the rest did. Call it with the
 * order's book locked.
 */
export async function lessonNotUsed(tx: Tx, s: { cell: number; orderId: number; sessionId: number }) {
  const contract = await findContract(tx, s.orderId)
  if (contract?.status !== 'CLOSED') return
  const [book] = await booksOf(tx, [contract])
  if (!book || book.usedLessons >= book.totalLessons) return
  await refundLessons(tx, {
    cell: s.cell,
    orderId: s.orderId,
    key: `lesson:${s.orderId}:${s.sessionId}`,
    lessons: 1,
  })
}
