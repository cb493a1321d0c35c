import { generateSync } from 'otplib'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Reply, type TestApp, testApp } from '../../../tests/support/app.ts'
import { expectProblem } from '../../../tests/support/outcomes.ts'
import { createAccount, grantCapacity } from './accounts.ts'
import { recordFailure, subjectOf } from './lockout.ts'
import { csrfOf } from './sessions.ts'

const PASSWORD = '四月的风吹过河岸'.padEnd(12, '!')

let app: TestApp
beforeAll(async () => {
  app = await testApp({ env: { YUHENG_TOTP: 'true', YUHENG_TRUST_PROXY: '127.0.0.1' } })
})
afterAll(() => app.close())

let serial = 0
let user: { id: number; login: string }
let address = ''
beforeEach(async () => {
  app.clock.advance({ days: 2 })
  address = `10.0.0.${++serial}`
  user = await newUser('officer', { region: '410102' })
})

async function newUser(role: string, bounds: object) {
  const login = `user${++serial}`
  const id = await app.inside(async tx => {
    const account = await createAccount(tx, { login, name: '王小明', password: PASSWORD })
    await grantCapacity(tx, account, { role, ...bounds })
    return account
  })
  return { id, login }
}

const login = (body: object, from = address): Promise<Reply> =>
  app.public.post(
    '/auth/login',
    { login: user.login, password: PASSWORD, ...body },
    { 'x-forwarded-for': from },
  )

/** Speaks with the cookie of a log-in, as the browser would. */
function browser(reply: Reply) {
  const token = /yuheng_session=([\w-]+)/.exec(String(reply.headers['set-cookie']))![1]!
  const headers = { cookie: `yuheng_session=${token}`, 'x-csrf-token': csrfOf(token) }
  return {
    get: (path: string) => app.public.get(path, undefined, headers),
    post: (path: string, body?: unknown, more: Record<string, string> = {}) =>
      app.public.post(path, body, { ...headers, ...more }),
  }
}

const codeNow = (secret: string) =>
  generateSync({ secret, epoch: Math.floor(app.clock.now().getTime() / 1000) }) as string

/** Enrols a second factor from a fresh log-in. */
async function enrol() {
  const page = browser(await login({}))
  const { secret } = (await page.post('/auth/factor/start')).body
  const confirmed = await page.post('/auth/factor/confirm', { code: codeNow(secret) })
  app.clock.advance({ ms: 60_000 })
  return { page, secret, codes: confirmed.body.codes as string[] }
}

describe('guessing', () => {
  it('answers the same for a wrong password and an unknown login', async () => {
    const [wrong, unknown] = [await login({ password: 'x' }), await login({ login: 'nobody' })]
    expectProblem(wrong, 401, 'auth.wrong-credentials')
    expect({ ...unknown.body, requestId: 0 }).toEqual({ ...wrong.body, requestId: 0 })
  })

  it('locks the account from any address, also for the right password, and only for a while', async () => {
    for (let i = 0; i < 5; i++) await login({ password: 'x' }, `10.1.1.${i}`)
    const locked = await login({}, '10.9.9.9')
    expectProblem(locked, 429, 'auth.locked')
    expect(locked.body.data).toEqual({ retryAfterSeconds: 60 })
    app.clock.advance({ ms: 60_001 })
    expect((await login({})).status).toBe(200)
  })

  it('in parallel gets no more guesses than one after the other', async () => {
    await Promise.all(Array.from({ length: 16 }, () => login({ password: 'x' })))
    const { failures } = await app.inside(async tx => {
      const [row] = await tx.rows<{ failures: number }>(
        `select max(failures)::int as failures from auth.lockout where kind = 'account' and last_at = $1`,
        [tx.clock.now()],
      )
      return row!
    })
    expect(failures).toBe(5)
    expectProblem(await login({}), 429, 'auth.locked')
  })

  it('locks an unknown login too, so that locking does not tell which logins exist', async () => {
    for (let i = 0; i < 5; i++) await login({ login: 'ghost-of-nobody', password: 'x' })
    expectProblem(await login({ login: 'GHOST-of-nobody', password: 'x' }), 429, 'auth.locked')
  })

  it('locks an address that tries many logins', async () => {
    await login({ login: 'one-of-many', password: 'x' }, '10.7.7.7')
    await app.inside(async tx => {
      for (let i = 1; i < 50; i++) await recordFailure(tx, [subjectOf('address', '10.7.7.7')])
    })
    expectProblem(await login({}, '10.7.7.7'), 429, 'auth.locked')
    expect((await login({}, '10.7.7.8')).status).toBe(200)
  })

  it('is forgiven by a success and forgotten after a day', async () => {
    for (let i = 0; i < 4; i++) await login({ password: 'x' })
    expect((await login({})).status).toBe(200)
    for (let i = 0; i < 4; i++) await login({ password: 'x' })
    expect((await login({})).status).toBe(200)
  })
})

