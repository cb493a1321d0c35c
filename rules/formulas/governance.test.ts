import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../date.ts'
import { nationalParameters } from '../parameters.gen.ts'
import { rules } from '../regional.ts'
import { rulebook } from '../rulebook.ts'
import { liquidation } from './liquidation.ts'
import { type BookedOrder, orderSplit } from './order-split.ts'
import { riskReserve } from './reserve.ts'

const nation = { on: '2026-05-06', region: '000000' }

describe('liquidation', () => {
  const claim = fc.record({
    kind: fc.constantFrom('TUITION', 'WAGES', 'OTHER'),
    amountFen: fc.integer({ min: 0, max: 10_000_000 }),
  })

  test('pays exactly the assets, no claim beyond itself, and no rank before the one above is full', () => {
    fc.assert(
      fc.property(
        fc.array(claim, { maxLength: 30 }),
        fc.integer({ min: 0, max: 100_000_000 }),
        (list, assetsFen) => {
          const claims = list.map((one, index) => ({ ...one, id: String(index) }))
          const { value } = liquidation(rules, { ...nation, assetsFen, claims })
          if (value.status !== 'COMPUTED') throw new Error('not computed')
          const paid = value.payments.reduce((sum, p) => sum + p.paidFen, 0)
          expect(paid + value.restFen).toBe(assetsFen)
          for (const p of value.payments) expect(p.paidFen >= 0 && p.paidFen <= p.amountFen).toBe(true)
          const open = (kind: string) => value.payments.some(p => p.kind === kind && p.paidFen < p.amountFen)
          const got = (kind: string) => value.payments.some(p => p.kind === kind && p.paidFen > 0)
          if (open('TUITION')) expect(got('WAGES') || got('OTHER')).toBe(false)
          if (open('WAGES')) expect(got('OTHER')).toBe(false)
        },
      ),
    )
  })

  test('refuses a claim without rank', () => {
    const claims = [{ id: '1', kind: 'SPONSOR', amountFen: 1 }]
    expect(() => liquidation(rules, { ...nation, assetsFen: 1, claims })).toThrow(RangeError)
  })
})

describe('the least reserve', () => {
  test('never exceeds what was collected and never falls when a trainee comes', () => {
    const fee = fc.record({
      feeFen: fc.integer({ min: 0, max: 2_000_000 }),
      days: fc.integer({ min: 0, max: 800 }),
    })
    fc.assert(
      fc.property(fc.array(fee, { minLength: 1, maxLength: 20 }), list => {
        const fees = list.map(({ feeFen, days }) => ({
          feeFen,
          startsOn: '2026-05-01',
          endsOn: addDays('2026-05-06', days),
        }))
        const least = (some: typeof fees) => {
          const { value } = riskReserve(rules, { ...nation, fees: some, heldFen: 0 })
          if (value.status !== 'COMPUTED') throw new Error('not computed')
          return value.minimumFen
        }
        expect(least(fees)).toBeLessThanOrEqual(fees.reduce((sum, f) => sum + f.feeFen, 0))
        expect(least(fees)).toBeGreaterThanOrEqual(least(fees.slice(1)))
      }),
    )
  })
})

describe('orders that are split', () => {
  const where = { region: '410105', class: 'SPORTS', stage: 'PRIMARY', channel: 'OFFLINE' } as const
  const order = (id: string, changed: Partial<BookedOrder>): BookedOrder => ({
    id,
    collectedOn: '2026-03-01',
    lessons: 40,
    giftLessons: 0,
    amountFen: 200_000,
    startsOn: '2026-03-05',
    endsOn: '2026-05-20',
    ...changed,
  })

  test('over days are taken together only within the window that the region sets', () => {
    const orders = [order('a', {}), order('b', { collectedOn: '2026-03-04' })]
    expect(orderSplit(rules, { ...where, orders }).value.disguised).toBe(false)
    const window = (amount: number) =>
      rulebook(nationalParameters, {
        regions: {
          '410000': {
            values: {
              'FEE-01.splitWindow': [
                {
                  from: '2022-01-01',
                  value: { amount, unit: 'CALENDAR_DAY' },
                  document: '本系统设计',
                  confidence: 'design',
                },
              ],
            },
          },
        },
      })
    expect(orderSplit(window(3), { ...where, orders }).value.disguised).toBe(true)
    expect(orderSplit(window(2), { ...where, orders }).value.disguised).toBe(false)
  })

  test('are grouped the same whatever the order in which they are told', () => {
    const many = fc.array(
      fc.record({
        day: fc.integer({ min: 0, max: 10 }),
        lessons: fc.integer({ min: 1, max: 60 }),
        free: fc.boolean(),
      }),
      { minLength: 1, maxLength: 6 },
    )
    fc.assert(
      fc.property(many, list => {
        const orders = list.map(({ day, lessons, free }, index) =>
          order(String(index), {
            collectedOn: addDays('2026-03-01', day),
            lessons,
            amountFen: free ? 0 : 100_000,
          }),
        )
        const groups = (some: readonly BookedOrder[]) =>
          orderSplit(rules, { ...where, orders: some })
            .value.groups.map(group => [...group.orders].sort().join())
            .sort()
        expect(groups(orders)).toEqual(groups([...orders].reverse()))
      }),
    )
  })
})
