import type { CivilDate } from '../date.ts'
import { yuan } from '../money.ts'
import type { Rulebook } from '../rulebook.ts'
import { type Explained, step, type Text, text } from '../trace.ts'
import { type FineFacts, type FineRange, fineRange } from './fine.ts'

/** A violation of one day that is decided on another. */
export interface LighterLawFacts extends Omit<FineFacts, 'on'> {
  /** Day on which the act ended. */
  readonly actOn: CivilDate
  readonly decisionOn: CivilDate
}

/** Which law applies, with the range of both. */
export interface LighterLaw {
  readonly choice: 'OF_THE_ACT' | 'OF_THE_DECISION' | 'SAME' | 'PERSON_DECIDES'
  readonly reason: Text
  readonly atAct: FineRange
  readonly atDecision: FineRange
}

/**
 * The law at the time of the act applies, unless the one at the time of the decision is lighter.
 * Ranges that cannot be ordered, or are not known, are left to a person.
 * @throws RangeError where the decision comes before the act
 * @cite 行政处罚法 第三十七条
 */
export function lighterLaw(book: Rulebook, facts: LighterLawFacts): Explained<LighterLaw> {
  if (facts.decisionOn < facts.actOn) throw new RangeError('the decision comes before the act')
  const atAct = fineRange(book, { ...facts, on: facts.actOn })
  const atDecision = fineRange(book, { ...facts, on: facts.decisionOn })
  const rule = book.parameter('CONV-01.lighterLawApplies', { ...facts, on: facts.decisionOn })
  const [choice, reason] = rule.known
    ? compare(atAct.value, atDecision.value)
    : (['OF_THE_ACT', rule.reason] as const)
  const decided = step(
    text('从旧兼从轻', 'Old law unless the new is lighter'),
    reason,
    { actOn: facts.actOn, decisionOn: facts.decisionOn },
    choice,
    rule.known ? rule.citation : null,
  )
  return {
    value: { choice, reason, atAct: atAct.value, atDecision: atDecision.value },
    trace: [...atAct.trace, ...atDecision.trace, decided],
  }
}

function compare(old: FineRange, now: FineRange): readonly [LighterLaw['choice'], Text] {
  if (old.status === 'UNKNOWN' || now.status === 'UNKNOWN')
    return [
      'PERSON_DECIDES',
      text('其中一时的规定未知，由办案人员判断', 'the law of one of the days is not known: a person decides'),
    ]
  const [a, b] = [spanOf(old), spanOf(now)]
  if (a.min === b.min && a.max === b.max)
    return ['SAME', text('前后规定的幅度相同', 'both laws set the same range')]
  if (b.max <= a.max && b.min <= a.min)
    return [
      'OF_THE_DECISION',
      text(
        `作出决定时的规定较轻（至多 ${yuan(b.max)}，行为时至多 ${yuan(a.max)}），适用新规定`,
        `the law of the decision is lighter (at most ${yuan(b.max)}, at the act ${yuan(a.max)}) and applies`,
      ),
    ]
  if (a.max <= b.max && a.min <= b.min)
    return [
      'OF_THE_ACT',
      text(
        `行为时的规定不重于新规定（至多 ${yuan(a.max)}，新规定至多 ${yuan(b.max)}），适用行为时的规定`,
        `the law of the act is no heavier (at most ${yuan(a.max)}, now ${yuan(b.max)}) and applies`,
      ),
    ]
  return [
    'PERSON_DECIDES',
    text('两时幅度交叉，轻重由办案人员判断', 'the two ranges cross: a person decides which is lighter'),
  ]
}

function spanOf(range: FineRange): { min: number; max: number } {
  return range.status === 'RANGE' ? { min: range.minFen, max: range.maxFen } : { min: 0, max: 0 }
}
