import type { Span } from '../parameter.ts'
import type { Path, RuleFile } from './file.ts'
import { mappingAt } from './shape.ts'

/** A whole number that is not negative, or undefined after a report. */
export function wholeAt(file: RuleFile, path: Path, data: unknown): number | undefined {
  if (typeof data === 'number' && Number.isSafeInteger(data) && data >= 0) return data
  file.report(path, `expected a whole number ≥ 0, found ${JSON.stringify(data)}`)
  return undefined
}

/** A number above zero, or undefined after a report. */
export function positiveAt(file: RuleFile, path: Path, data: unknown): number | undefined {
  if (typeof data === 'number' && Number.isFinite(data) && data > 0) return data
  file.report(path, `expected a number > 0, found ${JSON.stringify(data)}`)
  return undefined
}

/** A lowest and a highest whole number, or undefined after a report. */
export function spanAt(file: RuleFile, path: Path, data: unknown): Span | undefined {
  const mapping = mappingAt(file, path, data, ['min', 'max'])
  if (!mapping) return undefined
  const min = wholeAt(file, [...path, 'min'], mapping.min)
  const max = wholeAt(file, [...path, 'max'], mapping.max)
  if (min === undefined || max === undefined) return undefined
  if (min > max) file.report(path, 'the lowest value is above the highest')
  return { min, max }
}
