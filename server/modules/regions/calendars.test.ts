import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { endOfPeriod, schoolPeriodOn } from '../../../rules/index.ts'
import { type Caller, type TestApp, testApp } from '../../../tests/support/app.ts'
import { expectProblem, expectRefusals } from '../../../tests/support/outcomes.ts'
import { calendarFor } from './index.ts'

let app: TestApp
let chief: Caller
beforeAll(async () => {
  app = await testApp()
  chief = await app.as('chief', { region: '410000' })
})
afterAll(() => app.close())

describe('working days', () => {
  test('holidays, make-up days and weekends of an entered year are told apart', async () => {
    const { body } = await app.public.get('/regions/calendar/days?from=2026-10-01&to=2026-10-12')
    const kinds = Object.fromEntries(body.days.map((d: { date: string; kind: string }) => [d.date, d.kind]))
    expect(kinds).toMatchObject({
      '2026-10-01': 'STATUTORY_HOLIDAY',
      '2026-10-08': 'WORKDAY',
      '2026-10-10': 'MAKE_UP_WORKDAY',
      '2026-10-11': 'REST_DAY',
    })
    expect(body.missingYears).toEqual([])
  })

  test('a year that nobody entered is named and never guessed', async () => {
    const { body } = await app.public.get('/regions/calendar/days?from=2026-12-31&to=2027-01-04')
    expect(body.missingYears).toEqual([2027])
    expect(body.days.map((d: { kind: string | null }) => d.kind)).toEqual(['WORKDAY', null, null, null, null])
    const range = { from: '2026-12-01', to: '2027-02-01' }
    const { work, missingYears } = await app.inside(tx => calendarFor(tx, '410102', 'PRIMARY', range))
    expect(missingYears).toEqual([2027])
    const end = endOfPeriod(work, '2026-12-28', { amount: 7, unit: 'WORKDAY' })
    expect(end).toMatchObject({ known: false, missingYear: 2027 })
  })

  const year2027 = (change: object = {}) => ({
    document: '国务院办公厅关于2027年部分节假日安排的通知',
    holidays: [{ date: '2027-01-01', name: '元旦' }],
    makeUpWorkdays: [{ date: '2027-01-03', name: '元旦' }],
    ...change,
  })

  test('once entered, deadlines of that year can be computed', async () => {
    const { status, body } = await chief.put('/regions/calendar/years/2027', year2027())
    expect({ status, version: body.version }).toEqual({ status: 200, version: 1 })
    const range = { from: '2026-12-01', to: '2027-02-01' }
    const { work } = await app.inside(tx => calendarFor(tx, '410102', 'PRIMARY', range))
    const end = endOfPeriod(work, '2026-12-31', { amount: 2, unit: 'WORKDAY' })
    expect(end).toMatchObject({ known: true, due: '2027-01-04' })
    expect((await app.audited('regions.enterCalendarYear')).at(-1)).toMatchObject({
      outcome: 'DONE',
      object: 'calendar:000000:2027',
    })
  })

  test('a correction needs the version that the person saw', async () => {
    const stale = await chief.put('/regions/calendar/years/2027', year2027(), { 'if-match': '7' })
    expectProblem(stale, 412, 'changed-meanwhile')
    const right = await chief.put('/regions/calendar/years/2027', year2027(), { 'if-match': '1' })
    expect(right.body.version).toBe(2)
  })

  test('an autonomous region adds days of its own', async () => {
    const local = await app.as('chief', { region: '450000' })
    const days = {
      region: '450000',
      document: '自治区人民政府公告',
      holidays: [{ date: '2026-04-20', name: '三月三' }],
      makeUpWorkdays: [],
    }
    expect((await local.put('/regions/calendar/years/2026', days)).status).toBe(200)
    const on = '&from=2026-04-20&to=2026-04-20'
    const there = (await app.public.get(`/regions/calendar/days?region=450102${on}`)).body
    expect(there.days[0]).toMatchObject({ kind: 'STATUTORY_HOLIDAY', name: '三月三' })
    const here = (await app.public.get(`/regions/calendar/days?region=410102${on}`)).body
    expect(here.days[0].kind).toBe('WORKDAY')
    expectProblem(
      await chief.put('/regions/calendar/years/2026', { ...days, holidays: days.holidays }),
      403,
      'forbidden',
    )
  })

  test('faulty years, strangers, narrow areas and impossible input are refused', async () => {
    await expectRefusals({
      send: (as, change) => as.put('/regions/calendar/years/2028', change?.body ?? year2027()),
      stranger: app.public,
      unprivileged: await app.as('officer', { region: '410000' }),
      good: chief,
      bad: [{}, year2027({ holidays: [] }), year2027({ extra: 1 }), year2027({ region: '41' })],
    })
    const faulty = await chief.put('/regions/calendar/years/2028', year2027())
    expectProblem(faulty, 422, 'regions.calendar-faulty')
    const weekday = year2027({ makeUpWorkdays: [{ date: '2027-01-05', name: '元旦' }] })
    expectProblem(await chief.put('/regions/calendar/years/2027', weekday), 422, 'regions.calendar-faulty')
    const city = await app.as('chief', { region: '410100' })
    expectProblem(await city.put('/regions/calendar/years/2027', year2027()), 403, 'regions.calendar-scope')
    expectProblem(
      await app.public.get('/regions/calendar/days?from=2020-01-01&to=2026-01-01'),
      422,
      'invalid-input',
    )
  })
})

