import { requireCount, yuan } from '../money.ts'
import { NATION } from '../region-chain.ts'
import type { Rulebook } from '../rulebook.ts'
import { type Explained, type Step, step, type Text, text } from '../trace.ts'

/** What a factor of discretion does; the factors themselves are the catalogue `discretion-factors`. */
export type FactorEffect = 'NO_PENALTY' | 'MAY_WAIVE' | 'LIGHTER_OR_REDUCED' | 'HEAVIER'

/** A row of a region's table of benchmarks, already chosen by an officer. */
export interface BenchmarkRow {
  /** Name of the step as the region calls it. */
  readonly step: string
  readonly minFen: number
  readonly maxFen: number
  /** Document of the table, as printed. */
  readonly document: string
}

/** A fine that is to be set within the range of the law. */
export interface DiscretionFacts {
  readonly on: string
  readonly minFen: number
  readonly maxFen: number
  readonly benchmark: BenchmarkRow | null
  readonly factors: readonly { readonly code: string; readonly says: Text; readonly effect: FactorEffect }[]
  /** The fine that the officer proposes; null: only the range is asked. */
  readonly proposedFen: number | null
  readonly reason: string | null
}

/** The range that binds the officer, and what stands against the proposed fine. */
export interface Discretion {
  /** The fine is refused by the law (no penalty), may be waived, or is set. */
  readonly outcome: 'NO_PENALTY' | 'MAY_WAIVE' | 'FINE'
  readonly minFen: number
  readonly maxFen: number
  /** The law lets the fine go below its own lowest sum. */
  readonly mayGoBelow: boolean
  readonly problems: readonly {
    readonly code: 'OUTSIDE_LAW' | 'REASON_MISSING' | 'NO_PENALTY'
    readonly says: Text
  }[]
}

/**
 * The fine within the range of the law, by benchmark row and factors; departing from the row needs a reason.
 * @throws RangeError for ranges that are none
 * @cite 行政处罚法 第三十条至第三十四条
 */
export function discretion(book: Rulebook, facts: DiscretionFacts): Explained<Discretion> {
  validate(facts)
  const effects = new Set(facts.factors.map(factor => factor.effect))
  const trace: Step[] = facts.factors.map(({ code, says, effect }) =>
    step(text('情节', 'Factor'), says, { code }, effect),
  )
  const mayGoBelow = effects.has('LIGHTER_OR_REDUCED') && !effects.has('HEAVIER')
  const row = facts.benchmark
  const minFen = row ? Math.max(row.minFen, mayGoBelow ? 0 : facts.minFen) : facts.minFen
  const maxFen = row ? Math.min(row.maxFen, facts.maxFen) : facts.maxFen
  trace.push(rangeStep(facts, minFen, maxFen))
  const outcome = effects.has('NO_PENALTY') ? 'NO_PENALTY' : effects.has('MAY_WAIVE') ? 'MAY_WAIVE' : 'FINE'
  const found = problems(book, facts, { outcome, minFen, maxFen, mayGoBelow })
  return { value: { outcome, minFen, maxFen, mayGoBelow, problems: found }, trace }
}

function validate({ minFen, maxFen, benchmark, proposedFen }: DiscretionFacts): void {
  requireCount('minFen', minFen)
  requireCount('maxFen', maxFen)
  if (proposedFen !== null) requireCount('proposedFen', proposedFen)
  if (minFen > maxFen) throw new RangeError('the lowest fine is above the highest')
  if (benchmark && (benchmark.minFen > benchmark.maxFen || benchmark.minFen > maxFen))
    throw new RangeError('the benchmark lies outside the range of the law')
}

function rangeStep({ benchmark, minFen, maxFen }: DiscretionFacts, low: number, high: number): Step {
  const says = benchmark
    ? text(
        `裁量阶次“${benchmark.step}”（${benchmark.document}）：${yuan(low)} 至 ${yuan(high)}`,
        `benchmark step "${benchmark.step}" (${benchmark.document}): ${yuan(low)} to ${yuan(high)}`,
      )
    : text(
        `没有适用的裁量基准，按法定幅度 ${yuan(low)} 至 ${yuan(high)}`,
        `no benchmark applies: the range of the law, ${yuan(low)} to ${yuan(high)}`,
      )
  return step(text('裁量幅度', 'Range of discretion'), says, { minFen, maxFen }, high)
}

function problems(
  book: Rulebook,
  facts: DiscretionFacts,
  found: Omit<Discretion, 'problems'>,
): Discretion['problems'] {
  const { proposedFen, reason, minFen, maxFen } = facts
  if (proposedFen === null) return []
  if (found.outcome === 'NO_PENALTY' && proposedFen > 0)
    return [{ code: 'NO_PENALTY', says: text('依法不予处罚', 'the law allows no penalty') }]
  if (proposedFen > maxFen || (proposedFen < minFen && !found.mayGoBelow && found.outcome === 'FINE'))
    return [{ code: 'OUTSIDE_LAW', says: text('超出法定幅度', 'outside the range of the law') }]
  const needed = book.parameter('DIS-06.reasonForDeparture', { on: facts.on, region: NATION })
  const inside = proposedFen >= found.minFen && proposedFen <= found.maxFen
  if (inside || !needed.known || !needed.value || reason?.trim()) return []
  return [
    {
      code: 'REASON_MISSING',
      says: text('偏离裁量基准须说明理由', 'departing from the benchmark needs a reason'),
    },
  ]
}
