import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openCluster } from '../../../server/platform/db/embedded/cluster.ts'
import { isAlive, launch, readPostmaster } from '../../../server/platform/db/embedded/postmaster.ts'
import { type EmbeddedDatabase, startEmbedded } from '../../../server/platform/db/embedded.ts'

/** A durable PostgreSQL that can be killed as a power cut would, and started again where it was. */
export interface MortalDatabase extends EmbeddedDatabase {
  /** Kill −9 of the postmaster and of every process below it. */
  kill(): void
  /** Starts it again on the same port; it recovers from its log. */
  revive(): Promise<void>
}

/** Waits for the disk at every commit, as in production. */
export async function mortalDatabase(folder: string): Promise<MortalDatabase> {
  const database = await startEmbedded({ folder })
  return {
    ...database,
    kill: () => {
      const { pid } = readPostmaster(join(folder, 'data'))!
      for (const each of [pid, ...childrenOf(pid)]) kill(each)
    },
    revive: async () => {
      const pid = readPostmaster(join(folder, 'data'))?.pid
      while (pid !== undefined && isAlive(pid)) await new Promise(setImmediate)
      await launch(
        openCluster(folder, false, () => {}),
        database.port,
      )
    },
  }
}

function kill(pid: number) {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

/** Where the system tells it; elsewhere the children end by themselves when their postmaster is gone. */
function childrenOf(pid: number): number[] {
  if (process.platform !== 'linux') return []
  return readdirSync('/proc')
    .filter(name => /^\d+$/.test(name) && parentOf(name) === pid)
    .map(Number)
}

function parentOf(name: string): number | undefined {
  try {
    const stat = readFileSync(`/proc/${name}/stat`, 'latin1')
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
  } catch {
    return undefined
  }
}
