import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../date.ts'
import { rules } from '../regional.ts'
import { priceCap } from './price-cap.ts'
import { noRefundTerms, type RefundFacts, refund } from './refund.ts'
import { explainRelease, releaseOfLesson, valueOfLessons } from './release.ts'

const fen = fc.integer({ min: 0, max: 50_000_000 })

describe('releases', () => {
  test('of all lessons add up to exactly what was paid', () => {
    fc.assert(
      fc.property(fen, fc.integer({ min: 1, max: 120 }), (paid, lessons) => {
        let sum = 0
        for (let kth = 1; kth <= lessons; kth += 1) {
          const release = releaseOfLesson(paid, lessons, kth)
          expect(release).toBeGreaterThanOrEqual(0)
          expect(Math.abs(release - paid / lessons)).toBeLessThan(1)
          sum += release
        }
        expect(sum).toBe(paid)
      }),
    )
  })

  test('are exact for sums beyond the products that floating point holds', () => {
    const paid = 9_007_199_254_740_991
    expect(valueOfLessons(paid, 3, 3)).toBe(paid)
    expect(valueOfLessons(paid, 3, 2)).toBe(6_004_799_503_160_660)
  })

  test('refuse lessons that are not there', () => {
    for (const [paid, lessons, kth] of [
      [100, 3, 0],
      [100, 3, 4],
      [-1, 3, 1],
      [1.5, 3, 1],
      [100, 3, 1.5],
    ] as const)
      expect(() => releaseOfLesson(paid, lessons, kth)).toThrow(RangeError)
  })

  test('are explained with both sums', () => {
    const { value, trace } = explainRelease(100_000, 3, 3)
    expect(value).toBe(33_334)
    expect(trace[0]?.inputs).toMatchObject({ valueBeforeFen: 66_666, valueAfterFen: 100_000 })
  })
})

const refundFacts = fc
  .record({
    paidFen: fen,
    lessons: fc.integer({ min: 1, max: 120 }),
    giftLessons: fc.integer({ min: 0, max: 60 }),
    usedShare: fc.double({ min: 0, max: 1, noNaN: true }),
    listPriceFen: fc.option(fc.integer({ min: 0, max: 100_000 })),
    fault: fc.constantFrom<RefundFacts['fault']>('OPERATOR', 'CONSUMER'),
    daysAfter: fc.integer({ min: 0, max: 90 }),
    knewSameService: fc.boolean(),
    agreed: fc.constantFrom('DISCOUNTED' as const, 'UNDISCOUNTED' as const, null),
    before: fc.option(fc.integer({ min: 0, max: 20 })),
    after: fc.option(fc.integer({ min: 0, max: 20 })),
  })
  .map(
    ({ usedShare, daysAfter, agreed, before, after, ...rest }): RefundFacts => ({
      ...rest,
      region: '410105',
      class: 'SPORTS',
      stage: 'PRIMARY',
      channel: 'OFFLINE',
      paidOn: '2026-03-01',
      startsOn: '2026-03-15',
      on: addDays('2026-03-01', daysAfter),
      used: Math.floor(usedShare * (rest.lessons + rest.giftLessons)),
      releasedFen: null,
      terms: {
        fullRefundBeforeStart: before === null ? null : { amount: before, unit: 'CALENDAR_DAY' },
        fullRefundAfterStart: after === null ? null : { amount: after, unit: 'CALENDAR_DAY' },
        consumerFaultPricing: agreed,
      },
    }),
  )

