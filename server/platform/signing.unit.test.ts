import { createPrivateKey, generateKeyPairSync, sign } from 'node:crypto'
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { NonceMemory } from './nonces.ts'
import { SignatureError } from './signature-error.ts'
import {
  type SignedRequest,
  signatureBase,
  signReply,
  signRequest,
  verifyReply,
  verifyRequest,
} from './signing.ts'
import { keyIdOf, keyRingOfFile, loadOrCreateSigningKey, publicKeysFromPem } from './signing-keys.ts'

const at = new Date('2026-03-01T04:05:06Z')
const later = (seconds: number) => new Date(at.getTime() + seconds * 1000)
const { privateKey, publicKey } = generateKeyPairSync('ed25519')
const key = { keyId: keyIdOf(publicKey), privateKey }
const ring = (keyId: string) => (keyId === key.keyId ? publicKey : undefined)
const request = { method: 'POST', path: '/v1/payments?a=1', body: '{"amountFen":100}' }

function faultOf(run: () => unknown): string {
  try {
    run()
  } catch (error) {
    if (error instanceof SignatureError) return error.fault
    throw error
  }
  return 'accepted'
}

function check(change: Partial<SignedRequest> = {}, headers: Record<string, string> = {}, when = at): string {
  const signed = { ...signRequest(request, key, 'bank', at), ...headers }
  return faultOf(() => verifyRequest({ ...request, ...change, headers: signed }, ring, 'bank', when))
}

describe('signed requests', () => {
  test('the Ed25519 example of RFC 9421 B.2.6 gives the published signature', () => {
    const rfc = createPrivateKey(
      '-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIJ+DYvh6SEqVTm50DFtMDoQikTmiCqirVv9mWG9qfSnF\n-----END PRIVATE KEY-----',
    )
    const names = ['"date"', '"@method"', '"@path"', '"@authority"', '"content-type"', '"content-length"']
    const values = ['Tue, 20 Apr 2021 02:07:55 GMT', 'POST', '/foo', 'example.com', 'application/json', '18']
    const base = signatureBase(
      names.map((name, n) => [name, values[n] ?? '']),
      `(${names.join(' ')});created=1618884473;keyid="test-key-ed25519"`,
    )
    expect(sign(null, Buffer.from(base), rfc).toString('base64')).toBe(
      'wqcAqbmYJ2ji2glfAMaRy4gruYYnx2nEFN2HN6jrnDnQCK1u02Gb04v9EDgwUPiu4A0w6vuQv5lIp5WPpBKRCw==',
    )
  })

  test('an untouched request is accepted within the window on either side', () => {
    expect(check()).toBe('accepted')
    expect(check({}, {}, later(299))).toBe('accepted')
    expect(check({}, {}, later(-299))).toBe('accepted')
  })

  test('a request outside the clock window is refused', () => {
    expect(check({}, {}, later(302))).toBe('clock-skew')
    expect(check({}, {}, later(-302))).toBe('clock-skew')
  })

  test.each([
    ['method', { method: 'PUT' }, 'wrong-signature'],
    ['path', { path: '/v1/refunds?a=1' }, 'wrong-signature'],
    ['query', { path: '/v1/payments?a=2' }, 'wrong-signature'],
    ['body', { body: '{"amountFen":900}' }, 'wrong-digest'],
  ])('a changed %s is refused', (_, change, fault) => {
    expect(check(change)).toBe(fault)
  })

  test('changed headers, missing headers and a digest to match a changed body are refused', () => {
    expect(check({}, { date: later(9).toUTCString() })).toBe('wrong-signature')
    expect(check({}, { signature: 'sig1=:AAAA:' })).toBe('malformed')
    expect(check({}, { 'signature-input': 'sig1=()' })).toBe('malformed')
    const other = signRequest({ ...request, body: 'x' }, key, 'bank', at)
    expect(check({ body: 'x' }, { 'content-digest': other['content-digest'] ?? '' })).toBe('wrong-signature')
    expect(faultOf(() => verifyRequest({ ...request, headers: {} }, ring, 'bank', at))).toBe('missing')
  })

  test('a signature that covers less than the profile is refused', () => {
    const signed = signRequest(request, key, 'bank', at)
    const less = (signed['signature-input'] ?? '').replace(' "content-digest"', '')
    expect(check({}, { 'signature-input': less })).toBe('malformed')
  })

  test('an unknown key and a message meant for another bank are refused', () => {
    const headers = signRequest(request, key, 'bank', at)
    expect(faultOf(() => verifyRequest({ ...request, headers }, () => undefined, 'bank', at))).toBe(
      'unknown-key',
    )
    expect(faultOf(() => verifyRequest({ ...request, headers }, ring, 'bank-2', at))).toBe('wrong-audience')
  })
})

