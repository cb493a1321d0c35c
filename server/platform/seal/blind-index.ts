import { createHmac } from 'node:crypto'
import type { AlgorithmName } from './algorithm.ts'

/** Bytes of keyed hash behind the key id: 128 bits, enough against chance hits among 10⁹ values. */
const HASH_BYTES = 16

/** Kinds of looked-up value, each with the spelling that counts as the same. */
const normalisers = {
  /** Resident ID or other document number: capitals, no spaces or dashes. */
  document: (text: string) => text.toUpperCase().replace(/[\s-]/g, ''),
  /** Phone: digits only, without the country code of the mainland. */
  phone: (text: string) => text.replace(/\D/g, '').replace(/^(?:00)?86(?=1\d{10}$)/, ''),
  /** Name: no spaces, one kind of middle dot, capitals for Latin letters. */
  name: (text: string) =>
    text
      .toUpperCase()
      .replace(/\s/g, '')
      .replace(/[•‧・․.·]/g, '·'),
  /** Mail address: lower case. */
  mail: (text: string) => text.trim().toLowerCase(),
} as const

export type IndexKind = keyof typeof normalisers

/** One spelling for all ways of writing the same value (full-width forms, spaces, case, country code). */
export function normalise(kind: IndexKind, value: string): string {
  return normalisers[kind](value.normalize('NFKC').trim())
}

/**
 * A keyed code of the normalised value: equal values have equal codes, so a sealed column can be looked up by
 * equality; without the key nothing can be tried against it. Domain and kind are part of the code. 20 bytes: id of the
 * key (32 bit), then the truncated hash.
 */
export function indexCode(
  key: Buffer,
  keyId: number,
  algorithm: AlgorithmName,
  domain: string,
  kind: IndexKind,
  value: string,
): Buffer {
  const hash = algorithm === 'AES-256-GCM' ? 'sha256' : 'sm3'
  const text = [domain, kind, normalise(kind, value)].join('\u0000')
  const code = Buffer.alloc(4 + HASH_BYTES)
  code.writeUInt32BE(keyId)
  createHmac(hash, key).update(text).digest().copy(code, 4, 0, HASH_BYTES)
  return code
}
