import { type Box, boxStatements } from '../../../platform/db/box.ts'
import type { Client } from '../../../platform/db/pool.ts'
import { type Ground, transact } from '../../../platform/db/tx.ts'
import { plan } from './batch.ts'
import { isolate } from './isolate.ts'
import { knownPartition } from './months.ts'
import { type GuardedRow, type Outcome, refused } from './row.ts'
import { MAX_ROWS } from './settle.ts'
import { announceEnded, settlementQuery, settleOnce, takeAnswer } from './settle-once.ts'
import { isTuned, tune } from './tuning.ts'

/**
 * Settles seats in transactions of their own, up to 2,000 rows each, for jobs and imports.
 * Fastest on a ground from `settlementGround`.
 * @returns one outcome per row, in the order of the rows
 */
export async function settleAlone(ground: Ground, box: Box, rows: readonly GuardedRow[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  const attempt = (some: readonly GuardedRow[]) => attemptAlone(ground, box, some)
  for (let from = 0; from < rows.length; from += MAX_ROWS)
    outcomes.push(...(await isolate(rows.slice(from, from + MAX_ROWS), attempt, () => refused('POISON'))))
  return outcomes
}

/** One transaction in one message where that is possible; whatever it did not settle goes the long way. */
async function attemptAlone(ground: Ground, box: Box, rows: readonly GuardedRow[]): Promise<Outcome[]> {
  const { outcomes, ended } = (await inOneMessage(ground, box, rows)) ?? none(rows)
  const open: number[] = []
  for (let n = 0; n < rows.length; n++) if (outcomes[n] === undefined) open.push(n)
  if (open.length === 0 && ended.length === 0) return outcomes
  const rest = open.map(n => rows[n]!)
  const answers = await transact(ground, box, async tx => {
    if (!isTuned(tx.client)) await tx.client.query(tune)
    await announceEnded(tx, rows, ended)
    return settleOnce(tx, rest)
  })
  open.forEach((place, n) => {
    outcomes[place] = answers[n]!
  })
  return outcomes
}

const none = (rows: readonly GuardedRow[]) => ({
  outcomes: new Array<Outcome>(rows.length),
  ended: [] as number[],
})

/**
 * Begin, scope, statement and commit sent together: one round trip. If the statement fails, the commit behind it is
 * a rollback. Only for rows that one statement can take, on a connection that is opened for settlement and knows the
 * month's partition. What it ended is announced by the caller afterwards; should that be lost, the replay announces it.
 */
async function inOneMessage(ground: Ground, box: Box, rows: readonly GuardedRow[]) {
  const { groups } = plan(rows)
  const [group] = groups
  if (!group || group.places.length !== rows.length) return undefined
  const client = await ground.pool.connect()
  let broken: Error | undefined
  try {
    const partition = knownPartition(client, group.month)
    if (!partition || !isTuned(client)) return undefined
    const query = settlementQuery(rows, group.places, { partition, guarded: group.guarded }, ground.clock)
    const answer = await together(client, `begin;${boxStatements(box)}`, query)
    const outcomes: Outcome[] = new Array(rows.length)
    return { outcomes, ended: takeAnswer(answer.rows, group.places, outcomes) }
  } catch (error) {
    broken = error as Error
    throw error
  } finally {
    client.release(broken && !(broken as { code?: string }).code ? broken : undefined)
  }
}

async function together(client: Client, begin: string, query: ReturnType<typeof settlementQuery>) {
  const opened = client.query(begin)
  const answer = client.query<unknown[]>(query)
  const closed = client.query('commit')
  for (const result of await Promise.allSettled([opened, answer, closed]))
    if (result.status === 'rejected') throw result.reason
  return answer
}
