import { createHash } from 'node:crypto'
import type { Tx } from '../db/tx.ts'

const BLOCK_ROWS = 2_000
const GENESIS = Buffer.alloc(32)
const LOCK = 7_201_847_114
/** How far below the newest chained row a late transaction's row is looked for; a full sweep finds the rest. */
const LATE_ROWS = 1_000_000

/** The bytes of a row that the chain covers: every column but the transaction number, in a fixed order. */
const CANONICAL = `jsonb_build_array(e.id, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), e.actor, e.kind,
  e.action, e.outcome, e.object, e.county, e.institution_id, e.detail)::text`

const hashOf = (previous: Buffer, rows: string[]) =>
  createHash('sha256').update(previous).update(rows.join('\n')).digest()

/**
 * Chains rows that are complete: written by transactions older than every running one. Called by a job; at most one at a time.
 * @returns number of rows chained
 */
export async function chainAudit(tx: Tx, o: { sweep?: boolean } = {}): Promise<number> {
  await tx.rows('select pg_advisory_xact_lock($1)', [LOCK])
  const rows = await tx.rows<{ id: number; text: string }>(
    `select e.id, ${CANONICAL} as text from audit.entry e
     where e.xid < pg_snapshot_xmin(pg_current_snapshot())
       and e.id > $1 and not exists (select from audit.chained c where c.entry_id = e.id)
     order by e.id limit ${BLOCK_ROWS}`,
    [o.sweep ? 0 : await lateBound(tx)],
  )
  if (rows.length === 0) return 0
  const [last] = await tx.rows<{ n: number; hash: Buffer }>(
    'select n, hash from audit.block order by n desc limit 1',
  )
  const n = (last?.n ?? 0) + 1
  const previous = last?.hash ?? GENESIS
  const ids = rows.map(r => r.id)
  const hash = hashOf(
    previous,
    rows.map(r => r.text),
  )
  await tx.rows(
    'insert into audit.block (n, entry_ids, previous, hash, sealed_at) values ($1, $2, $3, $4, $5)',
    [n, ids, previous, hash, tx.clock.now()],
  )
  await tx.rows('insert into audit.chained (entry_id, block) select unnest($1::bigint[]), $2', [ids, n])
  return rows.length
}

async function lateBound(tx: Tx): Promise<number> {
  const [row] = await tx.rows<{ top: number | null }>('select max(entry_id) as top from audit.chained')
  return (row?.top ?? 0) - LATE_ROWS
}

export interface ChainReport {
  ok: boolean
  blocks: number
  rows: number
  /** Rows not chained yet (younger than the last run of the job). */
  open: number
  firstBroken?: number
}

/** What a walk along a part of the chain found. */
export interface PartReport {
  /** Blocks that hold. */
  blocks: number
  rows: number
  /** The first block that does not hold. */
  firstBroken?: number
  /** Hash of the last block that holds. */
  hash: Buffer
}

/** Recomputes the blocks after `after`, at most `limit`. A removed, added or changed row breaks its block. */
export async function verifyPart(tx: Tx, after: number, limit: number): Promise<PartReport> {
  const start = after === 0 ? GENESIS : await hashOfBlock(tx, after)
  const report: PartReport = { blocks: 0, rows: 0, hash: start ?? GENESIS }
  if (!start) return { ...report, firstBroken: after }
  for (let n = after + 1; n <= after + limit; n++) {
    const [block] = await tx.rows<{ entry_ids: number[]; previous: Buffer; hash: Buffer }>(
      'select entry_ids, previous, hash from audit.block where n = $1',
      [n],
    )
    if (!block) break
    const found = await tx.rows<{ text: string }>(
      `select ${CANONICAL} as text from audit.entry e where e.id = any($1) order by e.id`,
      [block.entry_ids],
    )
    const hash = hashOf(
      report.hash,
      found.map(r => r.text),
    )
    const whole =
      found.length === block.entry_ids.length && block.previous.equals(report.hash) && block.hash.equals(hash)
    if (!whole) return { ...report, firstBroken: n }
    report.hash = block.hash
    report.rows += found.length
    report.blocks++
  }
  return report
}

async function hashOfBlock(tx: Tx, n: number): Promise<Buffer | undefined> {
  return (await tx.rows<{ hash: Buffer }>('select hash from audit.block where n = $1', [n]))[0]?.hash
}

/** How long the chain is, and how many rows wait for the next block. */
export async function chainState(tx: Tx): Promise<{ blocks: number; open: number; sealedAt: Date | null }> {
  const [state] = await tx.rows<{ blocks: number; open: number; sealedAt: Date | null }>(
    `select coalesce(max(n), 0) as blocks, max(sealed_at) as "sealedAt",
       (select count(*) from audit.entry e where e.id > $1
         and not exists (select from audit.chained c where c.entry_id = e.id)) as open
     from audit.block`,
    [await lateBound(tx)],
  )
  return state!
}

/** Recomputes every block from the rows. */
export async function verifyAudit(tx: Tx): Promise<ChainReport> {
  const { blocks, rows, firstBroken } = await verifyPart(tx, 0, Number.MAX_SAFE_INTEGER)
  if (firstBroken !== undefined) return { ok: false, blocks, rows, open: 0, firstBroken }
  const [count] = await tx.rows<{ open: number; beyond: number }>(
    `select (select count(*) from audit.entry e where not exists (select from audit.chained c where c.entry_id = e.id)) as open,
            (select count(*) from audit.block where n > $1) as beyond`,
    [blocks],
  )
  return { ok: (count?.beyond ?? 0) === 0, blocks, rows, open: count?.open ?? 0 }
}
