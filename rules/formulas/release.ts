import { multiplyDivideFloor, requireCount, yuan } from '../money.ts'
import { type Explained, step, text } from '../trace.ts'

/**
 * Price of the lessons 1 … k out of n that were paid with one sum, in fen: floor(paid × k ÷ n).
 * Remainders fall on later lessons, and all n lessons together cost exactly what was paid.
 */
export function valueOfLessons(paidFen: number, lessons: number, taught: number): number {
  requireCount('paidFen', paidFen)
  requireCount('lessons', lessons)
  requireCount('taught', taught)
  if (taught > lessons) throw new RangeError(`lesson ${taught} of ${lessons}`)
  return lessons === 0 ? 0 : multiplyDivideFloor(paidFen, taught, lessons)
}

/** What is released for the k-th of n lessons, in fen: floor(paid × k ÷ n) − floor(paid × (k − 1) ÷ n). */
export function releaseOfLesson(paidFen: number, lessons: number, kth: number): number {
  if (kth < 1) throw new RangeError(`lessons are counted from 1: ${kth}`)
  return valueOfLessons(paidFen, lessons, kth) - valueOfLessons(paidFen, lessons, kth - 1)
}

/** The release of the k-th lesson with its steps. */
export function explainRelease(paidFen: number, lessons: number, kth: number): Explained<number> {
  const before = valueOfLessons(paidFen, lessons, kth - 1)
  const after = valueOfLessons(paidFen, lessons, kth)
  const label = text('本课次应划拨金额', 'Released for this lesson')
  const says = text(
    `共 ${lessons} 课次实付 ${yuan(paidFen)}；前 ${kth} 课次价款 ${yuan(after)}，减前 ${kth - 1} 课次价款 ${yuan(before)}（均舍去不足一分），本课次划拨 ${yuan(after - before)}`,
    `${lessons} lessons were paid with ${yuan(paidFen)}; the first ${kth} cost ${yuan(after)}, less the first ${kth - 1} at ${yuan(before)} (each rounded down to the fen): ${yuan(after - before)} is released`,
  )
  const inputs = { paidFen, lessons, kth, valueBeforeFen: before, valueAfterFen: after }
  return { value: after - before, trace: [step(label, says, inputs, after - before)] }
}
