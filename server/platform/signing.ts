import { createHash, type KeyObject, randomBytes, sign, verify } from 'node:crypto'
import { SignatureError } from './signature-error.ts'
import {
  parseSignature,
  parseSignatureInput,
  type SignatureParams,
  serializeParams,
} from './signing-fields.ts'

/**
 * Signed HTTP between machines: Ed25519 HTTP message signatures after RFC 9421, with a content digest
 * after RFC 9530. One fixed profile: every request covers method, path, query, digest and date; every
 * reply covers status, digest, date and the signature of the request that it answers, so that neither
 * can be moved to another message. `tag` names the addressee.
 */

/** How far the clocks of two parties may differ, in seconds, and so how long a message can be replayed. */
export const SIGNATURE_WINDOW_SECONDS = 300

/** A private key with the public name under which the other side knows it. */
export interface SigningKey {
  keyId: string
  privateKey: KeyObject
}

/** Looks up the public key of a key id; undefined when nobody of that name may speak. */
export type KeyRing = (keyId: string) => KeyObject | undefined

/** The parts of a request that a signature covers. `path` holds path and query as sent. */
export interface SignedRequest {
  method: string
  path: string
  body: string | Buffer
}

/** The parts of a reply that a signature covers. */
export interface SignedReply {
  status: number
  body: string | Buffer
}

/** Headers of a message, in lower case, as node:http and Fastify give them. */
export type MessageHeaders = Record<string, string | string[] | undefined>

/** What a good signature tells: who spoke, when, and the nonce that must not be seen a second time. */
export interface VerifiedMessage {
  keyId: string
  nonce: string
  createdAt: Date
  /** From here on the nonce may be forgotten: the message itself is then too old. */
  forgetAt: Date
}

const REQUEST_COMPONENTS = ['"@method"', '"@path"', '"@query"', '"content-digest"', '"date"']
const REPLY_COMPONENTS = ['"@status"', '"content-digest"', '"date"', '"signature";req;key="sig1"']

/** The `Content-Digest` field of a body (RFC 9530, SHA-256). */
export function contentDigest(body: string | Buffer): string {
  return `sha-256=:${createHash('sha256').update(body).digest('base64')}:`
}

/** The signature base of RFC 9421 §2.5: one line for each component, then the parameters as written. */
export function signatureBase(components: [name: string, value: string][], params: string): string {
  return [...components.map(([name, value]) => `${name}: ${value}`), `"@signature-params": ${params}`].join(
    '\n',
  )
}

function requestValues(request: SignedRequest, digest: string, date: string): string[] {
  const cut = request.path.indexOf('?')
  const path = cut < 0 ? request.path : request.path.slice(0, cut)
  const query = cut < 0 ? '?' : request.path.slice(cut)
  return [request.method.toUpperCase(), path, query, digest, date]
}

function zip(names: string[], values: string[]): [string, string][] {
  return names.map((name, at) => [name, values[at] as string])
}

function newParams(components: string[], key: SigningKey, tag: string, at: Date): string {
  const created = Math.floor(at.getTime() / 1000)
  const nonce = randomBytes(18).toString('base64url')
  return serializeParams(components, { created, keyId: key.keyId, alg: 'ed25519', nonce, tag })
}

function signedHeaders(
  components: string[],
  values: (digest: string, date: string) => string[],
  body: string | Buffer,
  key: SigningKey,
  tag: string,
  at: Date,
): Record<string, string> {
  const digest = contentDigest(body)
  const date = at.toUTCString()
  const params = newParams(components, key, tag, at)
  const base = signatureBase(zip(components, values(digest, date)), params)
  const signature = sign(null, Buffer.from(base), key.privateKey).toString('base64')
  return {
    date,
    'content-digest': digest,
    'signature-input': `sig1=${params}`,
    signature: `sig1=:${signature}:`,
  }
}

/** The headers that sign a request for `audience` at the instant `at`; each call takes a fresh nonce. */
export function signRequest(
  request: SignedRequest,
  key: SigningKey,
  audience: string,
  at: Date,
): Record<string, string> {
  const values = (digest: string, date: string) => requestValues(request, digest, date)
  return signedHeaders(REQUEST_COMPONENTS, values, request.body, key, audience, at)
}

