import { randomBytes, randomInt } from 'node:crypto'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import { algorithmByName } from './algorithm.ts'
import type { Binding } from './binding.ts'
import { openingStream, type StreamKey, sealingStream } from './stream.ts'

const place: Binding = { table: 'files.file', column: 'original', row: 3 }
const CHUNK = 65_536

/** The same bytes in pieces of odd sizes, as a network delivers them. */
function* pieces(bytes: Buffer) {
  for (let at = 0; at < bytes.length; ) {
    const size = randomInt(1, 50_000)
    yield bytes.subarray(at, at + size)
    at += size
  }
}

describe.each(['AES-256-GCM', 'SM4-CTR-HMAC-SM3'] as const)('a stream sealed with %s', name => {
  const key: StreamKey = { id: 9, key: randomBytes(32), algorithm: algorithmByName(name) }
  const find = async () => key
  const seal = (plain: Buffer) =>
    buffer(Readable.from(pieces(plain)).pipe(sealingStream(key, 'evidence', place)))
  const open = (sealed: Buffer, binding = place) => {
    const opening = openingStream(find, 'evidence', binding)
    const source = Readable.from(pieces(sealed))
    return buffer(source.pipe(opening))
  }

  it.each([0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK, 3 * CHUNK + 7])(
    'opens to what it was: %i bytes',
    async size => {
      const plain = randomBytes(size)
      expect((await open(await seal(plain))).equals(plain)).toBe(true)
    },
  )

  it('is refused when a bit was changed, the end cut off, a chunk left out, or chunks swapped', async () => {
    const sealed = await seal(randomBytes(3 * CHUNK + 100))
    const step = CHUNK + key.algorithm.tagBytes
    const altered = Buffer.from(sealed)
    altered[2 * step] = (altered[2 * step] ?? 0) ^ 1
    const first = sealed.subarray(15, 15 + step)
    const second = sealed.subarray(15 + step, 15 + 2 * step)
    const rest = sealed.subarray(15 + 2 * step)
    const head = sealed.subarray(0, 15)
    for (const wrong of [
      altered,
      sealed.subarray(0, 15 + 2 * step),
      sealed.subarray(0, sealed.length - 1),
      Buffer.concat([head, second, rest]),
      Buffer.concat([head, second, first, rest]),
      Buffer.concat([sealed, Buffer.from('x')]),
    ])
      await expect(open(wrong)).rejects.toThrow('tampered')
    await expect(open(sealed.subarray(0, 10))).rejects.toThrow('not-sealed')
    await expect(open(randomBytes(100))).rejects.toThrow('not-sealed')
  })

  it('is refused in another place', async () => {
    await expect(open(await seal(randomBytes(10)), { ...place, row: 4 })).rejects.toThrow('tampered')
  })
})
