import { describe, expect, it } from 'vitest'
import { addWords, fill, messages, scopeOf, type Table } from './messages.ts'

const zh = import.meta.glob<Table>('../**/zh.ts', { eager: true, import: 'default' })
const en = import.meta.glob<Table>('../**/en.ts', { eager: true, import: 'default' })
const names = (text: string) => [...new Set([...text.matchAll(/\{(\w+)/g)].map(m => m[1]))].sort()

describe('every folder of words', () => {
  it('exists in both languages', () => {
    expect(Object.keys(en).map(scopeOf).sort()).toEqual(Object.keys(zh).map(scopeOf).sort())
  })
  it.each(Object.keys(zh).map(path => [scopeOf(path), path] as const))(
    '%s has all keys and parameters in both languages',
    (_, path) => {
      const chinese = zh[path] as Table
      const english = en[path.replace('zh.ts', 'en.ts')] as Table
      expect(Object.keys(english).sort()).toEqual(Object.keys(chinese).sort())
      for (const [key, text] of Object.entries(chinese)) {
        expect(text.trim(), key).not.toBe('')
        expect(english[key]?.trim(), key).not.toBe('')
        expect(names(english[key] ?? ''), key).toEqual(names(text))
      }
    },
  )
})

describe('texts', () => {
  it('fill parameters and choose by number', () => {
    expect(fill('{n} {n|lesson|lessons}', { n: 1 })).toBe('1 lesson')
    expect(fill('{n} {n|lesson|lessons}', { n: 2 })).toBe('2 lessons')
    expect(fill('{a} and {b}', { a: 'x' })).toBe('x and {b}')
  })
  it('show where a text is missing instead of nothing', () => {
    addWords('zh', { '../somewhere/zh.ts': { hello: '你好' } })
    const t = messages<{ hello: string; gone: string }>('somewhere')
    expect(t('hello')).toBe('你好')
    expect(t('gone')).toBe('somewhere:gone')
  })
})

describe('the words of an entry', () => {
  it.each(['public', 'parent', 'institution', 'officer'])(
    'hold those of the %s pages and of the parts they use',
    async entry => {
      await import(`../words/${entry}.ts`)
      for (const [scope, key] of [
        [entry, 'name'],
        [`${entry}/home`, 'title'],
        ['parts/light', 'retry'],
        ['api', 'offlineTitle'],
      ] as const) {
        expect(messages(scope)(key)).not.toBe(`${scope}:${key}`)
      }
    },
  )
})
