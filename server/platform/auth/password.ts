import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify(argon2)
/** OWASP's Argon2id profile of 19 MiB and two passes. */
const COST = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 } as const

const hash = (password: string, nonce: Buffer) =>
  derive('argon2id', { message: Buffer.from(password.normalize('NFKC')), nonce, ...COST }) as Promise<Buffer>

const b64 = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '')

/** Hashes a password for storage. @returns a PHC string */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16)
  const tag = await hash(password, nonce)
  return `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$${b64(nonce)}$${b64(tag)}`
}

let decoy: Promise<string> | undefined

/** Checks a password. An unknown account costs the same work, so that times do not tell which logins exist. */
export async function verifyPassword(password: string, stored: string | null | undefined): Promise<boolean> {
  decoy ??= hashPassword('decoy')
  const [, , , , nonce, tag] = (stored ?? (await decoy)).split('$')
  const wanted = Buffer.from(tag ?? '', 'base64')
  const given = await hash(password, Buffer.from(nonce ?? '', 'base64'))
  return wanted.length === given.length && timingSafeEqual(wanted, given) && typeof stored === 'string'
}
