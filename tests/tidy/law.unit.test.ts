import { expect, test } from 'vitest'
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

test('no legal number stands outside rules/', () => {
  // Numbers of the law as amounts with their units; the rules hold them with their citations.
  const legal = [
    /500_?000\b/,
    /5_?000_?00\b/,
    /\b20:30\b/,
    /\b21:00\b/,
    /(?:^|\D)60\s*(?:lessons|课时)/,
    /\b15\s*(?:working days|个工作日)/,
  ]
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
