import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { systemClock } from '../server/platform/clock.ts'
import { startEmbedded } from '../server/platform/db/embedded.ts'
import { migrate } from '../server/platform/db/migrate.ts'
import { createPool } from '../server/platform/db/pool.ts'
import type { Ground } from '../server/platform/db/tx.ts'
import { createLog } from '../server/platform/log.ts'
import type { Services } from '../server/platform/services.ts'

export interface BenchDatabase {
  ownerUrl: string
  /** Superuser on the same database: WAL positions, databases beside it. */
  adminUrl: string
  serverUrl: string
  /** Ground without services: for work that seals nothing and starts no job. */
  ground: Ground
}

/**
 * Runs work on a migrated, durable, otherwise empty database that is thrown away afterwards; or on one in a folder
 * that is kept for the next run.
 */
export async function onNewDatabase<T>(
  connections: number,
  work: (database: BenchDatabase) => Promise<T>,
  keep?: string,
): Promise<T> {
  const folder = keep ?? mkdtempSync(join(tmpdir(), 'yuheng-bench-'))
  const database = await startEmbedded({ folder })
  try {
    await migrate(database.ownerUrl)
    const pool = createPool(database.serverUrl, connections)
    const ground = { pool, clock: systemClock(), log: createLog('error'), services: {} as Services }
    try {
      const { ownerUrl, serverUrl } = database
      const adminUrl = beside(database.adminUrl, ownerUrl)
      return await work({ ownerUrl, serverUrl, adminUrl, ground })
    } finally {
      await pool.end()
    }
  } finally {
    await database.stop()
    if (keep === undefined) rmSync(folder, { recursive: true, force: true })
  }
}

/** The superuser's address of the database that another address names. */
function beside(adminUrl: string, url: string): string {
  const address = new URL(adminUrl)
  address.pathname = new URL(url).pathname
  return address.href
}
