import { describe, expect, test } from 'vitest'
import { procedureClocks } from '../clocks.gen.ts'
import { rules, shippedCalendar, shippedLayers } from '../regional.ts'
import { rulebook } from '../rulebook.ts'
import { clockDays } from './days.ts'
import type { ClockDefinition, ClockEvent } from './definition.ts'
import { evaluateClock } from './evaluate.ts'
import { matterClocks } from './matter.ts'
import { plainClock } from './plain.ts'

const ground = { book: rules, calendar: shippedCalendar }
const place = { region: '410105' }
const ask = (events: readonly ClockEvent[], now: string, definition: ClockDefinition = plainClock) =>
  evaluateClock(ground, { id: 'T-01.test', definition, events, now, place }).value
const start = (at: string, amount: number, unit: NonNullable<ClockEvent['period']>['unit']): ClockEvent => ({
  kind: 'START',
  at,
  period: { amount, unit },
})
const procedure = (id: keyof typeof procedureClocks, events: readonly ClockEvent[], now: string) =>
  ask(events, now, procedureClocks[id])

describe('R8 suspend ten days, resume after four: both end dates move by four', () => {
  const norm = { ...plainClock, target: 'TIP-05.review' }
  const running = [start('2026-03-02', 60, 'CALENDAR_DAY')]
  const suspended: ClockEvent[] = [
    ...running,
    { kind: 'SUSPEND', at: '2026-03-10', period: { amount: 10, unit: 'CALENDAR_DAY' } },
  ]
  const resumed: ClockEvent[] = [...suspended, { kind: 'RESUME', at: '2026-03-14' }]

  test('while it is suspended both stand ten days later', () => {
    expect(ask(running, '2026-03-10', norm)).toMatchObject({ target: '2026-04-01', lastDay: '2026-05-01' })
    expect(ask(suspended, '2026-03-11', norm)).toMatchObject({
      state: 'SUSPENDED',
      target: '2026-04-11',
      lastDay: '2026-05-11',
      notCounted: 10,
    })
  })

  test('after it has resumed both stand four days later', () => {
    expect(ask(resumed, '2026-03-16', norm)).toMatchObject({
      state: 'RUNNING',
      target: '2026-04-05',
      lastDay: '2026-05-05',
      notCounted: 4,
      provisional: false,
    })
  })

  test('when nobody resumes it the planned ten days hold', () => {
    expect(ask(suspended, '2026-03-20', norm)).toMatchObject({ state: 'RUNNING', lastDay: '2026-05-11' })
  })
})

describe('a pause', () => {
  test('without an end moves the dates day by day and says that they are provisional', () => {
    const events: ClockEvent[] = [
      start('2026-03-02', 35, 'CALENDAR_DAY'),
      { kind: 'SUSPEND', at: '2026-03-05' },
    ]
    expect(ask(events, '2026-03-08')).toMatchObject({
      lastDay: '2026-04-09',
      provisional: true,
      left: { amount: 32, unit: 'CALENDAR_DAY' },
    })
    expect(ask(events, '2026-03-09')).toMatchObject({ lastDay: '2026-04-10', left: { amount: 32 } })
  })

  test('that overlaps another takes time only once', () => {
    const events: ClockEvent[] = [
      start('2026-03-02', 30, 'CALENDAR_DAY'),
      { kind: 'SUSPEND', at: '2026-03-05' },
      { kind: 'EXCLUDE', at: '2026-03-07' },
      { kind: 'RESUME', at: '2026-03-09' },
      { kind: 'INCLUDE', at: '2026-03-12' },
    ]
    expect(ask(events, '2026-03-20')).toMatchObject({ notCounted: 7, lastDay: '2026-04-08' })
  })

  test('after the period has run out changes nothing', () => {
    const events: ClockEvent[] = [
      start('2026-03-02', 10, 'CALENDAR_DAY'),
      { kind: 'SUSPEND', at: '2026-03-20' },
    ]
    expect(ask(events, '2026-03-25')).toMatchObject({ state: 'BREACHED', due: '2026-03-12' })
  })

  test('of a penalty case takes no time unless the officer names the rule that allows it', () => {
    const hearing = (basis?: string): ClockEvent[] => [
      { kind: 'CASE_FILED', at: '2026-03-02' },
      { kind: 'HEARING_REQUESTED', at: '2026-04-01', ...(basis && { basis }) },
      { kind: 'HEARING_HELD', at: '2026-04-11' },
    ]
    expect(procedure('PROC-14.decision', hearing(), '2026-05-06').lastDay).toBe('2026-05-31')
    expect(procedure('PROC-14.decision', hearing('某省行政处罚程序规定'), '2026-05-06').lastDay).toBe(
      '2026-06-10',
    )
  })

  test('tells parallel ones of a kind apart by their reference', () => {
    const events: ClockEvent[] = [
      { kind: 'COMPLAINT_ACCEPTED', at: '2026-03-02' },
      { kind: 'APPRAISAL_ORDERED', at: '2026-03-03', ref: 'a' },
      { kind: 'APPRAISAL_ORDERED', at: '2026-03-05', ref: 'b' },
      { kind: 'APPRAISAL_RECEIVED', at: '2026-03-06', ref: 'a' },
      { kind: 'APPRAISAL_RECEIVED', at: '2026-03-13', ref: 'b' },
    ]
    expect(procedure('TIP-01.mediation', events, '2026-03-20')).toMatchObject({ notCounted: 10 })
  })
})

