import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lessonsAhead } from './joining.ts'
import { releaseOfLesson } from './release.ts'

/** A class whose price is within the price of its lessons. */
const someClass = fc
  .record({
    lessons: fc.integer({ min: 1, max: 120 }),
    giftLessons: fc.integer({ min: 0, max: 40 }),
    unitFen: fc.integer({ min: 1, max: 100_000 }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ unitFen, share, ...c }) => ({ ...c, unitFen, priceFen: Math.floor(unitFen * c.lessons * share) }))

describe('joining a class under way', () => {
  test('buys the whole class at the whole price while all of it lies ahead, and nothing when none does', () => {
    fc.assert(
      fc.property(someClass, ({ unitFen: _, ...c }) => {
        const all = c.lessons + c.giftLessons
        expect(lessonsAhead(c, all).value).toEqual(c)
        expect(lessonsAhead(c, all + 3).value).toEqual(c)
        expect(lessonsAhead(c, 0).value).toEqual({ lessons: 0, giftLessons: 0, priceFen: 0 })
      }),
    )
  })

  test('is exact: lessons add up, the price is never above the share of the class, and less than a fen below it', () => {
    fc.assert(
      fc.property(someClass, fc.double({ min: 0, max: 1, noNaN: true }), (c, part) => {
        const ahead = Math.floor(part * (c.lessons + c.giftLessons))
        const { value } = lessonsAhead(c, ahead)
        expect(value.lessons + value.giftLessons).toBe(ahead)
        expect(value.giftLessons).toBe(Math.min(ahead, c.giftLessons))
        const share = BigInt(c.priceFen) * BigInt(value.lessons)
        const paid = BigInt(value.priceFen) * BigInt(c.lessons)
        expect(paid <= share && share - paid < BigInt(c.lessons)).toBe(true)
        expect(value.priceFen).toBeLessThanOrEqual(c.unitFen * value.lessons)
      }),
    )
  })

  test('one lesson later costs the price of one lesson less, to the fen, and what is released adds up to what was paid', () => {
    fc.assert(
      fc.property(someClass, ({ unitFen: _, ...c }) => {
        for (let held = 0; held < c.lessons; held++) {
          const now = lessonsAhead(c, c.lessons + c.giftLessons - held).value
          const next = lessonsAhead(c, c.lessons + c.giftLessons - held - 1).value
          expect(Math.abs(now.priceFen - next.priceFen - c.priceFen / c.lessons)).toBeLessThan(1)
          const seats = now.lessons + now.giftLessons
          let released = 0
          for (let k = 1; k <= seats; k++) released += releaseOfLesson(now.priceFen, seats, k)
          expect(released).toBe(now.priceFen)
        }
      }),
      { numRuns: 20 },
    )
  })

  test('is explained with its figures', () => {
    const { value, trace } = lessonsAhead({ lessons: 6, giftLessons: 2, priceFen: 10_000 }, 5)
    expect(value).toEqual({ lessons: 3, giftLessons: 2, priceFen: 5_000 })
    expect(trace[0]!.says.zh).toContain('剩余 5 课时，其中付费 3、赠送 2')
    expect(() => lessonsAhead({ lessons: 6, giftLessons: 2, priceFen: 1 }, -1)).toThrow(RangeError)
    expect(() => lessonsAhead({ lessons: 6, giftLessons: 2, priceFen: 1 }, 1.5)).toThrow(RangeError)
  })
})
