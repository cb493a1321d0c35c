import type { Period } from '../calendar.ts'
import type { Rulebook } from '../rulebook.ts'
import { type Citation, type Text, text } from '../trace.ts'
import { countingOf } from './count.ts'
import type { ClockDefinition, ClockEvent, Extension } from './definition.ts'
import { noLength, type Place, periodOf } from './lookup.ts'
import { dateOf, dayOf, minuteOf } from './moment.ts'
import { holds } from './pauses.ts'
import { type SpanFacts, spanOf } from './span.ts'

/** An extension that somebody made: what it adds, or why it adds nothing. */
export interface Granted {
  readonly rule: Extension
  readonly event: ClockEvent
  readonly period: Period | null
  readonly citation: Citation | null
  /** Why it adds nothing, or less than the event says. */
  readonly remark: Text | null
}

const LATE = text(
  '期限届满后作出的延长无效，不予计入',
  'made after the period had run out, so it adds nothing',
)
const TOO_OFTEN = text('超过可以延长的次数，不予计入', 'more often than allowed, so it adds nothing')
const NO_BASIS = text('未载明所依据的规定，不予计入', 'no rule is named that allows it, so it adds nothing')
const CUT = text(
  '超过可以延长的上限，按上限计入',
  'longer than allowed, so only the most that is allowed counts',
)

/** What the extensions among the events add, judged in order of time. */
export function grant(
  book: Rulebook,
  definition: ClockDefinition,
  events: readonly ClockEvent[],
  facts: SpanFacts,
  place: Place,
): readonly Granted[] {
  if (definition.extensions.length === 0) return []
  const made: Granted[] = []
  const legs = [...facts.legs]
  for (const event of events) {
    const rule = definition.extensions.find(one => one.on.includes(event.kind) && holds(one, event))
    if (!rule) continue
    const times = made.filter(one => one.rule === rule && one.period !== null).length
    const one = judge(book, rule, event, times, { ...facts, legs }, place)
    made.push(one)
    if (one.period) legs.push(one.period)
  }
  return made
}

function judge(
  book: Rulebook,
  rule: Extension,
  event: ClockEvent,
  times: number,
  facts: SpanFacts,
  place: Place,
): Granted {
  const none = (remark: Text): Granted => ({ rule, event, period: null, citation: null, remark })
  if (times >= rule.times) return none(TOO_OFTEN)
  if (rule.needsBasis && !event.basis) return none(NO_BASIS)
  const span = spanOf(facts)
  const minutes = countingOf((facts.legs[0] as Period).unit) === 'MINUTES'
  if (span.known && (minutes ? minuteOf(event.at) : dayOf(event.at)) > span.due) return none(LATE)
  if (rule.period === null)
    return event.period ? { rule, event, period: event.period, citation: null, remark: null } : none(noLength)
  const most = periodOf(book, rule.period, place, dateOf(event.at))
  if (!('period' in most)) return none(most.reason)
  const { citation } = most
  const asked = event.period ?? most.period
  const fits = asked.unit === most.period.unit && asked.amount <= most.period.amount
  return { rule, event, period: fits ? asked : most.period, citation, remark: fits ? null : CUT }
}
