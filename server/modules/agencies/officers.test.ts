import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Caller, type TestApp, testApp } from '../../../tests/support/app.ts'
import { expectProblem, expectRefusals } from '../../../tests/support/outcomes.ts'
import { createAccount } from '../../platform/auth/accounts.ts'
import { declareOpenWork, findOfficerOf } from './index.ts'

let app: TestApp
let chief: Caller
let stranger: Caller
let bureau: number
let branch: number
let post: number

/** Work of an imagined later module: items under the names of accounts. */
const desks = new Map<number, string[]>()
declareOpenWork({
  kind: 'test.matter',
  name: { zh: '在办事项', en: 'Open matters' },
  find: async (_, officer) =>
    (desks.get(officer.accountId ?? 0) ?? []).map(id => ({ id, title: `事项 ${id}`, due: '2026-06-01' })),
  move: async (_, ids, from, to) => {
    const rest = (desks.get(from.accountId ?? 0) ?? []).filter(id => !ids.includes(id))
    desks.set(from.accountId ?? 0, rest)
    desks.set(to.accountId ?? 0, [...(desks.get(to.accountId ?? 0) ?? []), ...ids])
  },
})

const made = async (path: string, body: object): Promise<{ id: number }> => {
  const reply = await chief.post(path, body)
  expect(reply.status, reply.text).toBe(201)
  return reply.body
}

beforeAll(async () => {
  app = await testApp()
  chief = await app.as('chief', { region: '410100' })
  stranger = await app.as('chief', { region: '410200' })
  const agency = { kind: 'EDUCATION', classes: ['SUBJECT'] }
  bureau = (await made('/agencies', { ...agency, region: '410100', name: '市教育局' })).id
  branch = (await made('/agencies', { ...agency, region: '410102', name: '区教育局' })).id
  post = (await made(`/agencies/${bureau}/posts`, { title: '监管员', role: 'officer' })).id
})
afterAll(() => app.close())

let serial = 0
const account = () =>
  app.inside(tx => createAccount(tx, { login: `officer.account.${++serial}`, name: `账号${serial}` }))
const appoint = async (change: object = {}) => {
  const input = { name: `执法员${++serial}`, agencyId: bureau, postId: post, ...change }
  const { id } = await made('/agencies/officers', input)
  return id
}
const capacities = (accountId: number) =>
  app.inside(tx =>
    tx.rows<{ role: string; region: string; classes: string[]; open: boolean }>(
      `select role, region, classes, valid_to is null as open from auth.capacity where account_id = $1 order by id`,
      [accountId],
    ),
  )

