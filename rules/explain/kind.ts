import type { ClockDefinitions } from '../clocks/definition.ts'
import type { Days } from '../formulas/class-time.ts'
import type { Rulebook } from '../rulebook.ts'
import type { Explained } from '../trace.ts'
import type { InputSpec, Inputs } from './inputs.ts'

/** What the answers are computed with. */
export interface Ground {
  readonly book: Rulebook
  readonly days: Days
  /** The statutory clocks that can be asked for by name; they are data of their own (rules/clocks). */
  readonly clocks?: ClockDefinitions
}

/** One kind of question: what it answers, which inputs it takes, and how it is answered. */
export interface Kind {
  readonly zh: string
  readonly en: string
  readonly inputs: readonly InputSpec[]
  answer(ground: Ground, inputs: Inputs): Explained<unknown>
}

/** Fen as yuan with two decimals, for machines: 12100 → '121.00'. */
export function yuanText(fen: number): string {
  return `${Math.trunc(fen / 100)}.${String(fen % 100).padStart(2, '0')}`
}
