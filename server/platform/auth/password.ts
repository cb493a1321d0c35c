import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify(argon2)

interface Cost {
  /** KiB. */
  memory: number
  passes: number
  parallelism: number
}

/** OWASP's Argon2id profile of 19 MiB and two passes. Raising it lets old hashes be renewed at the next log-in. */
const COST: Cost = { memory: 19_456, passes: 2, parallelism: 1 }
const TAG_BYTES = 32
/** A stored hash may not ask for more than this, whoever wrote it. */
const MEMORY_MAX = 1_048_576
const PASSES_MAX = 16

interface Stored extends Cost {
  nonce: Buffer
  tag: Buffer
}

/** The same password typed on another keyboard (full-width, composed) is the same password. */
const hash = (password: string, nonce: Buffer, cost: Cost, tagLength: number) =>
  derive('argon2id', {
    message: Buffer.from(password.normalize('NFKC')),
    nonce,
    ...cost,
    tagLength,
  }) as Promise<Buffer>

const b64 = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '')

/** Hashes a password for storage with Node's own Argon2id. @returns a PHC string */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16)
  const tag = await hash(password, nonce, COST, TAG_BYTES)
  return `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$${b64(nonce)}$${b64(tag)}`
}

let decoy: Promise<string> | undefined

/**
 * Checks a password. An account that is unknown or has no password costs the same work, so that times do not tell which
 * logins exist. Hashes of other costs and of other programs are read, too.
 */
export async function verifyPassword(password: string, stored: string | null | undefined): Promise<boolean> {
  decoy ??= hashPassword('decoy')
  const parsed = stored ? parse(stored) : undefined
  const { nonce, tag, ...cost } = parsed ?? parse(await decoy)!
  const given = await hash(password, nonce, cost, tag.length)
  return timingSafeEqual(tag, given) && parsed !== undefined
}

/** Is a stored hash weaker than what `hashPassword` makes today? */
export function isOutdated(stored: string): boolean {
  const parsed = parse(stored)
  return !parsed || parsed.memory < COST.memory || parsed.passes < COST.passes
}

const PHC = /^\$argon2id\$v=19\$m=(\d{1,8}),t=(\d{1,4}),p=(\d{1,3})\$([\w+/]{11,86})\$([\w+/]{22,86})$/

function parse(stored: string): Stored | undefined {
  const [, memory, passes, parallelism, nonce, tag] = PHC.exec(stored) ?? []
  if (!memory || !passes || !parallelism || !nonce || !tag) return undefined
  const cost = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) }
  if (cost.memory > MEMORY_MAX || cost.passes > PASSES_MAX) return undefined
  return { ...cost, nonce: Buffer.from(nonce, 'base64'), tag: Buffer.from(tag, 'base64') }
}
