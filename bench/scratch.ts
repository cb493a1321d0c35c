import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { type EmbeddedDatabase, startEmbedded } from '../server/platform/db/embedded.ts'
import { migrate } from '../server/platform/db/migrate.ts'

/** A durable database for one benchmark, removed afterwards. */
export interface Scratch extends EmbeddedDatabase {
  /** Superuser on the database itself: loading, counting, WAL positions. */
  admin: pg.Client
  remove(): Promise<void>
}

/** @param keep a folder to use again in the next run instead of a new one; empty for none */
export async function scratch(keep: string, log: (line: string) => void): Promise<Scratch> {
  const folder = keep || mkdtempSync(join(tmpdir(), 'yuheng-bench-'))
  const database = await startEmbedded({ folder, log })
  await migrate(database.ownerUrl)
  const address = new URL(database.adminUrl)
  address.pathname = new URL(database.ownerUrl).pathname
  const admin = new pg.Client({ connectionString: address.href })
  await admin.connect()
  const remove = async () => {
    await admin.end()
    await database.stop()
    if (!keep) rmSync(folder, { recursive: true, force: true })
  }
  return { ...database, admin, remove }
}
