import type { CivilDate } from './date.ts'
import type { Stage } from './parameter.ts'
import { regionChain } from './region-chain.ts'

/** A term or vacation as the education department of a region published it (CAL-07). Both days inclusive. */
export interface SchoolPeriod {
  readonly region: string
  readonly stage: Stage
  /** '2025-2026' */
  readonly schoolYear: string
  readonly kind: 'TERM' | 'WINTER_VACATION' | 'SUMMER_VACATION' | 'OTHER_VACATION'
  readonly from: CivilDate
  readonly to: CivilDate
  readonly source: string
}

/** Teaching hours of the local schools between two dates: times of day, the end not included. */
export interface SchoolHours {
  readonly region: string
  readonly stage: Stage
  readonly from: CivilDate
  readonly to: CivilDate
  readonly periods: readonly { readonly start: string; readonly end: string }[]
  readonly source: string
}

export interface SchoolCalendar {
  readonly periods: readonly SchoolPeriod[]
  readonly hours: readonly SchoolHours[]
}

/** A school calendar without entries: everything it is asked is unknown. */
export const emptySchoolCalendar: SchoolCalendar = { periods: [], hours: [] }

interface Dated {
  readonly region: string
  readonly stage: Stage
  readonly from: CivilDate
  readonly to: CivilDate
}

function find<T extends Dated>(
  rows: readonly T[],
  region: string,
  stage: Stage,
  on: CivilDate,
): T | undefined {
  for (const code of regionChain(region)) {
    const row = rows.find(r => r.region === code && r.stage === stage && r.from <= on && on <= r.to)
    if (row) return row
  }
  return undefined
}

/** The term or vacation of a day; undefined means not entered, which never means allowed. */
export function schoolPeriodOn(
  calendar: SchoolCalendar,
  region: string,
  stage: Stage,
  on: CivilDate,
): SchoolPeriod | undefined {
  return find(calendar.periods, region, stage, on)
}

/** Every term that has a day between two dates (both inclusive) at a place. */
export function termsBetween(
  calendar: SchoolCalendar,
  region: string,
  stage: Stage,
  from: CivilDate,
  to: CivilDate,
): readonly SchoolPeriod[] {
  const own = regionChain(region).find(code =>
    calendar.periods.some(p => p.region === code && p.stage === stage && p.from <= from && from <= p.to),
  )
  return calendar.periods.filter(
    p => p.region === own && p.stage === stage && p.kind === 'TERM' && p.from <= to && from <= p.to,
  )
}

/** The teaching hours of the local schools on a day; undefined means not entered. */
export function schoolHoursOn(
  calendar: SchoolCalendar,
  region: string,
  stage: Stage,
  on: CivilDate,
): SchoolHours | undefined {
  return find(calendar.hours, region, stage, on)
}
