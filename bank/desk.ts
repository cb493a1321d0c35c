import { createHash, randomBytes } from 'node:crypto'
import type { VerifiedMessage } from '../server/platform/signing.ts'
import { type Account, type AccountKind, availableFen } from './accounts.ts'
import type { Books } from './books.ts'
import type { Payment, Payout, Refund } from './orders.ts'
import type {
  BankRecord,
  Channel,
  FactKind,
  Facts,
  FailureReason,
  OpeningOrder,
  PaymentOrder,
  PayoutOrder,
  RefundOrder,
} from './records.ts'
import { refuse } from './refusal.ts'

/** Fingerprint of an order: the same content gives the same digest, in whatever order its members came. */
export function digestOf(value: unknown): string {
  const sorted = JSON.stringify(value, (_, part) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
  return createHash('sha256').update(sorted).digest('base64url')
}

interface DeskParts {
  books: Books
  /** Where records go to become durable. */
  journal: { append(record: BankRecord): void }
  now: () => Date
  /** How long a cashier page can be paid. */
  paymentTtlMs: number
}

/**
 * The people behind the counter: every act looks at the books, refuses or writes one record. All of it is
 * synchronous, so two requests never see the books half-way. Replies wait until the journal is on disk.
 */
export class Desk {
  readonly books: Books
  readonly #parts: DeskParts
  readonly #listeners: ((record: BankRecord) => void)[] = []

  constructor(parts: DeskParts) {
    this.books = parts.books
    this.#parts = parts
  }

  /** Tells `listener` of every new record, after the books have taken it. */
  onRecord(listener: (record: BankRecord) => void): void {
    this.#listeners.push(listener)
  }

  #record<K extends FactKind>(kind: K, facts: Facts[K]): void {
    const at = this.#parts.now().toISOString()
    const record = { seq: this.books.lastSeq + 1, at, kind, ...facts } as unknown as BankRecord
    this.books.apply(record)
    this.#parts.journal.append(record)
    for (const listener of this.#listeners) listener(record)
  }

  /** Keeps a nonce, so that the message is refused again even after a restart. */
  keepNonce(message: VerifiedMessage): void {
    const { keyId, nonce, forgetAt } = message
    this.#record('nonce.taken', { keyId, nonce, forgetAt: forgetAt.toISOString() })
  }

  /** Takes a payment order, or gives the payment of that id if its content is the same. */
  createPayment(order: PaymentOrder): { payment: Payment; made: boolean } {
    const digest = digestOf(order)
    const found = this.#sameOrRefuse(order.endToEndId, digest, this.books.payments)
    if (found) return { payment: found, made: false }
    this.#kindOrRefuse(order.account, 'CUSTODY')
    const expiresAt = new Date(this.#parts.now().getTime() + this.#parts.paymentTtlMs).toISOString()
    const paymentId = randomBytes(20).toString('base64url')
    this.#record('payment.created', { ...order, paymentId, digest, expiresAt })
    return { payment: this.books.payment(order.endToEndId), made: true }
  }

  /** The parent has paid at the cashier. A payment that is decided or too old is not touched by it. */
  pay(payment: Payment, channel: Channel): void {
    if (payment.expiresAt <= this.#parts.now().toISOString()) this.failPayment(payment, 'EXPIRED')
    if (payment.status === 'OPEN') this.#record('payment.paid', { endToEndId: payment.endToEndId, channel })
  }

  /** Closes an open payment unpaid. A payment that is decided already stays as it is. */
  failPayment(payment: Payment, failure: FailureReason): void {
    if (payment.status === 'OPEN') this.#record('payment.failed', { endToEndId: payment.endToEndId, failure })
  }

  /** Closes the open payments whose time is over. */
  expire(): void {
    const now = this.#parts.now().toISOString()
    for (const endToEndId of this.books.open) {
      const payment = this.books.payment(endToEndId)
      if (payment.expiresAt > now) break
      this.failPayment(payment, 'EXPIRED')
    }
  }

  /** Takes a refund: to the payer of a paid payment, never more than was paid and is in the account. */
  createRefund(order: RefundOrder): { refund: Refund; made: boolean } {
    const digest = digestOf(order)
    const found = this.#sameOrRefuse(order.endToEndId, digest, this.books.transfers)
    if (found?.kind === 'refund') return { refund: found, made: false }
    const payment = this.books.payments.get(order.originalEndToEndId)
    if (!payment) refuse('not-found', `no payment ${order.originalEndToEndId}`)
    if (payment.status !== 'PAID') refuse('not-paid', `payment ${payment.endToEndId} is ${payment.status}`)
    const left = payment.amountFen - payment.refundedFen
    if (order.amountFen > left) refuse('above-paid', `${left} fen of the payment are left to refund`)
    this.#fundsOrRefuse(payment.account, order.amountFen)
    this.#record('refund.accepted', { ...order, digest })
    return { refund: this.books.transfer(order.endToEndId) as Refund, made: true }
  }

  /** Takes a payout from a custody account to the institution's own account. */
  createPayout(order: PayoutOrder): { payout: Payout; made: boolean } {
    const digest = digestOf(order)
    const found = this.#sameOrRefuse(order.endToEndId, digest, this.books.transfers)
    if (found?.kind === 'payout') return { payout: found, made: false }
    const account = this.#kindOrRefuse(order.account, 'CUSTODY')
    if (!account) refuse('not-found', `no account ${order.account}`)
    this.#kindOrRefuse(order.payee.account, 'OWN')
    this.#fundsOrRefuse(order.account, order.amountFen)
    this.#record('payout.accepted', { ...order, digest })
    return { payout: this.books.transfer(order.endToEndId) as Payout, made: true }
  }

  /** Settles a pending refund or payout, one way or the other. */
  settle(endToEndId: string, failure?: FailureReason): void {
    const transfer = this.books.transfer(endToEndId)
    if (transfer.status !== 'PENDING') return
    if (failure) this.#record(`${transfer.kind}.failed`, { endToEndId, failure })
    else this.#record(`${transfer.kind}.paid`, { endToEndId })
  }

  /** Takes over an account with payments made before this bank kept it; a repeat changes nothing. */
  openWith(order: OpeningOrder): { made: boolean } {
    const digest = digestOf(order)
    const found = this.books.openings.get(order.openingId)
    if (found === digest) return { made: false }
    if (found) refuse('content-changed', order.openingId)
    this.#kindOrRefuse(order.account, 'CUSTODY')
    const ids = order.payments.map(payment => payment.endToEndId)
    const taken = ids.find((id, at) => this.#isTaken(id) || ids.indexOf(id) !== at)
    if (taken) refuse('content-changed', taken)
    this.#record('account.opened-with', { ...order, digest })
    return { made: true }
  }

  /** The platform has confirmed that it keeps this news. */
  acknowledge(eventId: string): void {
    if (this.books.undelivered.has(eventId)) this.#record('event.acknowledged', { eventId })
  }

  #isTaken(endToEndId: string): boolean {
    const { payments, transfers, openings } = this.books
    return payments.has(endToEndId) || transfers.has(endToEndId) || openings.has(endToEndId)
  }

  /** The earlier order of that id if it says the same; end-to-end ids are one namespace for all orders. */
  #sameOrRefuse<T extends { digest: string }>(
    id: string,
    digest: string,
    among: Map<string, T>,
  ): T | undefined {
    const found = among.get(id)
    if (found?.digest === digest) return found
    if (this.#isTaken(id)) refuse('content-changed', id)
    return undefined
  }

  #kindOrRefuse(account: string, kind: AccountKind): Account | undefined {
    const found = this.books.accounts.find(account)
    if (found && found.kind !== kind) refuse('wrong-account', `account ${account} is ${found.kind}`)
    return found
  }

  #fundsOrRefuse(account: string, amountFen: number): void {
    const found = this.books.accounts.find(account)
    const available = found ? availableFen(found) : 0
    if (amountFen > available) refuse('insufficient-funds', `${available} fen are available in ${account}`)
  }
}
