import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { vi } from 'vitest'
import { SignatureError } from '../../server/platform/signature-error.ts'
import { verifyRequest } from '../../server/platform/signing.ts'
import { publicKeysFromPem } from '../../server/platform/signing-keys.ts'

export interface News {
  eventId: string
  type: string
  endToEndId: string
  amountFen: number
  [more: string]: unknown
}

/** A desk that hears a bank's news as the platform would: signature checked, then kept and confirmed. */
export interface NewsDesk {
  url: string
  heard: News[]
  /** Faults of messages whose signature was refused. */
  refused: string[]
  /** From here on the bank's key is known and its news are taken. */
  trust(publicKeyFile: string): void
  /** Resolves with the news heard once there are `count` of them. */
  wait(count: number): Promise<News[]>
  close(): Promise<void>
}

export async function openNewsDesk(port = 0): Promise<NewsDesk> {
  const heard: News[] = []
  const refused: string[] = []
  let keyFile: string | undefined
  const server: Server = createServer(async (request, reply) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part)
    const body = Buffer.concat(parts)
    const message = { method: request.method ?? '', path: request.url ?? '', body, headers: request.headers }
    try {
      const keys = keyFile ? publicKeysFromPem(readFileSync(keyFile, 'utf8')) : new Map()
      verifyRequest(message, id => keys.get(id), 'yuheng', new Date())
      const news = JSON.parse(body.toString()) as News
      heard.push(news)
      reply.writeHead(200, { 'content-type': 'application/json' })
      reply.end(JSON.stringify({ acknowledged: news.eventId }))
    } catch (error) {
      refused.push(error instanceof SignatureError ? error.fault : String(error))
      reply.writeHead(401).end('{}')
    }
  })
  await new Promise<void>(resolve => server.listen(port, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/events`,
    heard,
    refused,
    trust: file => {
      keyFile = file
    },
    wait: async count => {
      await vi.waitUntil(() => heard.length >= count, { timeout: 20_000, interval: 10 })
      return heard
    },
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
