import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../date.ts'
import { nationalParameters } from '../parameters.gen.ts'
import { governanceParameters, regionalParameters, rules } from '../regional.ts'
import { rulebook } from '../rulebook.ts'
import { text } from '../trace.ts'
import { type DiscretionFacts, discretion } from './discretion.ts'
import { fineRange } from './fine.ts'
import { illegalGains } from './gains.ts'
import { instalmentPlan, instalmentStanding } from './instalments.ts'
import { lighterLaw } from './lighter-law.ts'
import { surcharge, surchargeOfDays } from './surcharge.ts'

const fen = fc.integer({ min: 0, max: 100_000_000_00 })
const nation = { on: '2026-05-06', region: '000000' }

describe('illegal gains', () => {
  test('and what was refunded are what was received; what is confiscated and due are the gains', () => {
    fc.assert(
      fc.property(fen, fen, fen, (received, a, b) => {
        const refundedFen = Math.min(a, received)
        const refundDueFen = Math.min(b, received - refundedFen)
        const { value } = illegalGains(rules, { ...nation, receivedFen: received, refundedFen, refundDueFen })
        if (value.status !== 'COMPUTED') throw new Error('not computed')
        expect(value.gainsFen + refundedFen).toBe(received)
        expect(value.confiscateFen + refundDueFen).toBe(value.gainsFen)
      }),
    )
  })
})

describe('a fine', () => {
  test('never has a lowest sum above its highest, and grows with the gains', () => {
    const fines = ['ORD53-17.fine', 'FEE-14.fine', 'PRC-08.fine', 'PEN-11.fine'] as const
    fc.assert(
      fc.property(fc.constantFrom(...fines), fc.integer({ min: 1, max: 90_000_000 }), (fine, gainsFen) => {
        const at = (gains: number) =>
          fineRange(rules, { ...nation, fine, gravity: 'BASE', party: 'ORG', gainsFen: gains }).value
        const [one, more] = [at(gainsFen), at(gainsFen + 1)]
        if (one.status !== 'RANGE' || more.status !== 'RANGE') throw new Error('no range')
        expect(one.minFen).toBeLessThanOrEqual(one.maxFen)
        expect(more.maxFen).toBeGreaterThanOrEqual(one.maxFen)
      }),
    )
  })

  test('by a lighter law of the decision day is chosen, and by a heavier one not', () => {
    const later = (max: number) =>
      rulebook(nationalParameters, governanceParameters, regionalParameters, {
        regions: {
          '000000': {
            values: {
              'PRC-09.fine': [
                {
                  from: '2026-01-01',
                  value: [{ gravity: 'BASE', amount: { min: 1, max } }],
                  document: '价格违法行为行政处罚规定',
                  confidence: 'design',
                },
              ],
            },
          },
        },
      })
    const choice = (max: number, actOn = '2025-12-31') =>
      lighterLaw(later(max), {
        region: '000000',
        fine: 'PRC-09.fine',
        gravity: 'BASE',
        party: 'ORG',
        gainsFen: null,
        actOn,
        decisionOn: '2026-03-01',
      }).value.choice
    expect(choice(400_000)).toBe('OF_THE_DECISION')
    expect(choice(600_000)).toBe('OF_THE_ACT')
    expect(choice(500_000)).toBe('SAME')
    expect(choice(400_000, '2026-01-01')).toBe('SAME')
  })
})

describe('discretion', () => {
  const facts: DiscretionFacts = {
    on: '2026-05-06',
    minFen: 1,
    maxFen: 5_000_000,
    benchmark: { step: '一般', minFen: 1_000_000, maxFen: 2_000_000, document: '裁量基准' },
    factors: [],
    proposedFen: 1_500_000,
    reason: null,
  }
  const problems = (changed: Partial<DiscretionFacts>) =>
    discretion(rules, { ...facts, ...changed }).value.problems.map(problem => problem.code)
  const factor = (effect: 'NO_PENALTY' | 'LIGHTER_OR_REDUCED') => [
    { code: 'X', says: text('情节', 'factor'), effect },
  ]

  test('inside the benchmark needs no reason, outside it one, outside the law it is refused', () => {
    expect(problems({})).toEqual([])
    expect(problems({ proposedFen: 2_000_001 })).toEqual(['REASON_MISSING'])
    expect(problems({ proposedFen: 2_000_001, reason: '多次违法' })).toEqual([])
    expect(problems({ proposedFen: 5_000_001, reason: '多次违法' })).toEqual(['OUTSIDE_LAW'])
  })

  test('with a factor of no penalty allows no fine', () => {
    expect(problems({ factors: factor('NO_PENALTY') })).toEqual(['NO_PENALTY'])
  })

  test('goes below the lowest sum of the law only where a factor reduces', () => {
    const low = { minFen: 1_000_000, proposedFen: 500_000, reason: '主动消除危害' }
    expect(problems(low)).toEqual(['OUTSIDE_LAW'])
    expect(problems({ ...low, factors: factor('LIGHTER_OR_REDUCED') })).toEqual([])
  })
})

