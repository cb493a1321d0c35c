import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { procedureClocks } from '../clocks.gen.ts'
import { parametersOf, readClockFile } from '../loader/clock-file.ts'
import { type Problem, parseRuleFile } from '../loader/file.ts'
import { readNationalFile } from '../loader/parameter-file.ts'
import { rules } from '../regional.ts'

const examples = join(import.meta.dirname, '../examples')

test('every clock has an example of its last day', () => {
  const text = readdirSync(examples)
    .filter(name => name.startsWith('clocks'))
    .map(name => readFileSync(join(examples, name), 'utf8'))
    .join('\n')
  const without = Object.keys(procedureClocks).filter(id => !text.includes(`clock: ${id},`))
  expect(without).toEqual([])
})

test('every pause and extension of a clock has an example', () => {
  const text = readFileSync(join(examples, 'clocks-events.yaml'), 'utf8').toLowerCase()
  const rows = text.split('\n  - name:')
  const shown = (id: string, on: readonly string[], word: string) =>
    rows.some(
      row => row.includes(id.toLowerCase()) && [...on, word].some(w => row.includes(`${w.toLowerCase()}:`)),
    )
  const groups = new Map<string, boolean>()
  for (const [id, clock] of Object.entries(procedureClocks)) {
    for (const pause of clock.pauses) {
      const ground = `${pause.document} ${pause.article} ${pause.zh}`
      if (pause.needsBasis || pause.document === '市场监督管理行政处罚程序规定') continue
      groups.set(ground, (groups.get(ground) ?? false) || shown(id, pause.on, 'suspend'))
    }
    for (const extension of clock.extensions)
      if (extension.period)
        groups.set(
          extension.period,
          (groups.get(extension.period) ?? false) || shown(id, extension.on, 'extend'),
        )
  }
  const without = [...groups].filter(([, found]) => !found).map(([ground]) => ground)
  expect(without).toEqual([])
})

test('the length of every clock is known on the day it is used, or says why not', () => {
  for (const [id, clock] of Object.entries(procedureClocks)) {
    if (clock.period === null) continue
    const found = rules.parameter(clock.period as never, {
      on: '2026-05-06',
      region: '000000',
      channel: 'ONLINE',
    })
    if (!found.known) expect(found.reason.zh.length, id).toBeGreaterThan(5)
  }
})

describe('loading refuses, with file and line', () => {
  const library = { documents: new Set(['行政处罚法']), sources: new Set<string>() }
  const source = `subject: t
zh: 题
en: t
parameters:
  PROC-06.test:
    zh: 期限
    en: a period
    unit: period
    region_may: nothing
    values:
      - from: 2022-01-01
        value: { amount: 7, unit: WORKDAY }
        document: 行政处罚法
        confidence: V
clocks:
  PROC-06.test:
    starts: [BEGUN]
    ends: [DONE]
    pauses:
      - zh: 听证
        en: hearing
        kind: EXCLUDE
        on: [HEARING]
        ends: [HEARD]
        document: 行政处罚法
        confidence: V
    extensions:
      - zh: 延长
        en: longer
        on: [LONGER]
        period: PROC-06.test
        times: 1
        who: { zh: 负责人, en: a head }
        document: 行政处罚法
        confidence: V
    outcome: { effect: BREACH, zh: 逾期, en: late }
`
  const problemsOf = (text: string): string[] => {
    const problems: Problem[] = []
    const file = parseRuleFile('t.yaml', text, problems)
    const { definitions } = readNationalFile(parametersOf(file), library)
    readClockFile(file, definitions, library)
    return problems.map(problem => `${problem.file}:${problem.line} ${problem.message}`)
  }
  const changed = (from: string, to: string) => problemsOf(source.replace(from, to))

  test('nothing in a sound file', () => expect(problemsOf(source)).toEqual([]))
  test('an unknown key', () =>
    expect(changed('    ends: [DONE]', '    ends: [DONE]\n    colour: red')).toEqual([
      't.yaml:19 unknown key "colour"',
    ]))
  test('a name that is none', () =>
    expect(changed('clocks:\n  PROC-06.test', 'clocks:\n  Proc6')[0]).toMatch(
      't.yaml:17 "Proc6" is no clock name',
    ))
  test('a length that is no parameter', () =>
    expect(changed('        period: PROC-06.test', '        period: PROC-06.other')[0]).toMatch(
      't.yaml:31 "PROC-06.other" is no parameter of the unit period',
    ))
  test('an event code that is none', () =>
    expect(changed('[BEGUN]', '[begun]')[0]).toMatch('t.yaml:17 expected a list of different event codes'))
  test('an effect that does not exist', () =>
    expect(changed('effect: BREACH', 'effect: DOOM')[0]).toMatch('t.yaml:36 expected one of BREACH'))
  test('a pause without citation', () =>
    expect(
      changed('        ends: [HEARD]\n        document: 行政处罚法\n', '        ends: [HEARD]\n')[0],
    ).toMatch('t.yaml:20 missing key "document"'))
  test('a citation that no document of the library resolves', () =>
    expect(
      changed(
        '        ends: [HEARD]\n        document: 行政处罚法',
        '        ends: [HEARD]\n        document: 某文件',
      )[0],
    ).toMatch('t.yaml:25 no document "某文件"'))
  test('an extension of low confidence', () =>
    expect(
      changed(
        'en: a head }\n        document: 行政处罚法\n        confidence: V',
        'en: a head }\n        document: 行政处罚法\n        confidence: M-l',
      )[0],
    ).toMatch('t.yaml:35 expected one of V, V2'))
  test('an extension without limit', () =>
    expect(changed('times: 1', 'times: 0')[0]).toMatch('t.yaml:32 expected 1 to 9 times'))
  test('a year that is an amount of another kind', () =>
    expect(changed('unit: WORKDAY', 'unit: WEEK')[0]).toMatch('t.yaml:12 expected one of WORKDAY'))

  test('whatever a file of clocks holds, it ends with clocks or problems', () => {
    const key = fc.constantFrom(
      'clocks',
      'PROC-06.test',
      'starts',
      'ends',
      'pauses',
      'extensions',
      'outcome',
      'zh',
      'on',
    )
    const node = fc.letrec(tie => ({
      node: fc.oneof(
        { maxDepth: 6 },
        fc.constantFrom('BEGUN', 'BREACH', 'PROC-06.test', 'by_event', 1, true, null),
        fc.array(tie('node'), { maxLength: 3 }),
        fc.dictionary(fc.oneof(key, fc.string({ maxLength: 6 })), tie('node'), { maxKeys: 5 }),
      ),
    })).node
    fc.assert(
      fc.property(node, tree => {
        problemsOf(JSON.stringify({ clocks: { 'PROC-06.test': tree } }))
        problemsOf(JSON.stringify(tree) ?? '')
      }),
      { numRuns: 300 },
    )
  })
})
