import { afterEach, describe, expect, it } from 'vitest'
import { setLanguage, wordsReady } from './language.ts'
import { fill, messages, type Table } from './messages.ts'

const folderOf = (path: string) => path.replace(/\/(zh|en)\.ts$/, '')

const zh = import.meta.glob<Table>('../**/zh.ts', { eager: true, import: 'default' })
const en = import.meta.glob<Table>('../**/en.ts', { eager: true, import: 'default' })
const names = (text: string) => [...new Set([...text.matchAll(/\{(\w+)/g)].map(m => m[1]))].sort()

describe('every folder of words', () => {
  it('exists in both languages', () => {
    expect(Object.keys(en).map(folderOf).sort()).toEqual(Object.keys(zh).map(folderOf).sort())
  })
  it.each(Object.keys(zh).map(path => [folderOf(path), path] as const))(
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
  afterEach(() => setLanguage('zh'))

  it('fill parameters and choose by number', () => {
    expect(fill('{n} {n|lesson|lessons}', { n: 1 })).toBe('1 lesson')
    expect(fill('{n} {n|lesson|lessons}', { n: 2 })).toBe('2 lessons')
    expect(fill('{a} and {b}', { a: 'x' })).toBe('x and {b}')
  })
  it('are Chinese at once, and English after it was fetched', async () => {
    const t = messages({ hello: '你好，{name}' } as const, async () => ({
      default: { hello: 'Hello {name}' },
    }))
    expect(t('hello', { name: '小宇' })).toBe('你好，小宇')
    await setLanguage('en')
    expect(t('hello', { name: 'Yu' })).toBe('Hello Yu')
  })
  it('of code that arrives later are ready after waiting for them', async () => {
    await setLanguage('en')
    const t = messages({ hello: '你好' } as const, async () => ({ default: { hello: 'Hello' } }))
    await wordsReady()
    expect(t('hello')).toBe('Hello')
  })
  it('of code that arrives during the change of language are English too', async () => {
    let first = () => {}
    messages({ slow: '慢' } as const, async () => {
      await new Promise<void>(done => {
        first = done
      })
      return { default: { slow: 'Slow' } }
    })
    const change = setLanguage('en')
    const t = messages({ hello: '你好' } as const, async () => ({ default: { hello: 'Hello' } }))
    await wordsReady() // the page is shown in Chinese meanwhile
    first()
    await change
    expect(t('hello')).toBe('Hello')
  })
  it('stay Chinese when the English ones cannot be fetched, and are tried again', async () => {
    let online = false
    const t = messages({ hello: '你好' } as const, async () => {
      if (!online) throw new Error('offline')
      return { default: { hello: 'Hello' } }
    })
    await setLanguage('en')
    expect(t('hello')).toBe('你好')
    online = true
    await wordsReady()
    expect(t('hello')).toBe('Hello')
  })
})
