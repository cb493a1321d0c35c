import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
} from 'node:crypto'
import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import type { KeyRing, SigningKey } from './signing.ts'

/**
 * Ed25519 keys in files: `<name>.key.pem` (private, mode 0600) and `<name>.pub.pem` (to be handed to the
 * other side). A ring file may hold several public keys one after another, so that keys can be changed
 * without a pause.
 */

const PEM = /-----BEGIN PUBLIC KEY-----[\s\S]+?-----END PUBLIC KEY-----/g

/** The name of a public key: the first 16 bytes of the SHA-256 of its DER form, in base64url. */
export function keyIdOf(key: KeyObject): string {
  const spki = key.export({ type: 'spki', format: 'der' })
  return createHash('sha256').update(spki).digest().subarray(0, 16).toString('base64url')
}

/** A private key and its public half; refuses every kind but Ed25519. */
export function signingKeyFromPem(pem: string): SigningKey & { publicPem: string } {
  const privateKey = createPrivateKey(pem)
  if (privateKey.asymmetricKeyType !== 'ed25519') throw new Error('a signing key must be an Ed25519 key')
  const publicKey = createPublicKey(privateKey)
  const publicPem = publicKey.export({ type: 'spki', format: 'pem' }).toString()
  return { keyId: keyIdOf(publicKey), privateKey, publicPem }
}

function writeOnce(path: string, text: string, mode: number): void {
  const draft = `${path}.${process.pid}.new`
  writeFileSync(draft, text, { mode, flag: 'wx' })
  try {
    linkSync(draft, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(draft, { force: true })
  }
}

/**
 * The signing key of this process from `folder`, made on the first start. Two processes that start at once
 * agree on one key. A private key that others may read is made private again; the public file is kept true.
 */
export function loadOrCreateSigningKey(folder: string, name: string): SigningKey & { publicPem: string } {
  mkdirSync(dirname(folder), { recursive: true })
  if (!existsSync(folder)) mkdirSync(folder, { mode: 0o700 })
  const path = join(folder, `${name}.key.pem`)
  if (!existsSync(path)) {
    const { privateKey } = generateKeyPairSync('ed25519')
    writeOnce(path, privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), 0o600)
  }
  if (process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0) chmodSync(path, 0o600)
  const key = signingKeyFromPem(readFileSync(path, 'utf8'))
  const publicPath = join(folder, `${name}.pub.pem`)
  if (!existsSync(publicPath) || readFileSync(publicPath, 'utf8') !== key.publicPem)
    writeFileSync(publicPath, key.publicPem, { mode: 0o644 })
  return key
}

/** The Ed25519 public keys in a PEM text, by key id. */
export function publicKeysFromPem(text: string): Map<string, KeyObject> {
  const keys = new Map<string, KeyObject>()
  for (const [pem] of text.matchAll(PEM)) {
    const key = createPublicKey(pem)
    if (key.asymmetricKeyType !== 'ed25519') throw new Error('a public key of the ring is not Ed25519')
    keys.set(keyIdOf(key), key)
  }
  return keys
}

/**
 * A ring over a file that the other side's operator puts there, perhaps after we started, and may replace:
 * it is read again whenever it has changed. No file means nobody may speak.
 */
export function keyRingOfFile(path: string): KeyRing {
  let seen = ''
  let keys = new Map<string, KeyObject>()
  return keyId => {
    const stat = statSync(path, { throwIfNoEntry: false })
    const mark = stat ? `${stat.ino}:${stat.mtimeMs}:${stat.size}` : ''
    if (mark !== seen) {
      keys = stat ? publicKeysFromPem(readFileSync(path, 'utf8')) : new Map()
      seen = mark
    }
    return keys.get(keyId)
  }
}
