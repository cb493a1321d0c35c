import type { Period } from '../calendar.ts'
import { lastDayOf } from '../calendar.ts'
import { addDays, type CivilDate, civilDate } from '../date.ts'
import type { Where } from '../parameter.ts'
import type { Rulebook } from '../rulebook.ts'
import { type Explained, step, type Text, text, unknownStep } from '../trace.ts'

/** A published penalty; `on` is the day of its publication. */
export interface ExposureFacts extends Where {
  /** Only public criticism, or a fine that counts as low. */
  readonly light: boolean
  readonly performed: boolean
  readonly remedied: boolean
  readonly repeated: boolean
}

/** How long a penalty stays published, and whether credit repair may end it early. */
export type Exposure =
  | {
      readonly status: 'COMPUTED'
      readonly lastDay: CivilDate
      readonly removedOn: CivilDate
      readonly mayEndEarly: boolean
      /** Conditions of the early end that are not met. */
      readonly missing: readonly string[]
      /** Shortest publication before an early end; null: not known, set by the region. */
      readonly earliestEnd: CivilDate | null
    }
  | { readonly status: 'UNKNOWN'; readonly reason: Text }

/**
 * Term of publication of a penalty and conditions of credit repair.
 * @cite 市场监督管理行政处罚信息公示规定 第十三条、第十四条
 */
export function exposure(book: Rulebook, facts: ExposureFacts): Explained<Exposure> {
  civilDate(facts.on)
  const term = book.parameter(facts.light ? 'PROC-30.minor' : 'PROC-30.exposure', facts)
  if (!term.known)
    return { value: { status: 'UNKNOWN', reason: term.reason }, trace: [unknownStep(term.reason)] }
  const lastDay = endOf(facts.on, term.value)
  const needs = book.parameter('PROC-30.earlyStopConditions', facts)
  const met: Readonly<Record<string, boolean>> = {
    PERFORMED: facts.performed,
    REMEDIED: facts.remedied,
    NO_REPEAT: !facts.repeated,
  }
  const missing = needs.known ? needs.value.filter(code => !met[code]) : ['UNKNOWN']
  const shortest = book.parameter('PROC-30.earlyStop', facts)
  const ends = step(
    text('公示期', 'Term of publication'),
    text(`自 ${facts.on} 起公示，至 ${lastDay}`, `published from ${facts.on} until ${lastDay}`),
    { light: facts.light, from: facts.on },
    lastDay,
    term.citation,
  )
  const repair = step(
    text('信用修复', 'Credit repair'),
    missing.length === 0
      ? text('具备提前停止公示的条件', 'the conditions of an early end are met')
      : text(`尚缺：${missing.join('、')}`, `still missing: ${missing.join(', ')}`),
    { performed: facts.performed, remedied: facts.remedied, repeated: facts.repeated },
    missing.length === 0,
    needs.known ? needs.citation : null,
  )
  return {
    value: {
      status: 'COMPUTED',
      lastDay,
      removedOn: addDays(lastDay, 1),
      mayEndEarly: missing.length === 0,
      missing,
      earliestEnd: shortest.known ? endOf(facts.on, shortest.value) : null,
    },
    trace: [ends, repair],
  }
}

function endOf(from: CivilDate, { amount, unit }: Period): CivilDate {
  if (unit === 'YEAR') return lastDayOf(from, { amount: amount * 12, unit: 'MONTH' })
  if (unit === 'MONTH' || unit === 'CALENDAR_DAY') return lastDayOf(from, { amount, unit })
  throw new RangeError(`a term of publication is in days, months or years: ${unit}`)
}
