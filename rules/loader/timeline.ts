import { addDays } from '../date.ts'
import type { DatedValue, Scope } from '../parameter.ts'
import type { Path, RuleFile } from './file.ts'

/** Refuses gaps and overlaps of dates within a scope, and scopes that overlap without one inside the other. */
export function checkTimeline(file: RuleFile, path: Path, values: readonly DatedValue[]): void {
  values.forEach((value, index) => {
    const here = [...path, index]
    values.slice(0, index).forEach(earlier => {
      if (Boolean(earlier.draft) !== Boolean(value.draft)) return
      if (sameScope(earlier.scope, value.scope)) checkOrder(file, here, earlier, value)
      else if (overlap(earlier.scope, value.scope) && !nested(earlier.scope, value.scope))
        file.report(here, 'the scope overlaps that of an earlier value and neither lies inside the other')
    })
    const previous = values.slice(0, index).findLast(earlier => sameScope(earlier.scope, value.scope))
    if (previous?.until !== undefined && previous.until < value.from) checkGap(file, here, previous, value)
  })
}

function checkOrder(file: RuleFile, path: Path, earlier: DatedValue, value: DatedValue): void {
  if (earlier.from >= value.from)
    file.report(path, `overlaps the value from ${earlier.from} of the same scope: values stand in order`)
  else if (earlier.until !== undefined && earlier.until >= value.from)
    file.report(path, `overlaps the value until ${earlier.until} of the same scope`)
}

function checkGap(file: RuleFile, path: Path, previous: DatedValue, value: DatedValue): void {
  const next = addDays(previous.until ?? value.from, 1)
  if (next !== value.from)
    file.report(path, `gap: nothing holds from ${next}; enter an unknown value with its reason`)
}

const DIMENSIONS = ['class', 'stage', 'channel', 'activity', 'district'] as const

function sameScope(a: Scope | undefined, b: Scope | undefined): boolean {
  return within(a, b) && within(b, a)
}

function nested(a: Scope | undefined, b: Scope | undefined): boolean {
  return within(a, b) || within(b, a)
}

/** Whether everything in scope `a` is in scope `b`. */
export function within(a: Scope | undefined, b: Scope | undefined): boolean {
  return DIMENSIONS.every(dimension => {
    const outer = b?.[dimension] as readonly string[] | undefined
    const inner = a?.[dimension] as readonly string[] | undefined
    return outer === undefined || (inner?.every(member => outer.includes(member)) ?? false)
  })
}

/** Whether something is in both scopes. */
export function overlap(a: Scope | undefined, b: Scope | undefined): boolean {
  return DIMENSIONS.every(dimension => {
    const one = a?.[dimension] as readonly string[] | undefined
    const other = b?.[dimension] as readonly string[] | undefined
    return one === undefined || other === undefined || one.some(member => other.includes(member))
  })
}
