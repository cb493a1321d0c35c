import type { Tx } from '../../../platform/db/tx.ts'
import { refuse } from '../../../platform/problem.ts'
import { common } from '../../../platform/problems.ts'
import { wakeBank } from '../bank/wake.ts'
import { problems } from '../problems.ts'
import type { Instruction } from '../store/instructions.ts'
import * as instructions from '../store/instructions.ts'
import { lockBalances, post } from '../store/journal.ts'
import { type BankAnswer, unanswered } from './bank-answer.ts'

export interface PayoutRequest {
  cell: number
  institutionId: number
  /** Unique in the cell: the same request again has the same effect and answer. */
  key: string
  /** Everything that is released and not on its way, unless said. In fen. */
  amountFen?: number
}

/**
 * Sends released money on its way to the institution: reserved at once, gone when the bank says so, back when it fails.
 * @throws Refusal custody.not-enough, custody.key-reused
 */
export async function requestPayout(tx: Tx, r: PayoutRequest): Promise<Instruction> {
  const account = (await lockBalances(tx, r.cell, r.institutionId)) ?? refuse(common.notFound)
  const known = await instructions.findByKey(tx, 'PAYOUT', r.cell, r.key)
  if (known) return sameAs(known, r)
  const amountFen = r.amountFen ?? account.payableFen
  if (amountFen < 1 || amountFen > account.payableFen) refuse(problems.notEnough)
  const payout = await instructions.insertPayout(tx, { ...r, county: account.county, amountFen })
  await post(tx, { ...movement(payout), kind: 'PAYOUT', key: `payout:${payout.id}` })
  wakeBank(tx)
  return payout
}

const movement = ({ cell, institutionId, county, amountFen }: Instruction) => ({
  cell,
  institutionId,
  county,
  amountFen,
})

function sameAs(known: Instruction, r: PayoutRequest): Instruction {
  const same = known.institutionId === r.institutionId && (r.amountFen ?? known.amountFen) === known.amountFen
  return same ? known : refuse(problems.keyReused)
}

/**
 * Books the bank's answer to a payout. A failed one gives the money back to what may be paid out.
 * @throws Refusal custody.instruction-done if the bank said otherwise before
 */
export async function recordPayout(tx: Tx, a: BankAnswer): Promise<Instruction> {
  const payout = await unanswered(tx, 'PAYOUT', a)
  if (payout.status === a.outcome) return payout
  if (payout.status === 'FAILED') refuse(problems.instructionDone)
  await instructions.finish(tx, payout, { ...a, status: a.outcome, businessAt: a.at })
  const kind = a.outcome === 'DONE' ? 'PAYOUT_PAID' : 'PAYOUT_FAILED'
  const key = `${a.outcome === 'DONE' ? 'payout-paid' : 'payout-failed'}:${payout.id}`
  await post(tx, { ...movement(payout), kind, key, businessAt: a.at })
  return { ...payout, status: a.outcome }
}
