import { type TestClock, testClock } from '../../server/platform/clock.ts'
import { type Box, systemBox } from '../../server/platform/db/box.ts'
import { createPool } from '../../server/platform/db/pool.ts'
import { type Ground, type Tx, transact } from '../../server/platform/db/tx.ts'
import { createLog } from '../../server/platform/log.ts'
import type { Services } from '../../server/platform/services.ts'
import { testDatabase } from './database.ts'

/** A migrated database with a ground over it and no server: for modules that are tested without those after them. */
export interface TestGround {
  ground: Ground
  clock: TestClock
  ownerUrl: string
  serverUrl: string
  /** Work in a system transaction, or in another box. */
  inside<T>(work: (tx: Tx) => Promise<T>, box?: Box): Promise<T>
  /** A second ground on the same database, as another server has. Close it by its `pool.end()`. */
  another(connections?: number): Ground
  close(): Promise<void>
}

/** Wednesday 6 May 2026, 10:00 in Beijing, unless said. */
export async function testGround(o: { now?: string; connections?: number } = {}): Promise<TestGround> {
  const database = await testDatabase()
  const clock = testClock(o.now ?? '2026-05-06T02:00:00Z')
  const make = (connections = 8): Ground => ({
    pool: createPool(database.serverUrl, connections),
    clock,
    log: createLog('error'),
    services: {} as Services,
  })
  const ground = make(o.connections)
  return {
    ground,
    clock,
    ownerUrl: database.ownerUrl,
    serverUrl: database.serverUrl,
    inside: (work, box = systemBox('test')) => transact(ground, box, work),
    another: make,
    close: async () => {
      await ground.pool.end()
      await database.drop()
    },
  }
}
