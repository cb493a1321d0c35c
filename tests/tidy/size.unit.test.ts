import { expect, test } from 'vitest'
import { files, sources } from './source.ts'

const LINES_MAX = 400
const GENERIC = /(^|\/)(utils?|helpers?|services?|types|constants|common|misc)(\.tsx?|\/)/
/** `platform/services.ts` is the one list of what the platform offers, and `http/service.ts` describes the service itself. */
const NAMED_WELL = new Set(['server/platform/services.ts', 'server/platform/http/service.ts'])

test(`no source file is longer than ${LINES_MAX} lines`, () => {
  const long = sources.map(s => [s.path, s.text.split('\n').length] as const).filter(([, n]) => n > LINES_MAX)
  expect(long).toEqual([])
})

test('no file has a name that says nothing', () => {
  expect(sources.map(s => s.path).filter(p => GENERIC.test(p) && !NAMED_WELL.has(p))).toEqual([])
})

test('every module, and every other part of the program, has a README', () => {
  const parts = new Set(
    files
      .map(f => /^(server\/modules\/[^/]+|rules|bank|web|synthetic|bench)\//.exec(f)?.[1])
      .filter(p => p !== undefined),
  )
  expect([...parts].filter(p => !files.includes(`${p}/README.md`))).toEqual([])
})

test('nothing is left over in comments', () => {
  const mark = /\b(TODO|FIXME|XXX)\b|not implemented|coming soon|待实现|敬请期待/
  const found = sources.filter(s => !s.path.startsWith('tests/tidy/') && mark.test(s.text)).map(s => s.path)
  expect(found).toEqual([])
})

test('no test is switched off', () => {
  const off = /\b(test|it|describe)\.(only|skip|todo)\(/
  expect(
    sources.filter(s => /\.(test|spec)\.tsx?$/.test(s.path) && off.test(s.text)).map(s => s.path),
  ).toEqual([])
})
