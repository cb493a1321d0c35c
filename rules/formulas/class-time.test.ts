import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, clockOfMinutes } from '../date.ts'
import { rules, shippedCalendar } from '../regional.ts'
import { emptySchoolCalendar } from '../school-calendar.ts'
import { roomCapacity } from './capacity.ts'
import { type ClassTimeFacts, classTime, classTimeFindings } from './class-time.ts'

const days = { work: shippedCalendar, schools: emptySchoolCalendar }
const facts = fc
  .record({
    day: fc.integer({ min: 0, max: 364 }),
    start: fc.integer({ min: 8 * 60, max: 22 * 60 }),
    length: fc.integer({ min: 10, max: 110 }),
    class: fc.constantFrom<ClassTimeFacts['class']>('SUBJECT', 'SPORTS', 'CULTURE_ART'),
    stage: fc.constantFrom<ClassTimeFacts['stage']>('PRESCHOOL', 'PRIMARY', 'SENIOR'),
    channel: fc.constantFrom<ClassTimeFacts['channel']>('OFFLINE', 'ONLINE'),
  })
  .map(
    ({ day, start, length, ...rest }): ClassTimeFacts => ({
      ...rest,
      on: addDays('2026-01-01', day),
      region: '410105',
      start: clockOfMinutes(start),
      end: clockOfMinutes(start + length),
      lessonMinutes: null,
      previousEnd: null,
      size: 12,
      coaches: 2,
      roomSquareMetres: 72,
    }),
  )

test('a proposed slot is lawful and as long as the meeting that was refused', () => {
  fc.assert(
    fc.property(facts, meeting => {
      const { value } = classTime(rules, days, meeting)
      if (value.lawful) expect(value.slots).toEqual([])
      for (const slot of value.slots) {
        const moved = classTimeFindings(rules, days, { ...meeting, ...slot })
        expect(moved.filter(found => found.severity === 'FORBIDDEN')).toEqual([])
      }
    }),
    { numRuns: 60 },
  )
})

test('findings are the same with and without steps, each with its article', () => {
  fc.assert(
    fc.property(facts, meeting => {
      const { value, trace } = classTime(rules, days, meeting)
      expect(classTimeFindings(rules, days, meeting)).toEqual(value.findings)
      for (const found of value.findings) expect(found.article).not.toBeNull()
      expect(trace.length).toBeGreaterThanOrEqual(value.findings.length)
    }),
    { numRuns: 60 },
  )
})

test('a meeting that ends before it starts is refused', () => {
  const meeting = fc.sample(facts, { numRuns: 1, seed: 1 })[0]!
  expect(() => classTime(rules, days, { ...meeting, start: '20:00', end: '19:00' })).toThrow(RangeError)
  expect(() => classTime(rules, days, { ...meeting, end: '25:00' })).toThrow(RangeError)
})

test('a room holds its area by the least area each, rounded down', () => {
  const where = { on: '2026-05-06', region: '430103', channel: 'OFFLINE' } as const
  const persons = (area: number, more: object = {}) => {
    const { value } = roomCapacity(rules, { ...where, ...more }, area)
    return value.known ? value.persons : undefined
  }
  expect(persons(60)).toBe(20)
  expect(persons(59.99)).toBe(19)
  expect(persons(0)).toBe(0)
  expect(persons(60, { class: 'SPORTS' })).toBe(12)
  expect(persons(60, { on: '2021-11-30' })).toBeUndefined()
  expect(() => persons(-1)).toThrow(RangeError)
})
