/** Why a lesson's money may move. */
export const BASES = [
  'PARENT',
  'DEEMED',
  'DISPUTE_DECISION',
  'ATTENDANCE',
  'ORDER_OF_AGENCY',
  'IMPORT',
] as const
export type Basis = (typeof BASES)[number]

/** One seat to settle: a learner's place in one meeting of a class, on one order. */
export interface SettleRow {
  /** Distribution number of the institution. */
  cell: number
  institutionId: number
  sessionId: number
  orderId: number
  /** Date of the meeting, `YYYY-MM-DD`. A session has one date for ever. */
  sessionDate: string
  basis: Basis
  /** Who decided, as it will stand in the release: `account:17`, `job:lessons.deem`. */
  actor: string
}

/** Who may move what, inside a statement that serves many callers. Inclusive ranges of ids. */
export interface Guard {
  family: readonly [number, number]
  inst: readonly [number, number]
}

/** A row with the bounds of its caller. */
export interface GuardedRow extends SettleRow {
  guard?: Guard
}

export type Reason =
  /** No such order at this institution, or none that the caller may see. */
  | 'NOT_FOUND'
  /** The order is there, and outside what the caller may touch. */
  | 'NOT_AUTHORISED'
  | 'NOT_PAID'
  /** Frozen by an officer, or a refund is under way. */
  | 'FROZEN'
  | 'CLOSED'
  | 'EXHAUSTED'
  /** The family disputes the lesson. */
  | 'DISPUTED'
  /** The same seat with two dates in one request. */
  | 'AMBIGUOUS'
  /** The database refuses this row and no other. */
  | 'POISON'
  /** Not tried, because the batch stopped or was undone as a whole. */
  | 'NOT_ATTEMPTED'

/** What became of one row. A replay carries the amount of the first time. */
export type Outcome =
  | { kind: 'RELEASED' | 'REPLAY'; amountFen: number; lessonNo: number }
  | { kind: 'REFUSED'; reason: Reason }

export const refused = (reason: Reason): Outcome => ({ kind: 'REFUSED', reason })
export const isRefused = (o: Outcome) => o.kind === 'REFUSED'

/** Identity of a seat; the same seat is never settled twice. */
export const seatOf = (r: SettleRow) => `${r.cell}/${r.institutionId}/${r.sessionId}/${r.orderId}`
