import type { Payment, Payout, Refund } from './orders.ts'
import type { BankRecord } from './records.ts'

export const EVENT_TYPES = [
  'payment.paid',
  'payment.failed',
  'refund.paid',
  'refund.failed',
  'payout.paid',
  'payout.failed',
] as const
export type EventType = (typeof EVENT_TYPES)[number]

/** News for the platform. Its id is made from the record's number: the same news has the same id for ever. */
export interface BankEvent {
  eventId: string
  type: EventType
  occurredAt: string
  endToEndId: string
  account: string
  amountFen: number
  channel?: string
  failure?: string
  /** The booking on the statement; absent where nothing was booked. */
  reference?: string
  originalEndToEndId?: string
}

/** The id of the news in the `seq`-th record. */
export function eventIdOf(seq: number): string {
  return `E${String(seq).padStart(12, '0')}`
}

/** Where the state of what a record speaks of is found. */
export interface Lookup {
  payment(endToEndId: string): Payment
  transfer(endToEndId: string): Refund | Payout
}

/** The news in a record that has just been taken in, if it is one the platform must hear. */
export function eventOf(record: BankRecord, books: Lookup): BankEvent | undefined {
  const type = EVENT_TYPES.find(known => known === record.kind)
  if (!type || !('endToEndId' in record)) return undefined
  const head = { eventId: eventIdOf(record.seq), type, occurredAt: record.at }
  if (type.startsWith('payment.')) {
    const { endToEndId, account, amountFen, channel, failure, reference } = books.payment(record.endToEndId)
    return { ...head, endToEndId, account, amountFen, channel, failure, reference }
  }
  const transfer = books.transfer(record.endToEndId)
  const { endToEndId, account, amountFen, failure, reference } = transfer
  const base = { ...head, endToEndId, account, amountFen, failure, reference }
  if (transfer.kind === 'payout') return base
  const { channel, originalEndToEndId } = transfer
  return { ...base, channel, originalEndToEndId }
}
