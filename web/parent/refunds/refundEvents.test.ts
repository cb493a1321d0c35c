import { describe, expect, it } from 'vitest'
import type { Refund } from '../family/orders.ts'
import { eventsOf } from './refundEvents.ts'

const refund = (change: Partial<Refund>) =>
  ({
    refundFen: 19_500,
    fromCustodyFen: 19_500,
    reason: '搬家',
    requestedAt: '2026-05-06T02:00:00Z',
    answerDueOn: '2026-05-13',
    answeredAt: null,
    appealDueOn: null,
    answer: null,
    decidedAt: null,
    decision: null,
    paidBackAt: null,
    status: 'REQUESTED',
    ...change,
  }) as Refund
const AT = '2026-05-07T02:00:00Z'
const steps = (change: Partial<Refund>) => eventsOf(refund(change)).map(e => `${e.key}${e.ahead ? '…' : ''}`)

describe('the way of a refund', () => {
  it.each([
    ['waits for the institution', {}, ['asked', 'answer…', 'end…']],
    ['is on its way back', { status: 'APPROVED', answeredAt: AT }, ['asked', 'answer', 'end…']],
    ['was refused', { status: 'REJECTED', answeredAt: AT }, ['asked', 'answer']],
    [
      'is with the authority',
      { status: 'APPEALED', answeredAt: AT },
      ['asked', 'answer', 'decision…', 'end…'],
    ],
    [
      'was refused for good',
      { status: 'UPHELD', answeredAt: AT, decidedAt: AT },
      ['asked', 'answer', 'decision'],
    ],
    ['came back', { status: 'PAID_BACK', answeredAt: AT, paidBackAt: AT }, ['asked', 'answer', 'end']],
    [
      'can still be taken to the authority',
      { status: 'REJECTED', answeredAt: AT, appealDueOn: '2026-05-28' },
      ['asked', 'answer', 'appeal…'],
    ],
    ['lapsed', { status: 'LAPSED', answeredAt: AT, appealDueOn: '2026-05-28' }, ['asked', 'answer', 'end']],
    ['was withdrawn', { status: 'WITHDRAWN' }, ['asked', 'end']],
  ] as const)('that %s', (_, change, expected) => {
    expect(steps(change as Partial<Refund>)).toEqual(expected)
  })
  it('names the day until which the institution must answer', () => {
    expect(String(eventsOf(refund({}))[1]?.title)).toContain('2026年5月13日')
  })
})
