import { z } from 'zod'
import { CHANNELS } from './records.ts'

/** The shapes at the bank's door. Unknown members are refused, every text has a greatest length. */

/** Our name for a piece of business from end to end (ISO 20022 EndToEndId, Max35Text). */
export const EndToEndId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,34}$/)
const AccountNumber = z.string().regex(/^[A-Z0-9][A-Z0-9-]{5,33}$/)
/** One bank order is at most ¥1 billion: a limit on input. */
const Fen = z.int().min(1).max(100_000_000_000)
const Name = z.string().trim().min(1).max(140)
const Instant = z.iso.datetime()

const WebAddress = z
  .url({ protocol: /^https?$/ })
  .max(500)
  .refine(text => !URL.canParse(text) || new URL(text).username === '', 'no user name in an address')

export const PaymentShape = z.strictObject({
  endToEndId: EndToEndId,
  account: AccountNumber,
  accountName: Name,
  amountFen: Fen,
  description: z.string().trim().min(1).max(140),
  returnUrl: WebAddress,
})

export const RefundShape = z.strictObject({
  endToEndId: EndToEndId,
  originalEndToEndId: EndToEndId,
  amountFen: Fen,
  purpose: z.string().trim().min(1).max(140),
})

export const PayoutShape = z.strictObject({
  endToEndId: EndToEndId,
  account: AccountNumber,
  payee: z.strictObject({ account: AccountNumber, name: Name }),
  amountFen: Fen,
  purpose: z.string().trim().min(1).max(140),
})

const EarlierPayment = z.strictObject({
  endToEndId: EndToEndId,
  amountFen: Fen,
  refundedFen: z.int().min(0),
  channel: z.enum(CHANNELS),
  paidAt: Instant,
})

export const OpeningShape = z
  .strictObject({
    openingId: EndToEndId,
    account: AccountNumber,
    accountName: Name,
    balanceFen: z.int().min(0),
    payments: z.array(EarlierPayment).max(1000),
  })
  .refine(
    ({ payments, balanceFen }) =>
      payments.every(one => one.refundedFen <= one.amountFen) &&
      balanceFen <= payments.reduce((sum, one) => sum + one.amountFen - one.refundedFen, 0),
    'the balance is above what was paid and not given back',
  )

export const LinesQuery = z.strictObject({
  /** Lines after this number. */
  after: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(100),
  /** Booking instants, half-open. */
  from: Instant.optional(),
  until: Instant.optional(),
})

export const IdParams = z.strictObject({ id: EndToEndId })
export const AccountParams = z.strictObject({ account: AccountNumber })
