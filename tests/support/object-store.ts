import { createHash, createHmac } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'

export interface ObjectStore {
  url: string
  objects: Map<string, Buffer>
  /** Answers that many further requests with 503. */
  fail(times: number): void
  close(): Promise<void>
}

const hex = (data: Buffer | string) => createHash('sha256').update(data).digest('hex')
const hmac = (key: Buffer | string, data: string) => createHmac('sha256', key).update(data).digest()

/**
 * A server that speaks the part of S3 that the platform needs: PUT, GET, HEAD and DELETE of objects, each with a
 * signature (AWS Signature Version 4) that is computed here independently, and the hash of what arrives.
 */
export async function objectStore(keys: {
  id: string
  secret: string
  region: string
}): Promise<ObjectStore> {
  const objects = new Map<string, Buffer>()
  let failures = 0
  const server = createServer(async (request, response) => {
    const body = await buffer(request)
    const answer = (status: number, code = '', bytes?: Buffer) => {
      response.writeHead(status, { 'content-type': bytes ? 'application/octet-stream' : 'application/xml' })
      response.end(
        request.method === 'HEAD' ? undefined : (bytes ?? (code && `<Error><Code>${code}</Code></Error>`)),
      )
    }
    if (failures > 0) {
      failures--
      return answer(503, 'SlowDown')
    }
    if (!isSigned(request, keys)) return answer(403, 'SignatureDoesNotMatch')
    const path = request.url ?? '/'
    if (request.method === 'PUT') {
      if (request.headers['x-amz-content-sha256'] !== hex(body))
        return answer(400, 'XAmzContentSHA256Mismatch')
      if (request.headers['transfer-encoding']) return answer(411, 'MissingContentLength')
      objects.set(path, body)
      return answer(200)
    }
    const found = objects.get(path)
    if (request.method === 'DELETE') {
      objects.delete(path)
      return answer(204)
    }
    return found ? answer(200, '', found) : answer(404, 'NoSuchKey')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/bucket/yuheng`,
    objects,
    fail: times => {
      failures = times
    },
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

const AUTHORIZATION =
  /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/

function isSigned(request: IncomingMessage, keys: { id: string; secret: string; region: string }): boolean {
  const [, id, day, region, names, signature] = AUTHORIZATION.exec(request.headers.authorization ?? '') ?? []
  const time = String(request.headers['x-amz-date'])
  if (id !== keys.id || region !== keys.region || !day || !names || !time.startsWith(day)) return false
  const signed = names.split(';')
  if (!['host', 'x-amz-content-sha256', 'x-amz-date'].every(name => signed.includes(name))) return false
  const headers = signed.map(name => `${name}:${String(request.headers[name] ?? '').trim()}\n`).join('')
  const url = new URL(request.url ?? '/', 'http://x')
  const canonical = [
    request.method,
    url.pathname,
    url.searchParams.toString(),
    headers,
    names,
    request.headers['x-amz-content-sha256'],
  ].join('\n')
  const scope = `${day}/${region}/s3/aws4_request`
  const text = ['AWS4-HMAC-SHA256', time, scope, hex(canonical)].join('\n')
  const key = hmac(hmac(hmac(hmac(`AWS4${keys.secret}`, day), region!), 's3'), 'aws4_request')
  return hmac(key, text).toString('hex') === signature
}
