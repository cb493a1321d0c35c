import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { compileRules } from './compile.ts'
import { loadRules } from './load.ts'
import { parseRuleFile, RuleFileError } from './loader/file.ts'
import { readNationalFile } from './loader/parameter-file.ts'
import { readRegionFile } from './loader/region-file.ts'

const here = import.meta.dirname

test('the generated modules are what the rule files say (else run scripts/generate-rules.ts)', () => {
  for (const [name, source] of Object.entries(compileRules(loadRules(here))))
    expect(readFileSync(join(here, name), 'utf8') === source, name).toBe(true)
})

describe('loading refuses, with file and line', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'rules-'))
    for (const name of ['documents.yaml', 'sources.yaml']) cpSync(join(here, name), join(folder, name))
    mkdirSync(join(folder, 'parameters/national'), { recursive: true })
    mkdirSync(join(folder, 'parameters/regions/410000'), { recursive: true })
    mkdirSync(join(folder, 'calendars'))
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  const value = ['from: 2022-01-01', 'value: 60', 'document: GF-2021-2604', 'confidence: V']
  const national = (...rows: string[][]): string => `subject: t
zh: 题
en: t
parameters:
  FEE-01.maxLessons:
    zh: 课时
    en: lessons
    unit: lessons
    region_may: lower
    values:
${rows.map(row => `      - ${row.join('\n        ')}\n`).join('')}`
  const regional = (...row: string[]): string => `subject: t
zh: 题
en: t
parameters:
  FEE-01.maxLessons:
    values:
      - ${row.join('\n        ')}
`
  const problemsOf = (nation: string, region = 'subject: t\nzh: 题\nen: t\nparameters: {}\n') => {
    writeFileSync(join(folder, 'parameters/national/t.yaml'), nation)
    writeFileSync(join(folder, 'parameters/regions/410000/t.yaml'), region)
    try {
      loadRules(folder)
      return []
    } catch (error) {
      if (!(error instanceof RuleFileError)) throw error
      return error.message.split('\n')
    }
  }
  const N = 'parameters/national/t.yaml'
  const R = 'parameters/regions/410000/t.yaml'

  test('nothing in sound files', () => expect(problemsOf(national(value))).toEqual([]))

  test('an unknown key', () =>
    expect(problemsOf(national([...value, 'colour: red']))).toEqual([`${N}:15 unknown key "colour"`]))

  test('a value without citation', () =>
    expect(problemsOf(national(value.filter(row => !row.startsWith('document'))))).toEqual([
      `${N}:11 missing key "document"`,
    ]))

  test('a citation that no document of the library resolves', () =>
    expect(problemsOf(national(value.map(row => row.replace('GF-2021-2604', '某文件'))))[0]).toMatch(
      `${N}:13 no document "某文件"`,
    ))

  test('a date that does not exist', () =>
    expect(problemsOf(national(value.map(row => row.replace('2022-01-01', '2022-02-29'))))[0]).toMatch(
      `${N}:11 expected a date`,
    ))

  test('two values of one scope from the same day', () =>
    expect(problemsOf(national(value, value))[0]).toMatch(`${N}:15 overlaps the value from 2022-01-01`))

  test('a value that reaches into the next', () =>
    expect(
      problemsOf(national([...value, 'until: 2022-12-31'], ['from: 2022-12-31', ...value.slice(1)]))[0],
    ).toMatch(`${N}:16 overlaps the value until 2022-12-31`))

  test('a gap between two values', () =>
    expect(
      problemsOf(national([...value, 'until: 2022-12-31'], ['from: 2023-02-01', ...value.slice(1)])),
    ).toEqual([`${N}:16 gap: nothing holds from 2023-01-01; enter an unknown value with its reason`]))

  test('scopes that overlap without one inside the other', () =>
    expect(
      problemsOf(
        national(
          [...value, 'scope: { class: [SPORTS, OTHER] }'],
          [...value, 'scope: { class: [OTHER, SCI_TECH] }'],
        ),
      )[0],
    ).toMatch(`${N}:16 the scope overlaps`))

  test('a value of low confidence', () =>
    expect(problemsOf(national(value.map(row => row.replace(': V', ': M-l'))))[0]).toMatch(
      'a value of low confidence (M-l) must stay without value',
    ))

  test('both a value and unknown', () =>
    expect(problemsOf(national([...value, 'unknown: { zh: 无, en: none }']))[0]).toMatch(
      `${N}:11 expected either`,
    ))

  test('a value of the wrong unit', () =>
    expect(problemsOf(national(value.map(row => row.replace('value: 60', 'value: -1'))))[0]).toMatch(
      `${N}:12 expected a whole number`,
    ))

  test('a region that goes where it may not', () =>
    expect(
      problemsOf(national(value), regional(...value.map(row => row.replace('value: 60', 'value: 61')))),
    ).toEqual([`${R}:7 a region may only lower the national value, and this does not`]))

  test('nothing where a region goes where it may', () =>
    expect(
      problemsOf(national(value), regional(...value.map(row => row.replace('value: 60', 'value: 59')))),
    ).toEqual([]))

  test('a regional parameter that is not defined nationally', () =>
    expect(problemsOf(national(value), regional(...value).replace('FEE-01', 'FEE-99'))[0]).toMatch(
      `${R}:6 "FEE-99.maxLessons" is not defined nationally`,
    ))

  test('a repeated key and broken YAML', () => {
    expect(problemsOf(`${national(value)}zh: 又`)[0]).toMatch(/^parameters\/national\/t.yaml:\d+ /)
    expect(problemsOf('a: [1')[0]).toMatch(/^parameters\/national\/t.yaml:\d+ /)
  })
})

describe('whatever a rule file holds', () => {
  const library = { documents: new Set(['D']), sources: new Set(['S']) }
  const leaf = fc.oneof(
    fc.constantFrom('2022-01-01', 'V', 'D', 'lessons', 'lower', '20:30', 'subject', 'FEE-01.maxLessons'),
    fc.jsonValue({ maxDepth: 2 }),
  )
  const key = fc.constantFrom(
    'subject',
    'zh',
    'en',
    'parameters',
    'values',
    'unit',
    'region_may',
    'from',
    'value',
  )
  const tree = fc.letrec(tie => ({
    node: fc.oneof(
      { maxDepth: 6 },
      leaf,
      fc.array(tie('node'), { maxLength: 3 }),
      fc.dictionary(fc.oneof(key, fc.string({ maxLength: 6 })), tie('node'), { maxKeys: 5 }),
    ),
  })).node

  test('loading ends with values or problems, never with another error', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          tree.map(node => JSON.stringify(node)),
          fc.string(),
        ),
        source => {
          const file = parseRuleFile('f.yaml', source ?? '', [])
          const read = readNationalFile(file, library)
          readRegionFile(file, '410000', read, library)
        },
      ),
      { numRuns: 500 },
    )
  })
})
