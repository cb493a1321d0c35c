import type { Transform } from 'node:stream'
import { type AlgorithmName, algorithmByName } from './algorithm.ts'
import type { Binding } from './binding.ts'
import { type IndexKind, indexCode } from './blind-index.ts'
import type { KeyCustodian } from './custodian.ts'
import { type DataKey, ensureDataKey, findDataKeys, type Queryable, unwrapDataKey } from './data-key.ts'
import { type Domain, domains } from './domain.ts'
import { openWith, readHeader, sealWith } from './envelope.ts'
import { openingStream, sealingStream } from './stream.ts'
import { UnsealError } from './unseal-error.ts'

/** How long unwrapped keys are trusted to be the newest, in milliseconds. */
const FRESH_MS = 60_000

export interface SealerOptions {
  /** A small pool of its own: keys may have to be read while every other connection is busy with a caller's work. */
  db: Queryable
  custodian: KeyCustodian
  /** For values sealed from now on in domains whose first key is made now; later ones follow their key. */
  algorithm: AlgorithmName
  now: () => Date
}

/** Seals and opens values with the data keys of the database, unwrapped once and kept in memory. */
export class Sealer {
  readonly #options: SealerOptions
  #keys = new Map<number, DataKey>()
  /** The same keys by domain and use, the current one first, then from new to old. */
  #groups = new Map<string, DataKey[]>()
  #loadedAt = Number.NEGATIVE_INFINITY
  #loading: Promise<void> | undefined

  /** Use `openSealer`, which also makes missing keys and proves that all can be opened. */
  constructor(options: SealerOptions) {
    this.#options = options
  }

  /** Encrypts for one place. Text is taken as UTF-8. The same value sealed twice gives different bytes. */
  async seal(domain: Domain, plaintext: string | Buffer, binding: Binding): Promise<Buffer> {
    const { id, key, algorithm } = await this.#current(domain, 'encrypt')
    const bytes = typeof plaintext === 'string' ? Buffer.from(plaintext, 'utf8') : plaintext
    return sealWith(algorithmByName(algorithm), key, id, domain, binding, bytes)
  }

  /** Opens a value of that place. Throws `UnsealError`; never returns altered or foreign content. */
  async unseal(domain: Domain, sealed: Buffer, binding: Binding): Promise<Buffer> {
    const { keyId } = readHeader(sealed)
    const { key } = await this.#known(domain, keyId, binding)
    return openWith(key, domain, binding, sealed)
  }

  /** `unseal` for text. */
  async unsealText(domain: Domain, sealed: Buffer, binding: Binding): Promise<string> {
    return (await this.unseal(domain, sealed, binding)).toString('utf8')
  }

  /** A stream that encrypts what passes through, for content too large for memory. */
  async sealStream(domain: Domain, binding: Binding): Promise<Transform> {
    const { id, key, algorithm } = await this.#current(domain, 'encrypt')
    return sealingStream({ id, key, algorithm: algorithmByName(algorithm) }, domain, binding)
  }

  /** A stream that decrypts; it ends with an `UnsealError` where the content was altered, moved or cut short. */
  unsealStream(domain: Domain, binding: Binding): Transform {
    const find = async (keyId: number) => {
      const { id, key, algorithm } = await this.#known(domain, keyId, binding)
      return { id, key, algorithm: algorithmByName(algorithm) }
    }
    return openingStream(find, domain, binding)
  }

  /** The code to store beside a sealed value so that it can be found by equality. 20 bytes. */
  async blindIndex(domain: Domain, kind: IndexKind, value: string): Promise<Buffer> {
    const { id, key, algorithm } = await this.#current(domain, 'index')
    return indexCode(key, id, algorithm, domain, kind, value)
  }

  /**
   * The codes under which a value may stand while index keys are being rotated, current first; look up with
   * `= any(…)`. One code when no rotation is under way.
   */
  async blindIndexes(domain: Domain, kind: IndexKind, value: string): Promise<Buffer[]> {
    await this.#fresh()
    const keys = this.#groups.get(group(domain, 'index')) ?? []
    return keys.map(key => indexCode(key.key, key.id, key.algorithm, domain, kind, value))
  }

  /** The id of the key that a domain uses now: values and codes that carry another id are due for re-encryption. */
  async currentKeyId(domain: Domain, use: DataKey['use'] = 'encrypt'): Promise<number> {
    return (await this.#current(domain, use)).id
  }

  /** Reads the keys again. Callers at the same time share one reading. */
  reload(): Promise<void> {
    this.#loading ??= this.#load().finally(() => {
      this.#loading = undefined
    })
    return this.#loading
  }

  /** Overwrites and forgets all unwrapped keys. */
  close(): void {
    for (const { key } of this.#keys.values()) key.fill(0)
    this.#keys.clear()
    this.#groups.clear()
    this.#loadedAt = Number.NEGATIVE_INFINITY
  }

  async #known(domain: Domain, keyId: number, binding: Binding): Promise<DataKey> {
    if (!this.#keys.has(keyId)) await this.reload()
    const known = this.#keys.get(keyId)
    if (known?.domain !== domain || known.use !== 'encrypt') throw new UnsealError('unknown-key', binding)
    return known
  }

  async #current(domain: Domain, use: DataKey['use']): Promise<DataKey> {
    await this.#fresh()
    const key = this.#groups.get(group(domain, use))?.[0]
    if (!key) throw new UnsealError('unknown-key')
    return key
  }

  /** Waits only for the first reading; afterwards an old set keeps working while a new one is read beside it. */
  async #fresh(): Promise<void> {
    if (this.#keys.size === 0) return this.reload()
    if (this.#options.now().getTime() - this.#loadedAt > FRESH_MS) this.reload().catch(() => {})
  }

  async #load(): Promise<void> {
    const { db, custodian, now } = this.#options
    const next = new Map<number, DataKey>()
    for (const row of await findDataKeys(db)) {
      const known = this.#keys.get(row.id)
      next.set(row.id, known ? { ...known, current: row.current } : await unwrapDataKey(custodian, row))
    }
    this.#keys = next
    this.#groups = Map.groupBy(
      [...next.values()].sort((a, b) => Number(b.current) - Number(a.current) || b.id - a.id),
      key => group(key.domain, key.use),
    )
    this.#loadedAt = now().getTime()
  }
}

/** Makes missing keys of every domain, opens all, and returns the sealer. Throws where a wrapping key is missing. */
export async function openSealer(options: SealerOptions): Promise<Sealer> {
  const { db, custodian, algorithm, now } = options
  const sealer = new Sealer(options)
  // First: what is there must open, or new data would stand under keys that nobody has backed up.
  await sealer.reload().catch(error => {
    throw error instanceof UnsealError ? new WrongWrappingKey(error) : error
  })
  const existing = await findDataKeys(db)
  const missing = (Object.keys(domains) as Domain[]).flatMap(domain =>
    (['encrypt', 'index'] as const)
      .filter(use => !existing.some(key => key.domain === domain && key.use === use))
      .map(use => ({ domain, use })),
  )
  for (const { domain, use } of missing) await ensureDataKey(db, custodian, domain, use, algorithm, now())
  if (missing.length > 0) await sealer.reload()
  return sealer
}

/** The data of this database were sealed under key-encryption keys that are not the ones at hand. */
export class WrongWrappingKey extends Error {
  constructor(cause: UnsealError) {
    super(
      `the key-encryption keys are not those of this database (${cause.message}); restore keys.json of the data folder, or set YUHENG_KEYS`,
      { cause },
    )
  }
}

function group(domain: Domain, use: DataKey['use']): string {
  return `${domain}.${use}`
}
