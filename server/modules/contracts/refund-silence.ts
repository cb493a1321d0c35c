import { attempt } from '../../platform/db/attempt.ts'
import type { Tx } from '../../platform/db/tx.ts'
import { answerDue, appealDue } from './refund-clocks.ts'
import { moveRefund, setDue, silentBefore, unappealedBefore, withoutDue } from './refund-store.ts'
import { approve, resume } from './refunds.ts'
import { getContract } from './store.ts'
import { decide, refundFlow } from './workflow.ts'

/** Gives requests their last day that had none because a calendar was missing. */
async function enterDueDays(tx: Tx, limit: number): Promise<void> {
  for (const r of await withoutDue(tx, limit)) {
    const contract = await getContract(tx, r.orderId)
    if (r.status === 'REQUESTED')
      await setDue(tx, r, 'answer', await answerDue(tx, contract, tx.clock.dateOf(r.requestedAt)))
    else if (r.answeredAt)
      await setDue(tx, r, 'appeal', await appealDue(tx, contract, tx.clock.dateOf(r.answeredAt)))
  }
}

/**
 * Approves requests that the institution left unanswered (PLAT-05). One that cannot be approved does not hold up others.
 * @returns how many
 */
export async function deemApproved(tx: Tx, limit = 100): Promise<number> {
  await enterDueDays(tx, limit)
  let approved = 0
  for (const request of await silentBefore(tx, tx.clock.today(), limit)) {
    const text = '机构逾期未答复，视为同意'
    if (await attempt(tx, () => approve(tx, request, 'deem', 'system', text))) approved++
  }
  return approved
}

/**
 * Ends requests whose refusal nobody took to the county in time: the order's money moves again, and a refund can be asked
 * for anew. One that cannot be ended does not hold up others.
 * @returns how many
 */
export async function lapseUnappealed(tx: Tx, limit = 100): Promise<number> {
  await enterDueDays(tx, limit)
  let lapsed = 0
  for (const request of await unappealedBefore(tx, tx.clock.today(), limit)) {
    const lapse = async () => {
      await resume(tx, request)
      return moveRefund(tx, request, decide(refundFlow.lapse, request.status, 'system'))
    }
    if (await attempt(tx, lapse)) lapsed++
  }
  return lapsed
}
