import { type WorkCalendar, workCalendar } from './calendar.ts'
import { calendarYears } from './calendars.gen.ts'
import { clockParameters, procedureClocks } from './clocks.gen.ts'
import { governanceParameters } from './governance.gen.ts'
import type { ParameterLayer, PolicyDocument } from './parameter.ts'
import { nationalParameters } from './parameters.gen.ts'
import { regionalParameters } from './regions.gen.ts'
import { type Rulebook, rulebook } from './rulebook.ts'

/** Everything that is shipped: national base, governance, lengths of the clocks, verified values of regions. */
export const shippedLayers: readonly ParameterLayer[] = [
  nationalParameters,
  governanceParameters,
  clockParameters,
  regionalParameters,
]

/** All that is shipped; what a province edits is a further layer. */
export const rules: Rulebook = rulebook(...shippedLayers)

/** The policy library that is shipped. */
export const shippedDocuments: Readonly<Record<string, PolicyDocument>> = Object.assign(
  {},
  ...shippedLayers.map(layer => layer.documents ?? {}),
)

/** The calendar of the years that are shipped; a deployment adds years by entering them. */
export const shippedCalendar: WorkCalendar = workCalendar(calendarYears)

export { calendarYears, governanceParameters, procedureClocks, regionalParameters }