describe('appointment', () => {
  test('the account gets the role of the post, bounded by the department', async () => {
    const accountId = await account()
    const id = await appoint({ accountId })
    expect(await capacities(accountId)).toEqual([
      { role: 'officer', region: '410100', classes: ['SUBJECT'], open: true },
    ])
    const { body } = await chief.get(`/agencies/officers/${id}`)
    expect(body).toMatchObject({ accountId, postTitle: '监管员', certifiedUntil: null })
    expect(body.appointments).toMatchObject([{ act: 'APPOINTED', agencyId: bureau }])
    const found = await app.inside(tx => findOfficerOf(tx, accountId))
    expect(found?.id).toBe(id)
  })

  test('one account, one person in office; an unknown account is refused', async () => {
    const accountId = await account()
    await appoint({ accountId })
    const input = { name: '另一人', agencyId: bureau, accountId }
    expectProblem(await chief.post('/agencies/officers', input), 409, 'agencies.account-in-office')
    expectProblem(
      await chief.post('/agencies/officers', { ...input, accountId: 999_999 }),
      422,
      'agencies.account-unknown',
    )
  })

  test('strangers, people without the right and faulty input are refused', async () => {
    await expectRefusals({
      send: (as, change) => as.post('/agencies/officers', change?.body ?? { name: '甲', agencyId: bureau }),
      stranger: app.public,
      unprivileged: await app.as('officer', { region: '410100' }),
      good: chief,
      bad: [
        {},
        { name: '', agencyId: bureau },
        { name: '甲', agencyId: -1 },
        { name: '甲', agencyId: bureau, x: 1 },
      ],
    })
    expectProblem(
      await chief.post('/agencies/officers', { name: '甲', agencyId: branch, postId: post }),
      404,
      'not-found',
    )
  })

  test('another region sees no officer, certificate or hand-over and changes nothing', async () => {
    const id = await appoint()
    expect((await stranger.get('/agencies/officers?limit=200')).body.items).toEqual([])
    expect((await stranger.get('/agencies/certificates')).body.items).toEqual([])
    expect((await stranger.get('/agencies/handovers')).body.items).toEqual([])
    expectProblem(await stranger.get(`/agencies/officers/${id}`), 404, 'not-found')
    expectProblem(
      await stranger.post(`/agencies/officers/${id}/leave`, { document: '离任' }),
      404,
      'not-found',
    )
    const county = await app.as('officer', { region: '410102' })
    expect((await county.get('/agencies/officers')).body.items).toEqual([])
  })

  test('another account takes the office over and the former loses it at once', async () => {
    const [before, after] = [await account(), await account()]
    const id = await appoint({ accountId: before })
    const reply = await chief.put(`/agencies/officers/${id}`, { name: '改名', accountId: after })
    expect(reply.body).toMatchObject({ name: '改名', accountId: after, version: 2 })
    expect(await capacities(before)).toMatchObject([{ open: false }])
    expect(await capacities(after)).toMatchObject([{ open: true, role: 'officer' }])
    expectProblem(
      await chief.put(`/agencies/officers/${id}`, { name: '改名' }, { 'if-match': '1' }),
      412,
      'changed-meanwhile',
    )
    const other = await appoint({ accountId: before })
    expectProblem(
      await chief.put(`/agencies/officers/${other}`, { name: '撞号', accountId: after }),
      409,
      'agencies.account-in-office',
    )
  })
})

