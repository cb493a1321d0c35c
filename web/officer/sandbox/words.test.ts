import { expect, it } from 'vitest'
import { byCounty, byKind, type Replay, sayVerdict } from './words.tsx'

const total = (looked: number, changed: number, moreFen = 0, lessFen = 0) => ({
  looked,
  changed,
  moreFen,
  lessFen,
})
const replay = {
  kinds: ['a.one', 'b.two', 'c.none'],
  totals: {
    'a.one': { '410102': total(10, 2, 500), '410103': total(5, 0) },
    'b.two': { '410102': total(3, 3, 0, 70) },
  },
} as unknown as Replay

it('totals by kind and by county add up to the same sum', () => {
  expect(byKind(replay)).toEqual([
    ['a.one', total(15, 2, 500)],
    ['b.two', total(3, 3, 0, 70)],
    ['c.none', total(0, 0)],
  ])
  expect(byCounty(replay, '')).toEqual([
    ['410102', total(13, 5, 500, 70)],
    ['410103', total(5, 0)],
  ])
  expect(byCounty(replay, 'b.two')).toEqual([['410102', total(3, 3, 0, 70)]])
})

it('a verdict is said in words with its row', () => {
  expect(sayVerdict('FORBIDDEN TIME-01')).toBe('不符合规定 TIME-01')
})
