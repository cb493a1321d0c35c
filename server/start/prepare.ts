import pg from 'pg'
import { seedRegions } from '../modules/regions/index.ts'
import { ChangedMigration, migrate, NewerDatabase, pendingMigrations } from '../platform/db/migrate.ts'
import { Failure } from '../platform/failure.ts'

type Note = (line: string) => void

/**
 * Brings the structure and the divisions down to towns up to date. A role that owns nothing may come when nothing
 * is missing: then the operator has run `yuheng migrate` as the owner.
 * @throws Failure `newer-database`, `changed-migration`, `owner-needed`
 */
export async function prepareDatabase(ownerUrl: string, note: Note): Promise<{ applied: string[] }> {
  const pending = await pendingMigrations(ownerUrl).catch(inWords)
  if (pending.length === 0 && !(await ownsTables(ownerUrl))) {
    note('已是最新 up to date')
    return { applied: [] }
  }
  const { applied } = await migrate(ownerUrl).catch(inWords)
  note(applied.length > 0 ? `${applied.length} 个迁移 migrations` : '已是最新 up to date')
  const parts = await seedRegions(ownerUrl)
  if (parts > 0) note(`行政区划（到乡镇）${parts} 份 divisions down to towns loaded`)
  return { applied }
}

/**
 * Loads the villages and communities of the country, province by province, while the server already answers.
 * @param villages `all`, `none`, or provinces as two digits, comma-separated
 */
export async function loadVillages(ownerUrl: string, villages: string): Promise<number> {
  if (villages === 'none' || !(await ownsTables(ownerUrl))) return 0
  const client = new pg.Client({ connectionString: ownerUrl })
  client.on('error', () => {}) // the database was stopped meanwhile; the query says so as well
  await client.connect()
  try {
    return await seedRegions(client, { villagesOf: villages === 'all' ? 'all' : villages.split(',') })
  } finally {
    await client.end().catch(() => {})
  }
}

async function ownsTables(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<{ owns: boolean }>(
      `select coalesce(pg_has_role(current_user, relowner, 'usage'), true) as owns
       from (select to_regclass('public.yuheng_migration') as kept) k left join pg_class c on c.oid = k.kept`,
    )
    return rows[0]?.owns ?? true
  } finally {
    await client.end()
  }
}

function inWords(error: unknown): never {
  const en =
    error instanceof Error ? `${error.message.charAt(0).toUpperCase()}${error.message.slice(1)}.` : ''
  if (error instanceof NewerDatabase)
    throw new Failure('newer-database', { zh: '数据库比本程序新，请运行更新的版本或恢复备份。', en })
  if (error instanceof ChangedMigration)
    throw new Failure('changed-migration', { zh: '已应用的迁移与本程序中的不同，请使用正式发布的版本。', en })
  if ((error as { code?: string }).code === '42501' || /permission denied/.test(en))
    throw new Failure('owner-needed', {
      zh: '更新数据结构需要表的所有者，请设置 DATABASE_OWNER_URL 或先运行 yuheng migrate。',
      en: 'Migrating needs the owner of the tables: set DATABASE_OWNER_URL, or run yuheng migrate first.',
    })
  throw error
}
