/**
 * Prints how each section of the regulation is encoded: as parameters, clocks, catalogue entries, in other places
 * (formulas, identifiers, calendars), or not at all with the reason in rules/OPEN.md.
 */
import { join } from 'node:path'
import { type CoveredRow, coverage } from '../rules/loader/coverage.ts'

const rows = coverage(join(import.meta.dirname, '../rules'))
const KINDS = ['PARAMETER', 'CLOCK', 'CATALOGUE', 'ELSEWHERE', 'OPEN'] as const
const missing = (some: readonly CoveredRow[]) => some.filter(row => row.by.length === 0)
const line = (name: string, some: readonly CoveredRow[]) => ({
  section: name,
  rows: some.length,
  ...Object.fromEntries(KINDS.map(kind => [kind, some.filter(row => row.by.includes(kind)).length])),
  onlyOpen: some.filter(row => row.by.length === 1 && row.by[0] === 'OPEN').length,
  missing: missing(some).length,
})

const sections = [...new Set(rows.map(row => row.section))]
console.table([
  ...sections.map(s =>
    line(
      s,
      rows.filter(row => row.section === s),
    ),
  ),
  line('all', rows),
])
for (const { row } of missing(rows)) console.error(`not encoded and not in OPEN.md: ${row}`)
if (missing(rows).length > 0) process.exitCode = 1
