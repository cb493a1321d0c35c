import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Caller, type TestApp, testApp } from '../../../tests/support/app.ts'
import { expectProblem, expectRefusals } from '../../../tests/support/outcomes.ts'

let app: TestApp
let city: Caller
let chief: Caller
let county: Caller
let officer: Caller
const REASON = { reason: '人员调整' }
let n = 0
const wanted = (change: object = {}) => ({
  login: `zhang-${++n}`,
  name: '张晓明',
  role: 'officer',
  region: '410102',
  ...change,
})
const create = async (change: object = {}, by = city) => {
  const reply = await by.post('/users', wanted(change))
  expect(reply.status, reply.text).toBe(201)
  return reply.body as { id: number; login: string; password: string }
}
const logIn = (login: string, password: string) => app.public.post('/auth/login', { login, password })

beforeAll(async () => {
  app = await testApp()
  city = await app.as('administrator', { region: '410100' })
  chief = await app.as('chief', { region: '410100' })
  county = await app.as('administrator', { region: '410103' })
  officer = await app.as('officer', { region: '410102' })
})
afterAll(() => app.close())

describe('accounts of officers', () => {
  test('are created with a role, an area and a first password that works, and are found', async () => {
    const made = await create({ classes: ['SPORTS'] })
    expect((await logIn(made.login, made.password)).status).toBe(200)
    const { body } = await city.get(`/users?q=${made.login.toUpperCase()}`)
    expect(body.items).toMatchObject([
      {
        id: made.id,
        name: '张晓明',
        status: 'ACTIVE',
        factor: false,
        sessions: 1,
        capacities: [{ role: 'officer', region: '410102', classes: ['SPORTS'] }],
      },
    ])
    expect(await app.audited('auth.createUser')).toContainEqual({
      outcome: 'DONE',
      actor: `account:${city.accountId}`,
      object: `account:${made.id}`,
      detail: { role: 'officer' },
    })
  })

  test('strangers, the unprivileged and faulty input are refused', async () => {
    await expectRefusals({
      send: (as, change) => as.post('/users', change?.body ?? wanted()),
      stranger: app.public,
      unprivileged: officer,
      good: city,
      bad: [wanted({ login: 'a' }), wanted({ region: '41' }), wanted({ classes: [] }), wanted({ more: 1 })],
    })
    expectProblem(await app.public.get('/users'), 401, 'login-required')
    expectProblem(await officer.get('/users'), 403, 'forbidden')
  })

  test('another region sees none of them and changes nothing', async () => {
    const { id } = await create()
    expect((await county.get('/users')).body.items.map((u: { id: number }) => u.id)).not.toContain(id)
    expectProblem(await county.get(`/users/${id}`), 404, 'not-found')
    for (const act of ['disable', 'factor-reset', 'password-reset', 'sessions-end'])
      expectProblem(await county.post(`/users/${id}/${act}`, REASON), 404, 'not-found')
    expectProblem(await county.post('/users', wanted()), 404, 'not-found')
    expectProblem(await county.post('/users', wanted({ region: '410000' })), 404, 'not-found')
  })

  test('a login is given once; the same again changes nothing', async () => {
    const good = wanted()
    expect((await city.post('/users', good)).status).toBe(201)
    expectProblem(await city.post('/users', good), 409, 'auth.login-taken')
    const { body } = await city.get(`/users?q=${good.login}`)
    expect(body.items).toHaveLength(1)
  })

  test('nobody is lifted above who grants: only roles of officers, and only what one holds', async () => {
    expectProblem(await chief.post('/users', wanted({ role: 'administrator' })), 403, 'auth.role-too-wide')
    expectProblem(await city.post('/users', wanted({ role: 'guardian' })), 403, 'auth.role-too-wide')
    await create({ role: 'officer' }, chief)
    const roles = (await chief.get('/users/grantable-roles')).body.items.map((r: { role: string }) => r.role)
    expect(roles).toContain('officer')
    expect(roles).not.toContain('administrator')
    const superior = await create({ role: 'administrator', region: '410102' })
    expectProblem(await chief.post(`/users/${superior.id}/disable`, REASON), 403, 'auth.role-too-wide')
  })
})

describe('an account', () => {
  test('is disabled at once with its sessions, and enabled again; twice is as once', async () => {
    const made = await create()
    const session = await logIn(made.login, made.password)
    const cookie = { cookie: session.headers['set-cookie']!.toString().split(';')[0]! }
    for (let i = 0; i < 2; i++)
      expect((await city.post(`/users/${made.id}/disable`, REASON)).body).toMatchObject({
        status: 'DISABLED',
        sessions: 0,
      })
    expect((await app.public.get('/auth/session', undefined, cookie)).status).toBe(401)
    expect((await logIn(made.login, made.password)).status).toBe(401)
    expect((await city.post(`/users/${made.id}/enable`, REASON)).body.status).toBe('ACTIVE')
    expect((await logIn(made.login, made.password)).status).toBe(200)
    expectProblem(await city.post(`/users/${made.id}/disable`, {}), 422, 'invalid-input')
  })

  test('gets a new first password; the former one ends', async () => {
    const made = await create()
    const { body } = await city.post(`/users/${made.id}/password-reset`, REASON)
    expect((await logIn(made.login, made.password)).status).toBe(401)
    expect((await logIn(made.login, body.password)).status).toBe(200)
    expect(JSON.stringify(await app.audited('auth.resetPassword'))).not.toContain(body.password)
  })

  test('loses a second factor that was lost, with its sessions', async () => {
    const made = await create()
    await app.inside(tx => tx.rows(`update auth.account set totp_sealed = '\\x00' where id = $1`, [made.id]))
    expect((await city.get(`/users/${made.id}`)).body.factor).toBe(true)
    const reply = await city.post(`/users/${made.id}/factor-reset`, REASON)
    expect(reply.body).toMatchObject({ factor: false, sessions: 0 })
  })

  test('is never one’s own', async () => {
    for (const act of ['disable', 'factor-reset', 'password-reset'])
      expectProblem(await city.post(`/users/${city.accountId}/${act}`, REASON), 409, 'auth.own-account')
  })

  test('gets a further role once, and loses it; the last one stays', async () => {
    const made = await create()
    const more = { role: 'industry', region: '410102', classes: ['CULTURE_ART'] }
    const two = await city.post(`/users/${made.id}/capacities`, more)
    expect(two.body.capacities).toHaveLength(2)
    expectProblem(await city.post(`/users/${made.id}/capacities`, more), 409, 'auth.role-held')
    const [first, second] = two.body.capacities
    const end = (id: number) => city.post(`/users/${made.id}/capacities/${id}/end`, REASON)
    expect((await end(second.id)).body.capacities).toHaveLength(1)
    expectProblem(await end(second.id), 404, 'not-found')
    expectProblem(await end(first.id), 409, 'auth.last-role')
    expectProblem(await chief.post(`/users/${made.id}/capacities/1/end`, REASON), 403, 'forbidden')
  })
})
