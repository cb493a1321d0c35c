import { expect, test } from 'vitest'
import { lockMs, subjectOf } from './lockout.ts'

const MINUTE = 60_000

test('an account is locked from the fifth failure on, twice as long each time, half an hour at most', () => {
  expect([1, 4, 5, 6, 7, 9, 10, 11, 10_000].map(n => lockMs('account', n) / MINUTE)).toEqual([
    0, 0, 1, 2, 4, 16, 30, 30, 30,
  ])
})

test('an address is shared by many people and locked from the fiftieth failure on', () => {
  expect([49, 50, 51, 100].map(n => lockMs('address', n) / MINUTE)).toEqual([0, 1, 2, 60])
})

test('a login counts as the same in any case, and apart from an address of the same text', () => {
  expect(subjectOf('account', ' Wang ').hash.equals(subjectOf('account', 'wang').hash)).toBe(true)
  expect(subjectOf('account', 'wang').hash.equals(subjectOf('address', 'wang').hash)).toBe(false)
})
