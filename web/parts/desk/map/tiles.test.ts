import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { groupTiles, parentCode, STEPS, shades } from './tiles.ts'

const tile = (code: string, value?: number) => ({ code, name: code, value })

describe('the tile map', () => {
  it('finds the region above by the code alone', () => {
    expect(['980000', '980100', '980102', '980102001', '980102001003'].map(parentCode)).toEqual([
      '000000',
      '980000',
      '980100',
      '980102',
      '980102001',
    ])
  })
  it('puts counties under their city, in the order of codes', () => {
    const groups = groupTiles([tile('980201'), tile('980102'), tile('980101')])
    expect(groups.map(g => [g.code, g.tiles.map(t => t.code)])).toEqual([
      ['980100', ['980101', '980102']],
      ['980200', ['980201']],
    ])
  })
  it('loses no tile and repeats none', () => {
    const code = fc.integer({ min: 980000, max: 989999 }).map(String)
    fc.assert(
      fc.property(fc.uniqueArray(code, { maxLength: 60 }), codes => {
        const out = groupTiles(codes.map(c => tile(c))).flatMap(g => g.tiles.map(t => t.code))
        expect(out.toSorted()).toEqual(codes.toSorted())
      }),
    )
  })
  it('shades rise with values, equal values alike, unknown ones not at all', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 60 }), values => {
        const tiles = values.map((v, n) => tile(String(980000 + n), v))
        const found = shades([...tiles, tile('999999')])
        expect(found.get('999999')).toBeUndefined()
        for (const a of tiles)
          for (const b of tiles) {
            const [x, y] = [found.get(a.code) ?? 0, found.get(b.code) ?? 0]
            expect(x >= 1 && x <= STEPS).toBe(true)
            if ((a.value ?? 0) < (b.value ?? 0)) expect(x).toBeLessThanOrEqual(y)
            if (a.value === b.value) expect(x).toBe(y)
          }
      }),
    )
  })
})
