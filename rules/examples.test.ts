import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { ExplainInputError, explain } from './explain.ts'
import { procedureClocks, rules, shippedCalendar } from './regional.ts'
import { emptySchoolCalendar, type SchoolCalendar } from './school-calendar.ts'

interface Example {
  readonly name: string
  readonly ask: string
  readonly with: Record<string, string>
  readonly expect?: Record<string, unknown>
  readonly refused?: string
}

interface ExampleFile {
  readonly subject: string
  readonly schools?: Partial<SchoolCalendar>
  readonly cases: readonly Example[]
}

const folder = join(import.meta.dirname, 'examples')

for (const name of readdirSync(folder)) {
  const file = parse(readFileSync(join(folder, name), 'utf8')) as ExampleFile
  const ground = {
    book: rules,
    days: { work: shippedCalendar, schools: { ...emptySchoolCalendar, ...file.schools } },
    clocks: procedureClocks,
  }
  describe(file.subject, () => {
    for (const example of file.cases) {
      test(example.name, () => {
        if (example.refused !== undefined) {
          const ask = () => explain(example.ask, example.with, ground)
          expect(ask).toThrow(ExplainInputError)
          expect(ask).toThrow(expect.objectContaining({ input: example.refused }))
          return
        }
        expect(example.expect).toBeDefined()
        expect(explain(example.ask, example.with, ground).value).toMatchObject(example.expect ?? {})
      })
    }
  })
}
