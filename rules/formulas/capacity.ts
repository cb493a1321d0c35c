import type { Unknown, Where } from '../parameter.ts'
import type { Rulebook } from '../rulebook.ts'
import { type Explained, step, text } from '../trace.ts'

/** How many trainees a room may hold in one time slot, or that it is not known. */
export type Capacity = { readonly known: true; readonly persons: number; readonly minArea: number } | Unknown

/**
 * Trainees that a room may hold at once: building area ÷ least area per trainee, rounded down.
 * @param squareMetres building area of the room, to two decimals
 * @cite 教监管厅函〔2022〕9号
 */
export function roomCapacity(book: Rulebook, where: Where, squareMetres: number): Explained<Capacity> {
  if (!Number.isFinite(squareMetres) || squareMetres < 0) throw new RangeError(`not an area: ${squareMetres}`)
  const rule = book.parameter('TIME-09.minAreaPerTrainee', where)
  if (!rule.known) return { value: rule, trace: [] }
  const persons = personsOf(squareMetres, rule.value)
  const says = text(
    `${squareMetres} ㎡ ÷ 每人不少于 ${rule.value} ㎡ = 最多 ${persons} 人`,
    `${squareMetres} m² ÷ at least ${rule.value} m² each = at most ${persons} trainees`,
  )
  const inputs = { squareMetres, minArea: rule.value }
  const capacity = step(
    text('同一时段容纳人数', 'Capacity at one time'),
    says,
    inputs,
    persons,
    rule.citation,
  )
  return { value: { known: true, persons, minArea: rule.value }, trace: [capacity] }
}

/** Area ÷ least area, rounded down, without the errors of binary fractions. */
export function personsOf(squareMetres: number, minArea: number): number {
  return Math.floor(Math.round(squareMetres * 100) / Math.round(minArea * 100))
}
