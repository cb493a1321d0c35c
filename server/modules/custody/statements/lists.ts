import type { Tx } from '../../../platform/db/tx.ts'
import type { MatchOutcome } from './match.ts'
import type { StatementKind } from './statement.ts'

/** A statement as people see it. */
export interface StatementRow {
  id: number
  cell: number
  institutionId: number
  bank: string
  account: string
  kind: StatementKind
  dialect: string
  statementId: string
  page: number
  lastPage: boolean
  from: string | null
  to: string | null
  openingFen: number | null
  closingFen: number | null
  creditFen: number
  debitFen: number
  entries: number
  lines: number
  matched: number
  controlled: boolean
  fileName: string
  fileHash: string
  importedAt: Date
}

const COLUMNS = `id, cell, institution_id as "institutionId", bank, account, kind, dialect, statement_id as "statementId", page,
  last_page as "lastPage", from_on as "from", to_on as "to", opening_fen as "openingFen", closing_fen as "closingFen",
  credit_fen as "creditFen", debit_fen as "debitFen", entries, lines, matched, controlled, file_name as "fileName",
  file_hash as "fileHash", imported_at as "importedAt"`

export interface StatementFilter {
  institutionId?: number | undefined
  kind?: StatementKind | undefined
  differing?: boolean | undefined
}

/** Statements, newest first, before one of them. */
export const listStatements = (tx: Tx, f: StatementFilter, before: number | null, limit: number) =>
  tx.rows<StatementRow>(
    `select ${COLUMNS} from custody.bank_statement
     where ($1::bigint is null or institution_id = $1) and ($2::text is null or kind = $2)
       and ($3::boolean is null or (matched < lines) = $3) and ($4::bigint is null or id < $4)
     order by id desc limit $5`,
    [f.institutionId ?? null, f.kind ?? null, f.differing ?? null, before, limit],
  )

/** One statement by its cell and number; undefined outside the box. */
export const findStatement = async (tx: Tx, cell: number, id: number): Promise<StatementRow | undefined> =>
  (
    await tx.rows<StatementRow>(`select ${COLUMNS} from custody.bank_statement where cell = $1 and id = $2`, [
      cell,
      id,
    ])
  )[0]

export interface LineRow {
  cell: number
  statementNo: number
  lineNo: number
  institutionId: number
  entryRef: string | null
  amountFen: number
  direction: 'CRDT' | 'DBIT'
  reversal: boolean
  bookedOn: string
  valueOn: string | null
  endToEndId: string | null
  returnReason: string | null
  counterparty: string | null
  counterpartyAccount: string | null
  outcome: MatchOutcome
  expectedFen: number | null
}

export interface LineFilter {
  statement?: { cell: number; id: number } | undefined
  institutionId?: number | undefined
  outcome?: MatchOutcome | undefined
  differing?: boolean | undefined
  bookedFrom?: string | undefined
  bookedTo?: string | undefined
}

/** Lines of statements, those of the newest statement first and in its order, after one of them. */
export const listLines = (tx: Tx, f: LineFilter, after: readonly [number, number] | null, limit: number) =>
  tx.rows<LineRow>(
    `select cell, statement_no as "statementNo", line_no as "lineNo", institution_id as "institutionId",
       entry_ref as "entryRef", amount_fen as "amountFen", direction, reversal, booked_on as "bookedOn", value_on as "valueOn",
       end_to_end_id as "endToEndId", return_reason as "returnReason", counterparty_masked as counterparty,
       account_masked as "counterpartyAccount", outcome, expected_fen as "expectedFen"
     from custody.bank_statement_line
     where ($1::smallint is null or (cell = $1 and statement_no = $2)) and ($3::bigint is null or institution_id = $3)
       and ($4::text is null or outcome = $4) ${f.differing ? `and outcome <> 'MATCHED'` : ''}
       and ($5::date is null or booked_on >= $5) and ($6::date is null or booked_on <= $6)
       and ($7::bigint is null or statement_no < $7 or (statement_no = $7 and line_no > $8))
     order by statement_no desc, line_no limit $9`,
    [
      f.statement?.cell ?? null,
      f.statement?.id ?? null,
      f.institutionId ?? null,
      f.outcome ?? null,
      f.bookedFrom ?? null,
      f.bookedTo ?? null,
      after?.[0] ?? null,
      after?.[1] ?? null,
      limit,
    ],
  )
