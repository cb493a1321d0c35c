import { countDays, type DayUnit, type Duration, type Period, type PeriodUnit } from '../calendar.ts'
import { clockDays } from '../clocks/days.ts'
import type { ClockDefinition, ClockEvent } from '../clocks/definition.ts'
import { type ClockQuestion, evaluateClock } from '../clocks/evaluate.ts'
import { type Place, periodOf } from '../clocks/lookup.ts'
import { dateOf, isAfter, type Moment, moment } from '../clocks/moment.ts'
import { plainClock } from '../clocks/plain.ts'
import { type ClockId, clock } from '../formulas/clocks.ts'
import { deadline } from '../formulas/deadline.ts'
import { channels, stages, subjectClasses } from '../parameter.ts'
import { type Explained, text } from '../trace.ts'
import { findClock, readEvents } from './clock-events.ts'
import { ExplainInputError, type InputSpec, type Reader, readInputs } from './inputs.ts'
import type { Ground, Kind } from './kind.ts'

const DAY_UNITS: readonly DayUnit[] = ['WORKDAY', 'CALENDAR_DAY', 'MONTH']
const UNITS: readonly PeriodUnit[] = [...DAY_UNITS, 'YEAR', 'HOUR', 'MINUTE']
const CLOCKS: readonly ClockId[] = [
  'PLAT-04.lessonAutoConfirm',
  'PLAT-05.refundAutoApprove',
  'PLAT-05.refundAppeal',
  'PLAT-10.disputeTimeout',
  'FEE-22.refundPayment',
]
const MOST = 10_000
const EVENTS_LENGTH = 2_000

const clockInputs: readonly InputSpec[] = [
  {
    name: 'start',
    zh: '起算日（不计入），或时刻 YYYY-MM-DDTHH:MM',
    en: 'start day (not counted), or moment YYYY-MM-DDTHH:MM',
    example: '2026-09-30',
  },
  { name: 'amount', zh: '期间长度', en: 'length of the period', otherwise: null, example: '7' },
  {
    name: 'unit',
    zh: '单位：workday、calendar_day、month、year、hour、minute',
    en: 'unit: workday, calendar_day, month, year, hour, minute',
    otherwise: null,
    example: 'workday',
  },
  {
    name: 'clock',
    zh: '代替长度与单位：法定期限的编号',
    en: 'instead of amount and unit: a statutory clock',
    otherwise: null,
    example: 'PROC-14.decision',
  },
  {
    name: 'event',
    zh: '其后发生的事，可重复：事件:日期[:长度][@依据]，如 suspend、resume、extend、end 或期限自己的事件',
    en: 'what happened then, repeatable: event:date[:length][@basis], such as suspend, resume, extend, end, or an event of the clock',
    otherwise: null,
    example: 'suspend:2026-10-02',
    most: EVENTS_LENGTH,
  },
  {
    name: 'now',
    zh: '看哪一天（或时刻）的状态；不填为最后一件事当日',
    en: 'day (or moment) of the state; without it that of the last event',
    otherwise: null,
    example: '2026-10-12',
  },
  {
    name: 'rule',
    zh: `代替长度与单位：${CLOCKS.join('、')}`,
    en: `instead of amount and unit: ${CLOCKS.join(', ')}`,
    otherwise: null,
    example: 'PLAT-05.refundAutoApprove',
  },
  {
    name: 'region',
    zh: '区划代码（按规则计算时）',
    en: 'region code (with a rule)',
    otherwise: '000000',
    example: '410105',
  },
  { name: 'class', zh: '类别', en: 'class', otherwise: null, example: 'subject' },
  { name: 'stage', zh: '学段', en: 'stage', otherwise: null, example: 'junior' },
  {
    name: 'channel',
    zh: '方式：offline、online',
    en: 'channel: offline, online',
    otherwise: null,
    example: 'online',
  },
  {
    name: 'why',
    zh: '是否逐日列出（yes、no）',
    en: 'list day by day (yes, no)',
    otherwise: 'no',
    example: 'yes',
  },
]

