import pg from 'pg'
import type { Secrets } from './cluster.ts'

export const DATABASE = 'yuheng'

/** Address of the embedded server for one of its login roles. */
export function address(role: keyof Secrets, secrets: Secrets, port: number, database = DATABASE): string {
  return `postgres://${role}:${secrets[role]}@127.0.0.1:${port}/${database}`
}

/** Can the owner work in its database? The usual case at a second start: one connection and no more. */
async function ownerConnects(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url })
  try {
    await client.connect()
    return true
  } catch (error) {
    const { code } = error as { code?: string }
    if (code === '28P01' || code === '3D000') return false
    throw error
  } finally {
    await client.end().catch(() => {})
  }
}

/**
 * Sees to the two roles and the database: `yuheng_owner` owns the tables and may create roles,
 * `yuheng_server` serves requests, owns nothing and inherits nothing. Harmless when repeated.
 */
export async function ensureRoles(secrets: Secrets, port: number): Promise<void> {
  if (await ownerConnects(address('yuheng_owner', secrets, port))) return
  const admin = new pg.Client({ connectionString: address('postgres', secrets, port, 'postgres') })
  await admin.connect()
  try {
    await ensureRole(admin, 'yuheng_owner', 'createrole inherit', secrets)
    await ensureRole(admin, 'yuheng_server', 'noinherit', secrets)
    await admin.query(`alter role yuheng_owner set createrole_self_grant = 'set'`)
    const { rowCount } = await admin.query('select from pg_database where datname = $1', [DATABASE])
    if (!rowCount) await admin.query(`create database ${DATABASE} owner yuheng_owner`)
    await admin.query(`revoke all on database ${DATABASE} from public`)
    await admin.query(`grant connect on database ${DATABASE} to yuheng_server`)
  } finally {
    await admin.end()
  }
}

async function ensureRole(admin: pg.Client, role: keyof Secrets, options: string, secrets: Secrets) {
  const { rowCount } = await admin.query('select from pg_roles where rolname = $1', [role])
  const verb = rowCount ? 'alter' : 'create'
  await admin.query(`${verb} role ${role} login ${options} password ${admin.escapeLiteral(secrets[role])}`)
}
