import type { WorkCalendar } from '../../../../rules/index.ts'
import type { Tx } from '../../../platform/db/tx.ts'
import { workCalendarFor } from '../../regions/index.ts'
import type { PastRecord } from './kinds.ts'

/** How far behind the last record calendars are looked up for its clocks. */
const HORIZON_MS = 120 * 86_400_000

/** The working-day calendar of each county that the records name, over their days and what their clocks may need. */
export async function workCalendarsOf(
  tx: Tx,
  records: readonly PastRecord<unknown>[],
): Promise<Map<string, WorkCalendar>> {
  const found = new Map<string, WorkCalendar>()
  const days = records.map(r => r.on).sort()
  const [from, last] = [days[0], days.at(-1)]
  if (from === undefined || last === undefined) return found
  const to = new Date(Date.parse(last) + HORIZON_MS).toISOString().slice(0, 10)
  for (const county of new Set(records.map(r => r.county)))
    found.set(county, (await workCalendarFor(tx, county, { from, to })).work)
  return found
}