describe('a surcharge', () => {
  test('never falls with the days and never exceeds the fine', () => {
    fc.assert(
      fc.property(fen, fc.integer({ min: 0, max: 500 }), (fine, days) => {
        const at = (n: number) => {
          const { value } = surchargeOfDays(rules, '2026-05-06', fine, n)
          if (value.status !== 'COMPUTED') throw new Error('not computed')
          return value.surchargeFen
        }
        expect(at(days + 1)).toBeGreaterThanOrEqual(at(days))
        expect(at(days)).toBeLessThanOrEqual(fine)
      }),
    )
  })

  test('counts each day once, whatever suspensions overlap (against a count day by day)', () => {
    const day = fc.integer({ min: -5, max: 70 })
    const suspension = fc.record({ from: day, length: fc.integer({ min: 0, max: 30 }) })
    fc.assert(
      fc.property(fc.array(suspension, { maxLength: 4 }), fc.integer({ min: 0, max: 60 }), (spans, late) => {
        const dueOn = '2026-03-16'
        const asOf = addDays(dueOn, late)
        const suspensions = spans.map(({ from, length }) => ({
          why: 'REVIEW' as const,
          from: addDays(dueOn, from),
          to: addDays(dueOn, from + length),
        }))
        let days = 0
        for (let n = 1; n <= late; n += 1)
          if (!spans.some(({ from, length }) => from <= n && n <= from + length)) days += 1
        const { value } = surcharge(rules, { fineFen: 5_000_000, dueOn, asOf, suspensions })
        expect(value).toMatchObject({ days, suspendedDays: late - days })
      }),
    )
  })
})

describe('instalments', () => {
  test('add up to exactly the fine and differ by at most one fen', () => {
    fc.assert(
      fc.property(fen, fc.integer({ min: 1, max: 36 }), (fine, parts) => {
        const amounts = instalmentPlan(fine, parts, '2026-01-31', 1).map(part => part.amountFen)
        expect(amounts.reduce((sum, one) => sum + one, 0)).toBe(fine)
        expect(Math.max(...amounts) - Math.min(...amounts)).toBeLessThanOrEqual(1)
      }),
    )
  })

  test('that are paid in time bear no surcharge, and late ones bear it on what is open', () => {
    const plan = instalmentPlan(3_000_000, 3, '2026-01-31', 1)
    const standing = (payments: { on: string; amountFen: number }[], asOf: string) =>
      instalmentStanding(rules, { plan, payments, asOf, suspensions: [] }).value
    expect(standing([{ on: '2026-01-30', amountFen: 1_000_000 }], '2026-02-28')).toMatchObject({
      openFen: 2_000_000,
      surchargeFen: 0,
    })
    const late = standing([{ on: '2026-01-30', amountFen: 600_000 }], '2026-02-02')
    expect(late.parts[0]).toMatchObject({ openFen: 400_000, overdue: true, surchargeFen: 24_000 })
    expect(() => standing([{ on: '2026-01-30', amountFen: 3_000_001 }], '2026-02-02')).toThrow(RangeError)
  })
})

test('what cannot be told says why in its steps, in both languages', () => {
  const day = { on: '2001-01-01', region: '000000' }
  const answers = [
    fineRange(rules, { ...day, fine: 'ORD53-18.fine', gravity: 'SERIOUS', party: 'ORG', gainsFen: null }),
    fineRange(rules, { ...nation, fine: 'ORD53-17.fine', gravity: 'BASE', party: 'ORG', gainsFen: null }),
    illegalGains(rules, { ...day, receivedFen: 2, refundedFen: 1, refundDueFen: 0 }),
    surchargeOfDays(rules, day.on, 5_000_000, 1),
  ]
  for (const { value, trace } of answers) {
    expect(value.status).toBe('UNKNOWN')
    expect(trace.at(-1)?.says).toMatchObject({
      zh: expect.stringMatching(/./),
      en: expect.stringMatching(/./),
    })
  }
})
