import type { Tx } from '../../../platform/db/tx.ts'
import { isolate } from './isolate.ts'
import { isRefused, type Outcome, refused, type SettleRow } from './row.ts'
import { settleOnce } from './settle-once.ts'
import { isTuned, tune, untune } from './tuning.ts'

/** Rows in one statement; more gains nothing and holds locks longer. */
export const MAX_ROWS = 2_000

export interface SettleOptions {
  /**
   * What a refused row means for the others: `continue` settles the rest, `stop` settles the rows before it,
   * `all-or-nothing` settles none. Replays are not refusals.
   */
  mode?: 'continue' | 'stop' | 'all-or-nothing'
  /** Answers what would happen, and undoes it. */
  dryRun?: boolean
}

/**
 * Settles seats inside the caller's transaction; the transaction's box bounds what may be touched.
 * A seat settled before answers its first amount again and moves nothing. One bad row never harms the others.
 * @returns one outcome per row, in the order of the rows
 */
export async function settle(tx: Tx, rows: readonly SettleRow[], o: SettleOptions = {}): Promise<Outcome[]> {
  const mode = o.mode ?? 'continue'
  if (mode === 'continue' && !o.dryRun) return settleAll(tx, rows)
  const { value } = await provisionally(tx, async () => {
    const outcomes = await settleAll(tx, rows)
    const bad = outcomes.findIndex(isRefused)
    return { value: outcomes, keep: !o.dryRun && (mode === 'continue' || bad < 0) }
  })
  const bad = value.findIndex(isRefused)
  if (mode === 'continue' || bad < 0) return value
  const before = mode === 'stop' ? rows.slice(0, bad) : []
  const settled = await settle(tx, before, { dryRun: o.dryRun ?? false })
  return value
    .map((outcome, n) => settled[n] ?? (isRefused(outcome) ? outcome : refused('NOT_ATTEMPTED')))
    .map((outcome, n) => (mode === 'stop' && n > bad ? refused('NOT_ATTEMPTED') : outcome))
}

async function settleAll(tx: Tx, rows: readonly SettleRow[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  for (let from = 0; from < rows.length; from += MAX_ROWS) {
    const part = rows.slice(from, from + MAX_ROWS)
    const attempt = async (some: readonly SettleRow[]) =>
      (await provisionally(tx, async () => ({ value: await settleOnce(tx, some), keep: true }))).value
    outcomes.push(...(await isolate(part, attempt, () => refused('POISON'))))
  }
  return outcomes
}

let depth = 0

/** Runs work between savepoints and keeps it or not. Errors undo it and are thrown. */
async function provisionally<T>(tx: Tx, work: () => Promise<{ value: T; keep: boolean }>) {
  depth = (depth + 1) % 1_000_000
  const name = `custody_${depth}`
  const [before, after] = isTuned(tx.client) ? ['', ''] : [`;${tune}`, `;${untune}`]
  await tx.client.query(`savepoint ${name}${before}`)
  try {
    const result = await work()
    await tx.client.query(`${result.keep ? 'release' : 'rollback to'} savepoint ${name}${after}`)
    return result
  } catch (error) {
    await tx.client.query(`rollback to savepoint ${name}${after}`)
    throw error
  }
}
