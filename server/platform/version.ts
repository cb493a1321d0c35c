import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const manifest = readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')

/** Version of this program. */
export const VERSION: string = (JSON.parse(manifest) as { version: string }).version
