import { mkdirSync } from 'node:fs'
import { createServer } from 'node:net'
import { resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Failure, systemCode } from '../failure.ts'
import { type Cluster, openCluster } from './embedded/cluster.ts'
import { explainError } from './embedded/explain.ts'
import { exclusively, hold } from './embedded/holders.ts'
import { isAlive, launch, readPostmaster, shutDown } from './embedded/postmaster.ts'
import { address, ensureRoles } from './embedded/roles.ts'

const PORT_ATTEMPTS = 5

export interface EmbeddedOptions {
  /** Folder of the database; made when missing. */
  folder: string
  log?: (line: string) => void
  /** No waiting for the disk: only for clusters that are thrown away after a test run. */
  fast?: boolean
}

export interface EmbeddedDatabase {
  /** Role `yuheng_owner`: migrations and backups. */
  ownerUrl: string
  /** Role `yuheng_server`: requests and jobs. */
  serverUrl: string
  /** Superuser, for creating further databases in tests. */
  adminUrl: string
  port: number
  /** The server was already running, left by a process that was killed or used by another one. */
  reused: boolean
  /** Shuts the server down unless another process uses it. Harmless when repeated. */
  stop(): Promise<void>
}

/**
 * Starts PostgreSQL 18 from the binaries that npm installed, on 127.0.0.1 at a free port, under an unprivileged
 * account when this process is root. A server that survived its killed starter is taken over.
 * @throws Failure with one clear line: disk full, folder not writable, folder of another major version,
 * unsupported platform, folder in use
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const folder = resolve(options.folder)
  try {
    mkdirSync(folder, { recursive: true, mode: 0o755 })
    return await exclusively(folder, () => startAlone(folder, options))
  } catch (error) {
    throw explainError(folder, error)
  }
}

async function startAlone(folder: string, { log = () => {}, fast = false }: EmbeddedOptions) {
  const cluster = openCluster(folder, fast, log)
  const running = await survivor(cluster)
  const port = running ?? (await launchSomewhere(cluster))
  const release = hold(folder)
  try {
    if (!running) await ensureRoles(cluster.secrets, port)
  } catch (error) {
    if (release()) await shutDown(cluster.data)
    throw error
  }
  let stopping: Promise<void> | undefined
  const stop = () => exclusively(folder, async () => (release() ? shutDown(cluster.data) : undefined))
  return {
    ownerUrl: address('yuheng_owner', cluster.secrets, port),
    serverUrl: address('yuheng_server', cluster.secrets, port),
    adminUrl: address('postgres', cluster.secrets, port, 'postgres'),
    port,
    reused: running !== undefined,
    stop: () => {
      stopping ??= stop()
      return stopping
    },
  }
}

/** Port of a server that already runs on this folder; waits for one that is still starting or stopping. */
async function survivor(cluster: Cluster): Promise<number | undefined> {
  const until = Date.now() + 10_000
  for (;;) {
    const seen = readPostmaster(cluster.data)
    if (!seen || !isAlive(seen.pid)) return undefined
    if (seen.ready && (await serves(cluster, seen.port))) return seen.port
    if (Date.now() > until) return undefined // the launch then says who holds the folder
    await wait(50)
  }
}

/** A dying server refuses or drops the connection. */
async function serves(cluster: Cluster, port: number): Promise<boolean> {
  try {
    await ensureRoles(cluster.secrets, port)
    return true
  } catch (error) {
    if (systemCode(error) === 'ECONNREFUSED' || /terminated|ECONNRESET/.test(String(error))) return false
    throw error
  }
}

async function launchSomewhere(cluster: Cluster): Promise<number> {
  for (let attempt = 1; ; attempt++) {
    const port = await freePort()
    try {
      await launch(cluster, port)
      return port
    } catch (error) {
      const taken = error instanceof Failure && error.code === 'database-port-busy'
      if (!taken || attempt === PORT_ATTEMPTS) throw error
    }
  }
}

/** A port of 127.0.0.1 that was free a moment ago. */
export function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer()
    server.once('error', fail)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => done(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
