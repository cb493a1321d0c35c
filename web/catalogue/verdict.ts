import type { Hold, Institution } from './codes/codes.ts'

/** What a family should think of before it pays, worst first. */
export type Reason =
  | { why: 'STATUS'; status: Institution['status'] }
  | { why: 'NO_PERMIT' | 'BLACK' | 'EXPOSED' | 'NO_CUSTODY' | 'CHECK' }
  | { why: 'HELD' | 'LIMITED'; scopes: Hold['scopes'] }
  | { why: 'ENDING'; days: number }

export interface Verdict {
  tone: 'good' | 'warn' | 'bad'
  reasons: readonly Reason[]
}

/** From how many days before its end a permit is spoken of; a choice of this page, not a rule of law. */
const ENDING_DAYS = 60
const DAY_MS = 86_400_000
const SELLING = new Set<Hold['scopes'][number]>(['SALES', 'ENROLMENT', 'ALL'])

/** Whole days from one civil date to another. */
export const daysBetween = (from: string, to: string) =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS)

/** May a family enrol and pay here, by what the register says on the day that it names? */
export function verdictOf(i: Institution): Verdict {
  const bad = [...standing(i), ...stopped(i)]
  const warn = [...cautions(i)]
  return { tone: bad.length ? 'bad' : warn.length ? 'warn' : 'good', reasons: [...bad, ...warn] }
}

function standing(i: Institution): Reason[] {
  const reasons: Reason[] = []
  if (i.status !== 'LICENSED') reasons.push({ why: 'STATUS', status: i.status })
  else if (!i.lawful) reasons.push({ why: 'NO_PERMIT' })
  if (i.lists.includes('BLACK')) reasons.push({ why: 'BLACK' })
  return reasons
}

const stops = (h: Hold) => h.level === 'HARD' && h.scopes.some(s => SELLING.has(s))
const stopped = (i: Institution): Reason[] =>
  i.holds.filter(stops).map(h => ({ why: 'HELD', scopes: h.scopes }))

function cautions(i: Institution): Reason[] {
  const reasons: Reason[] = i.holds.filter(h => !stops(h)).map(h => ({ why: 'LIMITED', scopes: h.scopes }))
  if (i.lists.includes('EXPOSED')) reasons.push({ why: 'EXPOSED' })
  if (!i.custody) reasons.push({ why: 'NO_CUSTODY' })
  if (i.lastCheck?.result === 'PROBLEMS') reasons.push({ why: 'CHECK' })
  const ends = i.permits
    .filter(p => p.inForce)
    .map(p => p.until)
    .sort()
    .at(-1)
  const days = ends === undefined ? undefined : daysBetween(i.asOf, ends)
  if (days !== undefined && days <= ENDING_DAYS) reasons.push({ why: 'ENDING', days })
  return reasons
}
