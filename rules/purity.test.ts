import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import { expect, test } from 'vitest'

const here = import.meta.dirname
/** Only loading YAML and tests may use packages. */
const MAY_IMPORT_PACKAGES = /^(load\.ts|loader\/|.*\.test\.ts$)/
const LIMIT = 60_000

const sources = readdirSync(here, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.ts'))

test('the rules import nothing outside themselves', () => {
  for (const name of sources) {
    if (MAY_IMPORT_PACKAGES.test(name)) continue
    const text = readFileSync(join(here, name), 'utf8')
    for (const [, path = ''] of text.matchAll(/(?:from |import\()'([^']+)'/g)) {
      expect(path.startsWith('.'), `${name} imports ${path}`).toBe(true)
      const target = relative(here, resolve(dirname(join(here, name)), path))
      expect(target.startsWith('..'), `${name} imports ${path}`).toBe(false)
    }
  }
})

test('formulas read no clock, no chance and no environment', () => {
  for (const name of sources) {
    if (MAY_IMPORT_PACKAGES.test(name)) continue
    const text = readFileSync(join(here, name), 'utf8')
    expect(text, name).not.toMatch(/new Date\(\)|Date\.now|Math\.random|process\.|performance\./)
  }
})

test('everything but the regional tables loads in a browser in less than 60 kB', async () => {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, lib: { entry: join(here, 'index.ts'), formats: ['es'] } },
  })
  const [bundle] = Array.isArray(result) ? result : [result]
  if (!bundle || !('output' in bundle)) throw new Error('nothing was built')
  const code = bundle.output.map(part => (part.type === 'chunk' ? part.code : '')).join('')
  expect(gzipSync(code).length).toBeLessThan(LIMIT)
})
