/**
 * A bank's statement as the platform keeps it, with the names of ISO 20022, whatever form it came in. Amounts are whole
 * fen, dates are civil dates of the bank ('YYYY-MM-DD').
 */

/** camt.053 (end of day), camt.052 (within the day), camt.054 (single bookings, without balances). */
export const STATEMENT_KINDS = ['STATEMENT', 'REPORT', 'NOTIFICATION'] as const
export type StatementKind = (typeof STATEMENT_KINDS)[number]

/** Credit: money came in to the account. Debit: money went out. */
export type Direction = 'CRDT' | 'DBIT'

/** A transaction inside an entry; an entry that the bank does not divide is one transaction. */
export interface Transaction {
  /** Above zero; the direction says which way. */
  amountFen: number
  direction: Direction
  endToEndId: string | null
  counterpartyName: string | null
  counterpartyAccount: string | null
  remittance: string | null
  /** Why the money came back, as the bank codes it. */
  returnReason: string | null
}

/** One booking of the bank. */
export interface Entry {
  /** Where in the file. */
  place: string
  /** Unique in the statement (NtryRef). */
  entryRef: string | null
  /** The bank's own reference (AcctSvcrRef), unique in the account for a day. */
  servicerRef: string | null
  /** Above zero. */
  amountFen: number
  direction: Direction
  /** It takes an earlier booking back. */
  reversal: boolean
  /** Only what is booked changes balances. */
  status: 'BOOK' | 'PDNG' | 'INFO' | 'FUTR'
  bookedOn: string
  valueOn: string | null
  /** At least one; together they are the entry. */
  transactions: readonly Transaction[]
}

/** What the bank says that the entries add up to; absent members were not said. */
export interface Controls {
  count?: number | undefined
  sumFen?: number | undefined
  /** Credits less debits. */
  netFen?: number | undefined
  creditCount?: number | undefined
  creditFen?: number | undefined
  debitCount?: number | undefined
  debitFen?: number | undefined
}

export interface Statement {
  place: string
  kind: StatementKind
  id: string
  /** Page n, and whether it is the last one. */
  page: { number: number; last: boolean }
  createdAt: string | null
  account: string
  accountName: string | null
  currency: 'CNY'
  from: string | null
  to: string | null
  /** Signed: below zero is a debit balance. Null only where the kind has no balances. */
  openingFen: number | null
  closingFen: number | null
  controls: Controls
  entries: readonly Entry[]
}

/** What was read from a file, every total checked. */
export interface StatementFile {
  /** For example `camt.053.001.08`, `csv`, `fixed`, `yqzl-json-1`. */
  dialect: string
  /** SHA-256 of the bytes, hexadecimal. */
  hash: string
  statements: readonly Statement[]
}

const sign = (direction: Direction) => (direction === 'CRDT' ? 1 : -1)
/** An amount with its sign as the account feels it. */
export const signed = (e: { amountFen: number; direction: Direction }): number =>
  sign(e.direction) * e.amountFen
