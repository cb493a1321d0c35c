import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addWorkdays, countDays, type DayUnit, dayKind, endOfPeriod, workCalendar } from './calendar.ts'
import { addDays, addMonths, dateOfDay, dayNumber, daysBetween, isCivilDate, weekday } from './date.ts'
import { calendarYears, shippedCalendar } from './regional.ts'

const anyDay = fc.integer({ min: dayNumber('2021-01-01'), max: dayNumber('2026-10-31') }).map(dateOfDay)

describe('the shipped calendar', () => {
  test('covers 2021 to 2026', () =>
    expect([...shippedCalendar.years.keys()]).toEqual([2021, 2022, 2023, 2024, 2025, 2026]))

  test('has the make-up working days of 2026', () =>
    expect(Object.keys(shippedCalendar.years.get(2026)?.makeUpWorkdays ?? {})).toEqual([
      '2026-01-04',
      '2026-02-14',
      '2026-02-28',
      '2026-05-09',
      '2026-09-20',
      '2026-10-10',
    ]))

  test('tells statutory holidays from plain weekends', () => {
    expect(dayKind(shippedCalendar, '2026-05-05')).toBe('STATUTORY_HOLIDAY')
    expect(dayKind(shippedCalendar, '2026-05-16')).toBe('REST_DAY')
    expect(dayKind(shippedCalendar, '2026-05-09')).toBe('MAKE_UP_WORKDAY')
    expect(dayKind(shippedCalendar, '2026-05-06')).toBe('WORKDAY')
  })

  test('never guesses a year that is not entered', () => {
    expect(dayKind(shippedCalendar, '2027-01-01')).toBeUndefined()
    expect(dayKind(shippedCalendar, '2020-12-31')).toBeUndefined()
    for (const unit of ['WORKDAY', 'CALENDAR_DAY', 'MONTH'] as const)
      expect(endOfPeriod(shippedCalendar, '2026-12-31', { amount: 1, unit })).toMatchObject({
        known: false,
        missingYear: 2027,
        reason: { en: 'not computable until the calendar of 2027 is entered' },
      })
  })

  test('answers as soon as the missing year is entered', () => {
    const entered = { year: 2027, source: 'test', holidays: { '2027-01-01': '元旦' }, makeUpWorkdays: {} }
    const calendar = workCalendar([...calendarYears, entered])
    expect(endOfPeriod(calendar, '2026-12-31', { amount: 1, unit: 'WORKDAY' })).toMatchObject({
      due: '2027-01-04',
    })
  })
})

describe('periods', () => {
  test('in working days equal a naive count day by day', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 40 }), (start, amount) => {
        let date = start
        for (let counted = 0; counted < amount; ) {
          date = addDays(date, 1)
          const { holidays, makeUpWorkdays } = shippedCalendar.years.get(Number(date.slice(0, 4)))!
          if (date in makeUpWorkdays || (weekday(date) < 6 && !(date in holidays))) counted += 1
        }
        expect(addWorkdays(shippedCalendar, start, amount)).toEqual({ known: true, date })
      }),
    )
  })

  test('end later the longer they are, and never before they start', () => {
    const unit = fc.constantFrom<DayUnit>('WORKDAY', 'CALENDAR_DAY', 'MONTH')
    fc.assert(
      fc.property(anyDay, unit, fc.integer({ min: 0, max: 10 }), (start, dayUnit, amount) => {
        const shorter = endOfPeriod(shippedCalendar, start, { amount, unit: dayUnit })
        const longer = endOfPeriod(shippedCalendar, start, { amount: amount + 1, unit: dayUnit })
        if (!shorter.known || !longer.known) return
        expect(shorter.due >= start).toBe(true)
        expect(longer.due >= shorter.due).toBe(true)
        expect(['WORKDAY', 'MAKE_UP_WORKDAY']).toContain(dayKind(shippedCalendar, longer.due))
      }),
    )
  })

  test('are counted day by day on demand, the start left out', () => {
    const days = countDays(shippedCalendar, '2026-04-29', { amount: 5, unit: 'WORKDAY' })
    expect(days.filter(day => day.counted !== null).map(day => day.date)).toEqual([
      '2026-04-30',
      '2026-05-06',
      '2026-05-07',
      '2026-05-08',
      '2026-05-09',
    ])
    expect(days).toHaveLength(daysBetween('2026-04-29', '2026-05-09'))
  })

  test('refuse amounts that are none', () => {
    for (const amount of [-1, 0.5, Number.NaN])
      expect(() => endOfPeriod(shippedCalendar, '2026-01-01', { amount, unit: 'WORKDAY' })).toThrow(
        RangeError,
      )
  })
})

describe('dates', () => {
  test('that do not exist are told', () => {
    for (const date of ['2026-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '2026-4-1', ''])
      expect(isCivilDate(date), date).toBe(false)
    for (const date of ['2024-02-29', '2000-02-29', '2026-12-31']) expect(isCivilDate(date), date).toBe(true)
    expect(isCivilDate('1900-02-29')).toBe(false)
  })

  test('of a month without that day end on its last day', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28')
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29')
    expect(addMonths('2026-03-31', -1)).toBe('2026-02-28')
    expect(addMonths('2026-11-30', 3)).toBe('2027-02-28')
  })

  test('go to day numbers and back', () => {
    for (const date of fc.sample(anyDay, { seed: 7, numRuns: 200 }))
      expect(dateOfDay(dayNumber(date))).toBe(date)
    expect(weekday('2026-05-31')).toBe(7)
    expect(weekday('2026-06-01')).toBe(1)
  })
})
