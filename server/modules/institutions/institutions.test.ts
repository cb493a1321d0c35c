import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Caller, type TestApp, testApp } from '../../../tests/support/app.ts'
import { testCore, testInstitution, testUscc } from '../../../tests/support/institutions.ts'
import { expectProblem, expectRefusals } from '../../../tests/support/outcomes.ts'

let app: TestApp
let officer: Caller
let neighbour: Caller
let clerk: Caller

beforeAll(async () => {
  app = await testApp()
  officer = await app.as('officer', { region: '410102' })
  neighbour = await app.as('officer', { region: '410103' })
  clerk = await app.as('clerk', { institutionId: 1 })
})
afterAll(() => app.close())

describe('registering', () => {
  test('puts the institution on the register, with an action and an audit row', async () => {
    const reply = await officer.post('/institutions', testCore({ name: '金水区晨星舞蹈培训学校' }))
    expect(reply.status, reply.text).toBe(201)
    const { institution } = reply.body
    expect(institution).toMatchObject({
      status: 'REGISTERED',
      version: 1,
      county: '410102',
      publicCode: institution.uscc,
    })
    const log = await officer.get(`/institutions/${institution.id}/actions`)
    expect(log.body.items).toMatchObject([{ seq: 1, kind: 'REGISTER' }])
    const audited = await app.audited('institutions.register')
    expect(audited.at(-1)).toMatchObject({ outcome: 'DONE', object: `institution:${institution.id}` })
  })

  test('refuses strangers, other roles and bad input', async () => {
    const good = testCore()
    await expectRefusals({
      send: (as, change) => as.post('/institutions', change?.body ?? good),
      stranger: app.public,
      unprivileged: clerk,
      good: officer,
      bad: [
        { ...good, name: '' },
        { ...good, county: '4101' },
        { ...good, classes: [] },
        { ...good, classes: ['SUBJECT', 'SUBJECT'] },
        { ...good, uscc: '123' },
        { ...good, extra: 1 },
        { ...good, on: '2026-02-30' },
        { ...good, name: '\u0000坏' },
        {},
      ],
    })
  })

  test('refuses a place outside the area', async () => {
    expectProblem(
      await officer.post('/institutions', testCore({ county: '410103' })),
      403,
      'institutions.outside-area',
    )
  })

  test('refuses a credit code that is registered', async () => {
    const core = testCore()
    expect((await officer.post('/institutions', core)).status).toBe(201)
    expectProblem(
      await officer.post('/institutions', { ...testCore(), uscc: core.uscc }),
      409,
      'institutions.uscc-taken',
    )
  })

  test('warns of a check digit and accepts the code with a note', async () => {
    const right = testUscc()
    const wrong = right.slice(0, 17) + (right.endsWith('1') ? '2' : '1')
    const core = testCore({ uscc: wrong })
    expectProblem(await officer.post('/institutions', core), 422, 'institutions.uscc-check-digit')
    const noted = await officer.post('/institutions', { ...core, usccNote: '证照所载即为此码' })
    expect(noted.body.institution).toMatchObject({ uscc: wrong, usccNote: '证照所载即为此码' })
  })

  test('a repeated request with the same key registers once', async () => {
    const core = testCore()
    const key = { 'idempotency-key': 'register-once-1' }
    const first = await officer.post('/institutions', core, key)
    const second = await officer.post('/institutions', core, key)
    expect(second.status).toBe(201)
    expect(second.body).toEqual(first.body)
    expectProblem(await officer.post('/institutions', testCore(), key), 409, 'key-reused')
  })

  test('keeps markup and SQL in names as text', async () => {
    const name = `<script>alert(1)</script>'; drop table x;--`
    const reply = await officer.post('/institutions', testCore({ name }))
    expect(reply.body.institution.name).toBe(name)
    const found = await officer.get(`/institutions?q=${encodeURIComponent('drop table')}`)
    expect(found.body.items.map((i: { name: string }) => i.name)).toContain(name)
  })
})

describe('one record', () => {
  test('is seen in its county and above, and not elsewhere', async () => {
    const { id } = await testInstitution(app)
    expect((await officer.get(`/institutions/${id}`)).body).toMatchObject({ id, status: 'LICENSED' })
    const city = await app.as('officer', { region: '410100' })
    expect((await city.get(`/institutions/${id}`)).status).toBe(200)
    for (const path of [`/institutions/${id}`, `/institutions/${id}/actions`])
      expectProblem(await neighbour.get(path), 404, 'not-found')
  })

  test('is seen by an industry department only in its classes', async () => {
    const art = await testInstitution(app, { classes: ['CULTURE_ART'] })
    const sport = await testInstitution(app, { classes: ['SPORTS', 'CULTURE_ART'] })
    const bureau = await app.as('industry', { region: '410102', classes: ['SPORTS'] })
    expectProblem(await bureau.get(`/institutions/${art.id}`), 404, 'not-found')
    expect((await bureau.get(`/institutions/${sport.id}`)).status).toBe(200)
    const listed = await bureau.get('/institutions?limit=200')
    expect(listed.body.items.every((i: { classes: string[] }) => i.classes.includes('SPORTS'))).toBe(true)
    expect(listed.body.total).toBe(listed.body.items.length)
  })

  test('is refused to strangers and to other kinds of people', async () => {
    const { id } = await testInstitution(app)
    expectProblem(await app.public.get(`/institutions/${id}`), 401, 'login-required')
    expectProblem(await clerk.get(`/institutions/${id}`), 403, 'forbidden')
    expectProblem(await officer.get('/institutions/999999999'), 404, 'not-found')
  })
})
