import { maskName } from '../../../../rules/identifiers.ts'
import type { Tx } from '../../../platform/db/tx.ts'
import { at, type SealedColumn } from '../../../platform/seal/binding.ts'
import type { BankAccount } from '../bank/accounts.ts'
import type { InstructionKind } from '../store/instructions.ts'
import { isControlled, totalsOf } from './checks.ts'
import { type Asked, type Judgement, legOf, type Named } from './match.ts'
import type { Statement, StatementFile } from './statement.ts'

/** Names, accounts and texts of the other side. */
export const lineDetails: SealedColumn = {
  domain: 'person',
  table: 'custody.bank_statement_line',
  column: 'details_sealed',
  key: ['cell', 'statement_no', 'line_no'],
}

const TABLES = { PAYMENT: 'payment', REFUND: 'refund_payment', PAYOUT: 'payout' } as const
const BATCH = 1000

export type Owner = Pick<BankAccount, 'cell' | 'institutionId' | 'county' | 'bank'>

/** Whose dedicated account this is, as far as the caller may see; several where banks share a number. */
export const ownersOf = (tx: Tx, account: string, bank: string | null) =>
  tx.rows<Owner>(
    `select cell, institution_id as "institutionId", county, bank from custody.bank_account
     where account = $1 and ($2::text is null or bank = $2) limit 2`,
    [account, bank],
  )

export const isFileKnown = async (tx: Tx, hash: string): Promise<boolean> =>
  (await tx.rows('select 1 from custody.bank_statement where file_hash = $1 limit 1', [hash])).length > 0

export interface KnownPage {
  number: number
  last: boolean
  closingFen: number | null
}

/** The pages of a statement that came before, in order. */
export const pagesOf = (tx: Tx, o: Owner, s: Statement) =>
  tx.rows<KnownPage>(
    `select page as number, last_page as last, closing_fen as "closingFen" from custody.bank_statement
     where cell = $1 and institution_id = $2 and bank = $3 and account = $4 and kind = $5 and statement_id = $6 order by page`,
    [o.cell, o.institutionId, o.bank, s.account, s.kind, s.id],
  )

/** Instructions of a cell by their numbers. */
export const askedOf = (tx: Tx, kind: InstructionKind, cell: number, ids: readonly number[]) =>
  tx.rows<Asked>(
    `select '${kind}' as kind, cell, id, institution_id as "institutionId", amount_fen as "amountFen", status
     from custody.${TABLES[kind]} where cell = $1 and id = any($2)`,
    [cell, ids],
  )

/** Legs of instructions that lines of this kind of statement hold already. */
export async function legsTaken(
  tx: Tx,
  o: Owner,
  s: Statement,
  asked: readonly Asked[],
): Promise<Set<string>> {
  const rows = await tx.rows<{ kind: InstructionKind; id: number; back: boolean }>(
    `select l.instruction_kind as kind, l.instruction_id as id, l.reversal or l.return_reason is not null as back
     from unnest($2::text[], $3::bigint[]) as a (kind, id)
     join custody.bank_statement_line l on l.cell = $1 and l.instruction_kind = a.kind and l.instruction_id = a.id
     where l.kind = $4 and l.outcome <> 'UNKNOWN'`,
    [o.cell, asked.map(a => a.kind), asked.map(a => a.id), s.kind],
  )
  return new Set(rows.map(r => legOf({ ...r, cell: o.cell }, r.back)))
}

