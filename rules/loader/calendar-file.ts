import type { CalendarYear } from '../calendar.ts'
import { isCivilDate, weekday, yearOf } from '../date.ts'
import type { Path, RuleFile } from './file.ts'
import { isMapping, mappingAt, stringAt } from './shape.ts'

/** Reads the calendar of one year: its holidays and make-up working days by date. */
export function readCalendarFile(file: RuleFile): CalendarYear | undefined {
  const mapping = mappingAt(file, [], file.data, ['year', 'source', 'holidays', 'make_up_workdays'])
  if (!mapping) return undefined
  const { year } = mapping
  if (typeof year !== 'number' || !Number.isSafeInteger(year)) {
    file.report(['year'], 'expected a year')
    return undefined
  }
  const source = stringAt(file, ['source'], mapping.source) ?? ''
  const holidays = datesAt(file, ['holidays'], mapping.holidays, year)
  const makeUpWorkdays = datesAt(file, ['make_up_workdays'], mapping.make_up_workdays, year)
  for (const date of Object.keys(makeUpWorkdays)) {
    const at = ['make_up_workdays', date]
    if (weekday(date) < 6) file.report(at, `${date} is no weekend, so nothing is made up for on it`)
    if (holidays[date] !== undefined) file.report(at, `${date} is also a holiday`)
  }
  return { year, source, holidays, makeUpWorkdays }
}

function datesAt(file: RuleFile, path: Path, data: unknown, year: number): Record<string, string> {
  const dates: Record<string, string> = {}
  if (!isMapping(data)) {
    file.report(path, 'expected dates with names')
    return dates
  }
  for (const [date, name] of Object.entries(data)) {
    if (!isCivilDate(date) || yearOf(date) !== year) file.report([...path, date], `no date of ${year}`)
    else dates[date] = stringAt(file, [...path, date], name) ?? ''
  }
  return dates
}
