import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parentOf, SEED_EDITION, seedDivisions, seedProvinces, seedUnits } from './edition.ts'
import { shortName } from './names.ts'

const divisions = seedDivisions()
const counties = (prefix: string, kind: string) =>
  divisions.filter(d => d.code.startsWith(prefix) && d.level <= 3 && d.deepest >= 3 && d.kind === kind).length

describe('the seed edition', () => {
  test('has every row of the statistics list: 31, 342, 2,978, 41,352', () => {
    const at = (level: number) => divisions.filter(d => d.level <= level && d.deepest >= level).length
    expect([at(1), at(2), at(3)]).toEqual([31, 342, 2978])
    const towns = seedProvinces().map(p => [...seedUnits(4, p)].length)
    expect(towns.reduce((a, b) => a + b)).toBe(41_352)
  })

  test('tells statutory counties from development zones', () => {
    expect([counties('41', 'STATUTORY'), counties('41', 'FUNCTIONAL_ZONE')]).toEqual([157, 24])
    expect([counties('43', 'STATUTORY'), counties('43', 'FUNCTIONAL_ZONE')]).toEqual([122, 12])
    expect([counties('53', 'STATUTORY'), counties('53', 'FUNCTIONAL_ZONE')]).toEqual([129, 0])
  })

  test('a prefecture city without counties is one row for both levels; rows that only group are marked', () => {
    const by = new Map(divisions.map(d => [d.code, d]))
    for (const code of ['441900', '442000', '460400'])
      expect(by.get(code)).toMatchObject({ level: 2, deepest: 3, kind: 'STATUTORY' })
    for (const code of ['419000', '110100', '500200', '620201'])
      expect(by.get(code)?.kind, code).toBe('STATISTICAL')
    expect(by.get('419001')).toMatchObject({ level: 3, parent: '419000', kind: 'STATUTORY' })
  })

  test('every division hangs under one that exists', () => {
    const codes = new Set(divisions.map(d => d.code))
    expect(divisions.filter(d => d.parent !== null && !codes.has(d.parent))).toEqual([])
    const towns = [...seedUnits(4, '44')]
    expect(towns.filter(t => !codes.has(t.parent!))).toEqual([])
    const townCodes = new Set(towns.map(t => t.code))
    expect([...seedUnits(5, '44')].filter(v => !townCodes.has(v.parent!))).toEqual([])
  })

  test('names hold nothing that COPY would read as something else', () => {
    for (const province of seedProvinces())
      for (const level of [4, 5] as const)
        for (const { name, code } of seedUnits(level, province))
          if (/[\t\\\n\r]/.test(name) || name.trim() !== name || name === '')
            throw new Error(`${code} ${name}`)
  })

  test('no file of the seed is larger than a megabyte', () => {
    const folder = join(import.meta.dirname, '../../../seed/regions', SEED_EDITION)
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(f => f.isFile())
    const sizes = files.map(f => statSync(join(f.parentPath, f.name)).size)
    expect(sizes.length).toBeGreaterThan(60)
    expect(Math.max(...sizes)).toBeLessThan(1_000_000)
  })
})

describe('codes and names', () => {
  test('the division above follows from the digits', () => {
    expect(parentOf('410102001001', 5)).toBe('410102001')
    expect(parentOf('410102001', 4)).toBe('410102')
    expect(parentOf('410102', 3)).toBe('410100')
    expect(parentOf('410100', 2)).toBe('410000')
    expect(parentOf('410000', 1)).toBe('000000')
    expect(parentOf('000000', 0)).toBeNull()
  })

  test.each([
    ['河南省', 1, '河南'],
    ['广西壮族自治区', 1, '广西'],
    ['内蒙古自治区', 1, '内蒙古'],
    ['延边朝鲜族自治州', 2, '延边'],
    ['克孜勒苏柯尔克孜自治州', 2, '克孜勒苏'],
    ['积石山保安族东乡族撒拉族自治县', 3, '积石山'],
    ['万柏林区', 3, '万柏林'],
    ['单县', 3, '单县'],
    ['金水区', 3, '金水'],
    ['郑州经济技术开发区', 3, '郑州经济技术开发区'],
    ['峰峰矿区', 3, '峰峰矿区'],
    ['浦东新区', 3, '浦东新区'],
    ['大褚村回族乡', 4, '大褚村'],
    ['秦岭路街道', 4, '秦岭路'],
    ['王庄村村民委员会', 5, '王庄'],
    ['雄村', 5, '雄村'],
  ])('%s (level %i) is called %s', (name, level, short) => {
    expect(shortName(name, level)).toBe(short)
  })
})
