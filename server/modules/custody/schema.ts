import { z } from 'zod'
import { pageQuery } from '../../platform/http/paging.ts'
import { Id, Instant, idParams, LocalDate, text } from '../../platform/http/shapes.ts'
import { FenAmount } from '../../platform/money.ts'
import { STATUSES } from './workflow.ts'

/** An order of an institution; its cell is known from the institution. */
export const orderParams = idParams.extend({ order: Id })

export const Order = z.object({
  orderId: z.int(),
  institutionId: z.int(),
  status: z.enum(STATUSES),
  dueFen: FenAmount,
  paidFen: FenAmount,
  releasedFen: FenAmount,
  refundedFen: FenAmount,
  totalLessons: z.int(),
  giftLessons: z.int(),
  usedLessons: z.int(),
  openedOn: LocalDate,
})

const Line = z.object({
  at: Instant,
  kind: z.string().meta({
    description:
      'RELEASE 消课划拨，PAYMENT 缴费，REFUND 退费，REFUND_PAID 退费到账，CLOSE 结算，PAYOUT… 付机构，REVERSAL 撤销',
  }),
  amountFen: FenAmount,
  orderId: z.int().nullable(),
  lessonNo: z.int().nullable(),
  sessionId: z.int().nullable(),
  sessionDate: LocalDate.nullable(),
  reason: z.string().nullable(),
  actor: z.string(),
})

export const OrderStatement = z.object({
  order: Order,
  heldFen: FenAmount,
  lessonsLeft: z.int(),
  giftsLeft: z.int(),
  nextReleaseFen: FenAmount,
  items: z.array(Line),
  next: z.string().nullable(),
})

export const InstitutionStatement = z.object({
  balances: z.object({
    bankFen: FenAmount,
    heldFen: FenAmount,
    payableFen: FenAmount,
    payoutFen: FenAmount,
    refundFen: FenAmount,
  }),
  items: z.array(Line.extend({ lessons: z.int() })),
  next: z.string().nullable(),
})

const LONGEST_DAYS = 366
const DAY_MS = 86_400_000

/** A period of at most a year, both ends included. */
export const periodQuery = z
  .strictObject({ ...pageQuery, from: LocalDate, to: LocalDate })
  .refine(q => q.from <= q.to, { path: ['to'], message: '截止日期早于开始日期 | ends before it begins' })
  .refine(q => Date.parse(q.to) - Date.parse(q.from) <= LONGEST_DAYS * DAY_MS, {
    path: ['to'],
    message: '一次最多查询一年 | at most a year at once',
  })

export const listQuery = z.strictObject(pageQuery)
export const Reason = z.strictObject({ reason: text(500, 2) })