/** The headers that sign a reply to the request that carried `requestSignature` (its `signature` header). */
export function signReply(
  reply: SignedReply,
  requestSignature: string,
  key: SigningKey,
  audience: string,
  at: Date,
): Record<string, string> {
  const answered = rawSignature(requestSignature)
  const values = (digest: string, date: string) => [String(reply.status), digest, date, answered]
  return signedHeaders(REPLY_COMPONENTS, values, reply.body, key, audience, at)
}

function rawSignature(header: string): string {
  return `:${parseSignature(header).toString('base64')}:`
}

function only(headers: MessageHeaders, name: string): string {
  const value = headers[name]
  if (value === undefined) throw new SignatureError('missing', `no ${name} header`)
  if (typeof value !== 'string') throw new SignatureError('malformed', `${name} is there twice`)
  return value
}

interface Expectation {
  components: string[]
  values: (digest: string, date: string) => string[]
  body: string | Buffer
  audience: string
  at: Date
}

function checkParams(params: SignatureParams, expected: Expectation): void {
  if (params.components.join(' ') !== expected.components.join(' '))
    throw new SignatureError('malformed', 'it does not cover what this profile covers')
  if (params.alg !== 'ed25519') throw new SignatureError('malformed', 'the algorithm must be ed25519')
  if (params.tag !== expected.audience) throw new SignatureError('wrong-audience', `meant for ${params.tag}`)
  const skew = Math.abs(expected.at.getTime() / 1000 - params.created)
  if (skew > SIGNATURE_WINDOW_SECONDS)
    throw new SignatureError('clock-skew', `${Math.round(skew)} s from our clock`)
}

function verifyMessage(headers: MessageHeaders, keys: KeyRing, expected: Expectation): VerifiedMessage {
  const digest = only(headers, 'content-digest')
  const date = only(headers, 'date')
  const params = parseSignatureInput(only(headers, 'signature-input'))
  const signature = parseSignature(only(headers, 'signature'))
  checkParams(params, expected)
  const key = keys(params.keyId)
  if (!key) throw new SignatureError('unknown-key', params.keyId)
  const base = signatureBase(zip(expected.components, expected.values(digest, date)), params.raw)
  if (!verify(null, Buffer.from(base), key, signature))
    throw new SignatureError('wrong-signature', 'the message was changed or signed by somebody else')
  if (digest !== contentDigest(expected.body))
    throw new SignatureError('wrong-digest', 'the body was changed')
  const createdAt = new Date(params.created * 1000)
  const forgetAt = new Date((params.created + SIGNATURE_WINDOW_SECONDS + 1) * 1000)
  return { keyId: params.keyId, nonce: params.nonce, createdAt, forgetAt }
}

/**
 * Proves who sent a request. The caller must still refuse a nonce that it has seen from that key.
 * @throws SignatureError when anything is missing, changed, too old or meant for somebody else
 */
export function verifyRequest(
  request: SignedRequest & { headers: MessageHeaders },
  keys: KeyRing,
  audience: string,
  at: Date,
): VerifiedMessage {
  const values = (digest: string, date: string) => requestValues(request, digest, date)
  const expected = { components: REQUEST_COMPONENTS, values, body: request.body, audience, at }
  return verifyMessage(request.headers, keys, expected)
}

/**
 * Proves that a reply comes from the other side and answers this very request.
 * @throws SignatureError when anything is missing, changed, too old or answers another request
 */
export function verifyReply(
  reply: SignedReply & { headers: MessageHeaders },
  requestSignature: string,
  keys: KeyRing,
  audience: string,
  at: Date,
): VerifiedMessage {
  const answered = rawSignature(requestSignature)
  const values = (digest: string, date: string) => [String(reply.status), digest, date, answered]
  const expected = { components: REPLY_COMPONENTS, values, body: reply.body, audience, at }
  return verifyMessage(reply.headers, keys, expected)
}
