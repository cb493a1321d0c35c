import { Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Refusal } from '../problem.ts'
import { common } from '../problems.ts'

/** The bytes of signed requests, as they were signed; kept only as long as the request lives. */
const bodies = new WeakMap<FastifyRequest, Buffer>()

/** A `preParsing` hook for endpoints that are signed: keeps the bytes beside what is parsed from them. */
export async function keepRawBody(
  request: FastifyRequest,
  _reply: FastifyReply,
  payload: AsyncIterable<Buffer>,
): Promise<Readable> {
  const limit = request.routeOptions.bodyLimit ?? 0
  const parts: Buffer[] = []
  let size = 0
  for await (const part of payload) {
    size += part.length
    if (size > limit) throw new Refusal(common.tooLarge)
    parts.push(part)
  }
  const body = Buffer.concat(parts)
  bodies.set(request, body)
  return Object.assign(Readable.from(body.length > 0 ? [body] : []), { receivedEncodedLength: size })
}

/** The body of a request to a signed endpoint, byte for byte; empty if there was none. */
export function rawBodyOf(request: FastifyRequest): Buffer {
  return bodies.get(request) ?? Buffer.alloc(0)
}
