import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { problemOf } from './problem.ts'
import { fillPath, lendDoor, searchOf, send } from './send.ts'

let answer: (request: IncomingMessage, reply: ServerResponse) => void
let base = ''
const server = createServer((request, reply) => answer(request, reply))
const json = (reply: ServerResponse, status: number, body: unknown, type = 'application/json') =>
  reply.writeHead(status, { 'content-type': type }).end(JSON.stringify(body))
const refusal = {
  code: 'sample.no',
  status: 422,
  title: '不行',
  titleEn: 'No',
  detail: '原因',
  detailEn: 'Why',
  todo: '改',
  todoEn: 'Change',
}
const caught = (promise: Promise<unknown>) => promise.then(() => undefined, problemOf)

beforeAll(async () => {
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => new Promise(done => server.close(done)))
beforeEach(() => lendDoor({ csrf: () => undefined, reauthenticate: async () => false }))

describe('a request', () => {
  it('carries the CSRF token, the idempotency key and the version with a change', async () => {
    lendDoor({ csrf: () => 'token', reauthenticate: async () => false })
    let seen: IncomingMessage['headers'] = {}
    answer = (request, reply) => {
      seen = request.headers
      json(reply, 200, { ok: true })
    }
    await send('POST', `${base}/x`, { body: { a: 1 }, key: 'key-1234', ifMatch: '"3"' })
    expect(seen).toMatchObject({ 'x-csrf-token': 'token', 'idempotency-key': 'key-1234', 'if-match': '"3"' })
  })
  it('gives the version of what was read', async () => {
    answer = (_, reply) => json(reply.setHeader('etag', '"7"'), 200, { a: 1 })
    expect(await send('GET', `${base}/x`)).toMatchObject({ data: { a: 1 }, etag: '"7"' })
  })
  it('turns a refusal into its own words and fields', async () => {
    const fields = [{ pointer: '/body/children/0/name', message: { zh: '必填', en: 'required' } }]
    answer = (_, reply) => json(reply, 422, { ...refusal, fields }, 'application/problem+json')
    const problem = await caught(send('POST', `${base}/x`, { body: {} }))
    expect(problem).toMatchObject({
      kind: 'refused',
      code: 'sample.no',
      title: '不行',
      todo: '改',
      transient: false,
    })
    expect(problem?.fieldMessages().get('children/0/name')).toBe('必填')
  })
  it('says so when the answer is not ours, late, or missing', async () => {
    answer = (_, reply) => reply.writeHead(502, { 'content-type': 'text/html' }).end('<h1>proxy</h1>')
    expect(await caught(send('GET', `${base}/x`))).toMatchObject({ kind: 'unreadable', transient: true })
    answer = () => undefined
    expect(await caught(send('GET', `${base}/x`, { timeoutMs: 50 }))).toMatchObject({
      kind: 'timeout',
      transient: true,
    })
    answer = (request, _) => request.socket.destroy()
    expect(await caught(send('GET', `${base}/x`))).toMatchObject({ kind: 'offline', transient: true })
  })
  it('is repeated with the same key after the person has logged in again', async () => {
    const keys: unknown[] = []
    lendDoor({ csrf: () => undefined, reauthenticate: async () => true })
    answer = (request, reply) => {
      keys.push(request.headers['idempotency-key'])
      if (keys.length === 1)
        json(reply, 401, { ...refusal, code: 'login-required' }, 'application/problem+json')
      else json(reply, 200, { done: true })
    }
    expect((await send('POST', `${base}/x`, { body: {}, key: 'key-1234' })).data).toEqual({ done: true })
    expect(keys).toEqual(['key-1234', 'key-1234'])
  })
  it('fails with the refusal when the person does not', async () => {
    answer = (_, reply) =>
      json(reply, 401, { ...refusal, code: 'login-required' }, 'application/problem+json')
    expect(await caught(send('GET', `${base}/x`))).toMatchObject({ code: 'login-required', status: 401 })
  })
})

describe('addresses', () => {
  it('escape path values and miss none', () => {
    expect(fillPath('/a/{id}/b', { id: 'x/y' })).toBe('/a/x%2Fy/b')
    expect(() => fillPath('/a/{id}', {})).toThrow('id')
  })
  it('leave out what is empty and repeat lists', () => {
    expect(searchOf({ a: '', b: undefined, c: null, d: 0, e: ['x', 'y'] })).toBe('?d=0&e=x&e=y')
  })
})
