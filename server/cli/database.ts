import { join } from 'node:path'
import { type Config, readConfig, withoutEmpty } from '../platform/config.ts'
import { startEmbedded } from '../platform/db/embedded.ts'
import { pendingMigrations } from '../platform/db/migrate.ts'
import type { Ground } from '../platform/db/tx.ts'
import { Failure } from '../platform/failure.ts'
import { openGround } from '../platform/ground.ts'

/** The database of this installation, for commands. */
export interface OpenDatabase {
  config: Config
  ownerUrl: string
  /** A role that sees every row whatever the policies say, for backups. */
  backupUrl: string
}

/** Opens what a command asks for, once, and leaves it at the end. */
export interface DatabaseKeeper {
  database(): Promise<OpenDatabase>
  ground(): Promise<Ground>
  close(): Promise<void>
}

/** Commands share the embedded server with a running `npm start`, and stop it only if nobody else uses it. */
export function databaseKeeper(log: (line: string) => void): DatabaseKeeper {
  const closers: (() => Promise<void>)[] = []
  let database: Promise<OpenDatabase> | undefined
  let ground: Promise<Ground> | undefined
  const open = () => {
    database ??= openDatabase(log, closers)
    return database
  }
  return {
    database: open,
    ground: () => {
      ground ??= open().then(opened => openMigrated(opened, closers))
      return ground
    },
    close: async () => {
      for (const close of closers.reverse()) await close()
    },
  }
}

async function openDatabase(log: (line: string) => void, closers: (() => Promise<void>)[]) {
  const quiet = { YUHENG_LOG: 'warn', YUHENG_POOL: '4' }
  const config = readConfig({ ...quiet, ...withoutEmpty(process.env) })
  if (config.databaseUrl && config.ownerUrl)
    return { config, ownerUrl: config.ownerUrl, backupUrl: config.env.DATABASE_BACKUP_URL ?? config.ownerUrl }
  const embedded = await startEmbedded({ folder: join(config.dataFolder, 'postgres'), log })
  closers.push(embedded.stop)
  const env = { ...config.env, DATABASE_URL: embedded.serverUrl, DATABASE_OWNER_URL: embedded.ownerUrl }
  const backup = new URL(embedded.adminUrl)
  backup.pathname = new URL(embedded.ownerUrl).pathname
  return { config: readConfig(env), ownerUrl: embedded.ownerUrl, backupUrl: backup.href }
}

async function openMigrated({ config, ownerUrl }: OpenDatabase, closers: (() => Promise<void>)[]) {
  const pending = await pendingMigrations(ownerUrl)
  if (pending.length > 0)
    throw new Failure('not-migrated', {
      zh: `数据库还缺 ${pending.length} 个迁移，请先运行 yuheng migrate。`,
      en: `The database lacks ${pending.length} migrations: run yuheng migrate first.`,
    })
  const { ground, close } = await openGround(config)
  closers.push(close)
  return ground
}
