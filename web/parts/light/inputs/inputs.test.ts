import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { explain } from '../../../../rules/explain.ts'
import { procedureClocks, rules, shippedCalendar } from '../../../../rules/regional.ts'
import { emptySchoolCalendar } from '../../../../rules/school-calendar.ts'
import zh from './zh.ts'

const folder = join(import.meta.dirname, '../../../../rules/examples')
interface Case {
  ask: string
  with: Record<string, string>
  refused?: string
}

/** Every input name and code that the golden examples of the rules put into a trace. */
function said(): Set<string> {
  const words = new Set<string>()
  for (const name of readdirSync(folder)) {
    const { cases, schools } = parse(readFileSync(join(folder, name), 'utf8')) as {
      cases: Case[]
      schools?: object
    }
    const days = { work: shippedCalendar, schools: { ...emptySchoolCalendar, ...schools } }
    for (const { ask, with: given } of cases.filter(c => c.refused === undefined))
      for (const { inputs } of explain(ask, given, { book: rules, days, clocks: procedureClocks }).trace)
        for (const [key, value] of Object.entries(inputs)) {
          words.add(key)
          if (/^[A-Z][A-Z_]+$/.test(String(value))) words.add(String(value))
        }
  }
  return words
}

test('every input that the rules name in a trace has a word that people understand', () => {
  const words = said()
  expect(words.size).toBeGreaterThan(40)
  expect([...words].filter(word => !Object.hasOwn(zh, word))).toEqual([])
})