describe('a second factor', () => {
  it('must be enrolled by an officer before anything else can be done', async () => {
    const first = await login({})
    expect(first.body).toMatchObject({ mustEnrol: true, permissions: [] })
    const page = browser(first)
    const token = await page.post('/auth/machine-tokens', { name: 'x', scopes: ['regions.read'], days: 1 })
    expectProblem(token, 403, 'auth.scope-too-wide')
    const started = await page.post('/auth/factor/start')
    expect(started.body.address).toContain('otpauth://totp/')
    expectProblem(await page.post('/auth/factor/confirm', { code: '000000' }), 401, 'auth.wrong-code')
    const confirmed = await page.post('/auth/factor/confirm', { code: codeNow(started.body.secret) })
    expect(confirmed.body.codes).toHaveLength(10)
    const session = await page.get('/auth/session')
    expect(session.body.mustEnrol).toBe(false)
    expect(session.body.permissions).toContain('institutions.review')
  })

  it('is not demanded of a parent', async () => {
    user = await newUser('guardian', { familyId: 1 })
    expect((await login({})).body).toMatchObject({ mustEnrol: false })
  })

  it('is asked for at the next log-in, and a code works once', async () => {
    const { secret } = await enrol()
    expectProblem(await login({}), 401, 'auth.code-required')
    const code = codeNow(secret)
    expect((await login({ code })).body).toMatchObject({ mustEnrol: false })
    expectProblem(await login({ code }), 401, 'auth.wrong-code')
    expectProblem(await login({ password: 'x', code }), 401, 'auth.wrong-credentials')
  })

  it('lets one of two log-ins at the same moment use a code', async () => {
    const { secret } = await enrol()
    const code = codeNow(secret)
    const replies = await Promise.all([login({ code }), login({ code }), login({ code })])
    expect(replies.map(r => r.status).sort()).toEqual([200, 401, 401])
  })

  it('can be replaced by each recovery code once', async () => {
    const { codes } = await enrol()
    expect((await login({ code: codes[0]!.toLowerCase() })).status).toBe(200)
    expectProblem(await login({ code: codes[0] }), 401, 'auth.wrong-code')
    expect((await login({ code: codes[1] })).status).toBe(200)
  })

  it('locks after wrong codes as after wrong passwords', async () => {
    await enrol()
    for (let i = 0; i < 5; i++) await login({ code: '000000' })
    expectProblem(await login({ code: '000000' }), 429, 'auth.locked')
  })

  it('stays with an officer, and leaves a parent only with password and code', async () => {
    const { page, secret } = await enrol()
    const body = { password: PASSWORD, code: codeNow(secret) }
    expectProblem(await page.post('/auth/factor/remove', body), 409, 'auth.factor-required')
    user = await newUser('guardian', { familyId: 1 })
    const parent = await enrol()
    const wrong = { password: 'x', code: codeNow(parent.secret) }
    expectProblem(await parent.page.post('/auth/factor/remove', wrong), 401, 'auth.wrong-credentials')
    const right = { password: PASSWORD, code: codeNow(parent.secret) }
    expect((await parent.page.post('/auth/factor/remove', right)).status).toBe(200)
    expect((await login({})).status).toBe(200)
    expect(await app.audited('auth.removeFactor')).toContainEqual(
      expect.objectContaining({ outcome: 'DONE', actor: `account:${user.id}` }),
    )
  })

  it('is stored sealed', async () => {
    const { secret } = await enrol()
    const [row] = await app.inside(tx =>
      tx.rows<{ totp_sealed: Buffer }>('select totp_sealed from auth.account where id = $1', [user.id]),
    )
    expect(row!.totp_sealed.subarray(0, 2).toString()).toBe('YS')
    expect(row!.totp_sealed.includes(secret)).toBe(false)
  })

  it('leaves its secret out of the replies kept for repeated requests', async () => {
    const page = browser(await login({}))
    const started = await page.post('/auth/factor/start', undefined, { 'idempotency-key': 'enrolment-1' })
    expect(started.status).toBe(200)
    const kept = await app.inside(tx => tx.rows('select key from platform.idempotency'))
    expect(kept).toEqual([])
  })
})

