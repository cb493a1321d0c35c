/**
 * Compiles the YAML of rules/ into the committed modules that server and browser import.
 * Run after every change of a rule file: node scripts/generate-rules.ts
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { compileRules } from '../rules/compile.ts'
import { loadRules } from '../rules/load.ts'

const folder = join(import.meta.dirname, '../rules')
for (const [name, source] of Object.entries(compileRules(loadRules(folder)))) {
  writeFileSync(join(folder, name), source)
}
