import type { FastifyInstance } from 'fastify'
import { modules } from './app.ts'
import { Sessions } from './platform/auth/sessions.ts'
import { type Clock, systemClock } from './platform/clock.ts'
import type { Config } from './platform/config.ts'
import { createPool } from './platform/db/pool.ts'
import type { Ground } from './platform/db/tx.ts'
import { createServer } from './platform/http/server.ts'
import { describeService } from './platform/http/service.ts'
import { createLog } from './platform/log.ts'
import { roles } from './roles.ts'

export interface Running {
  app: FastifyInstance
  ground: Ground
  sessions: Sessions
  address: string
  /** Stops accepting, finishes what runs, closes the database. */
  stop(): Promise<void>
}

/** Builds the server on a database that is migrated already; `listen: false` for tests that inject requests. */
export async function serve(config: Config, o: { clock?: Clock; listen?: boolean } = {}): Promise<Running> {
  if (!config.databaseUrl) throw new Error('DATABASE_URL is not set')
  const clock = o.clock ?? systemClock(config.timeZone)
  const log = createLog(config.log)
  const pool = createPool(config.databaseUrl, config.pool)
  const ground: Ground = { pool, clock, log, services: {} }
  const sessions = new Sessions(ground, roles)
  const app = await createServer({ ...ground, config, sessions }, modules)
  await describeService(app, pool, modules)
  const address = o.listen === false ? '' : await app.listen({ host: config.host, port: config.port })
  if (o.listen === false) await app.ready()
  const stop = async () => {
    await app.close()
    await pool.end()
  }
  return { app, ground, sessions, address, stop }
}
