import { describe, expect, test } from 'vitest'
import { actionFacts } from './actionFacts.ts'

describe('an action of the log is told in words', () => {
  test('members of a licence are told, ids are not', () => {
    const licence = { id: 7, number: '141010270000018', from: '2026-05-06', classes: ['SPORTS', 'OTHER'] }
    expect(actionFacts({ kind: 'ISSUE_LICENCE', payload: { licence } })).toEqual([
      '许可证号：141010270000018',
      '自：2026年5月6日',
      '培训类别：体育类、其他类',
    ])
  })

  test('areas are square metres, money is yuan, shares are percent', () => {
    expect(actionFacts({ kind: 'CHANGE_SITE', payload: { siteId: 3, change: { areaDm2: 12050 } } })).toEqual([
      '建筑面积（平方米）：120.5',
    ])
    const sponsors = [{ id: 1, kind: 'ORGANISATION', name: '某公司', uscc: null, shareBp: 6000 }]
    expect(actionFacts({ kind: 'SET_SPONSORS', payload: { sponsors } })).toEqual([
      '类型：单位 名称：某公司 出资比例：60%',
    ])
  })

  test('steps of a conversion have their words', () => {
    const payload = { kind: 'FILING_TO_APPROVAL', step: 'APPLIED', stepDueOn: null, outcome: 'OPEN' }
    expect(actionFacts({ kind: 'STEP_CONVERSION', payload })).toEqual([
      '类型：备改审',
      '步骤：提出审批申请',
      '进展：办理中',
    ])
  })
})
