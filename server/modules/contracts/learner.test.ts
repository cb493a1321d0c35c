import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Caller, type TestApp, testApp } from '../../../tests/support/app.ts'
import { expectProblem, expectRefusals } from '../../../tests/support/outcomes.ts'
import { artSchool, enrolled, type Home, openClass, type School } from '../../../tests/support/school.ts'

const COUNTY = '410102'

let app: TestApp
let school: School
let pupil: Home & { orderId: number }
let groupId: number
let officer: Caller
let chief: Caller
beforeAll(async () => {
  app = await testApp()
  school = await artSchool(app, COUNTY)
  const group = await openClass(school)
  groupId = group.groupId
  pupil = await enrolled(app, school, group)
})
afterAll(() => app.close())
beforeEach(async () => {
  officer = await app.as('officer', { region: COUNTY })
  chief = await app.as('chief', { region: COUNTY })
})

const look = (as: Caller, body: unknown = {}, id = pupil.orderId) => as.post(`/orders/${id}/learner`, body)

/** A running grant of somebody, decided by another. */
async function granted(as: Caller, by: Caller, change: object = {}): Promise<number> {
  const wanted = {
    county: COUNTY,
    purpose: 'refund-dispute',
    scope: { kind: 'order', id: String(pupil.orderId) },
    reason: '核实退费纠纷中的学员身份',
    days: 7,
    ...change,
  }
  const asked = await as.post('/seal/access-requests', wanted)
  expect(asked.status, asked.text).toBe(201)
  const decided = await by.post(`/seal/access-requests/${asked.body.id}/approve`, {})
  expect(decided.status, decided.text).toBe(200)
  return asked.body.id
}

describe("a look at a learner's data", () => {
  test('is refused to whoever is not logged in, has no right to ask, or sends nonsense', async () => {
    await expectRefusals({
      send: (as, change) => look(as, change?.body),
      stranger: app.public,
      unprivileged: await app.as('leader', { region: COUNTY }),
      good: officer,
      bad: [{ purpose: 'curiosity' }, { extra: 1 }],
    })
    expectProblem(await look(pupil.guardian), 403, 'forbidden')
  })

  test('without a grant is refused with what to do, and leaves a refusal in the audit log', async () => {
    const refused = await look(officer)
    expectProblem(refused, 403, 'seal.grant-required')
    expect(refused.body.todo).toContain('申请')
    expectProblem(await look(school.manager), 403, 'seal.grant-required')
    expect(await app.audited('contracts.openLearner')).toContainEqual(
      expect.objectContaining({ actor: `account:${officer.accountId}`, outcome: 'REFUSED' }),
    )
  })

  test('of an order outside of the area, or of none, finds nothing', async () => {
    const elsewhere = await app.as('officer', { region: '410202' })
    expectProblem(await look(elsewhere), 404, 'not-found')
    expectProblem(await look(officer, {}, 999_999), 404, 'not-found')
    const rival = await artSchool(app, COUNTY)
    expectProblem(await look(rival.manager), 404, 'not-found')
  })

  test('under a grant shows name, birth date and guardians, with the end of the grant', async () => {
    const requestId = await granted(officer, chief)
    const r = await look(officer)
    expect(r.status, r.text).toBe(200)
    expect(r.body).toMatchObject({
      name: '李小雨',
      birth: '2016-05-04',
      stage: 'PRIMARY',
      guardians: [{ name: '李家长', relation: 'FATHER', phone: '13900000000' }],
      grant: { requestId, purpose: 'refund-dispute', validUntil: '2026-05-13T02:00:00.000Z' },
    })
  })

  test('is for the person, the purpose and the object of the grant, and no longer than it holds', async () => {
    const id = await granted(officer, chief)
    expectProblem(await look(chief), 403, 'seal.grant-required')
    expectProblem(await look(officer, { purpose: 'inspection' }), 403, 'seal.grant-required')
    expect((await look(officer, { purpose: 'refund-dispute' })).status).toBe(200)
    await chief.post(`/seal/access-requests/${id}/revoke`, { note: '已结案' })
    expectProblem(await look(officer), 403, 'seal.grant-required')
    await granted(officer, chief, { scope: { kind: 'order', id: String(pupil.orderId + 1) } })
    expectProblem(await look(officer), 403, 'seal.grant-required')
  })

  test('by staff of the institution needs the word of its head; a grant for the class covers its orders', async () => {
    const { teacher, manager } = school
    await granted(teacher, manager, {
      purpose: 'teaching',
      scope: { kind: 'class-group', id: String(groupId) },
    })
    expect((await look(teacher)).body).toMatchObject({ name: '李小雨' })
  })

  test('is seen by the family and by auditors: who, for what, which fields; every look anew', async () => {
    const requestId = await granted(officer, chief)
    await look(officer)
    const again = { 'idempotency-key': 'the-same-look-0001' }
    await officer.post(`/orders/${pupil.orderId}/learner`, {}, again)
    await officer.post(`/orders/${pupil.orderId}/learner`, {}, again)
    const own = (await pupil.guardian.get('/seal/own-access-records')).body.items.filter(
      (r: { requestId: number }) => r.requestId === requestId,
    )
    expect(own).toHaveLength(6)
    const who = { actor: `account:${officer.accountId}`, purpose: 'refund-dispute' }
    expect(own.slice(0, 2)).toEqual([
      expect.objectContaining({ ...who, object: 'families.guardian', columns: ['name', 'phone'] }),
      expect.objectContaining({ ...who, object: 'families.child', rowId: String(pupil.childId) }),
    ])
    const auditor = await app.as('auditor', { region: '410000' })
    const seen = (await auditor.get(`/seal/access-records?requestId=${requestId}`)).body.items
    expect(seen).toHaveLength(6)
    const year = (await auditor.get('/seal/access-audit?year=2026')).body
    expect(year.looks).toMatchObject({ children: 1, uncovered: 0 })
    const stranger = await app.as('guardian', { familyId: pupil.familyId + 1 })
    expect((await stranger.get('/seal/own-access-records')).body.items).toEqual([])
  })

  test('leaves the plain data in no table of replies', async () => {
    await granted(officer, chief)
    await officer.post(`/orders/${pupil.orderId}/learner`, {}, { 'idempotency-key': 'a-look-not-kept-1' })
    const [kept] = await app.inside(tx =>
      tx.rows<{ n: number }>('select count(*) as n from platform.idempotency where actor = $1 and key = $2', [
        `account:${officer.accountId}`,
        'a-look-not-kept-1',
      ]),
    )
    expect(kept!.n).toBe(0)
  })

  test('of a child that the family took out shows the name of the contract and no birth date', async () => {
    await granted(officer, chief)
    expect((await pupil.guardian.delete(`/family/children/${pupil.childId}`)).status).toBe(200)
    expect((await look(officer)).body).toMatchObject({ name: '李小雨', birth: null, stage: null })
  })
})
