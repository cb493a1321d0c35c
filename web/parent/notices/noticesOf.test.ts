import { expect, test } from 'vitest'
import type { Lesson } from '../family/lessons.ts'
import type { Refund } from '../family/orders.ts'
import { type Dispute, noticesOf } from './noticesOf.ts'

const TODAY = '2026-05-06'
const orders = [{ id: 7, courseTitle: '羽毛球入门', learner: '小满' }]
const lesson = (over: Partial<Lesson>): Lesson => ({
  key: '1.20260502.1.1.1',
  institutionId: 1,
  sessionId: 1,
  orderId: 7,
  date: '2026-05-02',
  mark: 'PRESENT',
  markedAt: '2026-05-02T03:00:00Z',
  dueOn: '2026-05-20',
  state: 'CONFIRM_REQUESTED',
  amountFen: null,
  lessonNo: null,
  releasedAt: null,
  releasedBy: null,
  dispute: null,
  ...over,
})
const refund = (over: Partial<Refund>) =>
  ({
    id: 3,
    orderId: 7,
    refundFen: 50_000,
    fromCustodyFen: 50_000,
    status: 'REQUESTED',
    answeredAt: null,
    decidedAt: null,
    paidBackAt: null,
    ...over,
  }) as Refund
const dispute = (over: Partial<Dispute>) =>
  ({
    id: 5,
    orderId: 7,
    lesson: 'x',
    date: '2026-05-02',
    status: 'OPEN',
    answeredAt: null,
    decidedAt: null,
    ...over,
  }) as Dispute

const titles = (facts: Partial<Parameters<typeof noticesOf>[0]>) =>
  noticesOf({ lessons: [], refunds: [], disputes: [], orders, ...facts }, TODAY).map(n => n.title)

test('a lesson that waits is told, with its course and child', () => {
  const [n] = noticesOf({ lessons: [lesson({})], refunds: [], disputes: [], orders }, TODAY)
  expect(n).toMatchObject({
    kind: 'lesson',
    title: '请确认课次：5月2日 周六',
    note: '羽毛球入门 · 小满',
    to: '/lessons/1.20260502.1.1.1',
  })
})

test('a lesson that will count as confirmed within days stands above everything, with its last day', () => {
  const soon = lesson({ key: 'soon', dueOn: '2026-05-09' })
  const back = refund({
    status: 'PAID_BACK',
    answeredAt: '2026-05-05T01:00:00Z',
    paidBackAt: '2026-05-06T01:00:00Z',
  })
  const [first] = noticesOf({ lessons: [soon, lesson({})], refunds: [back], disputes: [], orders }, TODAY)
  expect(first).toMatchObject({ key: 'soon:soon', kind: 'soon' })
  expect(first?.note).toContain('5月9日 周六')
  expect(titles({ lessons: [lesson({ dueOn: '2026-05-10' })] })).toEqual(['请确认课次：5月2日 周六'])
})

test('silence is told with the money that it moved; a confirmed or disputed lesson is not told', () => {
  expect(
    titles({
      lessons: [lesson({ state: 'AUTO_CONFIRMED', amountFen: 5_670, releasedAt: '2026-05-06T00:10:00Z' })],
    }),
  ).toEqual(['5月2日 周六 的课已视为确认，划给机构 ¥56.70'])
  expect(titles({ lessons: [lesson({ state: 'CONFIRMED' }), lesson({ state: 'DISPUTED' })] })).toEqual([])
})

test('each step of a refund is told once, newest first', () => {
  expect(titles({ refunds: [refund({})] })).toEqual([])
  expect(
    titles({
      refunds: [
        refund({
          status: 'PAID_BACK',
          answeredAt: '2026-05-03T01:00:00Z',
          decidedAt: '2026-05-04T01:00:00Z',
          paidBackAt: '2026-05-05T01:00:00Z',
        }),
      ],
    }),
  ).toEqual(['退费 ¥500.00 已原路退回', '主管部门决定退费 ¥500.00', '机构不同意退费，您可以请主管部门处理'])
  expect(
    titles({ refunds: [refund({ status: 'AUTO_APPROVED', answeredAt: '2026-05-03T01:00:00Z' })] }),
  ).toEqual(['机构逾期未答复，视为同意退费 ¥500.00'])
})

test('a dispute is told when it is answered and when it is decided', () => {
  expect(titles({ disputes: [dispute({ status: 'CONCEDED', answeredAt: '2026-05-04T01:00:00Z' })] })).toEqual(
    ['机构认可您对 5月2日 周六 的课的异议'],
  )
  expect(
    titles({
      disputes: [
        dispute({
          status: 'RELEASED',
          answeredAt: '2026-05-04T01:00:00Z',
          decidedAt: '2026-05-05T01:00:00Z',
        }),
      ],
    }),
  ).toEqual(['主管部门处理了您对 5月2日 周六 的课的异议', '机构答复了您对 5月2日 周六 的课的异议'])
})
