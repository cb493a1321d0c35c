/** What a bench found. Further figures may stand beside these. */
export interface BenchLine {
  value: number
  unit: string
  /** The best that the same machine and database can do for the same kind of work, measured in the same run. */
  limit: number
  /** value ÷ limit. */
  ratio: number
  [figure: string]: unknown
}

export interface BenchContext {
  options: readonly string[]
  /** Tells the person at the screen how far it is. */
  say(text: string): void
}

export type Bench = (context: BenchContext) => Promise<BenchLine>

/** The value below which the given share of the samples lies. */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

/** Rounds a figure for the line to three decimals. */
export const rounded = (value: number) => Math.round(value * 1000) / 1000

/** Numbers from 0 up to 1 that a seed determines (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}
