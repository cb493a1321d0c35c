import { normalise } from './search-text.ts'

/** What two records are compared by. */
export interface Facts {
  name: string
  coreName: string
  address: string
  uscc: string | null
  licenceNumbers: readonly string[]
  county: string
  /** Some person of both can be reached at the same phone. */
  samePhone: boolean
}

export type Ground = 'USCC' | 'LICENCE' | 'PHONE' | 'NAME' | 'ADDRESS'

/** Pairs below this are not suggested. */
export const SUGGESTED = 60

/**
 * How likely two records are the same institution, 0–100, and by what. Pure; a person decides.
 * Same code or licence number settles it nearly; a like name counts as much as its place makes it telling.
 */
export function likeness(a: Facts, b: Facts): { score: number; grounds: Ground[] } {
  const grounds: Ground[] = []
  const both = (x: string | null, y: string | null) => x !== null && x === y
  const name = Math.max(dice(a.name, b.name), a.coreName === b.coreName ? 0.9 : 0)
  const address = dice(a.address, b.address)
  if (both(a.uscc, b.uscc)) grounds.push('USCC')
  if (a.licenceNumbers.some(n => b.licenceNumbers.includes(n))) grounds.push('LICENCE')
  if (a.samePhone) grounds.push('PHONE')
  if (name >= 0.7) grounds.push('NAME')
  if (address >= 0.8) grounds.push('ADDRESS')
  const strong = grounds.includes('USCC') ? 95 : grounds.includes('LICENCE') ? 85 : 0
  const near = a.county === b.county ? 1 : 0.7
  const soft = 55 * name * near + 30 * (address >= 0.8 ? address : 0) + (a.samePhone ? 20 : 0)
  const differs = a.uscc !== null && b.uscc !== null && a.uscc !== b.uscc ? 15 : 0
  return {
    score: Math.max(0, Math.min(100, Math.round(Math.max(strong, soft) - (strong ? 0 : differs)))),
    grounds,
  }
}

/** Share of neighbouring pairs of characters that two texts have in common, 0–1. */
export function dice(a: string, b: string): number {
  const left = pairs(a)
  const right = pairs(b)
  if (left.length === 0 || right.length === 0) return normalise(a) === normalise(b) ? 1 : 0
  const rest = new Map<string, number>()
  for (const p of left) rest.set(p, (rest.get(p) ?? 0) + 1)
  let common = 0
  for (const p of right) {
    const n = rest.get(p) ?? 0
    if (n > 0) {
      common++
      rest.set(p, n - 1)
    }
  }
  return (2 * common) / (left.length + right.length)
}

function pairs(text: string): string[] {
  const characters = [...normalise(text)]
  return characters.slice(1).map((c, i) => characters[i]! + c)
}
