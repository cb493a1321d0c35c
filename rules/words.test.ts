import { expect, test } from 'vitest'
import { rules } from './regional.ts'
import { codeWords } from './words.gen.ts'

/** Codes that are numbers, dates or numbers of documents say themselves what they are. */
const plain = (code: string) => /^\d|^GF-/.test(code)

const codes = rules.ids().flatMap(id => {
  if (!['code', 'codes'].includes(rules.definition(id).unit)) return []
  return rules.history(id).flatMap(({ value }) => [value.value ?? []].flat() as string[])
})

test('every code in a value has words in both languages', () => {
  expect([...new Set(codes)].filter(code => !plain(code) && !codeWords[code])).toEqual([])
})

test('no words stand for a code that no value has', () => {
  expect(Object.keys(codeWords).filter(code => !codes.includes(code))).toEqual([])
})
