import { randomBytes } from 'node:crypto'
import { type AlgorithmName, KEY_BYTES } from './algorithm.ts'
import type { KeyCustodian } from './custodian.ts'
import type { Domain } from './domain.ts'

export type KeyUse = 'encrypt' | 'index'

/** A data key as it is stored: wrapped. */
export interface WrappedKey {
  id: number
  domain: Domain
  use: KeyUse
  version: number
  algorithm: AlgorithmName
  wrappingKey: string
  wrapped: Buffer
  current: boolean
}

/** A data key as it is used: in memory, unwrapped. */
export interface DataKey {
  id: number
  domain: Domain
  use: KeyUse
  algorithm: AlgorithmName
  current: boolean
  key: Buffer
}

/** What of a database connection or pool this folder needs. */
export interface Queryable {
  query(text: string, values?: unknown[]): Promise<{ rows: unknown[]; rowCount: number | null }>
}

/** All data keys that have not been destroyed, wrapped, newest last. */
export async function findDataKeys(db: Queryable): Promise<WrappedKey[]> {
  const { rows } = await db.query(
    `select id, domain, use, version, algorithm, wrapping_key as "wrappingKey", wrapped, state = 'current' as current
       from seal.data_key where state <> 'destroyed' order by id`,
  )
  return rows as WrappedKey[]
}

/**
 * Makes the next key of a domain current and retires the one before it; returns its id. Values sealed before stay
 * readable. Throws where another rotation of the same key takes place at the same moment.
 */
export async function addDataKey(
  db: Queryable,
  custodian: KeyCustodian,
  before: Pick<DataKey, 'domain' | 'use'>,
  algorithm: AlgorithmName,
  at: Date,
): Promise<number> {
  const { domain, use } = before
  const { keyId, wrapped } = await custodian.wrap(wrapPurpose(domain, use), randomBytes(KEY_BYTES))
  const { rows } = await db.query(
    `with old as (
       update seal.data_key set state = 'retired', retired_at = $6
        where domain = $1 and use = $2 and state = 'current' returning version
     )
     insert into seal.data_key (domain, use, version, algorithm, wrapping_key, wrapped, state, created_at)
     select $1, $2, old.version + 1, $3, $4, $5, 'current', $6 from old returning id`,
    [domain, use, algorithm, keyId, wrapped, at],
  )
  const added = rows[0] as { id: number } | undefined
  if (!added) throw new Error(`seal: key ${domain}.${use} is being rotated by someone else`)
  return added.id
}

/** Adds the first key of a domain and use where there is none. */
export async function ensureDataKey(
  db: Queryable,
  custodian: KeyCustodian,
  domain: Domain,
  use: KeyUse,
  algorithm: AlgorithmName,
  at: Date,
): Promise<void> {
  const { keyId, wrapped } = await custodian.wrap(wrapPurpose(domain, use), randomBytes(KEY_BYTES))
  await db.query(
    `insert into seal.data_key (domain, use, version, algorithm, wrapping_key, wrapped, state, created_at)
     values ($1, $2, 1, $3, $4, $5, 'current', $6) on conflict (domain, use, version) do nothing`,
    [domain, use, algorithm, keyId, wrapped, at],
  )
}

/** Opens a stored key. Throws `UnsealError` where its wrapping key is missing or another. */
export async function unwrapDataKey(custodian: KeyCustodian, row: WrappedKey): Promise<DataKey> {
  const { id, domain, use, algorithm, current } = row
  const key = await custodian.unwrap(row.wrappingKey, wrapPurpose(domain, use), row.wrapped)
  return { id, domain, use, algorithm, current, key }
}

/** Binds a wrapped key to what it is for. */
export function wrapPurpose(domain: Domain, use: KeyUse): string {
  return `${domain}.${use}`
}
