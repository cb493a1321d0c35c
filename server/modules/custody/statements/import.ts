import { audit } from '../../../platform/audit/record.ts'
import { type Box, systemBox } from '../../../platform/db/box.ts'
import { type Ground, type Tx, transact } from '../../../platform/db/tx.ts'
import { refuse } from '../../../platform/problem.ts'
import { readNameAtBank, seriesOf } from '../bank/names.ts'
import type { InstructionKind } from '../store/instructions.ts'
import { checkNext } from './checks.ts'
import { StatementFault } from './fault.ts'
import { findStatement, type StatementRow } from './lists.ts'
import { type Asked, judge, type Named } from './match.ts'
import { statementProblems } from './problems.ts'
import { type ReadOptions, readStatementFile } from './read.ts'
import type { Statement, StatementFile } from './statement.ts'
import * as store from './store.ts'

export interface ImportOptions extends ReadOptions {
  /** Finds everything that is wrong and keeps nothing. */
  dryRun: boolean
  /** Which bank it comes from, where several give the same account number. */
  bank?: string | undefined
}

export interface Imported {
  dryRun: boolean
  dialect: string
  hash: string
  statements: StatementRow[]
}

/**
 * Takes a file of a bank: reads and checks it, finds whose accounts these are, compares every line with what was asked of
 * the bank, and keeps it all or nothing.
 * @throws Refusal custody.statement-faulty with the place, custody.statement-known, custody.statement-gap,
 *   custody.statement-account-unknown
 */
export async function importStatements(
  ground: Ground,
  box: Box,
  given: { name: string; bytes: Buffer },
  o: ImportOptions,
): Promise<Imported> {
  const file = await readStatementFile(given.bytes, o).catch(asRefusal)
  const name = given.name.slice(-200) || 'file'
  const owned = await transact(ground, box, tx => ownedBy(tx, file, o.bank ?? null), { readOnly: true })
  // The accounts are the caller's to supervise; what their lines mean does not depend on who asks.
  return transact(ground, systemBox(box.actor), async tx => {
    if (o.dryRun) await tx.rows('savepoint dry_run')
    const statements = await keep(tx, { ...file, name }, owned)
    if (o.dryRun) await tx.rows('rollback to savepoint dry_run')
    const { dialect, hash } = file
    await audit(tx, {
      action: 'custody.importStatement',
      outcome: 'DONE',
      object: `statement-file:${hash.slice(0, 16)}`,
      county: owned[0]!.owner.county,
      institutionId: owned[0]!.owner.institutionId,
      kind: box.kind,
      detail: { hash, dialect, dryRun: o.dryRun, statements: statements.length },
    })
    return { dryRun: o.dryRun, dialect, hash, statements }
  })
}

interface Owned {
  owner: store.Owner
  statement: Statement
}

/** Whose account each statement is, inside the caller's box; pages in their order. */
async function ownedBy(tx: Tx, file: StatementFile, bank: string | null): Promise<Owned[]> {
  const owned: Owned[] = []
  for (const statement of file.statements.toSorted((x, y) => x.page.number - y.page.number))
    owned.push({ owner: await ownerOf(tx, statement, bank), statement })
  return owned
}

function asRefusal(error: unknown): never {
  if (!(error instanceof StatementFault)) throw error
  const { code, place, reason } = error
  return refuse(statementProblems.statementFaulty, {
    detail: { zh: `${place}：${reason.zh}`, en: `${place}: ${reason.en}` },
    data: { fault: code, place },
  })
}

async function keep(
  tx: Tx,
  file: StatementFile & { name: string },
  owned: readonly Owned[],
): Promise<StatementRow[]> {
  if (await store.isFileKnown(tx, file.hash)) refuse(statementProblems.statementKnown)
  const series = await seriesOf(tx)
  const kept: StatementRow[] = []
  for (const [n, { owner, statement }] of owned.entries()) {
    await checkPagesBefore(tx, owner, statement)
    const lines = await linesOf(tx, owner, statement, series)
    const taken = await store.legsTaken(tx, owner, statement, asked(lines))
    const judged = judge(lines, owner.institutionId, taken)
    const no = await store.insertStatement(tx, owner, statement, { ...file, no: n + 1 }, judged).catch(known)
    const full = lines.map((line, i) => ({ ...line, ...judged[i]! }))
    await store.insertLines(tx, owner, statement, no, full).catch(known)
    kept.push((await findStatement(tx, owner.cell, no))!)
  }
  return kept
}

const asked = (lines: readonly Named[]): Asked[] => lines.flatMap(l => l.asked ?? [])

const UNIQUE = '23505'

function known(error: { code?: string }): never {
  if (error.code === UNIQUE) refuse(statementProblems.statementKnown)
  throw error
}

async function ownerOf(tx: Tx, s: Statement, bank: string | null): Promise<store.Owner> {
  const [owner, another] = await store.ownersOf(tx, s.account, bank)
  if (!owner || another) refuse(statementProblems.statementAccountUnknown, { data: { place: s.place } })
  return owner
}

/** A page follows on what was taken before, or is the first. */
async function checkPagesBefore(tx: Tx, owner: store.Owner, s: Statement) {
  const pages = await store.pagesOf(tx, owner, s)
  if (pages.some(p => p.number === s.page.number)) refuse(statementProblems.statementKnown)
  const last = pages.at(-1)
  if (!last) {
    if (s.page.number !== 1) refuse(statementProblems.statementGap, { data: { missing: 1 } })
    return
  }
  if (s.page.number !== last.number + 1)
    refuse(statementProblems.statementGap, { data: { missing: last.number + 1 } })
  try {
    checkNext({ page: last, closingFen: last.closingFen }, s)
  } catch (error) {
    asRefusal(error)
  }
}

type Line = Named & { entryNo: number; partNo: number }

/** The lines of a statement with the instructions that they name, looked up by kind at once. */
async function linesOf(tx: Tx, owner: store.Owner, s: Statement, series: string): Promise<Line[]> {
  const lines = s.entries.flatMap((entry, e) =>
    entry.transactions.map((part, p) => ({
      entry,
      part,
      entryNo: e + 1,
      partNo: p + 1,
      named: part.endToEndId === null ? undefined : readNameAtBank(series, part.endToEndId),
    })),
  )
  const found = new Map<string, Asked>()
  for (const kind of ['PAYMENT', 'REFUND', 'PAYOUT'] as const satisfies InstructionKind[]) {
    const ids = lines.flatMap(l =>
      l.named?.kind === kind && l.named.cell === owner.cell ? [l.named.id] : [],
    )
    if (ids.length === 0) continue
    for (const a of await store.askedOf(tx, kind, owner.cell, ids)) found.set(`${kind} ${a.cell} ${a.id}`, a)
  }
  return lines.map(({ named, ...line }) => ({
    ...line,
    asked: named && found.get(`${named.kind} ${named.cell} ${named.id}`),
  }))
}
