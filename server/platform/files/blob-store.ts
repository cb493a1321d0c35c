import type { Readable } from 'node:stream'

/** Content by its address, the SHA-256 of its bytes in hex. Storing the same bytes twice is storing them once. */
export interface BlobStore {
  /** Stores the bytes of a local file, durably when it returns. The caller has hashed them. */
  put(address: string, path: string, bytes: number): Promise<void>
  /** The bytes, checked against nothing. @throws BlobMissing */
  open(address: string): Promise<Readable>
  has(address: string): Promise<boolean>
  /** Removes the bytes; harmless where there are none. */
  remove(address: string): Promise<void>
}

/** The store has lost, or never had, what the database says it has. */
export class BlobMissing extends Error {
  constructor(address: string) {
    super(`no blob ${address} in the store`)
  }
}

/** Two levels of 256, so that no folder grows large: `ab/cd/abcd…`. @throws RangeError where it is no address */
export function fanOut(address: string): string {
  if (!/^[0-9a-f]{64}$/.test(address)) throw new RangeError('not a SHA-256 in hex')
  return `${address.slice(0, 2)}/${address.slice(2, 4)}/${address}`
}
