import { describe, expect, it } from 'vitest'
import { aboveOf, exact, type Figures, figureOf, recordsOf } from './figures.ts'

const none: Figures = {
  institutions: 0,
  licensed: 0,
  supervised: 0,
  accounts: 0,
  bankFen: 0,
  heldFen: 0,
  payableFen: 0,
  refundFen: 0,
  payments: 0,
  paidFen: 0,
  lessons: 0,
  releasedFen: 0,
  refunds: 0,
  refundedFen: 0,
}

describe('figures of a division', () => {
  it('say nothing about coverage where nobody is licensed', () => {
    expect(figureOf(none, 'coverage')).toBeUndefined()
    expect(figureOf({ ...none, licensed: 4, supervised: 3 }, 'coverage')).toBe(0.75)
  })
  it('are exact', () => {
    expect(exact('heldFen', 123456)).toBe('¥1,234.56')
    expect(exact('coverage', 0.99999)).not.toBe('100%')
  })
  it('lead to the records of that division, missing custody to those without it', () => {
    expect(recordsOf('coverage', '410100')).toBe(
      '/institutions?region=410100&status=LICENSED&custodyMode=NONE',
    )
  })
  it('go up one level at a time', () => {
    expect(['410102', '410100', '410000'].map(aboveOf)).toEqual(['410100', '410000', '000000'])
  })
})
