import type { Duration, Period } from './calendar.ts'
import type { CivilDate } from './date.ts'
import type { Citation, Confidence, Text } from './trace.ts'

export const subjectClasses = ['SUBJECT', 'SPORTS', 'CULTURE_ART', 'SCI_TECH', 'OTHER'] as const
export type SubjectClass = (typeof subjectClasses)[number]

export const stages = ['PRESCHOOL', 'PRIMARY', 'JUNIOR', 'SENIOR'] as const
export type Stage = (typeof stages)[number]

export const channels = ['OFFLINE', 'ONLINE'] as const
export type Channel = (typeof channels)[number]

/** Kinds of activity for which some regions ask for more room than their class alone would. */
export const activities = ['DANCE', 'DRAMA', 'BROADCAST', 'DIRECTING', 'BOARD_GAMES'] as const
export type Activity = (typeof activities)[number]

/** To what a value applies; a dimension that is absent is not restricted. */
export interface Scope {
  readonly class?: readonly SubjectClass[]
  readonly stage?: readonly Stage[]
  readonly channel?: readonly Channel[]
  readonly activity?: readonly Activity[]
  /** A part of the region by its own division (class I/II/III, urban or rural). */
  readonly district?: readonly string[]
}

/** A band of class sizes, both ends included; `max` null is open; `baseFen` null: left to a lower region. */
export interface PriceBand {
  readonly min: number
  readonly max: number | null
  readonly baseFen: number | null
}

/** A lowest and a highest value of the same unit. */
export interface Span {
  readonly min: number
  readonly max: number
}

/** Who is fined; some laws give persons a range of their own. */
export const finedParties = ['ORG', 'PERSON'] as const
export type FinedParty = (typeof finedParties)[number]

/** How grave the violation is in the words of the law itself (not of a region's benchmark). */
export const gravities = ['BASE', 'SERIOUS', 'EXTREME'] as const
export type Gravity = (typeof gravities)[number]

/** One row of a fine: for whom and when it holds, and either a sum or a multiple of the illegal gains. */
export interface FineRow {
  readonly gravity: Gravity
  /** Absent: for everybody. */
  readonly party?: FinedParty
  /** Illegal gains in fen from which (`min`, included) to which (`max`, included) the row holds; absent: any. */
  readonly gains?: { readonly min: number; readonly max: number | null }
  /** Lowest and highest fine in fen. */
  readonly amount?: Span
  /** Lowest and highest multiple of the illegal gains. */
  readonly multiple?: Span
}

/** TypeScript shape of the value by unit. */
export interface UnitValues {
  fen: number
  basis_points: number
  months: number
  minutes: number
  lessons: number
  persons: number
  times: number
  count: number
  square_metres: number
  duration: Duration
  period: Period
  clock: string
  flag: boolean
  code: string
  codes: readonly string[]
  words: readonly string[]
  price_bands: readonly PriceBand[]
  fines: readonly FineRow[]
  basis_points_span: Span
  times_span: Span
  months_span: Span
}
export type Unit = keyof UnitValues

/** What a region may do with the national value. */
export type RegionMay = 'lower' | 'raise' | 'either' | 'nothing'

/** One dated value of a parameter for one scope; it holds from its first day until the next of that scope. */
export interface DatedValue {
  readonly from: CivilDate
  /** Last day, only where the source names one (a trial). */
  readonly until?: CivilDate
  /** How exactly the source gives the first day; absent means to the day. */
  readonly precision?: 'month' | 'year' | 'undated'
  readonly scope?: Scope
  readonly value?: UnitValues[Unit]
  /** Instead of a value: why there is none. */
  readonly unknown?: Text
  readonly draft?: boolean
  /** The source says "as a rule" (原则上): breaking it is a warning. */
  readonly soft?: boolean
  readonly document: string
  readonly article?: string
  readonly confidence: Confidence
  /** Keys of rules/sources.yaml: where the text was read. */
  readonly read?: readonly string[]
  readonly note?: Text
}

/** What a parameter is, apart from its values. */
export interface Definition {
  readonly zh: string
  readonly en: string
  readonly unit: Unit
  readonly subject: string
  readonly regionMay: RegionMay
  /** Why there is no value where none is found. */
  readonly unknown?: Text
}

/** A document of the policy library. */
export interface PolicyDocument {
  readonly zh: string
  readonly en: string
  readonly number?: string
  readonly issuer?: string
  readonly published?: string
  readonly url?: string
}

/** Values of one region, with the region's own division where it has one. */
export interface RegionValues {
  /** Division into districts: code → names and counties (empty where it does not follow counties). */
  readonly districts?: Readonly<Record<string, Text & { readonly counties: readonly string[] }>>
  readonly values: Readonly<Record<string, readonly DatedValue[]>>
}

/** A set of parameters: the national base, regional tables, values edited by a province, a policy draft. */
export interface ParameterLayer {
  readonly documents?: Readonly<Record<string, PolicyDocument>>
  readonly definitions?: Readonly<Record<string, Definition>>
  readonly regions: Readonly<Record<string, RegionValues>>
}

/** The facts by which a value is chosen: the day of the event, the place, and what is taught to whom. */
export interface Where {
  readonly on: CivilDate
  /** Region code of 6, 9 or 12 digits. */
  readonly region: string
  readonly class?: SubjectClass
  readonly stage?: Stage
  readonly channel?: Channel
  readonly activity?: Activity
  readonly district?: string
  /** Let values of drafts published for comment count; for previews only. */
  readonly drafts?: boolean
}

export interface Known<T> {
  readonly known: true
  readonly value: T
  readonly unit: Unit
  readonly citation: Citation
  /** The source says "as a rule" (原则上): breaking it is a warning. */
  readonly soft: boolean
  readonly note: Text | null
}

/** The explicit answer where no value is known; it never stands for permission or prohibition. */
export interface Unknown {
  readonly known: false
  readonly parameter: string
  readonly reason: Text
}
export type Resolved<T> = Known<T> | Unknown
