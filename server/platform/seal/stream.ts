import { randomBytes } from 'node:crypto'
import { Transform } from 'node:stream'
import { type Algorithm, algorithmByCode, NONCE_BYTES } from './algorithm.ts'
import { associatedData, type Binding } from './binding.ts'
import type { Domain } from './domain.ts'
import { UnsealError } from './unseal-error.ts'

/**
 * Layout of a sealed stream: header as of a value but with format 2, a random prefix of 7 bytes, then chunks of 64 KiB
 * of plain text, each encrypted by itself with the nonce prefix ‖ number of the chunk ‖ 1 for the last. So a stream can
 * be opened while it arrives, and neither order nor end can be changed.
 */
const FORMAT = 2
const HEADER_BYTES = 8
const PREFIX_BYTES = NONCE_BYTES - 5
const CHUNK_BYTES = 65_536

/** A key with the algorithm that goes with it. */
export interface StreamKey {
  id: number
  key: Buffer
  algorithm: Algorithm
}

/** Encrypts what passes through. */
export function sealingStream(key: StreamKey, domain: Domain, binding: Binding): Transform {
  const header = Buffer.alloc(HEADER_BYTES)
  header.write('YS')
  header[2] = FORMAT
  header[3] = key.algorithm.code
  header.writeUInt32BE(key.id, 4)
  const prefix = randomBytes(PREFIX_BYTES)
  const aad = associatedData(header, domain, binding)
  const chunks = new Chunks(CHUNK_BYTES, (chunk, number, last) =>
    key.algorithm.encrypt(key.key, nonce(prefix, number, last), aad, chunk),
  )
  const stream = new Transform({
    transform(data: Buffer, _, done) {
      for (const chunk of chunks.add(data)) this.push(chunk)
      done()
    },
    flush(done) {
      this.push(chunks.end())
      done()
    },
  })
  stream.push(Buffer.concat([header, prefix]))
  return stream
}

/**
 * Decrypts what passes through; what comes out is authentic chunk by chunk, and the stream ends without error only if
 * it is whole. `find` gives the key of the id in the header. Errors are `UnsealError`.
 */
export function openingStream(
  find: (keyId: number) => Promise<StreamKey>,
  domain: Domain,
  binding: Binding,
): Transform {
  let head = Buffer.alloc(0)
  let chunks: Chunks | undefined
  const add = async (data: Buffer): Promise<Buffer[]> => {
    if (chunks) return chunks.add(data)
    head = Buffer.concat([head, data])
    if (head.length < HEADER_BYTES + PREFIX_BYTES) return []
    chunks = await opener(head, find, domain, binding)
    return chunks.add(head.subarray(HEADER_BYTES + PREFIX_BYTES))
  }
  return new Transform({
    transform(data: Buffer, _, done) {
      add(data).then(opened => {
        for (const chunk of opened) this.push(chunk)
        done()
      }, done)
    },
    flush(done) {
      try {
        if (!chunks) throw new UnsealError('not-sealed', binding)
        this.push(chunks.end())
        done()
      } catch (error) {
        done(error as Error)
      }
    },
  })
}

async function opener(
  head: Buffer,
  find: (keyId: number) => Promise<StreamKey>,
  domain: Domain,
  binding: Binding,
): Promise<Chunks> {
  const header = head.subarray(0, HEADER_BYTES)
  const algorithm = algorithmByCode(header[3] ?? 0)
  if (header.toString('latin1', 0, 2) !== 'YS' || header[2] !== FORMAT || !algorithm)
    throw new UnsealError('not-sealed', binding)
  const { key } = await find(header.readUInt32BE(4))
  const prefix = head.subarray(HEADER_BYTES, HEADER_BYTES + PREFIX_BYTES)
  const aad = associatedData(header, domain, binding)
  return new Chunks(CHUNK_BYTES + algorithm.tagBytes, (chunk, number, last) => {
    const plain = algorithm.decrypt(key, nonce(prefix, number, last), aad, chunk)
    if (!plain) throw new UnsealError('tampered', binding)
    return plain
  })
}

function nonce(prefix: Buffer, number: number, last: boolean): Buffer {
  const bytes = Buffer.alloc(NONCE_BYTES)
  prefix.copy(bytes)
  bytes.writeUInt32BE(number, PREFIX_BYTES)
  bytes[NONCE_BYTES - 1] = last ? 1 : 0
  return bytes
}

/** Cuts what is added into chunks of one size and turns each; the last may be shorter and is known to be the last. */
class Chunks {
  readonly #bytes: number
  readonly #turn: (chunk: Buffer, number: number, last: boolean) => Buffer
  #held: Buffer[] = []
  #size = 0
  #number = 0

  constructor(bytes: number, turn: (chunk: Buffer, number: number, last: boolean) => Buffer) {
    this.#bytes = bytes
    this.#turn = turn
  }

  /** The chunks that are full and certainly not the last. */
  add(data: Buffer): Buffer[] {
    this.#held.push(data)
    this.#size += data.length
    if (this.#size <= this.#bytes) return []
    let rest: Buffer = Buffer.concat(this.#held)
    const full: Buffer[] = []
    for (; rest.length > this.#bytes; rest = rest.subarray(this.#bytes))
      full.push(this.#turn(rest.subarray(0, this.#bytes), this.#number++, false))
    this.#held = [rest]
    this.#size = rest.length
    return full
  }

  end(): Buffer {
    return this.#turn(Buffer.concat(this.#held), this.#number, true)
  }
}
