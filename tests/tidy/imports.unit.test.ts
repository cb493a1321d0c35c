import { expect, test } from 'vitest'
import { byPath, moduleOf, sources } from './source.ts'

/** A module may import only those before it. */
const ORDER = [
  'regions',
  'agencies',
  'rules',
  'institutions',
  'families',
  'courses',
  'custody',
  'contracts',
  'lessons',
  'statistics',
]

const isTest = (path: string) => /\.test\.tsx?$/.test(path) || path.startsWith('tests/')

test('rules import nothing outside themselves, but the loader that reads YAML', () => {
  const outside = sources
    .filter(s => s.path.startsWith('rules/') && !isTest(s.path))
    .flatMap(s => [
      ...s.imports.filter(i => !i.startsWith('rules/')).map(i => `${s.path} → ${i}`),
      ...(/^rules\/(load|compile)/.test(s.path) ? [] : s.packages.map(p => `${s.path} → ${p}`)),
    ])
  expect(outside).toEqual([])
})

test('the platform knows no module', () => {
  const known = sources
    .filter(s => s.path.startsWith('server/platform/') && !isTest(s.path))
    .flatMap(s => s.imports.filter(i => i.startsWith('server/modules/')).map(i => `${s.path} → ${i}`))
  expect(known).toEqual([])
})

test('every module has its place in the order', () => {
  const modules = new Set(sources.map(s => moduleOf(s.path)).filter(m => m !== undefined))
  expect([...modules].filter(m => !ORDER.includes(m))).toEqual([])
})

test('a module imports only earlier modules, and only through their index', () => {
  const wrong: string[] = []
  for (const s of sources) {
    const own = moduleOf(s.path)
    if (!own || isTest(s.path)) continue
    for (const i of s.imports) {
      const other = moduleOf(i)
      if (!other || other === own) continue
      if (ORDER.indexOf(other) > ORDER.indexOf(own)) wrong.push(`${s.path} → ${i} (later)`)
      if (!i.endsWith('/index.ts')) wrong.push(`${s.path} → ${i} (not through the index)`)
    }
  }
  expect(wrong).toEqual([])
})

test('the server does not import the web application, and the web imports of the server only types and pure folds', () => {
  const wrong = sources.flatMap(s => {
    if (s.path.startsWith('server/'))
      return s.imports.filter(i => i.startsWith('web/')).map(i => `${s.path} → ${i}`)
    if (!s.path.startsWith('web/') || isTest(s.path)) return []
    const real = s.imports.filter(i => i.startsWith('server/') && !/\/(fold|schema)\.ts$/.test(i))
    const typeOnly = (i: string) =>
      new RegExp(`import type [^;]*${i.split('/').at(-1)!.replace('.', '\\.')}`).test(s.text)
    return real.filter(i => !typeOnly(i)).map(i => `${s.path} → ${i}`)
  })
  expect(wrong).toEqual([])
})

test('nothing imports in a circle', () => {
  const done = new Set<string>()
  const circles: string[] = []
  const visit = (path: string, trail: string[]) => {
    const at = trail.indexOf(path)
    if (at >= 0) {
      circles.push([...trail.slice(at), path].join(' → '))
      return
    }
    if (done.has(path)) return
    for (const next of runtimeImports(path)) visit(next, [...trail, path])
    done.add(path)
  }
  for (const s of sources) visit(s.path, [])
  expect(circles).toEqual([])
})

/** Imports that a file needs before it runs: those of types are erased, `import()` comes later. */
function runtimeImports(path: string): string[] {
  const source = byPath.get(path)
  if (!source) return []
  const later = /(?:^|\n)\s*(?:import|export) type [^'"]*?from\s+'(\.[^']+)'|import\('(\.[^']+)'\)/g
  const erased = new Set([...source.text.matchAll(later)].map(m => (m[1] ?? m[2]!).split('/').at(-1)!))
  return source.imports.filter(i => !erased.has(i.split('/').at(-1)!))
}
