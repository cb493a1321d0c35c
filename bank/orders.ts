import type { Channel, FailureReason, PaymentOrder, PayoutOrder, RefundOrder } from './records.ts'

/** Payments, refunds and payouts with what has become of them. */

export interface Payment extends Pick<PaymentOrder, 'endToEndId' | 'account' | 'accountName' | 'amountFen'> {
  description: string
  returnUrl: string
  /** The unguessable part of the cashier's address; empty for a payment taken elsewhere. */
  paymentId: string
  digest: string
  createdAt: string
  expiresAt: string
  status: 'OPEN' | 'PAID' | 'FAILED'
  settledAt?: string
  channel?: Channel
  failure?: FailureReason
  /** The booking on the statement, once paid. */
  reference?: string
  /** Asked back and not failed, in fen. */
  refundedFen: number
}

interface Outcome {
  digest: string
  acceptedAt: string
  status: 'PENDING' | 'PAID' | 'FAILED'
  settledAt?: string
  failure?: FailureReason
  reference?: string
}

/** Money on its way back to the payer by the channel it came through. */
export type Refund = RefundOrder & Outcome & { kind: 'refund'; account: string; channel: Channel }
/** Money on its way to the institution's own account. */
export type Payout = PayoutOrder & Outcome & { kind: 'payout' }
