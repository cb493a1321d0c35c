import { join } from 'node:path'
import pg from 'pg'
import { type Config, readConfig } from '../platform/config.ts'
import { startEmbedded } from '../platform/db/embedded.ts'
import { Failure, systemCode } from '../platform/failure.ts'

const LEAST_MAJOR = 16

/** A database that answers, and the settings that lead to it. */
export interface Database {
  config: Config & { databaseUrl: string; ownerUrl: string }
  /** In words, for the start's report. */
  place: string
  stop(): Promise<void>
}

/**
 * The operator's own database when DATABASE_URL is set, else the embedded one in the data folder.
 * @throws Failure in one line when it cannot be used
 */
export async function openDatabase(config: Config, note: (line: string) => void): Promise<Database> {
  if (config.databaseUrl && config.ownerUrl) return foreign({ ...config }, config.ownerUrl)
  const folder = join(config.dataFolder, 'postgres')
  const { ownerUrl, serverUrl, reused, stop } = await startEmbedded({ folder, log: note })
  if (reused) note('接管仍在运行的数据库 · taking over the database that still runs')
  const env = { ...config.env, DATABASE_URL: serverUrl, DATABASE_OWNER_URL: ownerUrl }
  const place = `PostgreSQL 18（内置 embedded）${folder}`
  return { config: { ...readConfig(env), databaseUrl: serverUrl, ownerUrl }, place, stop }
}

async function foreign(config: Config, ownerUrl: string): Promise<Database> {
  const databaseUrl = config.databaseUrl ?? ownerUrl
  const version = await probe(databaseUrl, 'DATABASE_URL')
  if (ownerUrl !== databaseUrl) await probe(ownerUrl, 'DATABASE_OWNER_URL')
  if (Math.floor(version / 10_000) < LEAST_MAJOR)
    throw new Failure('database-too-old', {
      zh: `DATABASE_URL 指向 PostgreSQL ${Math.floor(version / 10_000)}，需要 ${LEAST_MAJOR} 或更高版本。`,
      en: `DATABASE_URL leads to PostgreSQL ${Math.floor(version / 10_000)}; ${LEAST_MAJOR} or later is needed.`,
    })
  const { host, pathname } = new URL(databaseUrl)
  const place = `PostgreSQL ${Math.floor(version / 10_000)} ${host}${pathname}`
  return { config: { ...config, databaseUrl, ownerUrl }, place, stop: async () => {} }
}

/** Connects once. @returns the server's version number, for example 180004 */
async function probe(url: string, variable: string): Promise<number> {
  let client: pg.Client | undefined
  try {
    client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
    await client.connect()
    const { rows } = await client.query<{ server_version_num: string }>('show server_version_num')
    return Number(rows[0]?.server_version_num)
  } catch (error) {
    throw explainConnection(error, url, variable)
  } finally {
    await client?.end().catch(() => {})
  }
}

const REASONS: Record<string, { zh: string; en: string }> = {
  ECONNREFUSED: { zh: '连接被拒绝', en: 'connection refused' },
  ENOTFOUND: { zh: '找不到主机', en: 'host not found' },
  EAI_AGAIN: { zh: '找不到主机', en: 'host not found' },
  ETIMEDOUT: { zh: '连接超时', en: 'timed out' },
  EHOSTUNREACH: { zh: '主机不可达', en: 'host unreachable' },
  ERR_INVALID_URL: { zh: '不是有效的地址', en: 'not a valid address' },
  '28P01': { zh: '用户名或密码错误', en: 'wrong user or password' },
  '28000': { zh: '用户名或密码错误', en: 'wrong user or password' },
  '3D000': { zh: '数据库不存在', en: 'no such database' },
  '42501': { zh: '没有连接权限', en: 'no permission to connect' },
  '53300': { zh: '连接数已满', en: 'too many connections' },
  '57P03': { zh: '数据库正在启动', en: 'the database is starting up' },
}

/** The reason in one line; the password never appears. */
export function explainConnection(error: unknown, url: string, variable = 'DATABASE_URL'): Failure {
  const code = systemCode(error) ?? ''
  const timedOut = /timeout/i.test(String(error)) ? REASONS.ETIMEDOUT : undefined
  const first = String((error as Error).message || error).split('\n', 1)[0] ?? ''
  const reason = REASONS[code] ?? timedOut ?? { zh: first, en: first }
  const shown = URL.canParse(url) ? `${new URL(url).host}${new URL(url).pathname}` : '…'
  return new Failure(
    'wrong-database-url',
    {
      zh: `无法连接 ${variable}（${shown}）：${reason.zh}。`,
      en: `Cannot connect to ${variable} (${shown}): ${reason.en}.`,
    },
    error,
  )
}
