import type { Explained, Rulebook } from '../../../../rules/index.ts'
import type { Tx } from '../../../platform/db/tx.ts'
import type { Text } from '../../../platform/problem.ts'

/** What the law says of one record. Two judgements differ where verdict, amount or day differ. */
export interface Judgement {
  /** In a few words, the same for the same outcome: `FORBIDDEN TIME-01`. */
  verdict: string
  /** What it is about in money, where it is. */
  amountFen: number | null
  /** What it is about in time, where it is: YYYY-MM-DD. */
  day: string | null
}

/** A record of the past as the law looks at it. */
export interface PastRecord<F> {
  /** Name by which `one` finds it again. */
  id: string
  institutionId: number | null
  county: string
  on: string
  /** How many records of the same facts it stands for. */
  weight: number
  facts: F
}

export interface Period {
  from: string
  to: string
}

/** A kind of record that a module can hand out again, to be judged under a draft of the law. */
export interface ReplayKind<F = unknown> {
  /** `module.things`. */
  kind: string
  name: Text
  /** Rows of the regulation on which the judgement rests: `PRC-02`. */
  rows: readonly string[]
  /**
   * The records of a period in the transaction's box behind `after`, about `limit` of them; `after` null ends it.
   * Each record is read once over all pages.
   */
  page(
    tx: Tx,
    period: Period,
    after: string | null,
    limit: number,
  ): Promise<{ records: PastRecord<F>[]; after: string | null }>
  one(tx: Tx, id: string): Promise<PastRecord<F> | undefined>
  /** What judging needs besides the facts (calendars), for a set of records at once. */
  prepare?(tx: Tx, records: readonly PastRecord<F>[]): Promise<unknown>
  /** Judges the facts; pure, so that the same facts are judged once. */
  judge(book: Rulebook, facts: F, prepared: unknown): { judgement: Judgement; explained: Explained<unknown> }
  /** Facts that are equal for the law have the same text. */
  key(facts: F): string
}

const declared = new Map<string, ReplayKind>()

/**
 * Declares a kind of record for the sandbox; a later module calls this once from its index.
 * @throws RangeError when it is declared twice
 */
export function declareReplay<F>(kind: ReplayKind<F>): void {
  if (declared.has(kind.kind)) throw new RangeError(`replay declared twice: ${kind.kind}`)
  declared.set(kind.kind, kind as ReplayKind)
}

export const replayKinds = (): readonly ReplayKind[] => [...declared.values()]
export const replayKind = (kind: string): ReplayKind | undefined => declared.get(kind)
