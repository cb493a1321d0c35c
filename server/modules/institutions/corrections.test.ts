import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Caller, type TestApp, testApp } from '../../../tests/support/app.ts'
import { testInstitution, testUscc } from '../../../tests/support/institutions.ts'
import { expectProblem, expectRefusals } from '../../../tests/support/outcomes.ts'

let app: TestApp
let asker: Caller
let decider: Caller
let neighbour: Caller
let leader: Caller
beforeAll(async () => {
  app = await testApp()
  asker = await app.as('officer', { region: '410102' })
  decider = await app.as('chief', { region: '410102' })
  neighbour = await app.as('officer', { region: '410103' })
  leader = await app.as('leader', { region: '410102' })
})
afterAll(() => app.close())

const reason = '证照与登记不符'
const ask = async (id: number, change: object, as = asker) =>
  as.post(`/institutions/${id}/corrections`, { change, reason })
const decide = (id: number, decision: string, as = decider) =>
  as.post(`/institutions/corrections/${id}/decision`, { decision, reason: '已核对原件' })

describe('asking for a correction', () => {
  test('changes nothing until somebody else approves; then it is an action', async () => {
    const i = await testInstitution(app)
    const asked = await ask(i.id, { name: '更正后的培训学校', legalForm: i.legalForm })
    expect(asked.status, asked.text).toBe(201)
    expect(asked.body).toMatchObject({
      status: 'PENDING',
      change: { name: '更正后的培训学校' },
      requestedBy: `account:${asker.accountId}`,
    })
    expect(asked.body.change).not.toHaveProperty('legalForm')
    expect((await asker.get(`/institutions/${i.id}`)).body.name).toBe(i.name)
    const decided = await decide(asked.body.id, 'APPROVED')
    expect(decided.body).toMatchObject({ status: 'APPROVED', decidedBy: `account:${decider.accountId}` })
    expect((await asker.get(`/institutions/${i.id}`)).body).toMatchObject({
      name: '更正后的培训学校',
      version: i.version + 1,
    })
    const log = (await asker.get(`/institutions/${i.id}/actions`)).body.items[0]
    expect(log).toMatchObject({
      kind: 'CORRECT',
      payload: { correctionId: asked.body.id },
      reason: '已核对原件',
    })
    const found = await asker.get(`/institutions?q=${encodeURIComponent('更正后的')}`)
    expect(found.body.items).toHaveLength(1)
    expect((await app.audited('institutions.decideCorrection')).at(-1)).toMatchObject({
      outcome: 'DONE',
      object: `correction:${asked.body.id}`,
    })
  })

  test('refuses strangers, roles without the right, wrong input and what is so already', async () => {
    const i = await testInstitution(app)
    await expectRefusals({
      send: (as, change) =>
        as.post(
          `/institutions/${i.id}/corrections`,
          change?.body ?? { change: { name: '另一个名称' }, reason },
        ),
      stranger: app.public,
      unprivileged: leader,
      good: asker,
      bad: [
        { change: { county: '410103' }, reason },
        { change: { name: '' }, reason },
        { change: { name: '新名称' } },
        {},
      ],
    })
    expectProblem(await ask(i.id, { name: i.name }), 422, 'institutions.nothing-to-change')
    expectProblem(await ask(i.id, { name: '邻区来改' }, neighbour), 404, 'not-found')
    const other = await testInstitution(app)
    expectProblem(await ask(i.id, { uscc: other.uscc }), 409, 'institutions.uscc-taken')
    expectProblem(await ask(i.id, { uscc: `${testUscc().slice(0, 17)}?` }), 422, 'invalid-input')
  })
})

