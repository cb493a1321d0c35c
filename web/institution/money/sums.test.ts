import { expect, test } from 'vitest'
import { classSums } from './sums.ts'

const order = (classGroupId: number, paidFen: number, releasedFen: number, refundedFen = 0) => ({
  classGroupId,
  groupName: `${classGroupId}班`,
  status: 'PAID' as const,
  lessons: 10,
  giftLessons: 2,
  money: {
    paidFen,
    releasedFen,
    refundedFen,
    heldFen: paidFen - releasedFen - refundedFen,
    usedLessons: 3,
    totalLessons: 12,
    nextReleaseFen: 0,
    status: 'ACTIVE',
  },
})

test('orders are added up by class; what was never paid counts nowhere', () => {
  const sums = classSums([order(1, 1000, 300), order(2, 500, 0), order(1, 2000, 100, 400), order(1, 0, 0)])
  expect(sums).toEqual([
    {
      id: 1,
      name: '1班',
      learners: 2,
      used: 6,
      lessons: 24,
      paidFen: 3000,
      releasedFen: 400,
      heldFen: 2200,
      refundedFen: 400,
    },
    expect.objectContaining({ id: 2, learners: 1, paidFen: 500, heldFen: 500 }),
  ])
})

test('paid is released and held and refunded, to the fen, in every class', () => {
  for (const s of classSums([order(1, 1000, 333, 1), order(1, 77, 7)]))
    expect(s.releasedFen + s.heldFen + s.refundedFen).toBe(s.paidFen)
})
