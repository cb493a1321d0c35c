import type { CivilDate } from './date.ts'

/** A text that people read: Chinese first, English beside it. */
export interface Text {
  readonly zh: string
  readonly en: string
}

/** How sure the project is of a value; the codes are explained in rules/README.md. */
export type Confidence = 'V' | 'V2' | 'M-h' | 'M-m' | 'M-l' | 'LOCAL' | 'design' | 'unverified'

/** Where a value comes from: the document and article, and which dated version of the parameter was used. */
export interface Citation {
  readonly parameter: string
  /** Document number, or its title where it has none: the key of rules/documents.yaml. */
  readonly document: string
  readonly title: Text
  readonly article: string | null
  readonly url: string | null
  /** Region that set the value: '000000' is the nation. */
  readonly region: string
  /** The version: first day on which the value holds. */
  readonly from: CivilDate
  readonly confidence: Confidence
  /** True where the value stands in a draft that was published for comment only. */
  readonly draft: boolean
}

export type Scalar = string | number | boolean | null

/** One step of a computation: what was done, with what, on which ground, and what came out. */
export interface Step {
  readonly label: Text
  /** The step as a plain sentence with its numbers. */
  readonly says: Text
  readonly inputs: Readonly<Record<string, Scalar>>
  readonly result: Scalar
  readonly citation: Citation | null
}

export type Trace = readonly Step[]

/** What every formula returns: the value together with the steps that led to it. */
export interface Explained<T> {
  readonly value: T
  readonly trace: Trace
}

/** A text in both languages. */
export function text(zh: string, en: string): Text {
  return { zh, en }
}

/** Builds one step of a trace. */
export function step(
  label: Text,
  says: Text,
  inputs: Readonly<Record<string, Scalar>>,
  result: Scalar,
  citation: Citation | null = null,
): Step {
  return { label, says, inputs, result, citation }
}

/** The step that says why nothing can be told. */
export function unknownStep(reason: Text): Step {
  return step(text('无法判断', 'Cannot be told'), reason, {}, null)
}
