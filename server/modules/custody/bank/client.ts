import { z } from 'zod'
import { type BankLine, BankSilent } from './line.ts'

/** The custody bank as the platform uses it. Amounts are integer fen, instants ISO 8601 in UTC. */

const Failure = z.string().max(40)
const Channel = z.string().max(40)

const Payment = z.object({
  endToEndId: z.string(),
  account: z.string(),
  amountFen: z.int(),
  refundedFen: z.int(),
  status: z.enum(['OPEN', 'PAID', 'FAILED']),
  channel: Channel.optional(),
  failure: Failure.optional(),
  reference: z.string().max(35).optional(),
  cashierUrl: z.url().optional(),
  expiresAt: z.iso.datetime(),
  settledAt: z.iso.datetime().optional(),
})
/** A payment as the bank sees it; `cashierUrl` is where the parent pays. */
export type BankPayment = z.infer<typeof Payment>

const Transfer = z.object({
  endToEndId: z.string(),
  account: z.string(),
  amountFen: z.int(),
  status: z.enum(['PENDING', 'PAID', 'FAILED']),
  failure: Failure.optional(),
  reference: z.string().max(35).optional(),
  acceptedAt: z.iso.datetime(),
  settledAt: z.iso.datetime().optional(),
})
/** A refund or payout as the bank sees it. */
export type BankTransfer = z.infer<typeof Transfer>

const AccountState = z.object({
  account: z.string(),
  name: z.string(),
  kind: z.enum(['CUSTODY', 'OWN']),
  balanceFen: z.int(),
  availableFen: z.int(),
  asOf: z.iso.datetime(),
})
export type BankAccountState = z.infer<typeof AccountState>

const Lines = z.object({
  lines: z.array(
    z.object({
      line: z.int(),
      bookedAt: z.iso.datetime(),
      type: z.enum(['PAYMENT', 'REFUND', 'PAYOUT', 'OPENING']),
      endToEndId: z.string(),
      amountFen: z.int(),
      balanceFen: z.int(),
      counterparty: z.string(),
      reference: z.string(),
    }),
  ),
  next: z.int().nullable(),
})
/** A page of statement lines; `next` is what the following page begins after, null at the end. */
export type BankLines = z.infer<typeof Lines>

export interface PaymentOrder {
  /** Ours, unique for ever, at most 35 characters. */
  endToEndId: string
  account: string
  accountName: string
  amountFen: number
  description: string
  /** Where the parent's browser goes afterwards. */
  returnUrl: string
}

export interface RefundOrder {
  endToEndId: string
  originalEndToEndId: string
  amountFen: number
  purpose: string
}

export interface PayoutOrder {
  endToEndId: string
  account: string
  payee: { account: string; name: string }
  amountFen: number
  purpose: string
}

/** Payments made before the bank kept the account, and what of them it takes over. */
export interface OpeningOrder {
  openingId: string
  account: string
  accountName: string
  balanceFen: number
  payments: { endToEndId: string; amountFen: number; refundedFen: number; channel: string; paidAt: string }[]
}

/** A signed answer of another shape leaves the outcome as unknown as no answer. */
function understand<S extends z.ZodType>(shape: S, answer: unknown): z.output<S> {
  const read = shape.safeParse(answer)
  if (!read.success) throw new BankSilent(z.prettifyError(read.error))
  return read.data
}

/**
 * Every method may be repeated with the same arguments: the bank knows an order by its end-to-end id.
 * All throw BankRefused (nothing was done) or BankSilent (the outcome is unknown, repeat).
 */
export class BankClient {
  readonly #line: BankLine

  constructor(line: BankLine) {
    this.#line = line
  }

  async createPayment(order: PaymentOrder): Promise<BankPayment> {
    return understand(Payment, await this.#line.ask('POST', '/v1/payments', order))
  }

  async getPayment(endToEndId: string): Promise<BankPayment> {
    return understand(Payment, await this.#line.ask('GET', `/v1/payments/${encodeURIComponent(endToEndId)}`))
  }

  /** Closes a payment that nobody has paid. The answer tells whether it was paid in the meantime. */
  async cancelPayment(endToEndId: string): Promise<BankPayment> {
    const path = `/v1/payments/${encodeURIComponent(endToEndId)}/cancel`
    return understand(Payment, await this.#line.ask('POST', path, {}))
  }

  async createRefund(order: RefundOrder): Promise<BankTransfer> {
    return understand(Transfer, await this.#line.ask('POST', '/v1/refunds', order))
  }

  async getRefund(endToEndId: string): Promise<BankTransfer> {
    return understand(Transfer, await this.#line.ask('GET', `/v1/refunds/${encodeURIComponent(endToEndId)}`))
  }

  async createPayout(order: PayoutOrder): Promise<BankTransfer> {
    return understand(Transfer, await this.#line.ask('POST', '/v1/payouts', order))
  }

  async getPayout(endToEndId: string): Promise<BankTransfer> {
    return understand(Transfer, await this.#line.ask('GET', `/v1/payouts/${encodeURIComponent(endToEndId)}`))
  }

  /** Hands over an account that was kept elsewhere, in portions of at most 1,000 payments. */
  async openAccount(order: OpeningOrder): Promise<void> {
    await this.#line.ask('POST', '/v1/openings', order)
  }

  async account(account: string): Promise<BankAccountState> {
    return understand(
      AccountState,
      await this.#line.ask('GET', `/v1/accounts/${encodeURIComponent(account)}`),
    )
  }

  /** Statement lines after a line number, at most 500. */
  async lines(account: string, after = 0, limit = 500): Promise<BankLines> {
    const path = `/v1/accounts/${encodeURIComponent(account)}/lines?after=${after}&limit=${limit}`
    return understand(Lines, await this.#line.ask('GET', path))
  }
}