describe('deciding', () => {
  test('is not for who asked, nor for another region, and happens once', async () => {
    const i = await testInstitution(app)
    const { id } = (await ask(i.id, { address: '更正路1号' }, decider)).body
    expectProblem(await decide(id, 'APPROVED'), 403, 'institutions.same-person')
    expectProblem(await decide(id, 'APPROVED', neighbour), 404, 'not-found')
    expectProblem(await decide(id, 'APPROVED', leader), 403, 'forbidden')
    expect((await decide(id, 'REJECTED', asker)).body.status).toBe('REJECTED')
    expectProblem(await decide(id, 'APPROVED', asker), 409, 'institutions.decided')
    expect((await asker.get(`/institutions/${i.id}`)).body.version).toBe(i.version)
  })

  test('is refused where another correction has touched the same fact meanwhile, and not for other facts', async () => {
    const i = await testInstitution(app)
    const first = (await ask(i.id, { name: '第一个名称' })).body.id
    const second = (await ask(i.id, { name: '第二个名称' })).body.id
    const third = (await ask(i.id, { address: '第三条路1号' })).body.id
    expect((await decide(first, 'APPROVED')).status).toBe(200)
    expectProblem(await decide(second, 'APPROVED'), 409, 'institutions.overtaken')
    expect((await decide(third, 'APPROVED')).status).toBe(200)
    expect((await asker.get(`/institutions/${i.id}`)).body).toMatchObject({
      name: '第一个名称',
      address: '第三条路1号',
    })
  })

  test('two at once: one counts', async () => {
    const i = await testInstitution(app)
    const { id } = (await ask(i.id, { shortName: '简称' })).body
    const other = await app.as('chief', { region: '410102' })
    const both = await Promise.all([decide(id, 'APPROVED'), decide(id, 'APPROVED', other)])
    expect(both.map(r => r.status).sort()).toEqual([200, 409])
    expect((await asker.get(`/institutions/${i.id}`)).body.version).toBe(i.version + 1)
  })

  test('a request can be taken back by who made it', async () => {
    const i = await testInstitution(app)
    const { id } = (await ask(i.id, { shortName: '简称' })).body
    expectProblem(await decider.post(`/institutions/corrections/${id}/withdrawal`), 403, 'forbidden')
    expect((await asker.post(`/institutions/corrections/${id}/withdrawal`)).body.status).toBe('WITHDRAWN')
    expectProblem(await decide(id, 'APPROVED'), 409, 'institutions.decided')
  })
})

describe('the institution itself', () => {
  test('sees its own record and asks; the officer finds the request in the queue', async () => {
    const i = await testInstitution(app)
    const clerk = await app.as('clerk', { institutionId: i.id })
    expect((await clerk.get('/own/institution')).body).toMatchObject({ id: i.id, version: i.version })
    expect((await clerk.get('/own/institution/actions')).body.items).toHaveLength(2)
    const asked = await clerk.post('/own/institution/corrections', {
      change: { shortName: '自报简称' },
      reason,
    })
    expect(asked.status, asked.text).toBe(201)
    expect((await clerk.get('/own/institution/corrections')).body.items).toMatchObject([
      { id: asked.body.id },
    ])
    const queue = await asker.get(`/institutions/corrections?status=PENDING&institutionId=${i.id}`)
    expect(queue.body.items).toMatchObject([{ id: asked.body.id, institutionName: i.name }])
    expect((await decide(asked.body.id, 'APPROVED', asker)).status).toBe(200)
    expect((await clerk.get('/own/institution')).body.shortName).toBe('自报简称')
  })

  test('sees nothing of others and has no key to the desk', async () => {
    const [i, other] = [await testInstitution(app), await testInstitution(app)]
    const clerk = await app.as('clerk', { institutionId: i.id })
    await ask(other.id, { shortName: '别家' })
    expect((await clerk.get('/own/institution/corrections')).body.items).toEqual([])
    expectProblem(await clerk.get('/institutions'), 403, 'forbidden')
    expectProblem(await clerk.post(`/institutions/${i.id}/closure`, { reason }), 403, 'forbidden')
    expectProblem(await app.public.get('/own/institution'), 401, 'login-required')
    const guardian = await app.as('guardian', { familyId: 1 })
    expectProblem(await guardian.get('/own/institution'), 403, 'forbidden')
  })
})
