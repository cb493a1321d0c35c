import { describe, expect, test } from 'vitest'
import { addDays } from './date.ts'
import type { DatedValue, ParameterLayer, Where } from './parameter.ts'
import { nationalParameters, type ParameterId } from './parameters.gen.ts'
import { rules } from './regional.ts'
import { rulebook } from './rulebook.ts'

function whereOf(region: string, value: DatedValue, on: string): Where {
  const scope = value.scope ?? {}
  return {
    on,
    region: region.slice(0, 6),
    ...(scope.class && { class: scope.class[0] }),
    ...(scope.stage && { stage: scope.stage[0] }),
    ...(scope.channel && { channel: scope.channel[0] }),
    ...(scope.activity && { activity: scope.activity[0] }),
    ...(scope.district && { district: scope.district[0] }),
    ...(value.draft && { drafts: true }),
  }
}

describe('every dated value', () => {
  for (const id of rules.ids())
    for (const { region, value } of rules.history(id))
      test(`${id} in ${region} from ${value.from} holds on its first day and not the day before`, () => {
        const on = rules.parameter(id, whereOf(region, value, value.from))
        expect(on).toMatchObject({ known: true, value: value.value, citation: { region, from: value.from } })
        const before = rules.parameter(id, whereOf(region, value, addDays(value.from, -1)))
        const sameVersion =
          before.known && before.citation.region === region && before.citation.from === value.from
        expect(sameVersion).toBe(false)
      })
})

describe('resolution', () => {
  const layer = (region: string, id: ParameterId, ...values: DatedValue[]): ParameterLayer => ({
    regions: { [region]: { values: { [id]: values } } },
  })
  const cited = { document: '本系统设计', confidence: 'design' } as const
  const id = 'FEE-01.maxLessons'

  test('goes from county over city and province to the nation', () => {
    const book = rulebook(
      nationalParameters,
      layer('410000', id, { from: '2023-01-01', value: 50, ...cited }),
      layer('410100', id, { from: '2024-01-01', value: 40, ...cited }),
      layer('410105', id, { from: '2025-01-01', value: 30, ...cited }),
    )
    const at = (region: string, on: string) => {
      const found = book.parameter(id, { region, on })
      return found.known ? [found.value, found.citation.region] : undefined
    }
    expect(at('410105', '2022-12-31')).toEqual([60, '000000'])
    expect(at('410105', '2023-06-01')).toEqual([50, '410000'])
    expect(at('410105', '2024-06-01')).toEqual([40, '410100'])
    expect(at('410105', '2025-06-01')).toEqual([30, '410105'])
    expect(at('410105001002', '2025-06-01')).toEqual([30, '410105'])
    expect(at('410103', '2025-06-01')).toEqual([40, '410100'])
    expect(at('430103', '2025-06-01')).toEqual([60, '000000'])
  })

  test('a later layer replaces a value of the same day, for previews of a change of law', () => {
    const sandbox = rulebook(
      nationalParameters,
      layer('000000', id, { from: '2021-10-01', value: 48, ...cited }),
    )
    expect(sandbox.parameter(id, { region: '410105', on: '2026-01-01' })).toMatchObject({ value: 48 })
  })

  test('a value that ended leaves the place to the level above', () => {
    const book = rulebook(
      nationalParameters,
      layer('410000', id, { from: '2023-01-01', until: '2023-12-31', value: 50, ...cited }),
    )
    expect(book.parameter(id, { region: '410105', on: '2023-12-31' })).toMatchObject({ value: 50 })
    expect(book.parameter(id, { region: '410105', on: '2024-01-01' })).toMatchObject({ value: 60 })
  })

  test('an explicit unknown of a region hides the value above it', () => {
    const reason = { zh: '待核实', en: 'to be verified' }
    const book = rulebook(
      nationalParameters,
      layer('410000', id, { from: '2023-01-01', unknown: reason, ...cited }),
    )
    expect(book.parameter(id, { region: '410105', on: '2024-01-01' })).toEqual({
      known: false,
      parameter: id,
      reason,
    })
  })

  test('a parameter without value is an explicit unknown with a reason in both languages', () => {
    const found = rules.parameter('FEE-22.refundPayment', { region: '410105', on: '2026-01-01' })
    expect(found).toMatchObject({ known: false, reason: { zh: expect.any(String), en: expect.any(String) } })
  })

  test('a draft never counts unless it is asked for', () => {
    const where = { region: '410105', on: '2026-01-01', class: 'SUBJECT', channel: 'ONLINE' } as const
    const plain = rules.parameter('PRC-02.bands', { ...where, stage: 'JUNIOR' })
    expect(plain).toMatchObject({ citation: { draft: false, region: '000000' } })
    const preview = rules.parameter('PRC-02.bands', { ...where, stage: 'JUNIOR', drafts: true })
    expect(preview).toMatchObject({ citation: { draft: true, region: '410000' } })
  })

  test('a narrower scope wins over a wider one', () => {
    const where = { region: '110101', on: '2026-01-01', class: 'SPORTS', channel: 'OFFLINE' } as const
    expect(rules.parameter('TIME-09.minAreaPerTrainee', where)).toMatchObject({ value: 5 })
    const chess = { ...where, activity: 'BOARD_GAMES' } as const
    expect(rules.parameter('TIME-09.minAreaPerTrainee', chess)).toMatchObject({ value: 3 })
  })

  test('a code that is none is refused', () => {
    expect(() => rules.parameter(id, { region: '4101', on: '2026-01-01' })).toThrow(RangeError)
  })
})
