import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dice, likeness } from './likeness.ts'
import { coreName, type Meaning, meanings, normalise, searchText } from './search-text.ts'
import { readings } from './syllables.ts'

const entry = (name: string, address = '', county = '410105') =>
  searchText({ name, shortName: null, address, county })
const likeOf = (pattern: string) =>
  new RegExp(
    `^${pattern
      .split('%')
      .map(p => p.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('.*')}$`,
    'su',
  )
const holds = (m: Meaning, e: ReturnType<typeof searchText>) =>
  'like' in m &&
  likeOf(m.like).test(e.search) &&
  (!('pinyinLike' in m) || likeOf(m.pinyinLike).test(e.pinyin))
const finds = (typed: string, name: string, address = '') =>
  meanings(typed).every(term => term.some(m => holds(m, entry(name, address))))

describe('what is typed finds', () => {
  const name = '郑州市金水区星光艺术培训学校'
  test.each([
    '郑州',
    '星光',
    '艺术培训',
    '星',
    '郑州市金水区星光艺术培训学校',
    ' 星光 培训 ',
    '星光（艺术）',
  ])('parts of the name: %s', q => expect(finds(q, name)).toBe(true))
  test.each(['zz', 'xgys', 'xingguang', 'zhengzhou', 'xinggua', 'zhengzh', 'ZHENGZHOU', 'xing'])(
    'pinyin and initials: %s',
    q => expect(finds(q, name)).toBe(true),
  )
  test.each(['州金水区星月', '州郑', 'guangxing', 'zhengzhong'])('and nothing else: %s', q =>
    expect(finds(q, name)).toBe(false),
  )
  test('parts of the address, numbers and full-width characters', () => {
    expect(finds('花园路１２', name, '花园路12号')).toBe(true)
    expect(finds('园路', name, '花园路12号')).toBe(true)
  })
  test('names with Latin letters', () => expect(finds('e英语', 'E英语培训中心')).toBe(true))
  test('ü typed as v or u with dots', () => {
    expect(finds('lvdao', '绿岛培训中心')).toBe(true)
    expect(finds('lüdao', '绿岛培训中心')).toBe(true)
  })
  test('places as they are read there, other characters as usual', () => {
    expect(entry('单县长城音乐培训学校', '', '371722').pinyin).toContain('shan xian chang cheng yin yue')
    expect(entry('简单长城音乐培训学校', '', '371722').pinyin).toContain('jian dan chang cheng')
  })
  test('a last syllable with few endings is looked up by each of them, once, and not by its beginning', () => {
    const [term] = meanings('zhoushihe')
    const patterns = term!.map(m => JSON.stringify(m))
    expect(term!.some(m => 'pinyinLike' in m)).toBe(false)
    expect(new Set(patterns).size).toBe(patterns.length)
    for (const end of ['河', '黑', '很', '衡'])
      expect(finds('zhoushihe', `郑州市${end}流培训学校`), end).toBe(true)
    expect(finds('zhoushihe', '郑州市湖畔培训学校')).toBe(false)
  })
  test('any two neighbouring characters of any name', () => {
    const han = fc.string({
      unit: fc.integer({ min: 0x4e00, max: 0x9fa5 }).map(c => String.fromCodePoint(c)),
      minLength: 2,
      maxLength: 20,
    })
    fc.assert(
      fc.property(han, fc.nat(), (n, at) => {
        const characters = [...n]
        const i = at % (characters.length - 1)
        expect(finds(characters.slice(i, i + 2).join(''), n)).toBe(true)
      }),
    )
  })
})

test('patterns hold nothing that a pattern could misread', () => {
  fc.assert(
    fc.property(fc.string(), typed => {
      for (const m of meanings(typed).flat())
        if ('like' in m) expect(m.like.slice(1, -1)).not.toMatch(/[%_\\]/)
    }),
  )
})

test('letters are read as syllables in every way, and beginnings of syllables count', () => {
  expect(readings('xian').map(r => r.syllables.join(' '))).toEqual(expect.arrayContaining(['xian', 'xi an']))
  expect(readings('zhengzh')).toContainEqual({ syllables: ['zheng'], rest: 'zh' })
  expect(readings('qqq')).toEqual([])
})

test('the core of a name leaves out places and forms', () => {
  expect(coreName(normalise('郑州市金水区星光艺术培训学校有限公司'))).toBe('星光')
  expect(coreName(normalise('艺术培训学校'))).toBe('艺术培训学校')
})

describe('likeness', () => {
  const a = {
    name: '郑州市金水区星光艺术培训学校',
    coreName: '星光',
    address: '花园路12号',
    uscc: null,
    licenceNumbers: [],
    county: '410105',
    samePhone: false,
  }
  test('is the same both ways and within 0 and 100', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (x, y) => {
        expect(dice(x, y)).toBeCloseTo(dice(y, x))
        const s = likeness({ ...a, name: x }, { ...a, name: y }).score
        expect(s).toBeGreaterThanOrEqual(0)
        expect(s).toBeLessThanOrEqual(100)
      }),
    )
  })
  test('suggests the same name at the same place, the same licence, the same code', () => {
    expect(likeness(a, { ...a, name: '金水区星光艺术培训中心' })).toMatchObject({
      grounds: ['NAME', 'ADDRESS'],
    })
    expect(likeness(a, { ...a, name: '金水区星光艺术培训中心' }).score).toBeGreaterThanOrEqual(60)
    const other = { ...a, name: '明月书法', coreName: '明月书法', address: '别处' }
    expect(likeness({ ...a, licenceNumbers: ['1'] }, { ...other, licenceNumbers: ['1'] }).score).toBe(85)
    expect(likeness({ ...a, uscc: 'X' }, { ...other, uscc: 'X' }).score).toBe(95)
  })
  test('does not suggest another name at another place', () => {
    expect(
      likeness(a, { ...a, name: '明月书法培训学校', coreName: '明月书法', address: '农业路3号' }).score,
    ).toBeLessThan(60)
  })
})
