import { lastDayOf } from '../calendar.ts'
import { type CivilDate, civilDate } from '../date.ts'
import type { Where } from '../parameter.ts'
import type { Rulebook } from '../rulebook.ts'
import { type Explained, type Step, step, type Text, text, unknownStep } from '../trace.ts'

/** An act and when it came to light; `on` is the day on which the question is asked. */
export interface LimitationFacts extends Where {
  /** Day on which the act, or its continuation, ended; null: it still goes on. */
  readonly endedOn: CivilDate | null
  /** Day on which an authority found it or received a clue of it; null: not yet. */
  readonly foundOn: CivilDate | null
  /** Life and health or financial safety was harmed, with consequences. */
  readonly graveHarm: boolean
}

/** Whether the act may still be penalised. */
export type Limitation =
  | { readonly status: 'NOT_RUNNING' }
  | { readonly status: 'OPEN' | 'BARRED'; readonly lastDay: CivilDate }
  | { readonly status: 'UNKNOWN'; readonly reason: Text }

/**
 * Limitation of a penalty: no penalty where the act was not found within the period from its end.
 * @throws RangeError where the act ends after the day of the question
 * @cite 行政处罚法 第三十六条
 */
export function limitation(book: Rulebook, facts: LimitationFacts): Explained<Limitation> {
  if (facts.endedOn === null) return { value: { status: 'NOT_RUNNING' }, trace: [goingOn(book, facts)] }
  civilDate(facts.endedOn)
  if (facts.endedOn > facts.on) throw new RangeError('the act ends after the day of the question')
  const where = { ...facts, on: facts.endedOn }
  const rule = book.parameter(facts.graveHarm ? 'PROC-22.limitationSafety' : 'PROC-22.limitation', where)
  if (!rule.known)
    return { value: { status: 'UNKNOWN', reason: rule.reason }, trace: [unknownStep(rule.reason)] }
  const { amount, unit } = rule.value
  if (unit !== 'YEAR' && unit !== 'MONTH') throw new RangeError(`a limitation is in years or months: ${unit}`)
  const months = unit === 'YEAR' ? amount * 12 : amount
  const lastDay = lastDayOf(facts.endedOn, { amount: months, unit: 'MONTH' })
  const found = facts.foundOn ?? facts.on
  const status = found <= lastDay ? 'OPEN' : 'BARRED'
  const trace: Step[] = [periodStep(facts.endedOn, months, facts.graveHarm, lastDay, rule.citation)]
  trace.push(foundStep(facts, found, lastDay, status))
  return { value: { status, lastDay }, trace }
}

function goingOn(book: Rulebook, facts: LimitationFacts): Step {
  const rule = book.parameter('PROC-22.continuingFromEnd', facts)
  const says = text(
    '违法行为有连续或者继续状态，从行为终了之日起计算，时效尚未开始',
    'the act goes on: the period counts from its end and has not begun',
  )
  return step(text('起算', 'Start'), says, {}, null, rule.known ? rule.citation : null)
}

function periodStep(
  endedOn: string,
  months: number,
  grave: boolean,
  lastDay: string,
  by: Step['citation'],
): Step {
  const says = text(
    `自 ${endedOn} 起 ${months / 12} 年${grave ? '（涉及生命健康安全、金融安全且有危害后果）' : ''}，至 ${lastDay}`,
    `${months / 12} years from ${endedOn}${grave ? ' (life, health or financial safety was harmed)' : ''}, until ${lastDay}`,
  )
  return step(text('处罚时效', 'Limitation'), says, { endedOn, months, graveHarm: grave }, lastDay, by)
}

function foundStep(facts: LimitationFacts, found: string, lastDay: string, status: string): Step {
  const barred = status === 'BARRED'
  const says = facts.foundOn
    ? text(
        `${found} 发现，${barred ? '已过时效，不再给予行政处罚' : '在时效内'}`,
        `found on ${found}: ${barred ? 'too late, no penalty any more' : 'in time'}`,
      )
    : text(
        `截至 ${found} 未发现，${barred ? '已过时效' : '时效未满'}`,
        `not found by ${found}: ${barred ? 'the period is over' : 'the period runs'}`,
      )
  return step(text('发现', 'Found'), says, { found, lastDay }, status)
}