describe('school calendars', () => {
  const winter = (change: object = {}) => ({
    region: '410100',
    stage: 'PRIMARY',
    schoolYear: '2025-2026',
    kind: 'WINTER_VACATION',
    from: '2026-02-01',
    to: '2026-02-28',
    document: '郑教〔2025〕1号',
    ...change,
  })

  test('an entry of the city holds in its counties; what is not entered is unknown, not free', async () => {
    const reply = await chief.post('/regions/school-periods', winter())
    expect(reply.status, reply.text).toBe(201)
    const at = (on: string, region = '410102') =>
      app.public.get(`/regions/school-day?region=${region}&stage=PRIMARY&on=${on}`)
    expect((await at('2026-02-10')).body).toMatchObject({ known: true, kind: 'WINTER_VACATION' })
    expect((await at('2026-03-10')).body).toMatchObject({ known: false, kind: null })
    expect((await at('2026-02-10', '410202')).body.known).toBe(false)
    const range = { from: '2026-02-01', to: '2026-02-01' }
    const { school } = await app.inside(tx => calendarFor(tx, '410102', 'PRIMARY', range))
    expect(schoolPeriodOn(school, '410102', 'PRIMARY', '2026-02-01')).toMatchObject({
      source: '郑教〔2025〕1号',
    })
  })

  test('a county overrules its city; overlapping periods of one region are refused', async () => {
    expect(
      (await chief.post('/regions/school-periods', winter({ region: '410102', kind: 'TERM' }))).status,
    ).toBe(201)
    const county = await app.public.get('/regions/school-day?region=410102&stage=PRIMARY&on=2026-02-10')
    expect(county.body.kind).toBe('TERM')
    const overlap = winter({ from: '2026-02-28', to: '2026-03-01' })
    expectProblem(await chief.post('/regions/school-periods', overlap), 409, 'regions.periods-overlap')
  })

  test('an import is all or nothing', async () => {
    const rows = [winter({ region: '410200' }), winter({ region: '410200', from: '2026-02-10' })]
    expectProblem(
      await chief.post('/regions/school-periods/import', { rows }),
      409,
      'regions.periods-overlap',
    )
    const list = await app.public.get('/regions/school-periods?region=410200')
    expect(list.body.items).toEqual([])
    const good = [winter({ region: '410200' }), winter({ region: '410200', stage: 'JUNIOR' })]
    expect((await chief.post('/regions/school-periods/import', { rows: good })).body.items).toHaveLength(2)
  })

  test('entries are corrected with their version and taken out', async () => {
    const { body: entry } = await chief.post('/regions/school-periods', winter({ region: '410300' }))
    const path = `/regions/school-periods/${entry.id}`
    const later = winter({ region: '410300', to: '2026-03-01' })
    expectProblem(await chief.put(path, later, { 'if-match': '9' }), 412, 'changed-meanwhile')
    expect((await chief.put(path, later, { 'if-match': '1' })).body).toMatchObject({
      to: '2026-03-01',
      version: 2,
    })
    expect((await chief.delete(path)).status).toBe(200)
    expectProblem(await chief.delete(path), 404, 'not-found')
    expectProblem(await chief.put(path, later), 404, 'not-found')
  })

  test('another region cannot be entered, changed or emptied', async () => {
    const other = await app.as('chief', { region: '430000' })
    expectProblem(await other.post('/regions/school-periods', winter()), 403, 'forbidden')
    const { body } = await app.public.get('/regions/school-periods?region=410100&stage=PRIMARY')
    expectProblem(await other.delete(`/regions/school-periods/${body.items[0].id}`), 404, 'not-found')
    const own = winter({ region: '430100' })
    expectProblem(await other.put(`/regions/school-periods/${body.items[0].id}`, own), 404, 'not-found')
  })

  test('a retried request enters once, input is checked', async () => {
    const input = winter({ region: '410400' })
    const key = { 'idempotency-key': 'school-410400' }
    const first = await chief.post('/regions/school-periods', input, key)
    const again = await chief.post('/regions/school-periods', input, key)
    expect(again.body).toEqual(first.body)
    await expectRefusals({
      send: (as, change) => as.post('/regions/school-periods', change?.body ?? input),
      stranger: app.public,
      unprivileged: await app.as('officer', { region: '410000' }),
      good: chief,
      bad: [
        winter({ to: '2026-01-01' }),
        winter({ schoolYear: '2025-2027' }),
        winter({ stage: 'KINDER' }),
        winter({ document: '' }),
      ],
    })
    expectProblem(
      await chief.post('/regions/school-periods', winter({ region: '410999' })),
      422,
      'regions.unknown-region',
    )
  })

  test('teaching hours are entered and found for the day', async () => {
    const hours = {
      region: '410100',
      stage: 'PRIMARY',
      from: '2026-03-01',
      to: '2026-07-05',
      periods: [
        { start: '08:30', end: '11:40' },
        { start: '14:00', end: '16:30' },
      ],
      document: '郑教〔2026〕2号',
    }
    expect((await chief.post('/regions/school-hours', hours)).status).toBe(201)
    const { body } = await app.public.get('/regions/school-day?region=410102&stage=PRIMARY&on=2026-05-06')
    expect(body.hours).toEqual(hours.periods)
    const bad = { ...hours, periods: [{ start: '16:00', end: '14:00' }] }
    expectProblem(await chief.post('/regions/school-hours', bad), 422, 'invalid-input')
    const { body: list } = await app.public.get('/regions/school-hours?region=410100')
    expect((await chief.delete(`/regions/school-hours/${list.items[0].id}`)).status).toBe(200)
  })
})
