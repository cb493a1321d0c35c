import type { Tx } from '../../../platform/db/tx.ts'
import { refuse } from '../../../platform/problem.ts'
import { common } from '../../../platform/problems.ts'
import { problems } from '../problems.ts'
import type { Instruction } from '../store/instructions.ts'
import * as store from '../store/instructions.ts'

/** The bank's answer to an instruction. */
export interface BankAnswer {
  cell: number
  id: number
  outcome: 'DONE' | 'FAILED'
  /** Sum that the bank booked, in fen; must be the instruction's. */
  amountFen: number
  /** The bank's time. */
  at: Date
  bankReference?: string
  channel?: string
  failure?: string
}

/**
 * The locked instruction that a bank's answer is about, if the answer can still be booked or repeats the first one.
 * @throws Refusal not-found, custody.amount-differs, custody.instruction-done
 */
export async function unanswered(tx: Tx, kind: store.InstructionKind, a: BankAnswer): Promise<Instruction> {
  const i = (await store.lockInstruction(tx, kind, a.cell, a.id)) ?? refuse(common.notFound)
  if (i.amountFen !== a.amountFen) refuse(problems.amountDiffers)
  const other =
    i.bankReference !== null && a.bankReference !== undefined && i.bankReference !== a.bankReference
  if (i.status === 'FAILED' && a.outcome === 'DONE' && (await replaced(tx, i)))
    refuse(problems.instructionDone)
  if (i.status === 'DONE' && (a.outcome !== 'DONE' || other)) refuse(problems.instructionDone)
  return i
}

/** Was a failed payment or refund followed by another one, so that the money would move twice? */
async function replaced(tx: Tx, i: Instruction): Promise<boolean> {
  if (i.kind === 'PAYMENT') return (await store.findPayment(tx, i.cell, i.orderId!)) !== undefined
  if (i.kind === 'REFUND') return (await store.findByKey(tx, 'REFUND', i.cell, retryKey(i))) !== undefined
  return false
}

/** Key of the instruction that follows a failed refund. */
export const retryKey = (failed: Pick<Instruction, 'key' | 'id'>) => `${failed.key}#${failed.id}`
