import { randomBytes } from 'node:crypto'
import { type AlgorithmName, algorithmByName, KEY_BYTES } from './algorithm.ts'
import { type Binding, KEY_DOMAIN } from './binding.ts'
import { openWith, sealWith } from './envelope.ts'
import { UnsealError } from './unseal-error.ts'

/** Holds the key-encryption keys and wraps data keys with them. A key-management service can stand behind it. */
export interface KeyCustodian {
  /** Id of the key that wraps from now on. */
  current(): Promise<string>
  /** Wraps a data key under the current key; `purpose` must be given again to unwrap. */
  wrap(purpose: string, plain: Buffer): Promise<{ keyId: string; wrapped: Buffer }>
  /** Throws `UnsealError` ('unknown-wrapping-key' or 'tampered'). */
  unwrap(keyId: string, purpose: string, wrapped: Buffer): Promise<Buffer>
}

/** Key-encryption keys by id, as they stand in a key file or an environment variable. */
export interface KeyRing {
  current: string
  keys: Record<string, Buffer>
}

/** A ring with one fresh key, named by its id. */
export function newKeyRing(id: string): KeyRing {
  return { current: id, keys: { [id]: randomBytes(KEY_BYTES) } }
}

/** The same ring with one more key, which becomes current; earlier keys stay so that old wrappings open. */
export function addKey(ring: KeyRing, id: string): KeyRing {
  if (ring.keys[id]) throw new Error(`key ${id} exists already`)
  return { current: id, keys: { ...ring.keys, [id]: randomBytes(KEY_BYTES) } }
}

/**
 * Reads `{"current": "k1", "keys": {"k1": "<32 bytes in base64>"}}`. Throws an error that names the fault and never
 * quotes a key.
 */
export function parseKeyRing(text: string, where: string): KeyRing {
  const bad = (what: string) => new Error(`${where}: ${what}`)
  let json: { current?: unknown; keys?: unknown }
  try {
    json = JSON.parse(text)
  } catch {
    throw bad('is not JSON')
  }
  if (typeof json?.current !== 'string' || typeof json.keys !== 'object' || json.keys === null) {
    throw bad('needs "current" (key id) and "keys" (id → base64)')
  }
  const keys: Record<string, Buffer> = {}
  for (const [id, value] of Object.entries(json.keys)) {
    const key = Buffer.from(String(value), 'base64')
    if (key.length !== KEY_BYTES) throw bad(`key "${id}" is not ${KEY_BYTES} bytes in base64`)
    keys[id] = key
  }
  if (!keys[json.current]) throw bad(`current key "${json.current}" is not among the keys`)
  return { current: json.current, keys }
}

/** The text that `parseKeyRing` reads. */
export function writeKeyRing(ring: KeyRing): string {
  const keys = Object.fromEntries(Object.entries(ring.keys).map(([id, key]) => [id, key.toString('base64')]))
  return `${JSON.stringify({ current: ring.current, keys }, null, 2)}\n`
}

/** A custodian that holds its keys in this process. */
export function ringCustodian(ring: KeyRing, algorithm: AlgorithmName): KeyCustodian {
  return {
    current: async () => ring.current,
    async wrap(purpose, plain) {
      const key = ring.keys[ring.current]!
      const binding = wrapping(ring.current, purpose)
      return {
        keyId: ring.current,
        wrapped: sealWith(algorithmByName(algorithm), key, 0, KEY_DOMAIN, binding, plain),
      }
    },
    async unwrap(keyId, purpose, wrapped) {
      const key = ring.keys[keyId]
      if (!key) throw new UnsealError('unknown-wrapping-key', wrapping(keyId, purpose))
      return openWith(key, KEY_DOMAIN, wrapping(keyId, purpose), wrapped)
    },
  }
}

function wrapping(keyId: string, purpose: string): Binding {
  return { table: 'seal.data_key', column: purpose, row: keyId }
}