describe('an extension', () => {
  const petition: ClockEvent = { kind: 'PETITION_ACCEPTED', at: '2026-03-02' }
  const extended = (at: string): ClockEvent => ({ kind: 'PETITION_EXTENDED', at })

  test('of a petition adds thirty days to the sixty, counted from the start', () =>
    expect(procedure('TIP-05.completion', [petition, extended('2026-04-20')], '2026-04-21')).toMatchObject({
      lastDay: '2026-05-31',
      due: '2026-06-01',
    }))

  test('a second time adds nothing', () =>
    expect(
      procedure(
        'TIP-05.completion',
        [petition, extended('2026-04-20'), extended('2026-05-20')],
        '2026-05-21',
      ),
    ).toMatchObject({ lastDay: '2026-05-31' }))

  test('after the period has run out adds nothing', () => {
    const late = [petition, extended('2026-05-08')]
    expect(procedure('TIP-05.completion', late, '2026-05-08')).toMatchObject({
      state: 'BREACHED',
      lastDay: '2026-05-01',
      due: '2026-05-06',
    })
    const trace = evaluateClock(ground, {
      id: 'TIP-05.completion',
      definition: procedureClocks['TIP-05.completion'],
      events: late,
      now: '2026-05-08',
      place,
    }).trace
    expect(trace.some(step => step.says.zh.includes('期限届满后作出的延长无效'))).toBe(true)
  })

  test('longer than the law allows is cut to the most that it allows', () =>
    expect(
      procedure(
        'TIP-05.completion',
        [petition, { ...extended('2026-04-20'), period: { amount: 45, unit: 'CALENDAR_DAY' } }],
        '2026-04-21',
      ).added,
    ).toEqual([{ amount: 30, unit: 'CALENDAR_DAY' }]))

  test('of a month at a month end goes by the day of the start', () => {
    const events: ClockEvent[] = [
      start('2026-01-31', 1, 'MONTH'),
      { kind: 'EXTEND', at: '2026-02-20', period: { amount: 1, unit: 'MONTH' } },
    ]
    expect(ask(events, '2026-02-21').lastDay).toBe('2026-03-31')
  })
})

