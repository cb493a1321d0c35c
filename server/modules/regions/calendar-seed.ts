import type pg from 'pg'
import { calendarYears } from '../../../rules/calendars.gen.ts'
import { NATION } from './edition.ts'

/**
 * Puts the announced calendars that the rules carry into the table. What somebody entered by hand stays as it is.
 * @param client connection of the owner inside a transaction whose box is the system's
 * @returns number of years added
 */
export async function seedCalendars(client: pg.ClientBase): Promise<number> {
  let added = 0
  for (const { year, source, holidays, makeUpWorkdays } of calendarYears) {
    const head = await client.query(
      `insert into regions.calendar_year (region, year, document, entered_by, entered_at)
       values ($1, $2, $3, current_setting('app.actor'), now()) on conflict do nothing`,
      [NATION, year, source],
    )
    if (head.rowCount === 0) continue
    const days = [
      ...Object.entries(holidays).map(([day, name]) => ({ day, name, kind: 'HOLIDAY' })),
      ...Object.entries(makeUpWorkdays).map(([day, name]) => ({ day, name, kind: 'MAKE_UP_WORKDAY' })),
    ]
    await client.query(
      `insert into regions.calendar_day (region, day, year, kind, name)
       select $1, d.day, $2, d.kind, d.name
       from jsonb_to_recordset($3) d (day date, kind text, name text)`,
      [NATION, year, JSON.stringify(days)],
    )
    added += 1
  }
  return added
}