describe('certificates', () => {
  const certificate = (change: object = {}) => ({
    kind: 'ENFORCEMENT',
    number: `豫A-${String(++serial).padStart(6, '0')}`,
    issuer: '省人民政府',
    issuedOn: '2024-06-01',
    validUntil: '2029-05-31',
    trainedOn: '2024-04-10',
    training: '行政执法人员资格培训',
    examOn: '2024-05-10',
    examPassed: true,
    ...change,
  })

  test('one is registered with training and exam, and the officer counts as certified until it ends', async () => {
    const id = await appoint()
    const reply = await chief.post(`/agencies/officers/${id}/certificates`, certificate())
    expect(reply.status, reply.text).toBe(201)
    expect((await chief.get(`/agencies/officers/${id}`)).body.certifiedUntil).toBe('2029-05-31')
    const certified = (await chief.get('/agencies/officers?certified=true&limit=200')).body.items
    expect(certified.map((o: { id: number }) => o.id)).toContain(id)
    const without = (await chief.get('/agencies/officers?certified=false&limit=200')).body.items
    expect(without.map((o: { id: number }) => o.id)).not.toContain(id)
  })

  test('those that expire soon are listed first, page by page', async () => {
    const id = await appoint()
    for (const validUntil of ['2026-07-01', '2026-06-01', '2026-06-15'])
      await made(`/agencies/officers/${id}/certificates`, certificate({ validUntil }))
    const list = async (query: string) =>
      (await chief.get(`/agencies/certificates?from=2026-05-06&until=2026-07-31&${query}`)).body
    const all = await list('limit=200')
    const days = all.items.map((c: { validUntil: string }) => c.validUntil)
    expect(days).toEqual(['2026-06-01', '2026-06-15', '2026-07-01'])
    const first = await list('limit=2')
    const second = await list(`limit=2&cursor=${first.next}`)
    expect([...first.items, ...second.items]).toEqual(all.items)
  })

  test('a number is registered once, renewed with its version, and taken back once', async () => {
    const id = await appoint()
    const input = certificate()
    const { id: paper } = await made(`/agencies/officers/${id}/certificates`, input)
    const again = await chief.post(`/agencies/officers/${id}/certificates`, input)
    expectProblem(again, 409, 'agencies.certificate-known')
    const path = `/agencies/certificates/${paper}`
    const longer = { ...input, validUntil: '2031-05-31' }
    expectProblem(await chief.put(path, longer, { 'if-match': '4' }), 412, 'changed-meanwhile')
    expect((await chief.put(path, longer, { 'if-match': '1' })).body.validUntil).toBe('2031-05-31')
    const other = await made(`/agencies/officers/${id}/certificates`, certificate())
    expectProblem(
      await chief.put(`/agencies/certificates/${other.id}`, input),
      409,
      'agencies.certificate-known',
    )
    expect((await chief.post(`${path}/revoke`, { reason: '调离执法岗位' })).body.revokedOn).toBe('2026-05-06')
    expectProblem(await chief.post(`${path}/revoke`, { reason: '再次' }), 409, 'agencies.certificate-revoked')
    expectProblem(await chief.put(path, longer), 409, 'agencies.certificate-revoked')
    expectProblem(
      await stranger.post(`/agencies/certificates/${other.id}/revoke`, { reason: 'x' }),
      404,
      'not-found',
    )
  })

  test('impossible dates, strangers and faulty input are refused', async () => {
    const id = await appoint()
    const path = `/agencies/officers/${id}/certificates`
    for (const change of [
      { validUntil: '2024-05-31' },
      { issuedOn: '2026-05-07' },
      { examOn: '2024-06-02' },
      { trainedOn: '2025-01-01' },
      { examPassed: false },
    ])
      expectProblem(await chief.post(path, certificate(change)), 422, 'agencies.certificate-dates')
    await expectRefusals({
      send: (as, change) => as.post(path, change?.body ?? certificate()),
      stranger: app.public,
      unprivileged: await app.as('officer', { region: '410100' }),
      good: chief,
      bad: [{}, certificate({ number: "1' or 1" }), certificate({ kind: 'FISHING' })],
    })
  })
})

