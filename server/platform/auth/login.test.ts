import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestApp, testApp } from '../../../tests/support/app.ts'
import { expectProblem } from '../../../tests/support/outcomes.ts'
import { chainAudit, verifyAudit } from '../audit/chain.ts'
import { createAccount, grantCapacity } from './accounts.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp()
  await app.inside(async tx => {
    const id = await createAccount(tx, { login: 'Zhang.San', name: '张三', password: 'correct horse 马' })
    await grantCapacity(tx, id, { role: 'officer', region: '410102' })
    await grantCapacity(tx, id, { role: 'leader', region: '410100' })
  })
})
afterAll(() => app.close())

const login = (password: string, name = 'zhang.san') =>
  app.public.post('/auth/login', { login: name, password })

test('a right password opens a session in the first capacity, whatever the case of the name', async () => {
  const reply = await login('correct horse 马')
  expect(reply.status).toBe(200)
  expect(reply.body).toMatchObject({
    name: '张三',
    kind: 'officer',
    capacity: { role: 'officer', region: '410102' },
  })
  expect(reply.headers['set-cookie']).toMatch(/^yuheng_session=[\w-]{43}; .*HttpOnly; SameSite=Lax/)
})

test('a wrong password and an unknown name get the same answer, and both are recorded', async () => {
  expectProblem(await login('wrong'), 401, 'auth.wrong-credentials')
  expectProblem(await login('wrong', 'nobody'), 401, 'auth.wrong-credentials')
  const rows = await app.audited('auth.login')
  expect(rows.filter(r => r.outcome === 'REFUSED')).toHaveLength(2)
})

test('a session acts in one capacity at a time and can change it', async () => {
  const officer = await app.as('officer', { region: '410102' })
  await app.inside(tx => grantCapacity(tx, officer.accountId, { role: 'leader', region: '410100' }))
  const { body } = await officer.get('/auth/session')
  const leader = body.capacities.find((c: { role: string }) => c.role === 'leader')
  const switched = await officer.post('/auth/session/capacity', { capacityId: leader.id })
  expect(switched.body.capacity).toMatchObject({ role: 'leader', region: '410100' })
  expectProblem(await officer.get('/auth/session'), 401, 'login-required')
})

test('a change without the page token, or from another site, is refused', async () => {
  const officer = await app.as('officer', { region: '410102' })
  expectProblem(await officer.post('/auth/logout', undefined, { 'x-csrf-token': 'x' }), 403, 'csrf')
  expectProblem(
    await officer.post('/auth/logout', undefined, { 'sec-fetch-site': 'cross-site' }),
    403,
    'csrf',
  )
  expectProblem(
    await officer.post('/auth/logout', undefined, { origin: 'https://evil.example' }),
    403,
    'csrf',
  )
})

test('after log-out the token opens nothing', async () => {
  const officer = await app.as('officer', { region: '410102' })
  expect((await officer.post('/auth/logout')).status).toBe(200)
  expectProblem(await officer.get('/auth/session'), 401, 'login-required')
})

test('the same idempotency key gives the first reply; with other content it is refused', async () => {
  const officer = await app.as('officer', { region: '410102' })
  const { body } = await officer.get('/auth/session')
  const key = { 'idempotency-key': 'switch-0001' }
  const first = await officer.post('/auth/session/capacity', { capacityId: body.capacity.id }, key)
  expect(first.status).toBe(200)
  const token = /yuheng_session=([\w-]+)/.exec(first.headers['set-cookie']!)![1]!
  expect(token).not.toBe(officer.token)
})

test('unknown members, wrong types and control characters are refused with the field named', async () => {
  const send = (body: unknown) => app.public.post('/auth/login', body)
  const extra = await send({ login: 'abc', password: 'x', admin: true })
  expectProblem(extra, 422, 'invalid-input')
  expect(extra.body.fields[0].pointer).toBe('/body')
  expectProblem(await send({ login: 'a\u0000bc', password: 'x' }), 422, 'invalid-input')
  expectProblem(await send({ login: ['abc'], password: 'x' }), 422, 'invalid-input')
  expectProblem(await send({ login: 'abc', password: 'x'.repeat(5000) }), 413, 'too-large')
  expectProblem(await send('{'), 415, 'unsupported-media')
})

test('the audit log is whole, and a changed row is found', async () => {
  while ((await app.inside(tx => chainAudit(tx))) > 0);
  const whole = await app.inside(tx => verifyAudit(tx))
  expect(whole).toMatchObject({ ok: true, open: 0 })
  expect(whole.rows).toBeGreaterThan(0)
  await expect(app.inside(tx => tx.rows("update audit.entry set actor = 'x'"))).rejects.toThrow(
    'permission denied',
  )
  const { default: pg } = await import('pg')
  const owner = new pg.Client({ connectionString: app.ownerUrl })
  await owner.connect()
  await owner.query('alter table audit.entry no force row level security')
  await owner.query(
    "update audit.entry set detail = '{}' || jsonb_build_object('x', 1) where id = (select min(id) from audit.entry)",
  )
  await owner.end()
  expect(await app.inside(tx => verifyAudit(tx))).toMatchObject({ ok: false, firstBroken: 1 })
})
