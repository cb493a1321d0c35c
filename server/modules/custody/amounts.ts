import { type Fen, fen } from '../../platform/money.ts'

/** The figures of an order that decide what a lesson is worth. */
export interface Price {
  paidFen: number
  /** Lessons that the paid sum was agreed for. */
  priceLessons: number
  /** Paid lessons that may still be taken in all. */
  totalLessons: number
}

/**
 * Money released after `used` seats, in fen: floor(paid × seats ÷ lessons). Remainders fall exactly and the last paid
 * lesson takes the order to zero; gift seats come after the paid ones and release nothing.
 * The same as the settlement statement computes (settlement/statement.ts).
 */
export function releasedAfter(p: Price, used: number): Fen {
  const paidSeats = Math.min(used, p.totalLessons)
  return fen(Number((BigInt(p.paidFen) * BigInt(paidSeats)) / BigInt(p.priceLessons)))
}

/** Price in fen of the order's `lessonNo`-th seat, counted from 1. */
export const amountOfLesson = (p: Price, lessonNo: number): Fen =>
  releasedAfter(p, lessonNo) - releasedAfter(p, lessonNo - 1)
