import { expect, it } from 'vitest'
import { readLessonKey } from './lessonKey.ts'

it('the key of a lesson tells its day and its order', () => {
  expect(readLessonKey('22.20261121.278.10.1')).toEqual({ date: '2026-11-21', orderId: 1 })
})
it('anything else is no key', () => {
  for (const text of ['', '1.2.3', '22.2026112.278.10.1', '22.20261121.278.10.x'])
    expect(readLessonKey(text)).toBeUndefined()
})
