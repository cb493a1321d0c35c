import { rmSync } from 'node:fs'

/** Removes the data folder of the run; the server has stopped by now. */
export default function tearDown() {
  if (process.env.E2E_DATA) rmSync(process.env.E2E_DATA, { recursive: true, force: true })
}
