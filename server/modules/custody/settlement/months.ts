import type { Client } from '../../../platform/db/pool.ts'
import type { Tx } from '../../../platform/db/tx.ts'

/** Months whose partition each connection has seen committed. */
const seen = new WeakMap<Client, Set<string>>()

export const partitionOf = (month: string) => `release_y${month.slice(0, 4)}m${month.slice(5, 7)}`

/** The partition of a month, if this connection has seen it. */
export function knownPartition(client: Client, month: string): string | undefined {
  const name = partitionOf(month)
  return seen.get(client)?.has(name) ? name : undefined
}

/** Makes sure that releases of a month (`YYYY-MM`) have their partition, and names it. */
export async function partitionFor(tx: Tx, month: string): Promise<string> {
  const name = partitionOf(month)
  if (knownPartition(tx.client, month) || (await lookForPartition(tx, month))) return name
  await tx.rows('select custody.prepare_month($1)', [`${month}-01`])
  return name
}

/** The partition of a month, undefined where nothing was released in it yet. For look-ups that touch one month only. */
export async function findPartition(tx: Tx, month: string): Promise<string | undefined> {
  return (
    knownPartition(tx.client, month) ?? ((await lookForPartition(tx, month)) ? partitionOf(month) : undefined)
  )
}

async function lookForPartition(tx: Tx, month: string): Promise<boolean> {
  const name = partitionOf(month)
  const sql = 'select to_regclass($1) is not null as there'
  const [row] = await tx.prepared<{ there: boolean }>('custody.partition', sql, [`custody.${name}`])
  if (row?.there) seen.set(tx.client, (seen.get(tx.client) ?? new Set<string>()).add(name))
  return row?.there ?? false
}

/** Prepares the months from the last one to `ahead` months from today, so that settlement never has to. */
export async function prepareMonths(tx: Tx, ahead: number): Promise<string[]> {
  const [year, month] = tx.clock.today().split('-').map(Number) as [number, number]
  const names: string[] = []
  for (let n = -1; n <= ahead; n++) {
    const first = new Date(Date.UTC(year, month - 1 + n, 1)).toISOString().slice(0, 7)
    names.push(await partitionFor(tx, first))
  }
  return names
}
