import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCatalogues } from './catalogues.ts'
import { type Problem, parseRuleFile } from './file.ts'

const library = {
  documents: new Set(['D']),
  sources: new Set(['S']),
  parameters: new Set(['FEE-01.maxLessons']),
}

const read = (...sources: string[]) => {
  const problems: Problem[] = []
  const files = sources.map((source, index) => parseRuleFile(`${index}.yaml`, source, problems))
  return {
    catalogues: readCatalogues(files, library),
    problems: problems.map(p => `${p.file}:${p.line} ${p.message}`),
  }
}

const file = (
  entry: string,
  fields = '{}',
  cite = '{ row: STF-01, from: 2022-01-01, document: D, confidence: V }',
) =>
  `catalogue: c
zh: 目录
en: catalogue
fields: ${fields}
cite: ${cite}
entries:
  - { code: A, zh: 甲, en: a }
  - ${entry}
`

describe('a catalogue', () => {
  test('takes what the file says once, unless the entry says otherwise', () => {
    const { catalogues, problems } = read(
      file('{ code: B, zh: 乙, en: b, from: 2023-01-01, confidence: V2 }'),
    )
    expect(problems).toEqual([])
    expect(catalogues[0]?.catalogue.entries).toMatchObject([
      { code: 'A', from: '2022-01-01', confidence: 'V', region: '000000', row: 'STF-01' },
      { code: 'B', from: '2023-01-01', confidence: 'V2' },
    ])
  })

  test.each([
    ['an unknown key', '{ code: B, zh: 乙, en: b, colour: red }', '{}', '0.yaml:8 unknown key "colour"'],
    [
      'a code that stands twice',
      '{ code: A, zh: 甲, en: a }',
      '{}',
      '0.yaml:8 "A" stands twice or out of order',
    ],
    ['a missing translation', '{ code: B, zh: 乙 }', '{}', '0.yaml:8 missing key "en"'],
    [
      'a document that is not in the library',
      '{ code: B, zh: 乙, en: b, document: X }',
      '{}',
      '0.yaml:8 no document "X" in the policy library (documents.yaml)',
    ],
    [
      'low confidence',
      '{ code: B, zh: 乙, en: b, confidence: M-l }',
      '{}',
      '0.yaml:8 an entry of low confidence (M-l) is left out',
    ],
    [
      'a row that is none',
      '{ code: B, zh: 乙, en: b, row: staff }',
      '{}',
      '0.yaml:8 expected a row of the regulation (STF-07)',
    ],
    [
      'a day that does not exist',
      '{ code: B, zh: 乙, en: b, from: 2023-02-29 }',
      '{}',
      '0.yaml:8 expected a date YYYY-MM-DD, found "2023-02-29"',
    ],
    [
      'a reference into nowhere',
      '{ code: B, zh: 乙, en: b, of: [Z] }',
      '{ "of?": { refs: c } }',
      '0.yaml:8 "Z" is not in the catalogue "c"',
    ],
    [
      'a catalogue that is not there',
      '{ code: B, zh: 乙, en: b, of: [A] }',
      '{ "of?": { refs: d } }',
      '0.yaml:8 there is no catalogue "d"',
    ],
    [
      'a parameter that is not there',
      '{ code: B, zh: 乙, en: b, p: [FEE-01.x] }',
      '{ "p?": parameters }',
      '0.yaml:8 there is no parameter "FEE-01.x"',
    ],
  ])('refuses %s with file and line', (_, entry, fields, problem) => {
    expect(read(file(entry, fields)).problems).toEqual([problem])
  })

  test('refuses its name twice', () => {
    const sound = file('{ code: B, zh: 乙, en: b }')
    expect(read(sound, sound).problems).toEqual(['1.yaml:1 the catalogue "c" stands twice'])
  })

  test('of whatever content ends with entries or problems, never with another error', () => {
    const leaf = fc.oneof(
      fc.constantFrom('A', 'V', 'D', '2022-01-01', 'texts', 'measures'),
      fc.jsonValue({ maxDepth: 2 }),
    )
    const key = fc.constantFrom(
      'catalogue',
      'zh',
      'en',
      'fields',
      'cite',
      'entries',
      'code',
      'row',
      'from',
      'refs',
    )
    const tree = fc.letrec(tie => ({
      node: fc.oneof(
        { maxDepth: 6 },
        leaf,
        fc.array(tie('node'), { maxLength: 3 }),
        fc.dictionary(fc.oneof(key, fc.string({ maxLength: 5 })), tie('node'), { maxKeys: 5 }),
      ),
    })).node
    const whole = fc.record({
      catalogue: fc.constantFrom('c', 'measures'),
      zh: fc.constant('目'),
      en: fc.constant('c'),
      fields: tree,
      cite: tree,
      entries: fc.array(tree, { maxLength: 3 }),
    })
    fc.assert(
      fc.property(fc.oneof(tree, whole), node => {
        read(JSON.stringify(node) ?? '')
      }),
      { numRuns: 300 },
    )
  })
})
