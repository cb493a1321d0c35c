import { requireCount, yuan } from '../money.ts'
import type { Where } from '../parameter.ts'
import type { Rulebook } from '../rulebook.ts'
import { type Citation, type Explained, type Step, step, type Text, text, unknownStep } from '../trace.ts'

/** What was taken by an unlawful act, and what was given back; `on` is the day of the act's end. */
export interface GainsFacts extends Where {
  /** All receipts from the act, in fen. */
  readonly receivedFen: number
  /** Prepaid money for lessons not given that was already lawfully refunded, in fen. */
  readonly refundedFen: number
  /** Money that must still be refunded to families, in fen; it is not confiscated. */
  readonly refundDueFen: number
}

/** The illegal gains, or why they cannot be told. gains = received − refunded; confiscated = gains − refund due. */
export type Gains =
  | { readonly status: 'COMPUTED'; readonly gainsFen: number; readonly confiscateFen: number }
  | { readonly status: 'UNKNOWN'; readonly reason: Text }

/**
 * Illegal gains of an act: all receipts less unconsumed prepaid money already refunded, and what is confiscated.
 * @throws RangeError where more was refunded than received
 * @cite 教育部令第53号 第四十二条; 行政处罚法 第二十八条
 */
export function illegalGains(book: Rulebook, facts: GainsFacts): Explained<Gains> {
  validate(facts)
  const { receivedFen, refundedFen, refundDueFen } = facts
  const deduct = book.parameter('ORD53-42.deduct', facts)
  if (!deduct.known && refundedFen > 0)
    return {
      value: { status: 'UNKNOWN', reason: deduct.reason },
      trace: [receipts(facts), unknownStep(deduct.reason)],
    }
  const deducted = deduct.known && deduct.value.includes('UNCONSUMED_PREPAID_REFUNDED') ? refundedFen : 0
  const gainsFen = receivedFen - deducted
  const trace: Step[] = [receipts(facts), gainsStep(facts, gainsFen, deduct.known ? deduct.citation : null)]
  const except = book.parameter('PROC-07.confiscateExcept', facts)
  const kept = except.known && except.value.includes('REFUND_DUE') ? Math.min(refundDueFen, gainsFen) : 0
  const confiscateFen = gainsFen - kept
  trace.push(confiscation(gainsFen, kept, confiscateFen, except.known ? except.citation : null))
  return { value: { status: 'COMPUTED', gainsFen, confiscateFen }, trace }
}

function validate({ receivedFen, refundedFen, refundDueFen }: GainsFacts): void {
  requireCount('receivedFen', receivedFen)
  requireCount('refundedFen', refundedFen)
  requireCount('refundDueFen', refundDueFen)
  if (refundedFen + refundDueFen > receivedFen)
    throw new RangeError('more was or is to be refunded than was received')
}

function receipts({ receivedFen }: GainsFacts): Step {
  const says = text(
    `实施违法行为取得的全部款项为 ${yuan(receivedFen)}`,
    `all receipts from the act are ${yuan(receivedFen)}`,
  )
  return step(text('取得款项', 'Receipts'), says, { receivedFen }, receivedFen)
}

function gainsStep({ receivedFen, refundedFen }: GainsFacts, gainsFen: number, by: Citation | null): Step {
  const says = text(
    `违法所得 = 取得款项 ${yuan(receivedFen)} − 已依法退还的未消费预收款 ${yuan(refundedFen)} = ${yuan(gainsFen)}`,
    `illegal gains = receipts ${yuan(receivedFen)} − unconsumed prepaid money already refunded ${yuan(refundedFen)} = ${yuan(gainsFen)}`,
  )
  return step(text('违法所得', 'Illegal gains'), says, { receivedFen, refundedFen }, gainsFen, by)
}

function confiscation(gainsFen: number, kept: number, confiscateFen: number, by: Citation | null): Step {
  const says = text(
    `除依法应当退赔的 ${yuan(kept)} 外予以没收：${yuan(gainsFen)} − ${yuan(kept)} = ${yuan(confiscateFen)}`,
    `confiscated except what is to be refunded (${yuan(kept)}): ${yuan(gainsFen)} − ${yuan(kept)} = ${yuan(confiscateFen)}`,
  )
  return step(text('没收', 'Confiscated'), says, { gainsFen, refundDueFen: kept }, confiscateFen, by)
}
