import { Kysely, PostgresDialect } from 'kysely'
import type { Clock } from '../clock.ts'
import type { Log } from '../log.ts'
import type { Services } from '../services.ts'
import { type Box, boxStatements } from './box.ts'
import type { Client, Pool } from './pool.ts'
import type { DB } from './schema.gen.ts'

/** What every transaction stands on; made once in main.ts. */
export interface Ground {
  pool: Pool
  clock: Clock
  log: Log
  services: Services
}

/** One open transaction: the only way from an action to the database. */
export interface Tx {
  /** Typed SQL. */
  db: Kysely<DB>
  /** Plain SQL with `$1` parameters. */
  rows<T = Record<string, unknown>>(sql: string, values?: readonly unknown[]): Promise<T[]>
  /**
   * The same for a statement that requests run all the time: parsed and planned once on each connection. Only where one
   * plan is right for all values, as in look-ups by key; the name belongs to one text.
   */
  prepared<T = Record<string, unknown>>(name: string, sql: string, values?: readonly unknown[]): Promise<T[]>
  /** The bare connection: COPY, cursors, libraries that bring their own SQL. */
  client: Client
  clock: Clock
  box: Box
  /** The platform's services: sealing, files, jobs. */
  services: Services
  /** Runs after the commit and never on rollback; failures are logged, not thrown. For wake-ups only. */
  afterCommit(run: () => void | Promise<void>): void
  /**
   * Last statements of the transaction, whose result nobody needs: they travel with the commit. If one fails, the
   * transaction is undone and its error thrown.
   */
  withCommit(send: () => Promise<unknown>): void
}

/** Kysely over one connection that somebody else opened and will release. */
function over(client: Client): Kysely<DB> {
  const single = { query: client.query.bind(client), release() {} }
  const pool = { connect: async () => single, end: async () => {} }
  return new Kysely<DB>({ dialect: new PostgresDialect({ pool: pool as never }) })
}

export interface TxOptions {
  readOnly?: boolean
  /** Repeatable read: several queries must see one state (exports, verification). */
  snapshot?: boolean
}

/**
 * Runs `work` in one transaction inside a box: begin, role and scope, work, commit; rollback on any error. Begin travels
 * with the first statement of the work. Nothing can slip out of the box: statements behind a failed beginning run as the
 * server's bare role, which may touch nothing, or are refused by the database.
 * @throws what `work` throws, after the rollback
 */
export async function transact<T>(
  ground: Ground,
  box: Box,
  work: (tx: Tx) => Promise<T>,
  options: TxOptions = {},
): Promise<T> {
  const client = await ground.pool.connect()
  const after: (() => void | Promise<void>)[] = []
  const last: (() => Promise<unknown>)[] = []
  let broken: Error | undefined
  const mode = `${options.snapshot ? ' isolation level repeatable read' : ''}${options.readOnly ? ' read only' : ''}`
  const begun = client.query(`begin${mode};${boxStatements(box)}`)
  const notBegun = begun.then(
    () => undefined,
    (reason: Error) => reason,
  )
  try {
    const result = await work(txOver(ground, box, client, after, last))
    await commit(client, begun, last)
    queueMicrotask(() => {
      for (const run of after)
        Promise.resolve()
          .then(run)
          .catch(() => {})
    })
    return result
  } catch (error) {
    await client.query('rollback').catch((e: Error) => {
      broken = e
    })
    throw (await notBegun) ?? error
  } finally {
    client.release(broken)
  }
}

function txOver(
  ground: Ground,
  box: Box,
  client: Client,
  after: (() => void | Promise<void>)[],
  last: (() => Promise<unknown>)[],
): Tx {
  let db: Kysely<DB> | undefined
  return {
    get db() {
      db ??= over(client)
      return db
    },
    rows: async (sql, values) => (await client.query(sql, values as unknown[])).rows,
    prepared: async (name, text, values) =>
      (await client.query({ name, text, values: values as unknown[] })).rows,
    client,
    clock: ground.clock,
    box,
    services: ground.services,
    afterCommit: run => after.push(run),
    withCommit: send => last.push(send),
  }
}

/** Sends the last statements and the commit together; a commit behind a failed statement is a rollback. */
async function commit(client: Client, begun: Promise<unknown>, last: readonly (() => Promise<unknown>)[]) {
  const sent = [begun, ...last.map(send => send())]
  const closed = client.query('commit')
  for (const outcome of await Promise.allSettled([...sent, closed]))
    if (outcome.status === 'rejected') throw outcome.reason
  if ((await closed).command !== 'COMMIT') throw new Error('a statement of the transaction had failed')
}
