import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { type Catalogue, type EntryBase, shippedCatalogues } from './catalogues.ts'
import { clockParameters } from './clocks.gen.ts'
import { addDays } from './date.ts'
import { coverage, encodedRows } from './loader/coverage.ts'
import { rules } from './regional.ts'

const here = import.meta.dirname
const read = (name: string) => readFileSync(join(here, name), 'utf8')

const rows = coverage(here)
const entries: readonly EntryBase[] = Object.values(shippedCatalogues).flatMap(catalogue => [
  ...(catalogue as Catalogue).entries,
])
const parameters: readonly string[] = rules.ids()

describe('every row of the regulation', () => {
  test('is encoded, or stands in OPEN.md with the reason', () => {
    expect(rows.filter(row => row.by.length === 0).map(({ row }) => row)).toEqual([])
  })

  test('that is encoded elsewhere is found there', () => {
    expect(rows.flatMap(({ row, lost }) => lost.map(place => `${row}: ${place}`))).toEqual([])
  })

  test('of which a parameter, clock or entry is made is in the list of rows', () => {
    const known = new Set([...rows.map(({ row }) => row), 'SAFE-01', 'SAFE-02', 'SAFE-03'])
    const encoded = Object.values(encodedRows()).flatMap(set => [...set])
    expect(encoded.filter(row => !known.has(row))).toEqual([])
  })
})

interface ExampleFile {
  readonly cases: readonly { ask: string; with: Record<string, string> }[]
}

interface Held {
  readonly module: string
  readonly issue?: number
  readonly zh: string
  readonly en: string
  readonly parameters: readonly string[]
}
const held = parse(read('held.yaml')) as readonly Held[]

/** Code that people write, without tests and generated files. */
function code(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => /\.tsx?$/.test(name) && !/\.(test|spec|gen)\.tsx?$|node_modules|generated/.test(name))
    .map(name => readFileSync(join(folder, name), 'utf8'))
    .join('\n')
}

describe('every parameter', () => {
  const text = [here, join(here, '../server'), join(here, '../web')].map(code).join('\n')
  const quoted = new Set(text.match(/'[A-Z]+\d*-[A-Z0-9]+\.[A-Za-z0-9]+'/g)?.map(id => id.slice(1, -1)))
  const referred = new Set(
    entries.flatMap(entry => {
      const { parameters = [], measures = [] } = entry as EntryBase & {
        parameters?: readonly string[]
        measures?: readonly { fine?: string }[]
      }
      return [...parameters, ...measures.flatMap(measure => measure.fine ?? [])]
    }),
  )
  const clocks = new Set(Object.keys(clockParameters.definitions ?? {}))
  const holding = new Set(held.flatMap(one => one.parameters))

  test('is used by a formula, a module, a clock or a catalogue, or is held for one that comes', () => {
    const idle = parameters.filter(
      id => !quoted.has(id) && !referred.has(id) && !clocks.has(id) && !holding.has(id),
    )
    expect(idle).toEqual([])
  })

  test('that is held exists and is held once', () => {
    const all = held.flatMap(one => one.parameters)
    expect(all.filter(id => !parameters.includes(id))).toEqual([])
    expect(all.filter((id, index) => all.indexOf(id) !== index)).toEqual([])
  })
})

test('every dated value has an example of its first day and of the day before (examples/changes-*.yaml)', () => {
  const files = readdirSync(join(here, 'examples')).map(
    name => parse(read(`examples/${name}`)) as ExampleFile,
  )
  const asked = new Set(
    files
      .flatMap(file => file.cases)
      .filter(example => example.ask === 'parameter')
      .map(({ with: w }) => `${w.id} ${w.region ?? '000000'} ${w.on}`),
  )
  const lengths = clockParameters.definitions ?? {}
  const without = rules.ids().flatMap(id =>
    rules
      .history(id)
      .filter(({ region, value }) => !value.draft && !(id in lengths && region === '000000'))
      .flatMap(({ region, value }) =>
        [value.from, addDays(value.from, -1)].map(on => `${id} ${region} ${on}`),
      )
      .filter(question => !asked.has(question)),
  )
  expect(without).toEqual([])
})
