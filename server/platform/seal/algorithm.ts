import { createCipheriv, createDecipheriv, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'

/** The two ciphers of the seal: the international default and the national (GM/T) one. */
export type AlgorithmName = 'AES-256-GCM' | 'SM4-CTR-HMAC-SM3'

/** Authenticated encryption with associated data. Keys are 32 bytes, nonces 12 bytes that never repeat under a key. */
export interface Algorithm {
  name: AlgorithmName
  /** The byte that names the algorithm in the header of a ciphertext; never reused for another algorithm. */
  code: number
  tagBytes: number
  /** Encrypts and returns ciphertext with its tag behind it. */
  encrypt(key: Buffer, nonce: Buffer, aad: Buffer, plaintext: Buffer): Buffer
  /** Reverses `encrypt`; returns undefined where the tag does not fit key, nonce, associated data and ciphertext. */
  decrypt(key: Buffer, nonce: Buffer, aad: Buffer, sealed: Buffer): Buffer | undefined
}

export const KEY_BYTES = 32
export const NONCE_BYTES = 12

const aes: Algorithm = {
  name: 'AES-256-GCM',
  code: 1,
  tagBytes: 16,
  encrypt(key, nonce, aad, plaintext) {
    const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(aad)
    return Buffer.concat([cipher.update(plaintext), cipher.final(), cipher.getAuthTag()])
  },
  decrypt(key, nonce, aad, sealed) {
    const cut = sealed.length - this.tagBytes
    if (cut < 0) return undefined
    const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: this.tagBytes })
    decipher.setAAD(aad).setAuthTag(sealed.subarray(cut))
    try {
      return Buffer.concat([decipher.update(sealed.subarray(0, cut)), decipher.final()])
    } catch {
      return undefined
    }
  },
}

/**
 * SM4 in counter mode, then HMAC-SM3 over everything (encrypt-then-MAC). Node does not offer SM4-GCM by name although
 * its OpenSSL holds it, so the authenticated mode is composed of the two primitives it does offer. Encryption and MAC
 * key are derived from the data key with HKDF-SM3.
 */
const sm4: Algorithm = {
  name: 'SM4-CTR-HMAC-SM3',
  code: 2,
  tagBytes: 32,
  encrypt(key, nonce, aad, plaintext) {
    const { cipherKey, macKey } = sm4Keys(key)
    const cipher = createCipheriv('sm4-ctr', cipherKey, counterBlock(nonce))
    const body = Buffer.concat([cipher.update(plaintext), cipher.final()])
    return Buffer.concat([body, sm3Tag(macKey, nonce, aad, body)])
  },
  decrypt(key, nonce, aad, sealed) {
    const cut = sealed.length - this.tagBytes
    if (cut < 0) return undefined
    const { cipherKey, macKey } = sm4Keys(key)
    const body = sealed.subarray(0, cut)
    if (!timingSafeEqual(sm3Tag(macKey, nonce, aad, body), sealed.subarray(cut))) return undefined
    const decipher = createDecipheriv('sm4-ctr', cipherKey, counterBlock(nonce))
    return Buffer.concat([decipher.update(body), decipher.final()])
  },
}

const algorithms = [aes, sm4]

/** The algorithm of that name; names come from configuration that has been checked. */
export function algorithmByName(name: AlgorithmName): Algorithm {
  return name === aes.name ? aes : sm4
}

/** The algorithm that wrote a header with this code, or undefined if no such algorithm is known. */
export function algorithmByCode(code: number): Algorithm | undefined {
  return algorithms.find(algorithm => algorithm.code === code)
}

/** 16-byte initial counter block: the nonce, then a 32-bit block counter at zero (64 GiB per message). */
function counterBlock(nonce: Buffer): Buffer {
  return Buffer.concat([nonce, Buffer.alloc(4)])
}

/** Lengths go into the MAC so that bytes cannot move between associated data and ciphertext. */
function sm3Tag(macKey: Buffer, nonce: Buffer, aad: Buffer, body: Buffer): Buffer {
  const lengths = Buffer.alloc(16)
  lengths.writeBigUInt64BE(BigInt(aad.length), 0)
  lengths.writeBigUInt64BE(BigInt(body.length), 8)
  return createHmac('sm3', macKey).update(nonce).update(lengths).update(aad).update(body).digest()
}

const derived = new WeakMap<Buffer, { cipherKey: Buffer; macKey: Buffer }>()

/** Derivation is kept per key object, so it is forgotten together with the key. */
function sm4Keys(key: Buffer): { cipherKey: Buffer; macKey: Buffer } {
  const known = derived.get(key)
  if (known) return known
  const bytes = Buffer.from(hkdfSync('sm3', key, Buffer.alloc(0), 'yuheng seal sm4-ctr hmac-sm3', 48))
  const keys = { cipherKey: bytes.subarray(0, 16), macKey: bytes.subarray(16) }
  derived.set(key, keys)
  return keys
}
