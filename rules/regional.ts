import { type WorkCalendar, workCalendar } from './calendar.ts'
import { calendarYears } from './calendars.gen.ts'
import { clockParameters } from './clocks.gen.ts'
import { nationalParameters } from './parameters.gen.ts'
import { regionalParameters } from './regions.gen.ts'
import { type Rulebook, rulebook } from './rulebook.ts'

/** The national base and the lengths of the clocks, with the verified values of regions; values that a province edits are a further layer. */
export const rules: Rulebook = rulebook(nationalParameters, clockParameters, regionalParameters)

/** The calendar of the years that are shipped; a deployment adds years by entering them. */
export const shippedCalendar: WorkCalendar = workCalendar(calendarYears)

export { calendarYears, regionalParameters }
