import { expect, test } from 'vitest'
import { leaveOut, takeSlot, weekdayOf } from './pattern.ts'

const pattern = { from: '2026-05-04', weekdays: [1, 3], startsAt: '19:30', endsAt: '21:00', except: [] }

test('Monday is the first day of the week and Sunday the seventh', () => {
  expect(weekdayOf('2026-05-04')).toBe(1)
  expect(weekdayOf('2026-05-10')).toBe(7)
})

test('a slot on the same weekday changes the time alone', () => {
  const slot = { on: '2026-05-04', start: '18:30', end: '20:00' }
  expect(takeSlot(pattern, { date: '2026-05-04' }, slot)).toEqual({
    ...pattern,
    startsAt: '18:30',
    endsAt: '20:00',
  })
})

test('a slot on another weekday moves that weekday, and the first day where it lies before', () => {
  const slot = { on: '2026-05-03', start: '09:00', end: '10:30' }
  expect(takeSlot(pattern, { date: '2026-05-04' }, slot)).toMatchObject({
    weekdays: [3, 7],
    from: '2026-05-03',
  })
})

test('a date is left out once', () => {
  expect(leaveOut(leaveOut(pattern, '2026-05-06'), '2026-05-06').except).toEqual(['2026-05-06'])
})
