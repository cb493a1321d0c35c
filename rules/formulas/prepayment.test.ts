import { describe, expect, test } from 'vitest'
import { rules } from '../regional.ts'
import { emptySchoolCalendar } from '../school-calendar.ts'
import { type OpenPurchase, type PrepaymentFacts, prepayment } from './prepayment.ts'

const facts: PrepaymentFacts = {
  on: '2026-03-01',
  region: '430103',
  class: 'SPORTS',
  stage: 'PRIMARY',
  channel: 'OFFLINE',
  billing: 'LESSON',
  startsOn: '2026-03-05',
  endsOn: '2026-05-20',
  lessons: 30,
  giftLessons: 0,
  amountFen: 250_000,
  remainingLessons: null,
  paidByLoan: false,
  open: [],
}
const other: OpenPurchase = {
  collectedOn: '2026-03-01',
  lessons: 31,
  amountFen: 250_001,
  startsOn: '2026-03-05',
  endsOn: '2026-05-20',
}
const codes = (changed: Partial<PrepaymentFacts>) =>
  prepayment(rules, emptySchoolCalendar, { ...facts, ...changed }).value.findings.map(
    found => `${found.code} ${found.severity}`,
  )

describe('a collection that is split', () => {
  test('over orders of one day is judged as one', () => {
    expect(codes({})).toEqual([])
    expect(codes({ open: [other] })).toEqual(['FEE-01 FORBIDDEN', 'FEE-02 FORBIDDEN'])
  })

  test('over consecutive terms of one day is judged by its whole span', () => {
    const next = { ...other, lessons: 30, amountFen: 250_000, startsOn: '2026-05-21', endsOn: '2026-08-20' }
    expect(codes({ open: [next] })).toEqual(['FEE-01 FORBIDDEN'])
  })

  test('as a top-up of an order that still holds too many lessons is refused', () => {
    const earlier = { ...other, collectedOn: '2026-02-20' }
    expect(codes({ open: [{ ...earlier, lessons: 21 }] })).toEqual(['FEE-03 FORBIDDEN'])
    expect(codes({ open: [{ ...earlier, lessons: 20 }] })).toEqual([])
    expect(codes({ open: [{ ...earlier, endsOn: '2026-03-04' }] })).toEqual([])
  })
})

test('every finding names article and reason in both languages', () => {
  const { findings } = prepayment(rules, emptySchoolCalendar, {
    ...facts,
    lessons: 61,
    paidByLoan: true,
  }).value
  expect(findings).toHaveLength(2)
  for (const found of findings) {
    expect(found.article).toMatch(/教监管/)
    expect(found.zh).not.toBe('')
    expect(found.en).not.toBe('')
  }
})

test('facts that cannot be are refused', () => {
  for (const wrong of [{ lessons: -1 }, { amountFen: 1.5 }, { giftLessons: -1 }, { endsOn: '2026-03-04' }])
    expect(() => prepayment(rules, emptySchoolCalendar, { ...facts, ...wrong })).toThrow(RangeError)
})
