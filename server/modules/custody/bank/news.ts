import { z } from 'zod'
import type { InstructionKind } from '../store/instructions.ts'

export const NEWS_TYPES = [
  'payment.paid',
  'payment.failed',
  'refund.paid',
  'refund.failed',
  'payout.paid',
  'payout.failed',
] as const

const Word = z.string().min(1).max(64)

/** What a bank tells us of its own accord: one decided instruction. */
export const BankNews = z.strictObject({
  eventId: Word,
  type: z.enum(NEWS_TYPES),
  occurredAt: z.iso.datetime(),
  endToEndId: z.string().min(1).max(35),
  account: Word,
  amountFen: z.int().min(1),
  channel: Word.optional(),
  failure: Word.optional(),
  reference: Word.optional(),
  originalEndToEndId: z.string().max(35).optional(),
})
export type BankNews = z.infer<typeof BankNews>

const KINDS: Record<string, InstructionKind> = { payment: 'PAYMENT', refund: 'REFUND', payout: 'PAYOUT' }

/** Which kind of instruction the news is about, and how it ended. */
export function meaningOf(type: BankNews['type']): { kind: InstructionKind; outcome: 'DONE' | 'FAILED' } {
  const [subject = '', end] = type.split('.')
  return { kind: KINDS[subject]!, outcome: end === 'paid' ? 'DONE' : 'FAILED' }
}