describe('transfer and leave', () => {
  test('open work goes to the successor, rights end at once, and the session with them', async () => {
    const [leaving, staying] = [await account(), await account()]
    const id = await appoint({ accountId: leaving })
    const successorId = await appoint({ accountId: staying })
    desks.set(leaving, ['a1', 'a2'])
    const input = { document: '豫教人〔2026〕1号', successorId }
    const reply = await chief.post(`/agencies/officers/${id}/leave`, input)
    expect(reply.body).toEqual({ officerId: id, moved: 2, open: 0 })
    expect(desks.get(staying)).toEqual(['a1', 'a2'])
    expect(await capacities(leaving)).toMatchObject([{ open: false }])
    const records = (await chief.get('/agencies/handovers?open=false&limit=200')).body.items
    expect(records.filter((h: { fromOfficer: number }) => h.fromOfficer === id)).toMatchObject([
      { workId: 'a1', toOfficer: successorId, reason: 'LEAVE' },
      { workId: 'a2', toOfficer: successorId, reason: 'LEAVE' },
    ])
    expectProblem(await chief.post(`/agencies/officers/${id}/leave`, input), 409, 'agencies.not-in-office')
    expect(
      (await app.audited('agencies.leave')).filter(r => r.outcome === 'DONE').at(-1)?.detail,
    ).toMatchObject({
      moved: 2,
    })
  })

  test('without a successor the work waits, is assigned once, and nothing is lost', async () => {
    const [leaving, taking] = [await account(), await account()]
    const id = await appoint({ accountId: leaving })
    desks.set(leaving, ['b1'])
    const { body } = await chief.post(`/agencies/officers/${id}/leave`, { document: '离任' })
    expect(body).toEqual({ officerId: id, moved: 0, open: 1 })
    expect(desks.get(leaving)).toEqual(['b1'])
    const [waiting] = (await chief.get('/agencies/handovers?open=true')).body.items
    expect(waiting).toMatchObject({ workId: 'b1', title: '事项 b1', due: '2026-06-01', toOfficer: null })
    const path = `/agencies/handovers/${waiting.id}/assign`
    const idle = await appoint()
    expectProblem(await chief.post(path, { officerId: idle }), 422, 'agencies.successor-unfit')
    const officerId = await appoint({ accountId: taking })
    expect((await chief.post(path, { officerId })).body).toMatchObject({ toOfficer: officerId })
    expect(desks.get(taking)).toEqual(['b1'])
    expectProblem(await chief.post(path, { officerId }), 409, 'agencies.already-taken')
  })

  test('a transfer keeps the work in the department, moves the person and gives the new rights', async () => {
    const [moving, staying] = [await account(), await account()]
    const id = await appoint({ accountId: moving })
    const stays = await appoint({ accountId: staying })
    desks.set(moving, ['c1'])
    const target = (await made(`/agencies/${branch}/posts`, { title: `监管员${++serial}`, role: 'officer' }))
      .id
    const input = {
      agencyId: branch,
      postId: target,
      successors: [{ work: 'test.matter', officerId: stays }],
      document: '调令',
    }
    expect((await chief.post(`/agencies/officers/${id}/transfer`, input)).body).toMatchObject({ moved: 1 })
    expect(desks.get(staying)).toEqual(['c1'])
    expect(await capacities(moving)).toMatchObject([
      { region: '410100', open: false },
      { region: '410102', open: true },
    ])
    const { body } = await chief.get(`/agencies/officers/${id}`)
    expect(body).toMatchObject({ agencyId: branch, region: '410102' })
    expect(body.appointments.map((a: { act: string }) => a.act)).toEqual(['APPOINTED', 'TRANSFERRED'])
    const county = await app.as('officer', { region: '410102' })
    expect((await county.get('/agencies/officers')).body.items.map((o: { id: number }) => o.id)).toContain(id)
  })

  test('unfit successors, strangers and faulty input are refused and nothing moves', async () => {
    const accountId = await account()
    const id = await appoint({ accountId })
    desks.set(accountId, ['d1'])
    for (const successorId of [id, await appoint()])
      expectProblem(
        await chief.post(`/agencies/officers/${id}/leave`, { document: '离任', successorId }),
        422,
        'agencies.successor-unfit',
      )
    await expectRefusals({
      send: (as, change) => as.post(`/agencies/officers/${id}/leave`, change?.body ?? { document: '离任' }),
      stranger: app.public,
      unprivileged: await app.as('officer', { region: '410100' }),
      good: chief,
      bad: [{}, { document: '离任', successorId: 'x' }, { document: '离任', extra: 1 }],
    })
    expect(desks.get(accountId)).toEqual(['d1'])
    expect(await capacities(accountId)).toMatchObject([{ open: true }])
    expectProblem(
      await stranger.post(`/agencies/officers/${id}/transfer`, { agencyId: branch, document: '调令' }),
      404,
      'not-found',
    )
  })

  test('a retried leave has one effect', async () => {
    const id = await appoint()
    const key = { 'idempotency-key': 'leave-once-1' }
    const first = await chief.post(`/agencies/officers/${id}/leave`, { document: '离任' }, key)
    const again = await chief.post(`/agencies/officers/${id}/leave`, { document: '离任' }, key)
    expect(again.body).toEqual(first.body)
  })

  test('the kinds of work that change hands are told', async () => {
    const { body } = await chief.get('/agencies/open-work-kinds')
    expect(body.items).toContainEqual({ kind: 'test.matter', name: { zh: '在办事项', en: 'Open matters' } })
  })
})
