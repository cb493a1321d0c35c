/**
 * What the trial bank writes in its journal. Every fact of the bank is one of these records; the books are
 * a fold of them. Amounts are whole fen; instants are ISO 8601 in UTC.
 */

export const CHANNELS = ['BANK_CARD', 'E_CNY', 'WECHAT', 'ALIPAY'] as const
/** How a parent pays at the cashier. */
export type Channel = (typeof CHANNELS)[number]

/** Why a payment, refund or payout did not happen. */
export type FailureReason =
  | 'CANCELLED'
  | 'EXPIRED'
  | 'DECLINED'
  | 'ACCOUNT_CLOSED'
  | 'INSUFFICIENT_FUNDS'
  | 'CHANNEL_ERROR'

/** A request to pay into a custody account, as the platform sent it. */
export interface PaymentOrder {
  endToEndId: string
  account: string
  accountName: string
  amountFen: number
  description: string
  returnUrl: string
}

/** A request to give a payment back, wholly or in part, by the route it came. */
export interface RefundOrder {
  endToEndId: string
  originalEndToEndId: string
  amountFen: number
  purpose: string
}

/** A request to move money from a custody account to the institution's own account. */
export interface PayoutOrder {
  endToEndId: string
  account: string
  payee: { account: string; name: string }
  amountFen: number
  purpose: string
}

/** Payments taken before this bank kept the account, and what of them is still in custody. */
export interface OpeningOrder {
  openingId: string
  account: string
  accountName: string
  balanceFen: number
  payments: {
    endToEndId: string
    amountFen: number
    refundedFen: number
    channel: Channel
    paidAt: string
  }[]
}

interface Failed {
  endToEndId: string
  failure: FailureReason
}

/** The facts by kind. `digest` fingerprints the order, so that a repeat can be told from a change. */
export interface Facts {
  'payment.created': PaymentOrder & { paymentId: string; digest: string; expiresAt: string }
  'payment.paid': { endToEndId: string; channel: Channel }
  'payment.failed': Failed
  'refund.accepted': RefundOrder & { digest: string }
  'refund.paid': { endToEndId: string }
  'refund.failed': Failed
  'payout.accepted': PayoutOrder & { digest: string }
  'payout.paid': { endToEndId: string }
  'payout.failed': Failed
  'account.opened-with': OpeningOrder & { digest: string }
  'event.acknowledged': { eventId: string }
  'nonce.taken': { keyId: string; nonce: string; forgetAt: string }
}

export type FactKind = keyof Facts

/** One line of the journal: the `seq`-th fact, recorded at `at`. */
export type BankRecord = { [K in FactKind]: { seq: number; at: string; kind: K } & Facts[K] }[FactKind]
