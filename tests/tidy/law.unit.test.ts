import { expect, test } from 'vitest'
import { rules } from '../../rules/regional.ts'
import { sources } from './source.ts'

/** Code that people write for the server and the web, without tests. */
const product = sources.filter(
  s =>
    /^(server|web)\//.test(s.path) && !/\.(test|spec)\.tsx?$/.test(s.path) && !s.path.includes('/gallery/'),
)

test('business code takes time from the injected clock', () => {
  const reads = /\bnew Date\(\)|\bDate\.now\(\)/
  const allowed = /^server\/(platform|start|main|cli)|^server\/start|^web\//
  expect(product.filter(s => !allowed.test(s.path) && reads.test(s.text)).map(s => s.path)).toEqual([])
})

/** Sums and times of day that the law says, wherever they stand in code: whole numbers of fen, 'HH:MM'. Powers of ten limit sizes everywhere. */
function legalLiterals(): RegExp[] {
  const values = rules.ids().flatMap(id => {
    const { unit } = rules.definition(id)
    const sums = unit === 'fen' || unit === 'fines'
    if (!sums && unit !== 'clock') return []
    const text = JSON.stringify(rules.history(id).map(h => h.value.value ?? null))
    return sums
      ? (text.match(/\d{6,}/g) ?? []).filter(digits => !/^10+$/.test(digits))
      : (text.match(/\d\d:\d\d/g) ?? [])
  })
  const grouped = (digits: string) => digits.split('').join('_?')
  return [...new Set(values)].map(v =>
    v.includes(':') ? new RegExp(`['"]${v}['"]`) : new RegExp(`\\b${grouped(v)}\\b`),
  )
}

/** Words that say a number of the law in a text or a comparison. */
const SAID = [/(?:^|\D)60\s*(?:lessons|课时)/, /\b15\s*(?:working days|个工作日)/, /\b5_?000_?00\b/]

test('no legal number stands outside rules/', () => {
  const legal = [...legalLiterals(), ...SAID]
  expect(legal.length).toBeGreaterThan(10)
  const wrong = product.flatMap(s => {
    const code = s.text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
    return legal.filter(l => l.test(code)).map(l => `${s.path}: ${l}`)
  })
  expect(wrong).toEqual([])
})

test('no region is named in code', () => {
  const named = /河南|云南|湖南|郑州|昆明|长沙/
  const allowed = /^server\/modules\/regions\/(readings|names)/
  const wrong = product.filter(
    s => !allowed.test(s.path) && named.test(s.text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')),
  )
  expect(wrong.map(s => s.path)).toEqual([])
})
