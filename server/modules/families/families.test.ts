import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Caller, type TestApp, testApp } from '../../../tests/support/app.ts'
import { expectProblem, expectRefusals } from '../../../tests/support/outcomes.ts'
import { childForContract } from './index.ts'
import { notices } from './notices.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp()
})
afterAll(() => app.close())

let n = 0
const family = (change: object = {}) => ({
  login: `parent${++n}`,
  password: 'a long pass phrase',
  name: '王小明',
  phone: '13800000001',
  relation: 'MOTHER',
  county: '410102',
  consent: notices.privacy.version,
  ...change,
})
const child = (change: object = {}) => ({
  name: '王乐乐',
  birth: '2015-03-01',
  stage: 'PRIMARY',
  document: { kind: 'RESIDENT_ID', number: '410199201503010011' },
  consent: notices.children.version,
  ...change,
})

/** A guardian who came through the front door. */
async function register(): Promise<Caller> {
  const reply = await app.public.post('/families', family())
  expect(reply.status, reply.text).toBe(201)
  const token = /yuheng_session=([\w-]+)/.exec(reply.headers['set-cookie']!)![1]!
  const headers = { cookie: `yuheng_session=${token}`, 'x-csrf-token': reply.body.csrf }
  const send =
    (m: 'get' | 'post' | 'put' | 'delete') =>
    (path: string, body?: unknown, more = {}) =>
      app.public[m](path, body, { ...headers, ...more })
  return {
    ...app.public,
    get: send('get'),
    post: send('post'),
    put: send('put'),
    delete: send('delete'),
    token,
  }
}

describe('opening a family', () => {
  test('a guardian registers, is logged in, and only sealed text is stored', async () => {
    const guardian = await register()
    const { body } = await guardian.get('/family')
    expect(body).toMatchObject({
      county: '410102',
      guardians: [{ name: '王小明', phone: '138****0001' }],
      children: [],
    })
    const rows = await app.inside(tx =>
      tx.rows('select * from families.guardian where family_id = $1', [body.id]),
    )
    expect(JSON.stringify(rows)).not.toContain('王小明')
    expect(JSON.stringify(rows)).not.toContain('13800000001')
  })

  test('without consent to the present notice nothing is stored', async () => {
    const input = family({ consent: 'old' })
    expectProblem(await app.public.post('/families', input), 422, 'families.consent-needed')
    const rows = await app.inside(tx => tx.rows('select from auth.account where login = $1', [input.login]))
    expect(rows).toHaveLength(0)
  })

  test('a taken name, a short password, a wrong phone and an unknown field are refused', async () => {
    const taken = family()
    expect((await app.public.post('/families', taken)).status).toBe(201)
    expectProblem(await app.public.post('/families', taken), 409, 'auth.login-taken')
    for (const bad of [
      { password: 'short' },
      { phone: '12345' },
      { admin: true },
      { county: '41' },
      { name: 'x\u202ey' },
    ])
      expectProblem(await app.public.post('/families', family(bad)), 422, 'invalid-input')
  })
})

describe('children', () => {
  test('a child is added with consent, corrected, and removed; each act leaves its consent', async () => {
    const guardian = await register()
    const added = await guardian.post('/family/children', child())
    expect(added.status, added.text).toBe(201)
    expect(added.body).toMatchObject({
      name: '王乐乐',
      document: { masked: '4101**********0011' },
      consent: { granted: true },
    })
    const path = `/family/children/${added.body.id}`
    const { consent: _, ...change } = child({ name: '王乐' })
    expect((await guardian.put(path, change, { 'if-match': '"1"' })).body.name).toBe('王乐')
    expectProblem(await guardian.put(path, change, { 'if-match': '"1"' }), 412, 'changed-meanwhile')
    expect((await guardian.put(`${path}/consent`, { act: 'WITHDRAWN' })).body.consent.granted).toBe(false)
    expect((await guardian.delete(path)).status).toBe(200)
    expectProblem(await guardian.delete(path), 404, 'not-found')
  })

  test('a correction keeps the document unless it names another one or takes it away', async () => {
    const guardian = await register()
    const { id } = (await guardian.post('/family/children', child())).body
    const facts = { name: '王乐', birth: '2015-03-01', stage: 'PRIMARY' }
    const put = (more: object) => guardian.put(`/family/children/${id}`, { ...facts, ...more })
    expect((await put({})).body.document).toEqual({ kind: 'RESIDENT_ID', masked: '4101**********0011' })
    expectProblem(await put({ birth: '2015-03-02' }), 422, 'families.document-invalid')
    const other = { kind: 'PASSPORT', number: 'E12345678' }
    expect((await put({ document: other })).body.document.kind).toBe('PASSPORT')
    expect((await put({ document: null })).body.document).toBeNull()
  })

  test('the same child twice, and a number that contradicts the birth date, are refused', async () => {
    const guardian = await register()
    await guardian.post('/family/children', child())
    expectProblem(await guardian.post('/family/children', child()), 409, 'families.child-known')
    expectProblem(
      await guardian.post('/family/children', child({ birth: '2016-01-01' })),
      422,
      'families.document-invalid',
    )
    const future = child({ birth: '2030-01-01', document: null })
    expectProblem(await guardian.post('/family/children', future), 422, 'families.birth-in-future')
  })

  test('another family, an institution and an officer see nothing of it', async () => {
    const guardian = await register()
    const { body } = await guardian.post('/family/children', child())
    const other = await register()
    expectProblem(await other.delete(`/family/children/${body.id}`), 404, 'not-found')
    for (const box of [
      { role: 'officer', region: '410102' },
      { role: 'manager', institutionId: 1 },
    ] as const) {
      const { role, ...bounds } = box
      const caller = await app.as(role, bounds)
      expectProblem(await caller.get('/family'), 403, 'forbidden')
    }
  })

  test('the door needs a log-in, the guardian role and a right body', async () => {
    const good = await register()
    await expectRefusals({
      send: (as, o) => as.post('/family/children', o?.body ?? child()),
      stranger: app.public,
      unprivileged: await app.as('officer', { region: '410102' }),
      good,
      bad: [
        child({ extra: 1 }),
        child({ birth: '2015-02-30' }),
        child({ stage: 'X' }),
        child({ name: '' }),
        {},
      ],
    })
  })

  test('a contract gets the name only while consent stands', async () => {
    const guardian = await register()
    const { body: view } = await guardian.get('/family')
    const { body } = await guardian.post('/family/children', child())
    const look = () => app.inside(tx => childForContract(tx, view.id, body.id))
    expect(await look()).toMatchObject({ name: '王乐乐', nameMasked: '王**' })
    await guardian.put(`/family/children/${body.id}/consent`, { act: 'WITHDRAWN' })
    await expect(look()).rejects.toThrow('families.consent-needed')
  })

  test('a repeated request with the same key adds one child', async () => {
    const guardian = await register()
    const key = { 'idempotency-key': 'add-child-1' }
    const first = await guardian.post('/family/children', child(), key)
    const again = await guardian.post('/family/children', child(), key)
    expect(again.body).toEqual(first.body)
    expectProblem(await guardian.post('/family/children', child({ name: '别人' }), key), 409, 'key-reused')
  })
})
