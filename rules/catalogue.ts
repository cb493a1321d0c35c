import type { CivilDate } from './date.ts'
import type { Gravity } from './parameter.ts'
import type { Confidence, Text } from './trace.ts'

/** What a violation brings at one gravity: measures by code, and the parameter that holds the fine. */
export interface Measure {
  readonly gravity: Gravity
  /** Codes of the catalogue `penalty-kinds` or of `orders` (correct, refund …); all of them together. */
  readonly all: readonly string[]
  /** One or more of these, as the law leaves open. */
  readonly any?: readonly string[]
  /** Parameter of unit `fines`. */
  readonly fine?: string
}

/** What every entry of a catalogue carries, whatever the catalogue. */
export interface EntryBase extends Text {
  readonly code: string
  /** Row of the regulation from which the entry comes: 'STF-07'. */
  readonly row: string
  /** '000000' is the nation. */
  readonly region: string
  readonly from: CivilDate
  readonly until?: CivilDate
  readonly precision?: 'month' | 'year' | 'undated'
  readonly document: string
  readonly article?: string
  readonly confidence: Confidence
  /** Keys of rules/sources.yaml: where the text was read. */
  readonly read?: readonly string[]
  readonly note?: Text
}

/** A field that the entries of a catalogue have besides those of every entry. */
export type FieldShape =
  | 'text'
  | 'texts'
  | 'code'
  | 'codes'
  | 'flag'
  | 'number'
  | 'parameters'
  | 'measures'
  | { readonly refs: string }

/** A catalogue of the regulation: named entries, each dated and cited. */
export interface Catalogue<E extends EntryBase = EntryBase> extends Text {
  readonly entries: readonly E[]
}

/** Place and day for which entries are asked. */
export interface EntryWhere {
  readonly on: CivilDate
  readonly region: string
}