/** Writes a statement. @returns its number */
export async function insertStatement(
  tx: Tx,
  o: Owner,
  s: Statement,
  file: StatementFile & { name: string; no: number },
  judged: readonly Judgement[],
): Promise<number> {
  const t = totalsOf(s.entries)
  const rows = await tx.rows<{ id: number }>(
    `insert into custody.bank_statement (cell, institution_id, county, bank, account, kind, dialect, statement_id, page,
       last_page, from_on, to_on, opening_fen, closing_fen, credit_fen, debit_fen, entries, lines, matched, controlled,
       file_name, file_hash, file_no, imported_at, imported_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25)
     returning id`,
    [
      o.cell,
      o.institutionId,
      o.county,
      o.bank,
      s.account,
      s.kind,
      file.dialect,
      s.id,
      s.page.number,
      s.page.last,
      s.from,
      s.to,
      s.openingFen,
      s.closingFen,
      t.creditFen,
      t.debitFen,
      s.entries.length,
      judged.length,
      judged.filter(j => j.outcome === 'MATCHED').length,
      isControlled(s),
      file.name,
      file.hash,
      file.no,
      tx.clock.now(),
      tx.box.actor,
    ],
  )
  return rows[0]!.id
}

export interface JudgedLine extends Named, Judgement {
  entryNo: number
  partNo: number
}

/** Writes the lines of a statement, a thousand in one statement. */
export async function insertLines(tx: Tx, o: Owner, s: Statement, no: number, lines: readonly JudgedLine[]) {
  for (let from = 0; from < lines.length; from += BATCH) {
    const rows = await Promise.all(
      lines.slice(from, from + BATCH).map((line, i) => rowOf(tx, o, no, from + i + 1, line)),
    )
    await tx.rows(
      `insert into custody.bank_statement_line (cell, statement_no, institution_id, county, account, kind, line_no, entry_no,
         part_no, entry_ref, servicer_ref, amount_fen, direction, reversal, status, booked_on, value_on, end_to_end_id,
         return_reason, outcome, expected_fen, instruction_kind, instruction_id, counterparty_masked, account_masked,
         details_sealed)
       select $1, $2, $3, $4, $5, $6, r.line_no, r.entry_no, r.part_no, r.entry_ref, r.servicer_ref, r.amount_fen, r.direction,
         r.reversal, r.status, r.booked_on, r.value_on, r.end_to_end_id, r.return_reason, r.outcome, r.expected_fen,
         r.instruction_kind, r.instruction_id, r.counterparty_masked, r.account_masked, decode(r.sealed, 'hex')
       from jsonb_to_recordset($7) as r (line_no int, entry_no int, part_no int, entry_ref text, servicer_ref text,
         amount_fen bigint, direction text, reversal boolean, status text, booked_on date, value_on date, end_to_end_id text,
         return_reason text, outcome text, expected_fen bigint, instruction_kind text, instruction_id bigint,
         counterparty_masked text, account_masked text, sealed text)`,
      [o.cell, no, o.institutionId, o.county, s.account, s.kind, JSON.stringify(rows)],
    )
  }
}

async function rowOf(tx: Tx, o: Owner, no: number, lineNo: number, l: JudgedLine) {
  const { entry, part, asked } = l
  const { counterpartyName: name, counterpartyAccount: account, remittance } = part
  const details = name ?? account ?? remittance
  const sealed = details
    ? await tx.services.sealer.seal(
        'person',
        JSON.stringify({ name, account, remittance }),
        at(lineDetails, o.cell, no, lineNo),
      )
    : null
  const ours = l.outcome === 'UNKNOWN' ? undefined : asked
  return {
    line_no: lineNo,
    entry_no: l.entryNo,
    part_no: l.partNo,
    entry_ref: entry.entryRef,
    servicer_ref: entry.servicerRef,
    amount_fen: part.amountFen,
    direction: part.direction,
    reversal: entry.reversal,
    status: entry.status,
    booked_on: entry.bookedOn,
    value_on: entry.valueOn,
    end_to_end_id: part.endToEndId,
    return_reason: part.returnReason,
    outcome: l.outcome,
    expected_fen: l.expectedFen,
    instruction_kind: ours?.kind ?? null,
    instruction_id: ours?.id ?? null,
    counterparty_masked: name && maskName(name),
    account_masked: account && `****${account.slice(-4)}`,
    sealed: sealed?.toString('hex') ?? null,
  }
}
