import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { createZstdDecompress } from 'node:zlib'
import type { z } from 'zod'
import { HEAD, Head, MANIFEST, Manifest, type Part } from './manifest.ts'
import { damaged, readTar, type TarEntry } from './tar.ts'

const META_MAX = 64 * 2 ** 20

/** Receives the files of a backup in order. */
export interface Receiver {
  head(head: Head): Promise<void>
  /** A piece of a table's data; `chunks` must be read to the end. */
  part(name: string, chunks: AsyncIterable<Buffer>): Promise<void>
}

/**
 * Reads a backup to its end and compares every piece with the manifest.
 * @returns head and manifest of a file that is whole
 * @throws Failure `backup-damaged`
 */
export async function readBackup(file: string, receiver: Partial<Receiver> = {}) {
  const unpacked = createZstdDecompress()
  const seen: Part[] = []
  let head: Head | undefined
  let manifest: Manifest | undefined
  const take = async (entry: TarEntry) => {
    if (entry.name === HEAD && !head) {
      head = await parse(entry, Head)
      await receiver.head?.(head)
    } else if (entry.name === MANIFEST && head) manifest = await parse(entry, Manifest)
    else if (head && !manifest) seen.push(await takePart(entry, receiver))
    else throw damaged(entry.name)
  }
  await pipeline(createReadStream(file), unpacked, async source => {
    for await (const entry of readTar(source as AsyncIterable<Buffer>)) await take(entry)
  }).catch((error: NodeJS.ErrnoException) => {
    throw error.code?.startsWith('ZSTD') || error.code === 'Z_BUF_ERROR' ? damaged('Zstandard') : error
  })
  if (!head || !manifest) throw damaged('no manifest')
  comparePieces(seen, manifest)
  return { head, manifest }
}

/** Reads the head only. */
export async function readHead(file: string): Promise<Head> {
  const found = Symbol('found')
  let head: Head | undefined
  await readBackup(file, {
    head: async value => {
      head = value
      throw found
    },
  }).catch(error => {
    if (error !== found) throw error
  })
  return head!
}

async function parse<S extends z.ZodType>(entry: TarEntry, schema: S): Promise<z.output<S>> {
  if (entry.size > META_MAX) throw damaged(entry.name)
  const chunks: Buffer[] = []
  for await (const chunk of entry.body) chunks.push(chunk)
  try {
    return schema.parse(JSON.parse(Buffer.concat(chunks).toString('utf8')))
  } catch {
    throw damaged(entry.name)
  }
}

async function takePart(entry: TarEntry, receiver: Partial<Receiver>): Promise<Part> {
  const hash = createHash('sha256')
  const hashed = async function* () {
    for await (const chunk of entry.body) {
      hash.update(chunk)
      yield chunk
    }
  }
  if (receiver.part) await receiver.part(entry.name, hashed())
  else for await (const _ of hashed());
  return { name: entry.name, size: entry.size, sha256: hash.digest('hex') }
}

function comparePieces(seen: readonly Part[], { tables }: Manifest) {
  const wanted = tables.flatMap(table => table.parts)
  if (wanted.length !== seen.length) throw damaged(`${seen.length}/${wanted.length}`)
  for (const [i, { name, size, sha256 }] of wanted.entries()) {
    const piece = seen[i]!
    if (piece.name !== name || piece.size !== size || piece.sha256 !== sha256) throw damaged(name)
  }
}
