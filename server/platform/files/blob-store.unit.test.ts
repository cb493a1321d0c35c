import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ObjectStore, objectStore } from '../../../tests/support/object-store.ts'
import { type BlobStore, fanOut } from './blob-store.ts'
import { diskStore } from './disk-store.ts'
import { s3Store } from './s3-store.ts'

let folder: string
let bucket: ObjectStore
const keys = { id: 'key-id', secret: 'a secret', region: 'cn-north-1' }
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'blobs-'))
  bucket = await objectStore(keys)
})
afterAll(async () => {
  await bucket.close()
  await rm(folder, { recursive: true })
})

const s3 = (secret = keys.secret) => s3Store({ url: bucket.url, region: keys.region, keyId: keys.id, secret })

async function local(bytes: Buffer) {
  const path = join(folder, randomBytes(6).toString('hex'))
  await writeFile(path, bytes)
  return { path, address: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length }
}

describe.each<[string, () => BlobStore]>([
  ['on disk', () => diskStore(join(folder, 'store'))],
  ['behind S3', () => s3()],
])('a store %s', (_, make) => {
  it('gives back what was put in, also when it was put in twice, until it is removed', async () => {
    const store = make()
    const content = randomBytes(300_000)
    const { path, address, bytes } = await local(content)
    expect(await store.has(address)).toBe(false)
    await Promise.all([store.put(address, path, bytes), store.put(address, path, bytes)])
    await store.put(address, path, bytes)
    expect(await store.has(address)).toBe(true)
    expect((await buffer(await store.open(address))).equals(content)).toBe(true)
    await store.remove(address)
    await store.remove(address)
    await expect(store.open(address)).rejects.toThrow('no blob')
  })
})

describe('the store on disk', () => {
  it('leaves no half-written file behind and mends a torn one', async () => {
    const store = diskStore(join(folder, 'torn'))
    const { path, address, bytes } = await local(randomBytes(1000))
    await store.put(address, path, bytes)
    const place = join(folder, 'torn', fanOut(address))
    await writeFile(place, 'half')
    await store.put(address, path, bytes)
    expect((await buffer(await store.open(address))).length).toBe(1000)
    expect(await readdir(join(place, '..'))).toEqual([address])
    await expect(store.put(address.replace(/^./, 'f'), '/nowhere', 1)).rejects.toThrow('ENOENT')
  })

  it('never leaves its folder', () => {
    for (const address of ['../../etc/passwd', 'AB'.repeat(32), 'ab'])
      expect(() => fanOut(address)).toThrow(RangeError)
  })
})

describe('the store behind S3', () => {
  it('signs every request', async () => {
    const { path, address, bytes } = await local(randomBytes(10))
    await expect(s3('wrong').put(address, path, bytes)).rejects.toThrow('403 SignatureDoesNotMatch')
  })

  it('cannot store other bytes than the address says', async () => {
    const { path, bytes } = await local(randomBytes(10))
    await expect(s3().put('a'.repeat(64), path, bytes)).rejects.toThrow('400 XAmzContentSHA256Mismatch')
  })

  it('tries again when the server is busy, and tells a loss from a failure', async () => {
    const { path, address, bytes } = await local(randomBytes(10))
    bucket.fail(2)
    await s3().put(address, path, bytes)
    expect(await s3().has(address)).toBe(true)
    bucket.fail(100)
    await expect(s3().open(address)).rejects.toThrow('503')
    bucket.fail(0)
  })
})
