import { type Account, Accounts, type StatementLine } from './accounts.ts'
import { type BankEvent, eventOf } from './events.ts'
import type { Payment, Payout, Refund } from './orders.ts'
import type { BankRecord, Facts } from './records.ts'

type Fact<K extends keyof Facts> = Extract<BankRecord, { kind: K }>

/** The books of the bank: a fold of its records. Nothing here decides; `desk.ts` does. */
export class Books {
  readonly accounts = new Accounts()
  readonly payments = new Map<string, Payment>()
  readonly byPaymentId = new Map<string, Payment>()
  readonly transfers = new Map<string, Refund | Payout>()
  readonly openings = new Map<string, string>()
  /** Events that the platform has not acknowledged, oldest first. */
  readonly undelivered = new Map<string, BankEvent>()
  /** Accepted and not settled yet. */
  readonly pending = new Set<string>()
  /** Payments nobody has decided about, in the order in which they expire. */
  readonly open = new Set<string>()
  lastSeq = 0

  readonly #on: { [K in keyof Facts]: (record: Fact<K>) => void } = {
    'payment.created': record => this.#paymentCreated(record),
    'payment.paid': record => this.#paymentPaid(record),
    'payment.failed': record => this.#paymentFailed(record),
    'refund.accepted': record => this.#refundAccepted(record),
    'refund.paid': record => this.#transferPaid(record),
    'refund.failed': record => this.#transferFailed(record),
    'payout.accepted': record => this.#payoutAccepted(record),
    'payout.paid': record => this.#transferPaid(record),
    'payout.failed': record => this.#transferFailed(record),
    'account.opened-with': record => this.#openedWith(record),
    'event.acknowledged': record => this.undelivered.delete(record.eventId),
    'nonce.taken': () => undefined,
  }

  /** Takes one record in. Records must come in the order of their numbers, without a gap. */
  apply(record: BankRecord): void {
    if (record.seq !== this.lastSeq + 1) throw new Error(`record ${record.seq} follows ${this.lastSeq}`)
    this.lastSeq = record.seq
    const take = this.#on[record.kind] as ((record: BankRecord) => void) | undefined
    if (!take) throw new Error(`record ${record.seq} is of a kind this program does not know: ${record.kind}`)
    take(record)
    const event = eventOf(record, this)
    if (event) this.undelivered.set(event.eventId, event)
  }

  payment(endToEndId: string): Payment {
    return known(this.payments.get(endToEndId), endToEndId)
  }

  transfer(endToEndId: string): Refund | Payout {
    return known(this.transfers.get(endToEndId), endToEndId)
  }

  #paymentCreated(record: Fact<'payment.created'>): void {
    const { seq: _, at, kind: __, ...order } = record
    const payment: Payment = { ...order, createdAt: at, status: 'OPEN', refundedFen: 0 }
    this.accounts.open(payment.account, payment.accountName, 'CUSTODY')
    this.payments.set(payment.endToEndId, payment)
    this.byPaymentId.set(payment.paymentId, payment)
    this.open.add(payment.endToEndId)
  }

  #paymentPaid(record: Fact<'payment.paid'>): void {
    const payment = this.payment(record.endToEndId)
    const reference = referenceOf(record.seq)
    Object.assign(payment, { status: 'PAID', settledAt: record.at, channel: record.channel, reference })
    this.open.delete(payment.endToEndId)
    this.#post(record, 'PAYMENT', `channel/${record.channel}`, payment.account, payment.amountFen)
  }

  #paymentFailed(record: Fact<'payment.failed'>): void {
    const payment = this.payment(record.endToEndId)
    Object.assign(payment, { status: 'FAILED', settledAt: record.at, failure: record.failure })
    this.open.delete(payment.endToEndId)
  }

  #refundAccepted(record: Fact<'refund.accepted'>): void {
    const { seq: _, at, kind: __, ...order } = record
    const payment = this.payment(order.originalEndToEndId)
    const channel = known(payment.channel, payment.endToEndId)
    const from = { account: payment.account, channel, kind: 'refund' as const }
    payment.refundedFen += order.amountFen
    this.#accept({ ...order, ...from, acceptedAt: at, status: 'PENDING' })
  }

  #payoutAccepted(record: Fact<'payout.accepted'>): void {
    const { seq: _, at, kind: __, ...order } = record
    this.accounts.open(order.payee.account, order.payee.name, 'OWN')
    this.#accept({ ...order, kind: 'payout', acceptedAt: at, status: 'PENDING' })
  }

  #accept(transfer: Refund | Payout): void {
    this.transfers.set(transfer.endToEndId, transfer)
    this.pending.add(transfer.endToEndId)
    this.#account(transfer.account).heldFen += transfer.amountFen
  }

  #transferPaid(record: Fact<'refund.paid' | 'payout.paid'>): void {
    const transfer = this.transfer(record.endToEndId)
    this.#settle(transfer)
    Object.assign(transfer, { status: 'PAID', settledAt: record.at, reference: referenceOf(record.seq) })
    const refund = transfer.kind === 'refund'
    const to = refund ? `channel/${transfer.channel}` : transfer.payee.account
    this.#post(record, refund ? 'REFUND' : 'PAYOUT', transfer.account, to, transfer.amountFen)
  }

  #transferFailed(record: Fact<'refund.failed' | 'payout.failed'>): void {
    const transfer = this.transfer(record.endToEndId)
    this.#settle(transfer)
    Object.assign(transfer, { status: 'FAILED', settledAt: record.at, failure: record.failure })
    if (transfer.kind === 'refund')
      this.payment(transfer.originalEndToEndId).refundedFen -= transfer.amountFen
  }

  #settle(transfer: Refund | Payout): void {
    this.pending.delete(transfer.endToEndId)
    this.#account(transfer.account).heldFen -= transfer.amountFen
  }

  #openedWith(record: Fact<'account.opened-with'>): void {
    const { account, accountName, openingId, digest, balanceFen } = record
    this.accounts.open(account, accountName, 'CUSTODY')
    this.openings.set(openingId, digest)
    for (const { paidAt, ...earlier } of record.payments)
      this.payments.set(earlier.endToEndId, {
        ...earlier,
        account,
        accountName,
        description: openingId,
        returnUrl: '',
        paymentId: '',
        digest,
        createdAt: paidAt,
        expiresAt: paidAt,
        settledAt: paidAt,
        status: 'PAID',
      })
    this.#post({ ...record, endToEndId: openingId }, 'OPENING', 'channel/OPENING', account, balanceFen)
  }

  #account(account: string): Account {
    return known(this.accounts.find(account), account)
  }

  #side(name: string): Account {
    const channel = /^channel\/(.+)$/.exec(name)?.[1]
    return channel ? this.accounts.channel(channel) : this.#account(name)
  }

  #post(
    record: { seq: number; at: string; endToEndId: string },
    type: StatementLine['type'],
    from: string,
    to: string,
    amountFen: number,
  ): void {
    const { at: bookedAt, endToEndId } = record
    const sides = { from: this.#side(from), to: this.#side(to) }
    this.accounts.post({
      bookedAt,
      type,
      endToEndId,
      reference: referenceOf(record.seq),
      ...sides,
      amountFen,
    })
  }
}

/** The bank's own reference of a booking, as printed on statements. */
export function referenceOf(seq: number): string {
  return `B${String(seq).padStart(12, '0')}`
}

function known<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new Error(`the books do not know ${name}`)
  return value
}
