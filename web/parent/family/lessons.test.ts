import { describe, expect, it } from 'vitest'
import { joined, type Lesson, type LessonOf, tally, waitingOf } from './lessons.ts'
import { type Order, sumOf } from './orders.ts'

const lesson = (change: Partial<Lesson>) =>
  ({
    orderId: 1,
    sessionId: 1,
    date: '2026-05-06',
    state: 'CONFIRM_REQUESTED',
    dueOn: null,
    ...change,
  }) as Lesson
const of = (l: Lesson): LessonOf => ({ lesson: l, order: undefined, meeting: undefined })

describe('lessons', () => {
  it('find their order and their meeting, each by its own key', () => {
    const orders = [{ id: 1 }, { id: 2 }] as Order[]
    const meetings = [
      { orderId: 2, sessionId: 7 },
      { orderId: 1, sessionId: 7 },
    ]
    const [found] = joined([lesson({ orderId: 2, sessionId: 7 })], orders, meetings as never)
    expect(found?.order?.id).toBe(2)
    expect(found?.meeting).toBe(meetings[0])
  })
  it('that wait come in the order of their due day, and no other lessons do', () => {
    const waiting = waitingOf([
      of(lesson({ dueOn: '2026-05-20', date: '2026-05-01' })),
      of(lesson({ state: 'CONFIRMED' })),
      of(lesson({ dueOn: '2026-05-10', date: '2026-05-04' })),
      of(lesson({ dueOn: '2026-05-10', date: '2026-05-02' })),
    ])
    expect(waiting.map(w => w.lesson.date)).toEqual(['2026-05-02', '2026-05-04', '2026-05-01'])
  })
})

describe('a confirmation', () => {
  it('counts what was released, now or before, and names why the rest was not', () => {
    const result = (outcome: string, amountFen: number | null, reason: string | null = null) =>
      ({ outcome, amountFen, reason, lessonNo: null }) as never
    expect(
      tally([result('RELEASED', 6500), result('REPLAY', 6501), result('REFUSED', null, 'DISPUTED')]),
    ).toEqual({ done: 2, fen: 13_001, refused: ['DISPUTED'] })
  })
})

describe('money of several orders', () => {
  it('adds up, each part by itself', () => {
    const money = (paidFen: number, releasedFen: number, refundedFen: number, heldFen: number) =>
      ({ money: { paidFen, releasedFen, refundedFen, heldFen } }) as Order
    expect(sumOf([money(100, 40, 10, 50), money(200, 200, 0, 0)])).toEqual({
      paidFen: 300,
      releasedFen: 240,
      refundedFen: 10,
      heldFen: 50,
    })
  })
})
