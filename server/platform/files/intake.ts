import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { fileTypeFromFile } from 'file-type'
import { refuse } from '../problem.ts'
import { problems } from './problems.ts'
import { type FileType, type FileUse, fileTypes } from './use.ts'

/** Bytes on this machine's disk that were hashed on the way. */
export interface Received {
  path: string
  bytes: number
  /** SHA-256 in hex. */
  address: string
}

/** Runs work with a folder of its own that is gone afterwards, whatever happens. */
export async function inTemporaryFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'yuheng-file-'))
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/**
 * Writes a stream to a file, hashing as it comes; never more than `maxBytes` and never all of it in memory.
 * @throws Refusal files.too-large, files.no-file
 */
export async function receive(source: Readable, path: string, maxBytes: number): Promise<Received> {
  const hash = createHash('sha256')
  let bytes = 0
  const count = new Transform({
    transform(data: Buffer, _, done) {
      bytes += data.length
      hash.update(data)
      done(bytes > maxBytes ? new TooLarge() : null, data)
    },
  })
  try {
    await pipeline(source, count, createWriteStream(path, { flags: 'wx', mode: 0o600 }))
  } catch (error) {
    if (!(error instanceof TooLarge)) throw error
    const size = Math.floor(maxBytes / 1_048_576)
    refuse(problems.tooLarge, { detail: { zh: `不得超过 ${size} MB`, en: `at most ${size} MB` } })
  }
  if (bytes === 0) refuse(problems.noFile)
  return { path, bytes, address: hash.digest('hex') }
}

class TooLarge extends Error {}

/** Hash and size of a file on disk. */
export async function measure(path: string): Promise<Received> {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const data of createReadStream(path) as AsyncIterable<Buffer>) {
    hash.update(data)
    bytes += data.length
  }
  return { path, bytes, address: hash.digest('hex') }
}

/** What iPhones take unless they are told otherwise. No free decoder of it comes with the image library. */
const HEIC = /^image\/hei[cf](-sequence)?$/

/** The type of a file by what is in it; its name and what the sender says are not asked. @throws Refusal files.wrong-type */
export async function sniff(path: string, use: FileUse): Promise<FileType> {
  const found = (await fileTypeFromFile(path))?.mime ?? ((await isPlainText(path)) ? 'text/csv' : undefined)
  const type = use.types.find(t => t === found)
  if (type) return type
  if (found && HEIC.test(found) && use.types.includes('image/jpeg')) refuse(problems.heicPhoto)
  const wanted = use.types.map(t => fileTypes[t].toUpperCase()).join('、')
  return refuse(problems.wrongType, {
    detail: { zh: `此处接受：${wanted}`, en: `accepted here: ${wanted.replaceAll('、', ', ')}` },
    data: { accepted: use.types, found: found ?? null },
  })
}

const TEXT_SAMPLE = 65_536

/** No signature and no control characters: text in any encoding that spreadsheets write (UTF-8, GB 18030). */
async function isPlainText(path: string): Promise<boolean> {
  const handle = await open(path)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(TEXT_SAMPLE), 0, TEXT_SAMPLE, 0)
    const sample = buffer.subarray(0, bytesRead)
    return !sample.some(byte => byte < 9 || (byte > 13 && byte < 32) || byte === 127) && !isMarkup(sample)
  } finally {
    await handle.close()
  }
}

/** A page or a drawing that a browser would run, under the name of a table. */
const isMarkup = (sample: Buffer) => /^\s*(?:\ufeff)?\s*<[!?a-z]/i.test(sample.toString('utf8', 0, 512))
