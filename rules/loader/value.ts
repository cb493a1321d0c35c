import type { DayUnit, Duration, Period, PeriodUnit } from '../calendar.ts'
import { isClockTime } from '../date.ts'
import type { PriceBand, Unit, UnitValues } from '../parameter.ts'
import type { Path, RuleFile } from './file.ts'
import { finesAt } from './fine.ts'
import { positiveAt, spanAt, wholeAt } from './number.ts'
import { mappingAt, stringAt, wordAt } from './shape.ts'

const DAY_UNITS: readonly DayUnit[] = ['WORKDAY', 'CALENDAR_DAY', 'MONTH']
const PERIOD_UNITS: readonly PeriodUnit[] = [...DAY_UNITS, 'YEAR', 'HOUR', 'MINUTE']

type Reader = (file: RuleFile, path: Path, data: unknown) => UnitValues[Unit] | undefined

/** Every unit with the reader of its values. */
export const units: Readonly<Record<Unit, Reader>> = {
  fen: wholeAt,
  basis_points: wholeAt,
  months: wholeAt,
  minutes: wholeAt,
  lessons: wholeAt,
  persons: wholeAt,
  times: wholeAt,
  count: wholeAt,
  square_metres: positiveAt,
  duration: durationAt,
  period: periodAt,
  clock: clockAt,
  flag: flagAt,
  code: stringAt,
  codes: codesAt,
  words: textsAt,
  price_bands: bandsAt,
  fines: finesAt,
  basis_points_span: spanAt,
  times_span: spanAt,
  months_span: spanAt,
}

function flagAt(file: RuleFile, path: Path, data: unknown): boolean | undefined {
  if (typeof data === 'boolean') return data
  file.report(path, 'expected true or false')
  return undefined
}

function clockAt(file: RuleFile, path: Path, data: unknown): string | undefined {
  if (typeof data === 'string' && isClockTime(data)) return data
  file.report(path, 'expected a time of day "HH:MM" in quotes')
  return undefined
}

function codesAt(file: RuleFile, path: Path, data: unknown): readonly string[] | undefined {
  if (
    Array.isArray(data) &&
    data.length > 0 &&
    data.every(code => typeof code === 'string' && /^[A-Z0-9_]+$/.test(code)) &&
    new Set(data).size === data.length
  )
    return data as readonly string[]
  file.report(path, 'expected a list of different codes in capitals')
  return undefined
}

function textsAt(file: RuleFile, path: Path, data: unknown): readonly string[] | undefined {
  if (
    Array.isArray(data) &&
    data.length > 0 &&
    data.every(word => typeof word === 'string' && word.trim() !== '') &&
    new Set(data).size === data.length
  )
    return data as readonly string[]
  file.report(path, 'expected a list of different words')
  return undefined
}

function durationAt(file: RuleFile, path: Path, data: unknown): Duration | undefined {
  return lengthAt(file, path, data, DAY_UNITS)
}

function periodAt(file: RuleFile, path: Path, data: unknown): Period | undefined {
  return lengthAt(file, path, data, PERIOD_UNITS)
}

function lengthAt<U extends PeriodUnit>(
  file: RuleFile,
  path: Path,
  data: unknown,
  words: readonly U[],
): { readonly amount: number; readonly unit: U } | undefined {
  const mapping = mappingAt(file, path, data, ['amount', 'unit'])
  if (!mapping) return undefined
  const amount = wholeAt(file, [...path, 'amount'], mapping.amount)
  const unit = wordAt(file, [...path, 'unit'], mapping.unit, words)
  return amount !== undefined && unit !== undefined ? { amount, unit } : undefined
}

function bandsAt(file: RuleFile, path: Path, data: unknown): readonly PriceBand[] | undefined {
  if (!Array.isArray(data) || data.length === 0) {
    file.report(path, 'expected a list of bands')
    return undefined
  }
  const bands: PriceBand[] = []
  data.forEach((row, index) => {
    const band = bandAt(file, [...path, index], row)
    if (band) bands.push(band)
  })
  if (bands.length !== data.length) return undefined
  let next: number | null = 1
  bands.forEach((band, index) => {
    if (band.min !== next)
      file.report([...path, index], `bands leave a gap or overlap: expected min ${next ?? '(none)'}`)
    next = band.max === null ? null : band.max + 1
  })
  return bands
}

function bandAt(file: RuleFile, path: Path, data: unknown): PriceBand | undefined {
  const mapping = mappingAt(file, path, data, ['min'], ['max', 'base_fen'])
  if (!mapping) return undefined
  const min = wholeAt(file, [...path, 'min'], mapping.min)
  const max = orNull(file, [...path, 'max'], mapping, 'max')
  const baseFen = orNull(file, [...path, 'base_fen'], mapping, 'base_fen')
  if (min === undefined || max === undefined || baseFen === undefined) return undefined
  if (max !== null && max < min) file.report(path, 'the band ends before it begins')
  return { min, max, baseFen }
}

function orNull(
  file: RuleFile,
  path: Path,
  mapping: Readonly<Record<string, unknown>>,
  key: string,
): number | null | undefined {
  if (!(key in mapping)) {
    file.report(path, `missing key "${key}" (null where there is none)`)
    return undefined
  }
  return mapping[key] === null ? null : wholeAt(file, path, mapping[key])
}
