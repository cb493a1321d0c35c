import pg from 'pg'
import { type Client, quietly } from '../../../platform/db/pool.ts'
import type { Ground } from '../../../platform/db/tx.ts'

/**
 * The settlement statements are planned once, for index look-ups only: a stale statistic on a fresh partition must
 * not turn them into scans, and planning anew would cost more than settling a class.
 */
const SETTINGS = {
  plan_cache_mode: 'force_generic_plan',
  enable_hashjoin: 'off',
  enable_mergejoin: 'off',
  enable_seqscan: 'off',
  enable_material: 'off',
  jit: 'off',
}

const each = (form: (name: string, value: string) => string) =>
  Object.entries(SETTINGS)
    .map(([name, value]) => form(name, value))
    .join(';')

/** For connections that also serve other work: set for the rest of the transaction, and taken back. */
export const tune = each((name, value) => `set local ${name} = ${value}`)
export const untune = each(name => `set local ${name} to default`)

const tuned = new WeakSet<Client>()

/** Was the connection opened for settlement? */
export const isTuned = (client: Client) => tuned.has(client)

/**
 * The same ground on connections of its own that are tuned for settlement from the start.
 * Close it before the ground itself.
 */
export function settlementGround(
  ground: Ground,
  connections: number,
): { ground: Ground; close(): Promise<void> } {
  const base = ground.pool.options
  const options = `${base.options ?? ''} ${Object.entries(SETTINGS)
    .map(([name, value]) => `-c ${name}=${value}`)
    .join(' ')}`
  const pool = new pg.Pool({
    ...base,
    max: connections,
    options,
    pipeline: true,
    application_name: 'yuheng-settlement',
  })
  quietly(pool)
  pool.on('connect', client => {
    tuned.add(client)
  })
  return { ground: { ...ground, pool }, close: () => pool.end() }
}