describe('signed replies', () => {
  const asked = signRequest(request, key, 'bank', at).signature ?? ''
  const reply = { status: 201, body: '{"ok":true}' }

  test('a reply is bound to its status, its body and the request that it answers', () => {
    const headers = signReply(reply, asked, key, 'platform', at)
    const verify = (change: Partial<typeof reply>, to = asked) =>
      faultOf(() => verifyReply({ ...reply, ...change, headers }, to, ring, 'platform', at))
    expect(verify({})).toBe('accepted')
    expect(verify({ status: 200 })).toBe('wrong-signature')
    expect(verify({ body: '{}' })).toBe('wrong-digest')
    const another = signRequest(request, key, 'bank', at).signature ?? ''
    expect(verify({}, another)).toBe('wrong-signature')
  })

  test('a request cannot be passed off as a reply', () => {
    const headers = signRequest(request, key, 'platform', at)
    expect(faultOf(() => verifyReply({ ...reply, headers }, asked, ring, 'platform', at))).toBe('malformed')
  })
})

describe('nonces', () => {
  test('a nonce is taken once, per key, and forgotten only when its message is too old', () => {
    const memory = new NonceMemory()
    const message = { keyId: 'k', nonce: 'n', forgetAt: later(300) }
    expect(memory.take(message, at)).toBe(true)
    expect(memory.take(message, later(299))).toBe(false)
    expect(memory.take({ ...message, keyId: 'other' }, at)).toBe(true)
    expect(memory.take({ ...message, forgetAt: later(900) }, later(301))).toBe(true)
  })

  test('a full memory refuses rather than forgets', () => {
    const memory = new NonceMemory(1)
    expect(memory.take({ keyId: 'k', nonce: '1', forgetAt: later(300) }, at)).toBe(true)
    expect(memory.take({ keyId: 'k', nonce: '2', forgetAt: later(300) }, at)).toBe(false)
  })
})

describe('key files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'yuheng-keys-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  test('a key is made once, is never readable by others and its public half is beside it', () => {
    const first = loadOrCreateSigningKey(folder, 'one')
    const path = join(folder, 'one.key.pem')
    expect(statSync(path).mode & 0o077).toBe(0)
    chmodSync(path, 0o644)
    expect(loadOrCreateSigningKey(folder, 'one').keyId).toBe(first.keyId)
    expect(statSync(path).mode & 0o077).toBe(0)
    expect([...publicKeysFromPem(readFileSync(join(folder, 'one.pub.pem'), 'utf8')).keys()]).toEqual([
      first.keyId,
    ])
  })

  test('a ring follows its file: absent, one key, two keys during a change', () => {
    const [one, two] = [loadOrCreateSigningKey(folder, 'a'), loadOrCreateSigningKey(folder, 'b')]
    const path = join(folder, 'ring.pem')
    const follow = keyRingOfFile(path)
    expect(follow(one.keyId)).toBeUndefined()
    writeFileSync(path, one.publicPem)
    expect(follow(one.keyId)).toBeDefined()
    writeFileSync(path, one.publicPem + two.publicPem)
    expect([follow(one.keyId), follow(two.keyId)].every(Boolean)).toBe(true)
    rmSync(path)
    expect(follow(one.keyId)).toBeUndefined()
  })
})
