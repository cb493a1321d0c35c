import type { Period } from '../calendar.ts'
import { minutesOfDay } from '../date.ts'
import type { DatedValue, Definition } from '../parameter.ts'
import type { Path, RuleFile } from './file.ts'
import { overlap } from './timeline.ts'

/** Refuses a regional value that goes where the nation does not let a region go. */
export function checkRegionLimit(
  file: RuleFile,
  path: Path,
  value: DatedValue,
  definition: Definition,
  national: readonly DatedValue[],
): void {
  if (definition.regionMay === 'either' || value.value === undefined) return
  const base = national.filter(n => holdsAt(n, value.from) && overlap(n.scope, value.scope))
  for (const nation of base) {
    if (nation.value === undefined || mayStand(value, nation, definition)) continue
    file.report(path, `a region may ${permission(definition)} the national value, and this does not`)
  }
  if (base.length === 0 && definition.regionMay === 'nothing')
    file.report(path, 'a region may not set this parameter')
}

function permission({ regionMay }: Definition): string {
  return regionMay === 'nothing' ? 'only repeat' : `only ${regionMay}`
}

function holdsAt(value: DatedValue, on: string): boolean {
  return value.from <= on && (value.until === undefined || on <= value.until)
}

function mayStand(value: DatedValue, nation: DatedValue, { regionMay }: Definition): boolean {
  const direction = compare(value.value, nation.value)
  if (direction === undefined) return false
  return (
    direction === 0 || (regionMay === 'lower' && direction < 0) || (regionMay === 'raise' && direction > 0)
  )
}

/** −1, 0, 1, or undefined where the two cannot be compared. A list that holds another is larger. */
function compare(a: unknown, b: unknown): number | undefined {
  if (typeof a === 'number' && typeof b === 'number') return Math.sign(a - b)
  if (typeof a === 'string' && typeof b === 'string' && a.includes(':'))
    return Math.sign(minutesOfDay(a) - minutesOfDay(b))
  if (Array.isArray(a) && Array.isArray(b)) return compareLists(a, b)
  if (isPeriod(a) && isPeriod(b)) return comparePeriods(a, b)
  return JSON.stringify(a) === JSON.stringify(b) ? 0 : undefined
}

function compareLists(a: readonly unknown[], b: readonly unknown[]): number | undefined {
  const holds = (outer: readonly unknown[], inner: readonly unknown[]) => inner.every(x => outer.includes(x))
  if (holds(a, b)) return holds(b, a) ? 0 : 1
  return holds(b, a) ? -1 : undefined
}

function isPeriod(value: unknown): value is Period {
  return typeof value === 'object' && value !== null && 'amount' in value && 'unit' in value
}

/** Minutes that a unit lasts at least and at most; working days cannot be compared with the others. */
const SPANS: Readonly<Record<Exclude<Period['unit'], 'WORKDAY'>, readonly [number, number]>> = {
  MINUTE: [1, 1],
  HOUR: [60, 60],
  CALENDAR_DAY: [1_440, 1_440],
  MONTH: [28 * 1_440, 31 * 1_440],
  YEAR: [365 * 1_440, 366 * 1_440],
}

function comparePeriods(a: Period, b: Period): number | undefined {
  if (a.unit === b.unit) return Math.sign(a.amount - b.amount)
  if (a.unit === 'WORKDAY' || b.unit === 'WORKDAY') return undefined
  const [shortestA, longestA] = SPANS[a.unit]
  const [shortestB, longestB] = SPANS[b.unit]
  if (a.amount * longestA < b.amount * shortestB) return -1
  return a.amount * shortestA > b.amount * longestB ? 1 : undefined
}
