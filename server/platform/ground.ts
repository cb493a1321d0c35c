import { Provider } from './auth/provider.ts'
import { type Clock, systemClock } from './clock.ts'
import type { Config } from './config.ts'
import { createPool } from './db/pool.ts'
import type { Ground } from './db/tx.ts'
import { Files } from './files/files.ts'
import { openStore } from './files/store-source.ts'
import { createBoss } from './jobs/boss.ts'
import { Jobs } from './jobs/jobs.ts'
import { createLog } from './log.ts'
import { openCustodian } from './seal/custodian-source.ts'
import { openSealer } from './seal/sealer.ts'
import { systemQueries } from './seal/system-queries.ts'
import type { Services } from './services.ts'

/** Connections of the services themselves, apart from the pool that serves requests, so that neither waits for the other. */
const SIDE_CONNECTIONS = 2

/** A ground and how to leave it. */
export interface OpenGround {
  ground: Ground
  /** Lets running jobs end and closes every connection. */
  close(): Promise<void>
}

/**
 * Opens what every transaction stands on, for the server, the command line and tests, on a database that is migrated.
 * @throws Error with one clear line where the database or the keys of the seal cannot be used
 */
export async function openGround(config: Config, clock?: Clock): Promise<OpenGround> {
  if (!config.databaseUrl) throw new Error('DATABASE_URL is not set')
  const log = createLog(config.log)
  const pool = createPool(config.databaseUrl, config.pool)
  const side = createPool(config.databaseUrl, SIDE_CONNECTIONS)
  const services = { auth: authService(config), publicUrl: config.publicUrl } as Services
  const ground: Ground = { pool, clock: clock ?? systemClock(config.timeZone), log, services }
  services.files = new Files(openStore(config.files.store), config.files.limits)
  services.jobs = new Jobs(createBoss(config.databaseUrl, side, ground.clock, log), ground)
  const close = async () => {
    await services.jobs.stop()
    await Promise.all([pool.end(), side.end()])
  }
  try {
    const { algorithm, keys } = config.seal
    services.sealer = await openSealer({
      db: systemQueries({ ...ground, pool: side }),
      custodian: await openCustodian(keys, algorithm),
      algorithm,
      now: () => ground.clock.now(),
    })
  } catch (error) {
    await close()
    throw error
  }
  return { ground, close }
}

/** What remembers sessions (the HTTP server) puts its own `forgetSessions` in place. */
function authService(config: Config): Services['auth'] {
  return {
    factorRequired: config.totpRequired,
    provider: config.provider && new Provider(config.provider),
    forgetSessions: () => {},
  }
}
