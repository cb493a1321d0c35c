import type { AlgorithmName } from './algorithm.ts'
import { at, type SealedColumn } from './binding.ts'
import type { KeyCustodian } from './custodian.ts'
import {
  addDataKey,
  findDataKeys,
  type KeyUse,
  type Queryable,
  unwrapDataKey,
  wrapPurpose,
} from './data-key.ts'
import type { Domain } from './domain.ts'
import { KEY_ID_OFFSET } from './envelope.ts'
import type { Sealer } from './sealer.ts'

/** Rows that one step of re-encryption reads and writes. */
const BATCH_ROWS = 500

/**
 * Gives a domain a new key for what is sealed from now on (`algorithm` may differ from the one before). Older values stay
 * readable; `reencrypt` brings them over. Returns the id of the new key.
 */
export async function rotateDataKey(
  db: Queryable,
  custodian: KeyCustodian,
  sealer: Sealer,
  change: { domain: Domain; use: KeyUse; algorithm: AlgorithmName; at: Date },
): Promise<number> {
  const id = await addDataKey(db, custodian, change, change.algorithm, change.at)
  await sealer.reload()
  return id
}

/**
 * Wraps every data key under the custodian's current key, after which an older key-encryption key may be taken away.
 * May be interrupted and called again. Returns how many were wrapped anew.
 */
export async function rewrapDataKeys(db: Queryable, custodian: KeyCustodian): Promise<number> {
  const current = await custodian.current()
  let count = 0
  for (const row of await findDataKeys(db)) {
    if (row.wrappingKey === current) continue
    const { key } = await unwrapDataKey(custodian, row)
    const { keyId, wrapped } = await custodian.wrap(wrapPurpose(row.domain, row.use), key)
    key.fill(0)
    const done = await db.query(
      'update seal.data_key set wrapping_key = $1, wrapped = $2 where id = $3 and wrapping_key = $4',
      [keyId, wrapped, row.id, row.wrappingKey],
    )
    count += done.rowCount ?? 0
  }
  return count
}

/** Where re-encryption of a column stands after a step. */
export interface ReencryptStep {
  column: SealedColumn
  /** Key values of the last row that was looked at; give them back as `after` to go on from here. */
  after: string[]
  /** Rows brought over in this step. */
  changed: number
}

/**
 * Brings the values of a column, and their blind indexes, over to the current keys, a step of rows at a time, while the
 * column is read and written by others: a value that someone changed meanwhile is left alone (another run looks at it
 * again). Each step stands by itself, so the caller commits as it likes, stops whenever it likes, and goes on later.
 */
export async function* reencrypt(
  db: Queryable,
  sealer: Sealer,
  column: SealedColumn,
  options: { rows?: number; after?: string[] } = {},
): AsyncGenerator<ReencryptStep> {
  const ids = await currentIds(sealer, column)
  let after = options.after ?? []
  for (;;) {
    const rows = await findStale(db, column, ids, after, options.rows ?? BATCH_ROWS)
    if (rows.length === 0) return
    let changed = 0
    for (const row of rows) changed += await reseal(db, sealer, column, row)
    after = rows.at(-1)!.key
    yield { column, after, changed }
  }
}

/** How many rows of a column still stand under other keys than the current ones. */
export async function countStale(db: Queryable, sealer: Sealer, column: SealedColumn): Promise<number> {
  const ids = await currentIds(sealer, column)
  const { rows } = await db.query(
    `select count(*)::int as n from ${table(column)} where ${isStale(column)}`,
    ids,
  )
  return (rows[0] as { n: number }).n
}

interface StaleRow {
  key: string[]
  sealed: Buffer
}

/** Key ids as they stand in values and codes: of the encryption key, then of the index key. */
async function currentIds(sealer: Sealer, column: SealedColumn): Promise<Buffer[]> {
  const uses = ['encrypt', 'index'] as const
  return Promise.all(
    uses.slice(0, column.indexes ? 2 : 1).map(async use => {
      const id = Buffer.alloc(4)
      id.writeUInt32BE(await sealer.currentKeyId(column.domain, use))
      return id
    }),
  )
}

async function findStale(
  db: Queryable,
  column: SealedColumn,
  ids: Buffer[],
  after: string[],
  limit: number,
): Promise<StaleRow[]> {
  const key = column.key.map(quoted)
  const values = [...ids, ...after]
  const past = after.length
    ? `and (${key.join(', ')}) > (${key.map((_, i) => `$${ids.length + i + 1}`).join(', ')})`
    : ''
  const { rows } = await db.query(
    `select array[${key.map(name => `${name}::text`).join(', ')}] as key, ${quoted(column.column)} as sealed
       from ${table(column)} where ${isStale(column)} ${past}
      order by ${key.join(', ')} limit ${limit}`,
    values,
  )
  return rows as StaleRow[]
}

/** Writes only over the very value that was opened. */
async function reseal(db: Queryable, sealer: Sealer, column: SealedColumn, row: StaleRow): Promise<number> {
  const { domain, indexes = [] } = column
  const binding = at(column, ...row.key)
  const plain = await sealer.unseal(domain, row.sealed, binding)
  const values: unknown[] = [await sealer.seal(domain, plain, binding), row.sealed, ...row.key]
  const name = quoted(column.column)
  const sets = [`${name} = $1`]
  for (const index of indexes) {
    const text = plain.toString('utf8')
    const part = index.of ? index.of(text) : text
    values.push(part === null ? null : await sealer.blindIndex(domain, index.kind, part))
    sets.push(`${quoted(index.column)} = $${values.length}`)
  }
  plain.fill(0)
  const where = column.key.map((part, i) => `${quoted(part)} = $${i + 3}`).join(' and ')
  const done = await db.query(
    `update ${table(column)} set ${sets.join(', ')} where ${name} = $2 and ${where}`,
    values,
  )
  return done.rowCount ?? 0
}

/** `$1` and, with indexes, `$2` are the current key ids. */
function isStale(column: SealedColumn): string {
  const name = quoted(column.column)
  const stale = [`substring(${name} from ${KEY_ID_OFFSET + 1} for 4) <> $1`]
  for (const index of column.indexes ?? []) stale.push(`substring(${quoted(index.column)} for 4) <> $2`)
  return `${name} is not null and (${stale.join(' or ')})`
}

function table(column: SealedColumn): string {
  return column.table.split('.').map(quoted).join('.')
}

/** Names come from declarations in code; quoting keeps an odd one from being read as anything else. */
function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}
