import { openAsBlob } from 'node:fs'
import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { AwsClient } from 'aws4fetch'
import { BlobMissing, type BlobStore, fanOut } from './blob-store.ts'

export interface S3Settings {
  /** Address of the bucket, with a prefix if wanted: `https://s3.example.cn/bucket/yuheng`. */
  url: string
  region: string
  keyId: string
  secret: string
}

const RETRIES = 3
const TIMEOUT_MS = 120_000

/** A store behind an interface compatible with S3 (MinIO, Ceph, OSS, COS, OBS). Content goes by its address, so uploads may repeat. */
export function s3Store(settings: S3Settings): BlobStore {
  const client = new AwsClient({
    accessKeyId: settings.keyId,
    secretAccessKey: settings.secret,
    region: settings.region,
    service: 's3',
    retries: RETRIES,
    initRetryMs: 100,
  })
  const base = settings.url.replace(/\/+$/, '')
  const send = (method: string, address: string, init: RequestInit = {}) =>
    client.fetch(`${base}/${fanOut(address)}`, { method, signal: AbortSignal.timeout(TIMEOUT_MS), ...init })
  return {
    async put(address, path) {
      // The hash is signed and checked by the server: what arrives is what was sent.
      const headers = { 'x-amz-content-sha256': address, 'content-type': 'application/octet-stream' }
      await expectOk(await send('PUT', address, { body: await openAsBlob(path), headers }))
    },
    async open(address) {
      const reply = await send('GET', address)
      if (reply.status === 404) throw new BlobMissing(address)
      await expectOk(reply)
      return Readable.fromWeb(reply.body as ReadableStream)
    },
    async has(address) {
      const reply = await send('HEAD', address)
      if (reply.status === 404) return false
      await expectOk(reply)
      return true
    },
    async remove(address) {
      const reply = await send('DELETE', address)
      if (reply.status !== 404) await expectOk(reply)
    },
  }
}

/** @throws Error with status and the server's code, never with what was sent */
async function expectOk(reply: Response): Promise<void> {
  if (reply.ok) return
  const code = /<Code>(\w{1,64})<\/Code>/.exec(await reply.text())?.[1] ?? ''
  throw new Error(`file store: HTTP ${reply.status} ${code}`.trim())
}
