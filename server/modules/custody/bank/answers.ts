import type { Tx } from '../../../platform/db/tx.ts'
import { Refusal } from '../../../platform/problem.ts'
import type { BankAnswer } from '../actions/bank-answer.ts'
import { recordPayment } from '../actions/payments.ts'
import { recordPayout } from '../actions/payouts.ts'
import { recordRefundPaid } from '../actions/refunds.ts'
import type { Instruction, InstructionKind } from '../store/instructions.ts'

const RECORDERS: Record<InstructionKind, (tx: Tx, answer: BankAnswer) => Promise<Instruction>> = {
  PAYMENT: recordPayment,
  REFUND: recordRefundPaid,
  PAYOUT: recordPayout,
}

/** Books what the bank answered to an instruction; the same answer again is harmless. @throws Refusal as the recorders do */
export const recordAnswer = (tx: Tx, kind: InstructionKind, answer: BankAnswer): Promise<Instruction> =>
  RECORDERS[kind](tx, answer)

/**
 * Books an answer unless the books refuse it; then nothing of it is kept and the reason is told.
 * @returns undefined when booked, else the code of the refusal
 */
export async function tryAnswer(
  tx: Tx,
  kind: InstructionKind,
  answer: BankAnswer,
): Promise<{ instruction: Instruction } | { refused: string }> {
  await tx.rows('savepoint bank_answer')
  try {
    const instruction = await recordAnswer(tx, kind, answer)
    await tx.rows('release savepoint bank_answer')
    return { instruction }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    await tx.rows('rollback to savepoint bank_answer')
    return { refused: error.problem.code }
  }
}
