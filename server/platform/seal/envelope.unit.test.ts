import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { algorithmByName } from './algorithm.ts'
import type { Binding } from './binding.ts'
import { HEADER_BYTES, openWith, readHeader, sealWith } from './envelope.ts'
import { UnsealError } from './unseal-error.ts'

const place: Binding = { table: 'families.child', column: 'name', row: 12 }

describe.each(['AES-256-GCM', 'SM4-CTR-HMAC-SM3'] as const)('a value sealed with %s', name => {
  const algorithm = algorithmByName(name)
  const key = randomBytes(32)
  const seal = (text: string | Buffer, binding = place) =>
    sealWith(algorithm, key, 7, 'child', binding, Buffer.from(text))

  it('opens to what it was, for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2_000 }), bytes => {
        const plain = Buffer.from(bytes)
        expect(openWith(key, 'child', place, seal(plain)).equals(plain)).toBe(true)
      }),
    )
  })

  it('names its algorithm and key in its header', () => {
    const header = readHeader(seal('王小明'))
    expect([header.algorithm.name, header.keyId]).toEqual([name, 7])
  })

  it('is different bytes each time and holds nothing of the plain text', () => {
    const [one, two] = [seal('王小明'), seal('王小明')]
    expect(one.equals(two)).toBe(false)
    expect(one.includes(Buffer.from('王小明'))).toBe(false)
  })

  it('does not open when any single bit was changed', () => {
    const sealed = seal('王小明')
    for (let bit = 0; bit < sealed.length * 8; bit++) {
      const altered = Buffer.from(sealed)
      altered[bit >> 3] = (altered[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      expect(() => openWith(key, 'child', place, altered), `bit ${bit}`).toThrow(UnsealError)
    }
  })

  it('does not open when cut short anywhere', () => {
    const sealed = seal('王小明')
    for (let length = 0; length < sealed.length; length++) {
      expect(() => openWith(key, 'child', place, sealed.subarray(0, length))).toThrow(UnsealError)
    }
  })

  it('does not open in another row, column, table or domain', () => {
    const sealed = seal('王小明')
    for (const other of [{ row: 13 }, { row: '1/2' }, { column: 'nick' }, { table: 'families.guardian' }]) {
      expect(() => openWith(key, 'child', { ...place, ...other }, sealed)).toThrow('tampered')
    }
    expect(() => openWith(key, 'person', place, sealed)).toThrow('tampered')
  })

  it('does not open under another key', () => {
    expect(() => openWith(randomBytes(32), 'child', place, seal('王小明'))).toThrow('tampered')
  })

  it('does not confuse places whose names run together', () => {
    const sealed = seal('x', { table: 'a.bc', column: 'd', row: 1 })
    expect(() => openWith(key, 'child', { table: 'a.b', column: 'cd', row: 1 }, sealed)).toThrow('tampered')
  })
})

describe('both algorithms', () => {
  it('read their own values side by side under one column', () => {
    const key = randomBytes(32)
    const values = (['AES-256-GCM', 'SM4-CTR-HMAC-SM3'] as const).map(name =>
      sealWith(algorithmByName(name), key, 1, 'child', place, Buffer.from(name)),
    )
    expect(values.map(value => openWith(key, 'child', place, value).toString())).toEqual([
      'AES-256-GCM',
      'SM4-CTR-HMAC-SM3',
    ])
  })

  it('refuse bytes that were never sealed', () => {
    for (const bytes of [Buffer.alloc(0), Buffer.from('王小明'), Buffer.alloc(HEADER_BYTES + 40)]) {
      expect(() => openWith(randomBytes(32), 'child', place, bytes)).toThrow('not-sealed')
    }
  })
})
