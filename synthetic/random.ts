/** A seeded source of chance: the same seed gives the same province. */
export interface Chance {
  /** In [0, 1). */
  next(): number
  /** Whole number between two bounds, both included. */
  int(low: number, high: number): number
  /** True with this probability. */
  is(probability: number): boolean
  pick<T>(from: readonly T[]): T
  /** An independent source for one part, so that parts do not depend on each other's order. */
  part(name: string): Chance
}

function hash(text: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  return h >>> 0
}

/** Mulberry32: small, fast and good enough for made-up people. */
export function chance(seed: string): Chance {
  let state = hash(seed)
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const int = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  return {
    next,
    int,
    is: p => next() < p,
    pick: from => from[int(0, from.length - 1)]!,
    part: name => chance(`${seed}/${name}`),
  }
}
