import type { Period, PeriodUnit } from '../calendar.ts'
import { NATION } from '../region-chain.ts'
import type { Rulebook } from '../rulebook.ts'
import { type Citation, type Step, step, type Text, text } from '../trace.ts'
import type { Provision } from './definition.ts'

const UNIT_NAMES: Readonly<Record<PeriodUnit, Text>> = {
  WORKDAY: text('个工作日', 'working days'),
  CALENDAR_DAY: text('日（日历日）', 'calendar days'),
  MONTH: text('个月', 'months'),
  YEAR: text('年', 'years'),
  HOUR: text('小时', 'hours'),
  MINUTE: text('分钟', 'minutes'),
}

/** A period for people: '15 个工作日' / '15 working days'. */
export function sayPeriod({ amount, unit }: Period): Text {
  return text(`${amount} ${UNIT_NAMES[unit].zh}`, `${amount} ${UNIT_NAMES[unit].en}`)
}

/** The warning of a last day that moves: by analogy, so finish before it to be safe. */
export function movedWarning(last: string): Text {
  return text(
    `最后一日 ${last} 为休假日。顺延属类推适用，请以本单位法制部门意见为准；稳妥起见应在 ${last} 前办结`,
    `the last day ${last} is a holiday or rest day; moving it is an analogy that your legal office must accept: finish by ${last} to be safe`,
  )
}

/** How a start is counted: its day not (CONV-04), its day too, or to the minute. */
export type StartCounting = 'NEXT_DAY' | 'SAME_DAY' | 'MINUTE'

/** The step that says from when and how long a period runs. */
export function startStep(
  book: Rulebook,
  start: string,
  period: Period,
  counting: StartCounting = 'NEXT_DAY',
): Step {
  const { zh, en } = sayPeriod(period)
  const from: Record<StartCounting, Text> = {
    NEXT_DAY: text('，开始的当日不计入', ', which is not counted,'),
    SAME_DAY: text('，当日计入', ', which is counted,'),
    MINUTE: text('，按时刻起算', ', to the minute,'),
  }
  const says = text(
    `自 ${start} 起算${from[counting].zh}；期间为 ${zh}`,
    `the period starts on ${start}${from[counting].en} and lasts ${en}`,
  )
  const rule = book.parameter('CONV-04.startDayCounted', { on: start.slice(0, 10), region: NATION })
  const citation = rule.known && counting === 'NEXT_DAY' ? rule.citation : null
  const inputs = { start, amount: period.amount, unit: period.unit }
  return step(text('起算日', 'Start'), says, inputs, start, citation)
}

/** The step that names the last day as counted. */
export function countStep(start: string, period: Period, last: string, ground: Citation | null): Step {
  const inputs = { start, amount: period.amount, unit: period.unit }
  return step(text('最后一日', 'Last day'), sayLast(period, last), inputs, last, ground)
}

function sayLast({ amount, unit }: Period, last: string): Text {
  if (unit === 'WORKDAY')
    return text(
      `跳过法定休假日和休息日、计入调休上班日，第 ${amount} 个工作日为 ${last}`,
      `holidays and rest days are skipped, make-up days are counted: working day ${amount} is ${last}`,
    )
  if (unit === 'HOUR' || unit === 'MINUTE')
    return text(
      `不论昼夜与休假日，届满时刻为 ${last}`,
      `day and night and on every day, it runs out at ${last}`,
    )
  if (unit === 'MONTH' || unit === 'YEAR')
    return text(
      `到期月的对应日为最后一日，没有对应日的为月末日：${last}`,
      `the last day is the corresponding day of the month, or the end of a month without one: ${last}`,
    )
  return text(`期间最后一日为 ${last}`, `the last day of the period is ${last}`)
}

/** The step that moves a last day on a holiday or rest day. */
export function moveStep(book: Rulebook, last: string, due: string, warning: Text): Step {
  const rule = book.parameter('CONV-04.endMovesFromHoliday', { on: last, region: NATION })
  const says = text(`顺延至 ${due}。${warning.zh}`, `it moves to ${due}; ${warning.en}`)
  return step(text('顺延', 'Moved'), says, { lastDay: last }, due, rule.known ? rule.citation : null)
}

/** The step that says why a date cannot be told. */
export function notComputableStep(reason: Text, year: number | null): Step {
  return step(text('无法计算', 'Not computable'), reason, { year }, null)
}

/**
 * The citation of a part of a clock (a pause, an extension) that is no parameter.
 * @param since first day of the version where the part names none: that of the clock's length
 */
export function citationOf(book: Rulebook, clock: string, ground: Provision, since: string): Citation {
  const document = book.document(ground.document)
  return {
    parameter: clock,
    document: ground.document,
    title: document ? text(document.zh, document.en) : text(ground.document, ground.document),
    article: ground.article ?? null,
    url: document?.url ?? null,
    region: NATION,
    from: ground.from ?? since,
    confidence: ground.confidence,
    draft: false,
  }
}
