import type { Period } from '../calendar.ts'
import type { CivilDate } from '../date.ts'
import type { ParameterLayer } from '../parameter.ts'
import type { Confidence, Text } from '../trace.ts'
import type { Moment } from './moment.ts'

/** What happened in a matter: the only thing that a clock looks at. */
export interface ClockEvent {
  /** Code in capitals: 'CASE_FILED'. */
  readonly kind: string
  readonly at: Moment
  /** Length that the event itself sets: an agreed or ordered term, a granted extension, a planned pause. */
  readonly period?: Period
  /** Rule on which an officer bases a pause or extension that the law leaves to another rule. */
  readonly basis?: string
  /** Tells parallel pauses apart, such as two appraisals. */
  readonly ref?: string
}

/** Ground of one part of a clock, and the days on which it holds. */
export interface Provision {
  /** Key of rules/documents.yaml. */
  readonly document: string
  readonly article?: string
  readonly confidence: Confidence
  readonly from?: CivilDate
  readonly until?: CivilDate
}

/** Time that does not count: the clock stands still from one event to another. */
export interface Pause extends Provision, Text {
  readonly kind: 'SUSPEND' | 'EXCLUDE'
  readonly on: readonly string[]
  /** Events that end it; none where only its planned length does. */
  readonly ends: readonly string[]
  /** Without the officer naming the rule that allows it, it has no effect. */
  readonly needsBasis?: true
}

/** More time that somebody may grant before the period has run out. */
export interface Extension extends Provision, Text {
  readonly on: readonly string[]
  /** Parameter of its length, the most that may be granted; null: the event sets it. */
  readonly period: string | null
  readonly times: number
  readonly who: Text
  readonly needsBasis?: true
}

/**
 * What follows when a clock runs out. BREACH: a duty is late. ESCALATE: late, and a superior is told.
 * DEEMED: silence counts as an answer. LAPSE: a right ends. OPENS: from now on something is allowed.
 * ENDS: a state of limited time is over.
 */
export const effects = ['BREACH', 'ESCALATE', 'DEEMED', 'LAPSE', 'OPENS', 'ENDS'] as const
export type Effect = (typeof effects)[number]

export interface Outcome extends Text {
  readonly effect: Effect
}

/** AT_MOST: the act must come by the last day. AT_LEAST: it must not come before the last day is over. */
export const bounds = ['AT_MOST', 'AT_LEAST'] as const
export type Bound = (typeof bounds)[number]

/** A statutory period as data. Its length is a parameter: dated, cited, scoped, and set by regions as others are. */
export interface ClockDefinition extends Text {
  /** Subject of the file: 'penalty'. */
  readonly subject: string
  readonly bound: Bound
  /** Parameter of its length; null: each start event sets it (an order with its own deadline). */
  readonly period: string | null
  readonly starts: readonly string[]
  /** Each start event begins it anew; otherwise only the first counts. */
  readonly restarts: boolean
  readonly ends: readonly string[]
  readonly startDayCounted: boolean
  /** Whether a last day on a holiday or rest day moves (CONV-04). */
  readonly moves: boolean
  readonly pauses: readonly Pause[]
  readonly extensions: readonly Extension[]
  readonly outcome: Outcome
  /** Parameter (time of day) from which a start counts as one of the next working day. */
  readonly receivedUntil?: string
  /** Parameter (time of day) before which the day of the start is itself counted. */
  readonly sameDayBefore?: string
  /** Parameter (time of day) at which the last day ends for acts at an office. */
  readonly closes?: string
  /** Parameter of the internal norm, earlier than the statutory end. */
  readonly target?: string
  /** Days left, in its own unit, from which it is amber; without it a share of its length. */
  readonly amber?: number
}

export type ClockDefinitions = Readonly<Record<string, ClockDefinition>>

/** The clocks of some procedures with the parameters of their lengths. */
export interface ClockSet {
  readonly definitions: ClockDefinitions
  readonly parameters: ParameterLayer
}