describe('the state', () => {
  const refund: ClockEvent = { kind: 'REFUND_REQUESTED', at: '2026-04-29T15:00' }
  const answered = (at: string): ClockEvent => ({ kind: 'REFUND_APPROVED', at })

  test('is not started before its event', () => {
    expect(procedure('PLAT-05.refundAutoApprove', [], '2026-04-29').state).toBe('NOT_STARTED')
    expect(procedure('PLAT-05.refundAutoApprove', [refund], '2026-04-28').state).toBe('NOT_STARTED')
  })
  test('runs to the end of the last day, a make-up Saturday, and lapses on the next', () => {
    expect(procedure('PLAT-05.refundAutoApprove', [refund], '2026-05-09T23:59')).toMatchObject({
      state: 'RUNNING',
      due: '2026-05-09',
      left: { amount: 0, unit: 'WORKDAY' },
      amber: true,
    })
    expect(procedure('PLAT-05.refundAutoApprove', [refund], '2026-05-10')).toMatchObject({
      state: 'LAPSED',
      effect: 'DEEMED',
    })
  })
  test('is met in time and lapsed when the answer came after', () => {
    expect(procedure('PLAT-05.refundAutoApprove', [refund, answered('2026-05-09')], '2026-05-20').state).toBe(
      'MET',
    )
    expect(
      procedure('PLAT-05.refundAutoApprove', [refund, answered('2026-05-10')], '2026-05-20'),
    ).toMatchObject({
      state: 'LAPSED',
      endedAt: '2026-05-10',
    })
  })
  test('is breached where a duty came late', () => {
    const events: ClockEvent[] = [
      { kind: 'EVIDENCE_PRESERVED', at: '2026-05-06' },
      { kind: 'PRESERVATION_DECIDED', at: '2026-05-18' },
    ]
    expect(procedure('PROC-06.preservation', events, '2026-06-01')).toMatchObject({
      state: 'BREACHED',
      due: '2026-05-14',
      left: null,
    })
  })
  test('of a waiting period is breached by what comes too early', () => {
    const hearing = (at: string): ClockEvent[] => [
      { kind: 'HEARING_NOTICED', at: '2026-05-11' },
      { kind: 'HEARING_HELD', at },
    ]
    expect(procedure('PROC-13.hearingNotice', hearing('2026-05-20'), '2026-06-01').state).toBe('BREACHED')
    expect(procedure('PROC-13.hearingNotice', hearing('2026-05-21'), '2026-06-01').state).toBe('MET')
  })
  test('cannot be told where the calendar of a year is missing, and is told where it does not matter', () => {
    const filed: ClockEvent[] = [{ kind: 'COMPLAINT_RECEIVED', at: '2026-12-28' }]
    const answer = procedure('TIP-01.acceptance', filed, '2026-12-30')
    expect(answer).toMatchObject({ known: false, state: 'RUNNING', due: null, missingYear: 2027 })
    expect(answer.reason?.en).toBe('not computable until the calendar of 2027 is entered')
    expect(procedure('TIP-01.acceptance', filed, '2027-01-20').state).toBe('UNKNOWN')
    const told: ClockEvent[] = [...filed, { kind: 'COMPLAINT_ACCEPTED', at: '2026-12-31' }]
    expect(procedure('TIP-01.acceptance', told, '2027-01-20').state).toBe('MET')
  })
  test('cannot be told where no rule sets a length', () => {
    const ordered: ClockEvent[] = [{ kind: 'HOTLINE_ORDER_RECEIVED', at: '2026-05-06' }]
    expect(procedure('TIP-08.hotline', ordered, '2026-05-07')).toMatchObject({
      state: 'UNKNOWN',
      known: false,
    })
  })
})

describe('hours and times of day', () => {
  test('twenty-four hours run day and night, to the minute', () => {
    const events: ClockEvent[] = [{ kind: 'TRANSFER_APPROVED', at: '2026-05-08T16:30' }]
    expect(procedure('PROC-27.transfer', events, '2026-05-09T10:30')).toMatchObject({
      state: 'RUNNING',
      dueAt: '2026-05-09T16:30',
      left: { amount: 360, unit: 'MINUTE' },
      amber: true,
    })
    expect(procedure('PROC-27.transfer', events, '2026-05-09T16:31').state).toBe('BREACHED')
  })

  const hours = (values: Record<string, string>) => ({
    ...ground,
    book: {
      ...rules,
      parameter: ((id: string, where: never) =>
        values[id] === undefined
          ? rules.parameter(id as never, where)
          : { known: true, value: values[id], unit: 'clock', citation: null, note: null }) as never,
    },
  })
  const complaint = (at: string, now: string, values: Record<string, string>) =>
    evaluateClock(hours(values), {
      id: 'T-01.test',
      definition: {
        ...plainClock,
        receivedUntil: 'CONV-04.receivedUntil',
        sameDayBefore: 'CONV-04.sameDayBefore',
        closes: 'CONV-04.officeCloses',
      },
      events: [start(at, 3, 'WORKDAY')],
      now,
      place,
    }).value

  test('what comes after closing counts as come on the next working day', () => {
    const closing = { 'CONV-04.receivedUntil': '17:30' }
    expect(complaint('2026-05-08T17:29', '2026-05-08', closing)).toMatchObject({
      start: '2026-05-08',
      due: '2026-05-12',
    })
    expect(complaint('2026-05-08T17:30', '2026-05-08', closing)).toMatchObject({
      start: '2026-05-09',
      due: '2026-05-13',
    })
  })
  test('what comes before noon has its own day counted', () => {
    const noon = { 'CONV-04.sameDayBefore': '12:00' }
    expect(complaint('2026-05-11T11:59', '2026-05-11', noon).due).toBe('2026-05-13')
    expect(complaint('2026-05-11T12:00', '2026-05-11', noon).due).toBe('2026-05-14')
  })
  test('the last day ends at closing time where the region says so', () => {
    const closes = { 'CONV-04.officeCloses': '17:30' }
    expect(complaint('2026-05-11', '2026-05-14T17:30', closes)).toMatchObject({
      state: 'RUNNING',
      dueAt: '2026-05-14T17:30',
    })
    expect(complaint('2026-05-11', '2026-05-14T17:31', closes).state).toBe('BREACHED')
    expect(complaint('2026-05-11', '2026-05-14T17:31', {})).toMatchObject({
      state: 'RUNNING',
      dueAt: '2026-05-14T24:00',
    })
  })
})

