import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { NonceMemory } from '../server/platform/nonces.ts'
import { SignatureError } from '../server/platform/signature-error.ts'
import {
  type KeyRing,
  type SigningKey,
  signReply,
  type VerifiedMessage,
  verifyRequest,
} from '../server/platform/signing.ts'
import { PLATFORM_AUDIENCE, strangerKey } from './callback-post.ts'
import type { Faults } from './faults.ts'
import { refuse } from './refusal.ts'

interface SignedParts {
  /** Name of this bank in signatures addressed to it. */
  bankId: string
  key: SigningKey
  platformKeys: KeyRing
  nonces: NonceMemory
  faults: Faults
  now: () => Date
  /** Makes a nonce survive a restart; called for messages that change something. */
  keepNonce: (message: VerifiedMessage) => void
}

/** The bare body of a request, as it was signed. */
const bodies = new WeakMap<FastifyRequest, Buffer>()

/** Parses JSON and keeps the bytes beside it. */
export function keepBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    bodies.set(request, body as Buffer)
    try {
      done(null, body.length === 0 ? undefined : JSON.parse(body.toString('utf8')))
    } catch {
      done(Object.assign(new Error('not JSON'), { statusCode: 400 }))
    }
  })
}

/** Nobody passes unsigned, nobody passes twice with one message, and every answer is signed. */
export function requireSignatures(app: FastifyInstance, parts: SignedParts): void {
  app.addHook('preHandler', async request => {
    const message = verified(request, parts)
    if (!parts.nonces.take(message, parts.now())) refuse('nonce-replayed', message.nonce)
    if (request.method !== 'GET') parts.keepNonce(message)
    await misbehaveFirst(request, parts.faults)
  })
  app.addHook('onSend', async (request, reply, payload) => {
    const asked = request.headers.signature
    if (typeof asked !== 'string' || typeof payload !== 'string') return payload
    const key = await misbehaveLast(request, parts)
    return sign(asked, reply, payload, key, parts.now())
  })
}

function verified(request: FastifyRequest, parts: SignedParts): VerifiedMessage {
  const { method, url: path, headers } = request
  const body = bodies.get(request) ?? Buffer.alloc(0)
  try {
    return verifyRequest({ method, path, body, headers }, parts.platformKeys, parts.bankId, parts.now())
  } catch (error) {
    if (error instanceof SignatureError) refuse('not-signed', error.message)
    throw error
  }
}

function sign(asked: string, reply: FastifyReply, payload: string, key: SigningKey, at: Date): string {
  try {
    reply.headers(signReply({ status: reply.statusCode, body: payload }, asked, key, PLATFORM_AUDIENCE, at))
  } catch (error) {
    if (!(error instanceof SignatureError)) throw error
  }
  return payload
}

function businessOf(request: FastifyRequest): { endToEndId: string | undefined } {
  const id = (request.body as { endToEndId?: unknown } | undefined)?.endToEndId
  const named = (request.params as { id?: unknown }).id
  const found = typeof id === 'string' ? id : named
  return { endToEndId: typeof found === 'string' ? found : undefined }
}

async function misbehaveFirst(request: FastifyRequest, faults: Faults): Promise<void> {
  const fault = faults.take('request', businessOf(request))
  if (fault) await new Promise(resolve => setTimeout(resolve, fault.ms))
  if (fault?.fault === 'drop') await hangUp(request)
}

async function misbehaveLast(request: FastifyRequest, parts: SignedParts): Promise<SigningKey> {
  const fault = parts.faults.take('reply', businessOf(request))
  if (!fault) return parts.key
  await new Promise(resolve => setTimeout(resolve, fault.ms))
  if (fault.fault === 'crash') process.kill(process.pid, 'SIGKILL')
  if (fault.fault === 'drop') await hangUp(request)
  return fault.fault === 'forge' ? strangerKey(parts.key.keyId) : parts.key
}

/** Closes the line; the other side never learns what became of its request. */
async function hangUp(request: FastifyRequest): Promise<never> {
  request.raw.socket.destroy()
  return new Promise(() => undefined)
}
