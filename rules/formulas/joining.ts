import { requireCount, yuan } from '../money.ts'
import { type Explained, step, text } from '../trace.ts'
import { valueOfLessons } from './release.ts'

/** A class as it is sold whole: paid lessons first, gift lessons after them. */
export interface WholeClass {
  readonly lessons: number
  readonly giftLessons: number
  readonly priceFen: number
}

/**
 * What a learner buys who joins when `ahead` meetings are still to come: gift lessons are the last of the sequence, the
 * others are paid at floor(price × paid lessons left ÷ paid lessons), in fen. So nothing that was held before is sold, and
 * a price within the price of its lessons stays within it.
 */
export function lessonsAhead(whole: WholeClass, ahead: number): Explained<WholeClass> {
  requireCount('ahead', ahead)
  requireCount('giftLessons', whole.giftLessons)
  const left = Math.min(ahead, whole.lessons + whole.giftLessons)
  const giftLessons = Math.min(left, whole.giftLessons)
  const lessons = left - giftLessons
  const priceFen = valueOfLessons(whole.priceFen, whole.lessons, lessons)
  const says = text(
    `全班付费 ${whole.lessons} 课时 ${yuan(whole.priceFen)}，另赠 ${whole.giftLessons} 课时；剩余 ${left} 课时，其中付费 ${lessons}、赠送 ${giftLessons}：${yuan(whole.priceFen)} × ${lessons} ÷ ${whole.lessons}（舍去不足一分）＝ ${yuan(priceFen)}`,
    `the class is ${whole.lessons} paid lessons at ${yuan(whole.priceFen)} and ${whole.giftLessons} gifts; ${left} are left, ${lessons} paid and ${giftLessons} gifts: ${yuan(whole.priceFen)} × ${lessons} ÷ ${whole.lessons}, rounded down to the fen, is ${yuan(priceFen)}`,
  )
  const inputs = { ...whole, ahead: left }
  const label = text('按剩余课时计价', 'Price of the lessons that are left')
  return { value: { lessons, giftLessons, priceFen }, trace: [step(label, says, inputs, priceFen)] }
}