describe('lengths', () => {
  test('one month after 31 January ends on the last day of February', () =>
    expect(ask([start('2026-01-31', 1, 'MONTH')], '2026-02-01').lastDay).toBe('2026-02-28'))
  test('two years after 29 February end on 28 February', () =>
    expect(ask([start('2024-02-29', 2, 'YEAR')], '2024-03-01').lastDay).toBe('2026-02-28'))
  test('a start day that is counted brings the end a day forward', () => {
    const counted = { ...plainClock, startDayCounted: true }
    expect(ask([start('2026-05-11', 3, 'WORKDAY')], '2026-05-11', counted).due).toBe('2026-05-13')
    expect(ask([start('2026-03-01', 1, 'MONTH')], '2026-03-01', counted).lastDay).toBe('2026-03-31')
  })
  test('limitation begins anew at the end of a continuing act', () => {
    const events: ClockEvent[] = [
      { kind: 'ACT_COMMITTED', at: '2022-06-01' },
      { kind: 'ACT_ENDED', at: '2023-03-01' },
    ]
    expect(procedure('PROC-22.limitation', events, '2024-01-01').lastDay).toBe('2025-03-01')
    expect(procedure('PROC-22.limitationSafety', events, '2026-01-01').lastDay).toBe('2028-03-01')
  })
  test('a supervision order carries its own deadline', () =>
    expect(
      procedure(
        'SUP-02.order',
        [{ kind: 'SUPERVISION_ORDER_ISSUED', at: '2026-05-06', period: { amount: 10, unit: 'WORKDAY' } }],
        '2026-05-06',
      ).due,
    ).toBe('2026-05-19'))
})

test('a length that a region publishes holds from its day for what starts there', () => {
  const from = (on: string, amount: number) => ({
    from: on,
    value: { amount, unit: 'WORKDAY' as const },
    document: '本系统设计',
    confidence: 'V' as const,
  })
  const values = { 'TIP-08.hotline': [from('2026-01-01', 5), from('2026-05-11', 3)] }
  const book = rulebook(...shippedLayers, { regions: { '410100': { values } } })
  const due = (at: string, region: string) =>
    evaluateClock(
      { book, calendar: shippedCalendar },
      {
        id: 'TIP-08.hotline',
        definition: procedureClocks['TIP-08.hotline'],
        events: [{ kind: 'HOTLINE_ORDER_RECEIVED', at }],
        now: at,
        place: { region },
      },
    ).value.due
  expect(due('2026-05-10', '410105')).toBe('2026-05-15')
  expect(due('2026-05-11', '410105')).toBe('2026-05-14')
  expect(due('2026-05-11', '530102')).toBe(null)
})

test('the days of a clock say why the date is this one', () => {
  const events: ClockEvent[] = [
    start('2026-04-29', 5, 'WORKDAY'),
    { kind: 'SUSPEND', at: '2026-05-06' },
    { kind: 'RESUME', at: '2026-05-07' },
  ]
  const days = clockDays(ground, {
    id: 'T-01.test',
    definition: plainClock,
    events,
    now: '2026-05-08',
    place,
  })
  expect(days.map(day => `${day.date} ${day.mark}${day.counted ? ` ${day.counted}` : ''}`)).toEqual([
    '2026-04-30 COUNTED 1',
    '2026-05-01 REST',
    '2026-05-02 REST',
    '2026-05-03 REST',
    '2026-05-04 REST',
    '2026-05-05 REST',
    '2026-05-06 COUNTED 2',
    '2026-05-07 PAUSED',
    '2026-05-08 COUNTED 3',
    '2026-05-09 COUNTED 4',
    '2026-05-10 REST',
    '2026-05-11 COUNTED 5',
  ])
})

test('a matter shows each clock that its events began, soonest first', () => {
  const events: ClockEvent[] = [
    { kind: 'CASE_FILED', at: '2026-03-02' },
    { kind: 'DECISION_MADE', at: '2026-05-20' },
    { kind: 'DECISION_SERVED', at: '2026-05-21' },
  ]
  const clocks = matterClocks(ground, procedureClocks, events, '2026-05-22', place)
  expect(clocks.map(({ id, value }) => `${id} ${value.state} ${value.due}`)).toEqual([
    'PROC-16.service MET 2026-05-29',
    'PROC-21.decision RUNNING 2026-05-29',
    'PROC-14.decision MET 2026-06-01',
    'PROC-17.payment RUNNING 2026-06-05',
    'PROC-23.review RUNNING 2026-07-20',
    'PROC-25.litigation RUNNING 2026-11-23',
  ])
})
