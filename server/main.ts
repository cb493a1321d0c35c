import type { FastifyInstance } from 'fastify'
import { modules } from './app.ts'
import { type BankTraffic, connectBank, signProofs, startBankTraffic } from './modules/custody/index.ts'
import { Sessions } from './platform/auth/sessions.ts'
import type { Clock } from './platform/clock.ts'
import type { Config } from './platform/config.ts'
import type { Ground } from './platform/db/tx.ts'
import { openGround } from './platform/ground.ts'
import { createServer } from './platform/http/server.ts'
import { describeService } from './platform/http/service.ts'
import { roles } from './roles.ts'

export interface Running {
  app: FastifyInstance
  ground: Ground
  sessions: Sessions
  address: string
  /** Carries instructions to the custody bank; undefined where none is set up. */
  bank: BankTraffic | undefined
  /** Stops accepting, finishes what runs, closes the database. */
  stop(): Promise<void>
}

/** Builds the server on a database that is migrated already; `listen: false` for tests that inject requests. */
export async function serve(config: Config, o: { clock?: Clock; listen?: boolean } = {}): Promise<Running> {
  const { ground, close } = await openGround(config, o.clock)
  const sessions = new Sessions(ground, roles)
  ground.services.auth.forgetSessions = () => sessions.forget()
  const app = await createServer({ ...ground, config, sessions }, modules)
  await describeService(app, ground.pool, modules)
  signProofs(ground.services, config)
  const bank = startBankTraffic(ground, connectBank(config))
  const address = o.listen === false ? '' : await app.listen({ host: config.host, port: config.port })
  if (o.listen === false) await app.ready()
  if (config.workers) await ground.services.jobs.startWorkers(modules.flatMap(module => module.jobs ?? []))
  const stop = async () => {
    await app.close()
    await bank?.stop()
    for (const module of modules) await module.stop?.(ground)
    await close()
  }
  return { app, ground, sessions, address, bank, stop }
}
