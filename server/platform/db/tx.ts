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
  /** The bare connection: COPY, cursors, libraries that bring their own SQL. */
  client: Client
  clock: Clock
  box: Box
  /** The platform's services: sealing, files, jobs. */
  services: Services
  /** Runs after the commit and never on rollback; failures are logged, not thrown. For wake-ups only. */
  afterCommit(run: () => void | Promise<void>): void
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
 * Runs `work` in one transaction inside a box: begin, role and scope, work, commit; rollback on any error.
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
  let broken: Error | undefined
  try {
    const mode = `${options.snapshot ? ' isolation level repeatable read' : ''}${options.readOnly ? ' read only' : ''}`
    await client.query(`begin${mode};${boxStatements(box)}`)
    let db: Kysely<DB> | undefined
    const tx: Tx = {
      get db() {
        db ??= over(client)
        return db
      },
      rows: async (sql, values) => (await client.query(sql, values as unknown[])).rows,
      client,
      clock: ground.clock,
      box,
      services: ground.services,
      afterCommit: run => after.push(run),
    }
    const result = await work(tx)
    await client.query('commit')
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
    throw error
  } finally {
    client.release(broken)
  }
}
