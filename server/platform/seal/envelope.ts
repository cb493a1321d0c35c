import { randomBytes } from 'node:crypto'
import { type Algorithm, algorithmByCode, NONCE_BYTES } from './algorithm.ts'
import { associatedData, type Binding, type SealDomain } from './binding.ts'
import { UnsealError } from './unseal-error.ts'

/**
 * Layout of a sealed value: `Y S`, format version, algorithm code, key id (32 bit), nonce (12 bytes), ciphertext, tag.
 * Algorithm and key stand in the value itself, so values of different age and cipher live side by side in one column.
 */
const MAGIC = Buffer.from('YS')
const FORMAT = 1
export const HEADER_BYTES = 8

/** Where the key id stands in a sealed value, for SQL that looks for values of old keys (`substring(x from 5 for 4)`). */
export const KEY_ID_OFFSET = 4

/** What the header of a sealed value says. */
export interface Header {
  algorithm: Algorithm
  keyId: number
}

/** Encrypts under a data key; `keyId` is written into the header and authenticated. */
export function sealWith(
  algorithm: Algorithm,
  key: Buffer,
  keyId: number,
  domain: SealDomain,
  binding: Binding,
  plaintext: Buffer,
): Buffer {
  const header = writeHeader(algorithm, keyId)
  const nonce = randomBytes(NONCE_BYTES)
  const aad = associatedData(header, domain, binding)
  return Buffer.concat([header, nonce, algorithm.encrypt(key, nonce, aad, plaintext)])
}

/** Reverses `sealWith`. Throws `UnsealError` where the value was altered, moved, or written under another key. */
export function openWith(key: Buffer, domain: SealDomain, binding: Binding, sealed: Buffer): Buffer {
  const { algorithm } = readHeader(sealed)
  const header = sealed.subarray(0, HEADER_BYTES)
  const nonce = sealed.subarray(HEADER_BYTES, HEADER_BYTES + NONCE_BYTES)
  const body = sealed.subarray(HEADER_BYTES + NONCE_BYTES)
  const plaintext = algorithm.decrypt(key, nonce, associatedData(header, domain, binding), body)
  if (!plaintext) throw new UnsealError('tampered', binding)
  return plaintext
}

/** Reads the header without opening the value. Throws `UnsealError` where the bytes are no sealed value. */
export function readHeader(sealed: Buffer): Header {
  const algorithm = sealed.length > HEADER_BYTES + NONCE_BYTES ? algorithmByCode(sealed[3] ?? 0) : undefined
  if (!algorithm || !sealed.subarray(0, 2).equals(MAGIC) || sealed[2] !== FORMAT) {
    throw new UnsealError('not-sealed')
  }
  return { algorithm, keyId: sealed.readUInt32BE(KEY_ID_OFFSET) }
}

export function writeHeader(algorithm: Algorithm, keyId: number): Buffer {
  const header = Buffer.alloc(HEADER_BYTES)
  MAGIC.copy(header)
  header[2] = FORMAT
  header[3] = algorithm.code
  header.writeUInt32BE(keyId, KEY_ID_OFFSET)
  return header
}
