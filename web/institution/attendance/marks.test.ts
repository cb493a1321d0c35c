import { expect, test } from 'vitest'
import { changesOf, type Lesson, marksOf, type Register, restPresent, rowsOf } from './marks.ts'

const lesson = (orderId: number, mark: Lesson['mark'], releasedAt: string | null = null) =>
  ({ orderId, mark, releasedAt }) as Lesson
const register = {
  session: {} as Register['session'],
  learners: [1, 2, 3, 4].map(orderId => ({ orderId, learner: `学员${orderId}`, expected: orderId !== 4 })),
  lessons: [lesson(1, 'PRESENT', '2026-05-06T00:00:00Z'), lesson(2, 'LEAVE')],
}

test('a learner whose contract ended is left out unless already marked', () => {
  expect(rowsOf(register).map(r => r.learner.orderId)).toEqual([1, 2, 3])
})

test('only new and changed marks are sent, and never that of a released lesson', () => {
  const rows = rowsOf(register)
  const marks = { ...marksOf(rows), 1: 'ABSENT', 3: 'PRESENT' } as const
  expect(changesOf(rows, marks)).toEqual([{ orderId: 3, mark: 'PRESENT' }])
  expect(changesOf(rows, { ...marks, 2: 'ABSENT' })).toEqual([
    { orderId: 2, mark: 'ABSENT' },
    { orderId: 3, mark: 'PRESENT' },
  ])
})

test('marking the rest present keeps what was chosen', () => {
  const rows = rowsOf(register)
  expect(restPresent(rows, { 2: 'LEAVE' })).toEqual({ 2: 'LEAVE', 3: 'PRESENT' })
})
