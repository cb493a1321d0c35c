import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Caller, type TestApp, testApp } from '../../../tests/support/app.ts'
import { expectProblem, expectRefusals } from '../../../tests/support/outcomes.ts'

let app: TestApp
let head: Caller
let other: Caller
beforeAll(async () => {
  app = await testApp()
  head = await app.as('manager', { institutionId: 71 })
  other = await app.as('manager', { institutionId: 72 })
})
afterAll(() => app.close())

let serial = 0
const person = (change: object = {}) => ({
  login: `staff-${++serial}`,
  name: '林老师',
  role: 'teacher',
  ...change,
})
const invite = async (as = head, change: object = {}) => {
  const reply = await as.post('/own/accounts', person(change))
  expect(reply.status, reply.text).toBe(201)
  return reply.body as { id: number; login: string; password: string }
}
const logIn = (login: string, password: string) => app.public.post('/auth/login', { login, password })

describe('the head of an institution', () => {
  test('opens an account with a password shown once, and sees it in the own list only', async () => {
    const made = await invite()
    const session = await logIn(made.login, made.password)
    expect(session.body.capacity).toMatchObject({ role: 'teacher', institutionId: 71 })
    const list = (await head.get('/own/accounts')).body.items
    expect(list).toContainEqual(expect.objectContaining({ id: made.id, role: 'teacher', status: 'ACTIVE' }))
    expect(JSON.stringify(list)).not.toContain(made.password)
    expect((await other.get('/own/accounts')).body.items).toEqual([])
    const [entry] = await app.audited('auth.inviteStaff')
    expect(entry).toMatchObject({ object: `account:${made.id}`, detail: { role: 'teacher' } })
    expect(JSON.stringify(entry)).not.toContain(made.password)
  })

  test('may give the roles of the staff, neither the own one nor an officer’s', async () => {
    const { items } = (await head.get('/own/accounts/roles')).body
    expect(items.map((i: { role: string }) => i.role).sort()).toEqual(['clerk', 'teacher'])
    for (const role of ['manager', 'officer', 'guardian', 'nobody'])
      expectProblem(await head.post('/own/accounts', person({ role })), 403, 'auth.role-too-wide')
  })

  test('a log-in name is given once', async () => {
    const { login } = await invite()
    expectProblem(await other.post('/own/accounts', person({ login })), 409, 'auth.login-taken')
  })

  test('disables, enables and resets; each time again is harmless, and no other institution can', async () => {
    const made = await invite(head, { role: 'clerk' })
    const at = `/own/accounts/${made.id}`
    const why = { reason: '离职' }
    for (const verb of ['disable', 'enable', 'password-reset'])
      expectProblem(await other.post(`${at}/${verb}`, why), 404, 'not-found')
    expect((await head.post(`${at}/disable`, why)).body.status).toBe('DISABLED')
    expect((await head.post(`${at}/disable`, why)).body.status).toBe('DISABLED')
    expect((await logIn(made.login, made.password)).status).not.toBe(200)
    expect((await head.post(`${at}/enable`, why)).body.status).toBe('ACTIVE')
    const again = (await head.post(`${at}/password-reset`, why)).body
    expect((await logIn(made.login, made.password)).status).not.toBe(200)
    expect((await logIn(made.login, again.password)).status).toBe(200)
    expectProblem(await head.post(`${at}/disable`, {}), 422, 'invalid-input')
  })

  test('does not reach the own account', async () => {
    const own = (await head.get('/auth/session')).body.accountId ?? 0
    expectProblem(await head.post(`/own/accounts/${own}/disable`, { reason: '测试' }), 404, 'not-found')
  })

  test('needs a log-in and the permission, and says what is wrong', async () => {
    await expectRefusals({
      send: (as, o) => as.post('/own/accounts', o?.body ?? person()),
      stranger: app.public,
      unprivileged: await app.as('clerk', { institutionId: 71 }),
      good: head,
      bad: [{}, person({ login: 'a b' }), person({ name: '' }), person({ institutionId: 72 })],
    })
    expectProblem(
      await (await app.as('officer', { region: '410102' })).get('/own/accounts'),
      403,
      'forbidden',
    )
  })
})
