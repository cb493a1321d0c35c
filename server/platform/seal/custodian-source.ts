import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { link, mkdir, readFile, rename, stat, unlink, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { AlgorithmName } from './algorithm.ts'
import {
  addKey,
  type KeyCustodian,
  type KeyRing,
  newKeyRing,
  parseKeyRing,
  ringCustodian,
  writeKeyRing,
} from './custodian.ts'
import { UnsealError } from './unseal-error.ts'

/** Where the key-encryption keys come from. */
export type KeySource =
  /** A file that only its owner may read; made on first start. */
  | { from: 'file'; path: string }
  /** The text of a key ring, from the environment. */
  | { from: 'text'; text: string }
  /** A program that wraps and unwraps: the keys never enter this process. */
  | { from: 'command'; command: string[] }

const COMMAND_TIMEOUT_MS = 10_000
const COMMAND_OUTPUT_BYTES = 64 * 1024

/** Opens the custodian. Throws with one clear line where keys are missing, unreadable or open to others. */
export async function openCustodian(source: KeySource, algorithm: AlgorithmName): Promise<KeyCustodian> {
  if (source.from === 'command') return commandCustodian(source.command)
  const ring =
    source.from === 'text' ? parseKeyRing(source.text, 'YUHENG_KEYS') : await readKeyFile(source.path)
  return ringCustodian(ring, algorithm)
}

/** Reads the key file, or makes it with one fresh key where there is none. Two starting processes agree on one file. */
export async function readKeyFile(path: string): Promise<KeyRing> {
  const found = await readOwn(path)
  if (found) return parseKeyRing(found, path)
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const fresh = `${path}.${randomBytes(6).toString('hex')}`
  await writeFile(fresh, writeKeyRing(newKeyRing(newKeyId())), {
    mode: 0o600,
    flag: 'wx',
    flush: true,
  })
  try {
    await link(fresh, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    await unlink(fresh)
  }
  return parseKeyRing((await readOwn(path)) ?? '', path)
}

/** Adds a fresh key to the key file, which becomes current; written beside and renamed, so that no crash tears it. @returns its id */
export async function addKeyToFile(path: string): Promise<string> {
  const id = newKeyId()
  const fresh = `${path}.${randomBytes(6).toString('hex')}`
  await writeFile(fresh, writeKeyRing(addKey(await readKeyFile(path), id)), {
    mode: 0o600,
    flag: 'wx',
    flush: true,
  })
  await rename(fresh, path)
  return id
}

const newKeyId = () => `k-${randomBytes(4).toString('hex')}`

async function readOwn(path: string): Promise<string | undefined> {
  try {
    const { mode } = await stat(path)
    if (process.platform !== 'win32' && mode & 0o077) {
      throw new Error(`${path}: others may read the keys; run chmod 600 on it`)
    }
    return await readFile(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/**
 * A custodian behind a program, for a key-management service or hardware module. Called as
 * `PROGRAM current`, `PROGRAM wrap PURPOSE`, `PROGRAM unwrap KEY-ID PURPOSE`; keys go in on standard input and come back
 * on standard output in base64, never on the command line; `current` answers with the key id, `wrap` with the key id
 * and the wrapped key separated by a space.
 */
function commandCustodian(command: string[]): KeyCustodian {
  return {
    current: () => run(command, ['current'], ''),
    async wrap(purpose, plain) {
      const [keyId, wrapped] = (await run(command, ['wrap', purpose], plain.toString('base64'))).split(/\s+/)
      if (!keyId || !wrapped) throw new Error('key command: wrap must answer with key id and wrapped key')
      return { keyId, wrapped: Buffer.from(wrapped, 'base64') }
    },
    async unwrap(keyId, purpose, wrapped) {
      const plain = await run(command, ['unwrap', keyId, purpose], wrapped.toString('base64')).catch(() => {
        throw new UnsealError('unknown-wrapping-key', { table: 'seal.data_key', column: purpose, row: keyId })
      })
      return Buffer.from(plain, 'base64')
    },
  }
}

/** Runs without a shell. The error names the program and its exit, never what went in or came out. */
function run(command: string[], args: string[], input: string): Promise<string> {
  const [program, ...first] = command
  if (!program) throw new Error('key command is empty')
  return new Promise((resolve, reject) => {
    const options = { timeout: COMMAND_TIMEOUT_MS, maxBuffer: COMMAND_OUTPUT_BYTES }
    const child = execFile(program, [...first, ...args], options, (error, stdout) => {
      if (error)
        reject(new Error(`key command ${program} ${args[0]}: ${error.code ?? error.signal ?? 'failed'}`))
      else resolve(stdout.trim())
    })
    child.stdin?.on('error', () => {})
    child.stdin?.end(input)
  })
}
