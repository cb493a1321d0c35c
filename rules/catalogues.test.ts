import { describe, expect, test } from 'vitest'
import { catalogueNames, entriesOn, entryOn, shippedCatalogues } from './catalogues.ts'
import { addDays } from './date.ts'
import { rules } from './regional.ts'

const nation = { on: '2026-05-06', region: '410105' }

describe('every entry', () => {
  for (const name of catalogueNames())
    for (const entry of shippedCatalogues[name].entries)
      test(`${name} ${entry.code} holds from its first day, cites a document and comes from a row`, () => {
        expect(entryOn(name, entry.code, { on: entry.from, region: entry.region })).toBeDefined()
        const before = entryOn(name, entry.code, { on: addDays(entry.from, -1), region: entry.region })
        expect(before).not.toEqual(entry)
        expect(rules.document(entry.document)).toBeDefined()
        expect(entry.row).not.toBe('')
        expect(entry.zh).toMatch(/[\u4e00-\u9fff0-9]/)
      })
})

describe('the catalogues hold what the law counts', () => {
  test.each([
    ['identification-features', 4],
    ['staff-red-lines', 11],
    ['evasion', 7],
    ['evasion-groups', 4],
    ['evidence-kinds', 8],
    ['tip-categories', 8],
  ] as const)('%s has %i', (name, count) => {
    expect(entriesOn(name, nation).filter(entry => entry.region === '000000')).toHaveLength(count)
  })

  test('article 62 lists eight acts', () => {
    const acts = entriesOn('violations', nation).filter(entry => entry.code.startsWith('PEN-02-'))
    expect(acts).toHaveLength(8)
  })
})

test('fines of violations are parameters of unit fines', () => {
  for (const entry of shippedCatalogues.violations.entries)
    for (const { fine } of entry.measures)
      if (fine) expect(rules.definition(fine as never).unit).toBe('fines')
})

test('a measure that names a fine is a fine', () => {
  for (const entry of shippedCatalogues.violations.entries)
    for (const { fine, all, any } of entry.measures)
      expect([...all, ...(any ?? [])].includes('FINE'), entry.code).toBe(fine !== undefined)
})

test('entries of a region are added to those of the nation and stay out of other regions', () => {
  const codes = (region: string) => entriesOn('tip-channels', { on: '2026-01-01', region }).map(e => e.code)
  expect(codes('410105')).toContain('SNAP')
  expect(codes('430103')).not.toContain('SNAP')
  expect(codes('430103')).toContain('CONSUMER_12315')
})

test('a violation of Order 53 does not exist the day before the order', () => {
  const on = (day: string) => entryOn('violations', 'ORD53-18', { on: day, region: '410105' })
  expect(on('2023-10-14')).toBeUndefined()
  expect(on('2023-10-15')?.article).toBe('第十八条')
})
