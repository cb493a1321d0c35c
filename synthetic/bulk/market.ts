import { type Preset, type Term, termOf } from '../presets.ts'
import type { Chance } from '../random.ts'
import type { Registered } from '../register.ts'
import { dayAfter, type GroupPlan } from '../selling.ts'

const GROUP_MIN = 6
/** Seats of every class group: the same number, so that what the law says of a meeting is worked out once. */
export const GROUP_MAX = 14
const GROUP_MEAN = (GROUP_MIN + GROUP_MAX) / 2
const SUBJECT_LESSON_FEN = 4_500

interface Target {
  orders: number
  worthFen: number
}

/** Deals the class groups of a preset out to its open institutions, one after another, and comes out at its sums. */
export class Market {
  readonly #term: Term
  readonly #on: string
  #orders: number
  #fen: number
  #firms: number
  #due = 0

  constructor(preset: Preset, target: Target, firms: number, on: string) {
    this.#term = termOf(preset)
    this.#orders = target.orders
    this.#fen = target.worthFen
    this.#firms = firms
    this.#on = on
  }

  /** What the next open institution sells. */
  groupsOf(firm: Registered, c: Chance): GroupPlan[] {
    this.#due += this.#orders / GROUP_MEAN / this.#firms--
    const groups: GroupPlan[] = []
    for (; this.#orders > 0 && (this.#due >= 1 || this.#firms === 0); this.#due--)
      groups.push(this.#deal(firm, c))
    return groups
  }

  #deal(firm: Registered, c: Chance): GroupPlan {
    const left = this.#orders
    const last = left <= GROUP_MAX
    const learners = last ? left : Math.min(c.int(GROUP_MIN, GROUP_MAX), left - 1)
    const lessons = c.int(...this.#term.lessons)
    const wish = (this.#fen / left / lessons) * (last ? 1 : 0.85 + c.next() * 0.3)
    const cap = firm.plan.kind === 'SUBJECT' ? SUBJECT_LESSON_FEN : Number.POSITIVE_INFINITY
    const lessonFen = Math.max(1_000, Math.min(cap, Math.round(wish / 10) * 10))
    this.#orders -= learners
    this.#fen -= learners * lessons * lessonFen
    return {
      firm,
      learners,
      lessons,
      lessonFen,
      from: dayAfter(this.#on, -c.int(...this.#term.startedDaysAgo)),
    }
  }
}
