import type { Duration } from '../calendar.ts'
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
  if (isDuration(a) && isDuration(b)) return compareDurations(a, b)
  return JSON.stringify(a) === JSON.stringify(b) ? 0 : undefined
}

function compareLists(a: readonly unknown[], b: readonly unknown[]): number | undefined {
  const holds = (outer: readonly unknown[], inner: readonly unknown[]) => inner.every(x => outer.includes(x))
  if (holds(a, b)) return holds(b, a) ? 0 : 1
  return holds(b, a) ? -1 : undefined
}

function isDuration(value: unknown): value is Duration {
  return typeof value === 'object' && value !== null && 'amount' in value && 'unit' in value
}

function compareDurations(a: Duration, b: Duration): number | undefined {
  if (a.unit === b.unit) return Math.sign(a.amount - b.amount)
  const shortest = (d: Duration) => (d.unit === 'MONTH' ? d.amount * 28 : d.amount)
  const longest = (d: Duration) => (d.unit === 'MONTH' ? d.amount * 31 : d.amount)
  if (a.unit === 'WORKDAY' || b.unit === 'WORKDAY') return undefined
  if (longest(a) < shortest(b)) return -1
  return shortest(a) > longest(b) ? 1 : undefined
}
