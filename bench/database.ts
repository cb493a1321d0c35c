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
  /** Ground without services: for work that seals nothing and starts no job. */
  ground: Ground
}

/** Runs work on a migrated, durable, otherwise empty database that is thrown away afterwards. */
export async function onNewDatabase<T>(
  connections: number,
  work: (database: BenchDatabase) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'yuheng-bench-'))
  const database = await startEmbedded({ folder })
  try {
    await migrate(database.ownerUrl)
    const pool = createPool(database.serverUrl, connections)
    const ground = { pool, clock: systemClock(), log: createLog('error'), services: {} as Services }
    try {
      return await work({ ownerUrl: database.ownerUrl, ground })
    } finally {
      await pool.end()
    }
  } finally {
    await database.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
