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
  const known = seen.get(tx.client) ?? new Set<string>()
  if (known.has(name)) return name
  const [row] = await tx.rows<{ there: boolean }>('select to_regclass($1) is not null as there', [
    `custody.${name}`,
  ])
  if (row?.there) {
    known.add(name)
    seen.set(tx.client, known)
  } else await tx.rows('select custody.prepare_month($1)', [`${month}-01`])
  return name
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
