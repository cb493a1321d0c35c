import { countDays, type DayUnit, type Duration } from '../calendar.ts'
import { classTime } from '../formulas/class-time.ts'
import { type ClockId, clock } from '../formulas/clocks.ts'
import { deadline } from '../formulas/deadline.ts'
import type { Explained } from '../trace.ts'
import { type InputSpec, type Reader, readInputs } from './inputs.ts'
import type { Ground, Kind } from './kind.ts'
import { readWhere, whereInputs } from './where.ts'

const classTimeInputs: readonly InputSpec[] = [
  ...whereInputs,
  { name: 'start', zh: '开始时刻', en: 'start', example: '18:30' },
  { name: 'end', zh: '结束时刻', en: 'end', example: '20:00' },
  {
    name: 'lesson-minutes',
    zh: '单课时分钟数',
    en: 'minutes of one lesson',
    otherwise: null,
    example: '30',
  },
  {
    name: 'previous-end',
    zh: '上一节线上课结束时刻',
    en: 'end of the online lesson before',
    otherwise: null,
    example: '18:20',
  },
  { name: 'size', zh: '班额（人）', en: 'trainees of the class', otherwise: null, example: '20' },
  { name: 'coaches', zh: '教练人数', en: 'coaches', otherwise: null, example: '2' },
  {
    name: 'area',
    zh: '教室建筑面积（㎡）',
    en: 'building area of the room, m²',
    otherwise: null,
    example: '60',
  },
]

/** Whether a class may meet at a time. */
export const classTimeKind: Kind = {
  zh: '上课时间是否合规',
  en: 'Whether a class may meet at a time',
  inputs: classTimeInputs,
  answer(ground, inputs) {
    const read = readInputs(classTimeInputs, inputs)
    return classTime(ground.book, ground.days, {
      ...readWhere(read),
      start: read.time('start'),
      end: read.time('end'),
      lessonMinutes: read.optionalWhole('lesson-minutes'),
      previousEnd: read.optionalTime('previous-end'),
      size: read.optionalWhole('size'),
      coaches: read.optionalWhole('coaches'),
      roomSquareMetres: read.optional('area') === null ? null : read.decimal('area'),
    })
  },
}

const UNITS: readonly DayUnit[] = ['WORKDAY', 'CALENDAR_DAY', 'MONTH']
const CLOCKS: readonly ClockId[] = [
  'PLAT-04.lessonAutoConfirm',
  'PLAT-05.refundAutoApprove',
  'PLAT-05.refundAppeal',
  'PLAT-10.disputeTimeout',
  'FEE-22.refundPayment',
]
const MOST = 10_000

const clockInputs: readonly InputSpec[] = [
  { name: 'start', zh: '起算日（不计入）', en: 'start day (not counted)', example: '2026-09-30' },
  { name: 'amount', zh: '期间长度', en: 'length of the period', otherwise: null, example: '7' },
  {
    name: 'unit',
    zh: '单位：workday、calendar_day、month',
    en: 'unit: workday, calendar_day, month',
    otherwise: null,
    example: 'workday',
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
  {
    name: 'why',
    zh: '是否逐日列出（yes、no）',
    en: 'list day by day (yes, no)',
    otherwise: 'no',
    example: 'yes',
  },
]

/** When a period ends. */
export const clockKind: Kind = {
  zh: '期限届满日',
  en: 'When a period ends',
  inputs: clockInputs,
  answer(ground, inputs) {
    const read = readInputs(clockInputs, inputs)
    const start = read.date('start')
    const rule = read.optionalWord('rule', CLOCKS)
    const { value, trace } = rule
      ? clock(ground.book, ground.days.work, rule, start, { region: read.digits('region', [6, 9, 12]) })
      : deadline(ground.book, ground.days.work, start, durationOf(read))
    return read.flag('why') ? withDays(ground, start, { value, trace }) : { value, trace }
  },
}

function durationOf(read: Reader): Duration {
  const amount = read.whole('amount')
  if (amount > MOST) throw new RangeError(`a period has at most ${MOST} days or months`)
  return { amount, unit: read.word('unit', UNITS) }
}

function withDays(ground: Ground, start: string, { value, trace }: Explained<object>): Explained<object> {
  const duration = (value as { duration?: Duration }).duration
  const days = duration ? countDays(ground.days.work, start, duration) : []
  return { value: { ...value, days }, trace }
}