/** When a period ends, and where it stands after what has happened. */
export const clockKind: Kind = {
  zh: '期限届满日',
  en: 'When a period ends',
  inputs: clockInputs,
  answer(ground, inputs) {
    const read = readInputs(clockInputs, inputs)
    const unit = read.optionalWord('unit', UNITS)
    const plain = (['clock', 'event', 'now'] as const).every(name => read.optional(name) === null)
    const rule = read.optionalWord('rule', CLOCKS)
    if (rule !== null) return withDays(ground, read, ofRule(ground, read, rule))
    if (plain && DAY_UNITS.some(day => day === unit) && read.text('start').length === 10)
      return withDays(
        ground,
        read,
        deadline(ground.book, ground.days.work, read.date('start'), durationOf(read)),
      )
    return ofEvents(ground, read)
  },
}

function ofRule(ground: Ground, read: Reader, rule: ClockId): Explained<object> {
  return clock(ground.book, ground.days.work, rule, read.date('start'), placeOf(read))
}

function durationOf(read: Reader): Duration {
  return { amount: amountOf(read), unit: read.word('unit', DAY_UNITS) }
}

function amountOf(read: Reader): number {
  const amount = read.whole('amount')
  if (amount > MOST) throw new RangeError(`a period has at most ${MOST} days or months`)
  return amount
}

function withDays(ground: Ground, read: Reader, { value, trace }: Explained<object>): Explained<object> {
  if (!read.flag('why')) return { value, trace }
  const duration = (value as { duration?: Duration }).duration
  const days = duration ? countDays(ground.days.work, read.date('start'), duration) : []
  return { value: { ...value, days }, trace }
}

function ofEvents(ground: Ground, read: Reader): Explained<object> {
  const named = read.optional('clock')
  const found = named === null ? null : findClock(ground.clocks ?? {}, named)
  const definition: ClockDefinition = found?.definition ?? plainClock
  const period = lengthOf(read, found !== null)
  const at = momentOf(read, 'start')
  const start: ClockEvent = { kind: definition.starts[0] ?? 'START', at, ...(period && { period }) }
  const place = placeOf(read)
  const unit = period?.unit ?? unitOf(ground, definition, place, start)
  const events = [start, ...readEvents(definition, read.optional('event'), unit)]
  const now = read.optional('now') === null ? latest(events) : momentOf(read, 'now')
  const id = found?.id ?? 'clock'
  const question: ClockQuestion = { id, definition, events, now, place }
  const rules = { book: ground.book, calendar: ground.days.work }
  const { value, trace } = evaluateClock(rules, question)
  const about = { clock: found && { id, zh: definition.zh, en: definition.en }, now }
  const days = read.flag('why') ? { days: clockDays(rules, question) } : {}
  return { value: { ...value, ...about, ...days }, trace }
}

/** The length that was typed: required without a clock, and for clocks whose length an order sets. */
function lengthOf(read: Reader, isNamed: boolean): Period | null {
  if (isNamed && read.optionalWhole('amount') === null) return null
  return { amount: amountOf(read), unit: read.word('unit', UNITS) }
}

/** Unit of a clock's length at its start, in which extensions are typed. */
function unitOf(ground: Ground, definition: ClockDefinition, place: Place, start: ClockEvent): PeriodUnit {
  if (definition.period === null) return 'CALENDAR_DAY'
  const found = periodOf(ground.book, definition.period, place, dateOf(start.at))
  return 'period' in found ? found.period.unit : 'CALENDAR_DAY'
}

function momentOf(read: Reader, name: string): Moment {
  const typed = read.text(name)
  try {
    return moment(typed)
  } catch {
    const says = text(
      `${name} 应为存在的日期 YYYY-MM-DD 或时刻 YYYY-MM-DDTHH:MM，实为“${typed}”`,
      `${name} must be an existing date YYYY-MM-DD or moment YYYY-MM-DDTHH:MM, is "${typed}"`,
    )
    throw new ExplainInputError(name, says)
  }
}

function latest(events: readonly ClockEvent[]): Moment {
  return events.reduce((last, event) => (isAfter(event.at, last) ? event.at : last), events[0]?.at ?? '')
}

function placeOf(read: Reader): Place {
  const subject = read.optionalWord('class', subjectClasses)
  const stage = read.optionalWord('stage', stages)
  const channel = read.optionalWord('channel', channels)
  return {
    region: read.digits('region', [6, 9, 12]),
    ...(subject && { class: subject }),
    ...(stage && { stage }),
    ...(channel && { channel }),
  }
}
