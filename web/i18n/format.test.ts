import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import * as format from './format.ts'
import { setLanguage } from './language.ts'

afterEach(() => setLanguage('zh'))

describe('money', () => {
  it('shows whole fen exactly, with separators and two decimals', () => {
    expect(format.money(0)).toBe('¥0.00')
    expect(format.money(5)).toBe('¥0.05')
    expect(format.money(123456)).toBe('¥1,234.56')
    expect(format.money(-123456789)).toBe('−¥1,234,567.89')
    expect(format.money(Number.MAX_SAFE_INTEGER)).toBe('¥90,071,992,547,409.91')
  })
  it('refuses anything that is not whole fen', () => {
    expect(() => format.yuan(1.5)).toThrow(RangeError)
    expect(() => format.yuan(Number.NaN)).toThrow(RangeError)
  })
  it('reads back what it shows', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 99_999_999_999_999 }),
        n => format.parseYuan(format.yuan(n)) === n,
      ),
    )
  })
  it('reads what people type and nothing that is ambiguous', () => {
    expect(format.parseYuan('¥1,200')).toBe(120000)
    expect(format.parseYuan('0.5')).toBe(50)
    for (const text of ['', '-1', '1.234', '1e3', 'abc', '１２'])
      expect(format.parseYuan(text)).toBeUndefined()
  })
  it('shortens headlines in the units of each language', async () => {
    expect(format.moneyShort(12_200_000_000)).toBe('¥1.22 亿')
    expect(format.moneyShort(431_000_000)).toBe('¥431 万')
    await setLanguage('en')
    expect(format.moneyShort(12_200_000_000)).toBe('¥122M')
  })
})

describe('dates', () => {
  it('do not move a civil date, whatever the zone of the device', () => {
    expect(format.date('2026-05-06')).toBe('2026年5月6日')
  })
  it('show instants in Chinese civil time', () => {
    expect(format.instant('2026-05-06T16:30:00Z')).toBe('2026-05-07 00:30')
    expect(format.dayOf('2026-12-31T16:00:00Z')).toBe('2027-01-01')
  })
})

describe('per cent', () => {
  it('never rounds up to all or down to nothing', () => {
    expect(format.percent(0.99999)).toBe('99.9%')
    expect(format.percent(1)).toBe('100%')
    expect(format.percent(0.00001)).toBe('0.1%')
    expect(format.percent(0)).toBe('0%')
  })
})