describe('a password', () => {
  it('is changed with the old one, and every other session ends at once', async () => {
    user = await newUser('guardian', { familyId: 1 })
    const [here, there] = [browser(await login({})), browser(await login({}))]
    const next = '五月的雨落在田野上边'
    expectProblem(await here.post('/auth/password', { password: 'x', next }), 401, 'auth.wrong-credentials')
    expectProblem(
      await here.post('/auth/password', { password: PASSWORD, next: '1234567890' }),
      422,
      'auth.weak-password',
    )
    expect((await there.get('/auth/session')).status).toBe(200)
    expect((await here.post('/auth/password', { password: PASSWORD, next })).body).toEqual({ revoked: 1 })
    expectProblem(await there.get('/auth/session'), 401, 'login-required')
    expect((await here.get('/auth/session')).status).toBe(200)
    expectProblem(await login({}), 401, 'auth.wrong-credentials')
    expect((await login({ password: next })).status).toBe(200)
  })
})

describe('sessions', () => {
  it('are listed for their owner only and end when revoked', async () => {
    user = await newUser('guardian', { familyId: 1 })
    const [here, there] = [browser(await login({})), browser(await login({}))]
    const { items } = (await here.get('/auth/sessions')).body
    expect(items.map((s: { current: boolean }) => s.current)).toEqual([false, true])
    expect(items[0]).toMatchObject({ address, method: 'PASSWORD', role: 'guardian' })
    const stranger = await app.as('guardian', { familyId: 2 })
    expectProblem(await stranger.post(`/auth/sessions/${items[0].id}/revoke`), 404, 'not-found')
    expect((await here.post(`/auth/sessions/${items[0].id}/revoke`)).status).toBe(200)
    expectProblem(await there.get('/auth/session'), 401, 'login-required')
    expect((await here.get('/auth/sessions')).body.items).toHaveLength(1)
  })

  it('end by log-out', async () => {
    user = await newUser('guardian', { familyId: 1 })
    const page = browser(await login({}))
    expect((await page.post('/auth/logout')).body).toEqual({ done: true, logoutUrl: null })
    expectProblem(await page.get('/auth/session'), 401, 'login-required')
  })
})

describe('a machine token', () => {
  const bearer = (token: string) => ({ authorization: `Bearer ${token}` })

  it('may do what its maker may, within its scopes, until it is revoked', async () => {
    const maker = await app.as('manager', { institutionId: 5 })
    const made = await maker.post('/auth/machine-tokens', {
      name: '排课系统',
      scopes: ['courses.read'],
      days: 30,
    })
    expect(made.status).toBe(201)
    const session = await app.public.get('/auth/machine-tokens', undefined, bearer(made.body.token))
    expect(session.body.items[0]).toMatchObject({ name: '排课系统', scopes: ['courses.read'] })
    const actor = await app.sessions.find(made.body.token, 'bearer')
    expect(['courses.read', 'courses.create', 'custody.own'].map(p => actor!.may(p))).toEqual([
      true,
      false,
      false,
    ])
    await maker.post(`/auth/machine-tokens/${made.body.id}/revoke`)
    const after = await app.public.get('/auth/machine-tokens', undefined, bearer(made.body.token))
    expectProblem(after, 401, 'login-required')
  })

  it('cannot be wider than its maker, cannot make another, and ends by itself', async () => {
    const maker = await app.as('teacher', { institutionId: 5 })
    const wide = { name: 'x', scopes: ['lessons.*'], days: 1 }
    expectProblem(await maker.post('/auth/machine-tokens', wide), 403, 'auth.scope-too-wide')
    const made = await maker.post('/auth/machine-tokens', { name: 'x', scopes: ['lessons.read'], days: 1 })
    const again = await app.public.post(
      '/auth/machine-tokens',
      { name: 'y', scopes: ['lessons.read'], days: 1 },
      bearer(made.body.token),
    )
    expectProblem(again, 403, 'forbidden')
    app.clock.advance({ days: 1, ms: 1 })
    const late = await app.public.get('/auth/machine-tokens', undefined, bearer(made.body.token))
    expectProblem(late, 401, 'login-required')
  })
})
