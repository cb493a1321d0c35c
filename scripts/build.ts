/** Builds the web application into `dist/`, marked with the sources it is from, so that `npm start` need not. */
import { failureLine } from '../server/platform/failure.ts'
import { buildWeb } from '../server/start/web.ts'

try {
  await buildWeb()
} catch (error) {
  console.error(`✘ ${failureLine(error)}`)
  process.exitCode = 1
}
