import { expect, it } from 'vitest'
import { rowsOf } from './rows.ts'

const lesson = (sessionId: number) => ({ sessionId }) as never
const meeting = (sessionId: number, status = 'SCHEDULED') => ({ sessionId, status }) as never

it('the next meeting comes first, then what was held, newest first, then what is later', () => {
  const rows = rowsOf(
    [lesson(2), lesson(1)],
    [meeting(1, 'TAUGHT'), meeting(2, 'TAUGHT'), meeting(3), meeting(4)],
  )
  expect(rows.map(r => r.lesson?.sessionId ?? -r.meeting!.sessionId)).toEqual([-3, 2, 1, -4])
})
it('a meeting that was held without this child is not shown as coming', () => {
  expect(rowsOf([], [meeting(1, 'TAUGHT')])).toEqual([])
})
