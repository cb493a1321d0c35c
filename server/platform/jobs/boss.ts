import { type Db, PgBoss } from 'pg-boss'
import { type Clock, isSteered } from '../clock.ts'
import type { Pool } from '../db/pool.ts'
import type { Log } from '../log.ts'

const CONNECTIONS = 4

/** The statement after which pg-boss reads this instant instead of the database's clock, until the transaction ends. */
const steer = (clock: Clock) => `set local app.now = '${clock.now().toISOString()}'`

/**
 * The queue library, not started. It takes the application role on connections of its own and never changes tables:
 * its schema comes with our migrations.
 * @param pool used where the clock is steered, because then every statement must carry the clock's instant
 */
export function createBoss(url: string, pool: Pool, clock: Clock, log: Log): PgBoss {
  const boss = new PgBoss({
    ...(isSteered(clock)
      ? { db: steeredDatabase(pool, clock), schedule: false, supervise: false, registerInstance: false }
      : { connectionString: url, options: '-c role=yuheng_app', max: CONNECTIONS, useListenNotify: true }),
    schema: 'pgboss',
    migrate: false,
    createSchema: false,
    reindex: false,
    monitorIntervalSeconds: 30,
    superviseIntervalSeconds: 30,
    instanceName: 'yuheng',
  })
  boss.on('error', err => log.error({ err }, 'jobs'))
  boss.on('warning', ({ message, data }) => log.warn({ data }, `jobs: ${message}`))
  return boss
}

/** Lets pg-boss work inside a transaction of ours. */
export function databaseOf(tx: {
  client: { query(text: string, values?: unknown[]): Promise<unknown> }
  clock: Clock
}): Db {
  return {
    async executeSql(text, values) {
      if (isSteered(tx.clock)) await tx.client.query(steer(tx.clock))
      return (await tx.client.query(text, values)) as { rows: unknown[] }
    },
  }
}

function steeredDatabase(pool: Pool, clock: Clock): Db {
  return {
    async executeSql(text, values) {
      const client = await pool.connect()
      try {
        await client.query(`begin;set local role yuheng_app;${steer(clock)}`)
        const result = await client.query(text, values)
        await client.query('commit')
        return result
      } catch (error) {
        await client.query('rollback').catch(() => {})
        throw error
      } finally {
        client.release()
      }
    },
  }
}
