/**
 * Writes rules/calendars/CN-<year>.yaml from the npm package chinese-days, one committed file a year.
 * Run once when a year has been announced: node scripts/generate-calendars.ts 2021 2026
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

interface PackageYear {
  readonly holidays: Readonly<Record<string, string>>
  readonly workdays: Readonly<Record<string, string>>
}

const root = join(import.meta.dirname, '..')
const packageFile = createRequire(import.meta.url).resolve('chinese-days')
const dist = dirname(packageFile)
const { version } = JSON.parse(readFileSync(join(dist, '..', 'package.json'), 'utf8')) as { version: string }
const [first = 2021, last = 2026] = process.argv.slice(2).map(Number)

for (let year = first; year <= last; year += 1) {
  const days = JSON.parse(readFileSync(join(dist, 'years', `${year}.json`), 'utf8')) as PackageYear
  const lines = [
    `# 国务院办公厅公布的 ${year} 年放假安排：放假日与调休上班日`,
    `year: ${year}`,
    `source: npm chinese-days ${version} (MIT)`,
    'holidays:',
    ...rows(days.holidays, year),
    'make_up_workdays:',
    ...rows(days.workdays, year),
  ]
  writeFileSync(join(root, 'rules/calendars', `CN-${year}.yaml`), `${lines.join('\n')}\n`)
}

function rows(days: Readonly<Record<string, string>>, year: number): string[] {
  const own = Object.entries(days).filter(([date]) => date.startsWith(`${year}-`))
  if (own.length === 0) throw new Error(`${year}: no days`)
  return own.sort().map(([date, names]) => `  ${date}: ${names.split(',')[1]}`)
}