describe('refunds', () => {
  test('and what was consumed are together what was paid, and nothing is negative', () => {
    fc.assert(
      fc.property(refundFacts, facts => {
        const { value, trace } = refund(rules, facts)
        if (value.status !== 'COMPUTED') throw new Error('not computed')
        expect(value.refundFen + value.consumedFen).toBe(facts.paidFen)
        expect(value.fromCustodyFen + value.fromInstitutionFen).toBe(value.refundFen)
        const held =
          facts.paidFen - valueOfLessons(facts.paidFen, facts.lessons + facts.giftLessons, facts.used)
        expect(value.fromCustodyFen + value.toInstitutionFen).toBe(held)
        for (const part of [
          value.refundFen,
          value.consumedFen,
          value.fromCustodyFen,
          value.fromInstitutionFen,
          value.toInstitutionFen,
        ])
          expect(Number.isSafeInteger(part) && part >= 0).toBe(true)
        expect(trace.length).toBeGreaterThan(1)
      }),
      { numRuns: 500 },
    )
  })

  test('never fall when fewer lessons were used', () => {
    fc.assert(
      fc.property(refundFacts, facts => {
        if (facts.used === 0) return
        const more = refund(rules, facts).value
        const fewer = refund(rules, { ...facts, used: facts.used - 1 }).value
        if (more.status !== 'COMPUTED' || fewer.status !== 'COMPUTED') throw new Error('not computed')
        expect(fewer.refundFen).toBeGreaterThanOrEqual(more.refundFen)
      }),
    )
  })

  const facts: RefundFacts = {
    on: '2026-04-20',
    region: '410105',
    class: 'SPORTS',
    stage: 'PRIMARY',
    channel: 'OFFLINE',
    fault: 'CONSUMER',
    paidOn: '2026-03-01',
    startsOn: '2026-04-15',
    paidFen: 300_000,
    lessons: 30,
    giftLessons: 0,
    used: 2,
    listPriceFen: null,
    releasedFen: null,
    knewSameService: true,
    terms: noRefundTerms,
  }

  test('within the full-refund days of the contract take back what was already released', () => {
    const terms = { ...noRefundTerms, fullRefundAfterStart: { amount: 5, unit: 'CALENDAR_DAY' as const } }
    expect(refund(rules, { ...facts, terms }).value).toMatchObject({
      basis: 'CONTRACT_FULL',
      refundFen: 300_000,
      fromCustodyFen: 280_000,
      fromInstitutionFen: 20_000,
    })
    expect(refund(rules, { ...facts, terms, on: '2026-04-21' }).value).toMatchObject({
      basis: 'CONSUMER_FAULT',
    })
  })

  test('cite the article beside each step that rests on one', () => {
    const { trace } = refund(rules, facts)
    expect(trace.map(step => step.citation?.article ?? null)).toContain('第十九条')
    for (const step of trace) {
      expect(step.says.zh).not.toBe('')
      expect(step.says.en).not.toBe('')
    }
  })

  test('refuse facts that cannot be', () => {
    for (const wrong of [
      { used: 31 },
      { lessons: 0 },
      { paidFen: -1 },
      { paidFen: 0.5 },
      { releasedFen: 300_001 },
      { on: '2026-02-28' },
    ])
      expect(() => refund(rules, { ...facts, ...wrong })).toThrow(RangeError)
  })
})

describe('price caps', () => {
  const cap = (region: string, minutes: number, size: number) => {
    const where = { on: '2026-05-06', class: 'SUBJECT', stage: 'JUNIOR', channel: 'OFFLINE' } as const
    const { value } = priceCap(rules, { ...where, region, minutes, size })
    if (value.status !== 'CAPPED') throw new Error(value.status)
    return value.capFen
  }
  const region = fc.constantFrom('410105', '530102', '532327', '140105', '320205', '512002', '450102')

  test('grow with the minutes and never with the size of the class', () => {
    fc.assert(
      fc.property(
        region,
        fc.integer({ min: 0, max: 300 }),
        fc.integer({ min: 1, max: 49 }),
        (at, minutes, size) => {
          expect(cap(at, minutes + 1, size)).toBeGreaterThanOrEqual(cap(at, minutes, size))
          expect(cap(at, minutes, size + 1)).toBeLessThanOrEqual(cap(at, minutes, size))
          expect(Number.isSafeInteger(cap(at, minutes, size))).toBe(true)
        },
      ),
    )
  })

  test('never exceed the exact quotient', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), minutes => {
        const exact = (5500 * 11 * minutes) / 450
        expect(cap('410105', minutes, 8)).toBeLessThanOrEqual(exact)
        expect(cap('410105', minutes, 8)).toBeGreaterThan(exact - 1)
      }),
    )
  })

  test('refuse sizes and lengths that are none', () => {
    for (const [minutes, size] of [
      [-1, 8],
      [45, 0],
      [45.5, 8],
      [45, 1.5],
    ] as const)
      expect(() => cap('410105', minutes, size)).toThrow(RangeError)
  })
})
