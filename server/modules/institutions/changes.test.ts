import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Caller, type TestApp, testApp } from '../../../tests/support/app.ts'
import { testInstitution } from '../../../tests/support/institutions.ts'
import { expectProblem, expectRefusals } from '../../../tests/support/outcomes.ts'
import { systemBox } from '../../platform/db/box.ts'
import { transact } from '../../platform/db/tx.ts'
import { institutionsModule } from './index.ts'
import { expireLicences } from './jobs.ts'
import { projectionCheck } from './verify.ts'
import { moves } from './workflow.ts'

let app: TestApp
let officer: Caller
let neighbour: Caller
let leader: Caller
beforeAll(async () => {
  app = await testApp()
  officer = await app.as('officer', { region: '410102', agencyId: 7 })
  neighbour = await app.as('officer', { region: '410103' })
  leader = await app.as('leader', { region: '410102' })
})
afterAll(async () => {
  // Whatever the tests did, the tables are the fold of the actions.
  expect((await app.inside(tx => projectionCheck.run(tx))).wrong).toEqual([])
  await app.close()
})

const reason = '依据检查结果'
const permit = {
  number: '141010270009999',
  kind: 'EDUCATION',
  issuer: '区教育局',
  from: '2026-01-01',
  until: '2029-12-31',
  classes: ['CULTURE_ART'],
  stages: ['PRIMARY'],
  channels: ['OFFLINE'],
}
const site = { name: '二分部', address: '分部路1号', areaDm2: 30_000, capacity: 60 }

/** Every change with a good body; `{x}` in a path is the id of that member. */
const changes: [name: string, path: string, body: object, bad: object[], reached: object][] = [
  [
    'suspend',
    'suspension',
    { document: '〔2026〕1号', reason },
    [{ reason }, { document: 'x', reason }],
    { status: 'SUSPENDED' },
  ],
  [
    'revoke',
    'revocation',
    { document: '〔2026〕2号', reason },
    [{ document: '〔2026〕2号' }],
    { status: 'REVOKED' },
  ],
  ['close', 'closure', { reason }, [{}, { reason: ' ' }], { status: 'CLOSED' }],
  ['deactivate', 'deactivation', { reason }, [{ reason, extra: 1 }], { status: 'INACTIVE' }],
  [
    'issueLicence',
    'licences',
    { licence: permit },
    [{ licence: { ...permit, until: '2025-01-01' } }, {}],
    { status: 'LICENSED' },
  ],
  [
    'renewLicence',
    'licences/{licence}/renewal',
    { until: '2031-12-31' },
    [{ until: '2031-13-01' }],
    { status: 'LICENSED' },
  ],
  [
    'amendLicence',
    'licences/{licence}/amendment',
    { change: { issuer: '市教育局' }, reason },
    [{ change: {}, reason }],
    {},
  ],
  [
    'move',
    'address',
    { county: '410102', address: '新地址9号', reason },
    [{ county: '41', address: 'x', reason }],
    { address: '新地址9号' },
  ],
  [
    'openSite',
    'sites',
    { site },
    [{ site: { ...site, areaDm2: -1 } }, { site: { ...site, teachingDm2: 99_999_999 } }],
    {},
  ],
  [
    'setSponsors',
    'sponsors',
    { sponsors: [{ kind: 'ORGANISATION', name: '举办公司', shareBp: 10_000 }] },
    [{ sponsors: [] }],
    {},
  ],
  [
    'appoint',
    'people',
    { role: 'PRINCIPAL', name: '李雷', phone: '13800001111' },
    [{ role: 'KING', name: '李雷' }],
    {},
  ],
  [
    'setCustody',
    'custody',
    { custody: { mode: 'BANK_CUSTODY', bank: '测试银行', account: '6222 0000 0000 1234' } },
    [{ custody: { mode: 'BANK_CUSTODY' } }],
    { custody: { mode: 'BANK_CUSTODY', bank: '测试银行', account: '****1234', reserveFen: null } },
  ],
  [
    'addToList',
    'lists',
    { list: 'EXPOSED', basis: '通报第1号', reason },
    [{ list: 'GREY', basis: 'x', reason }],
    {},
  ],
  [
    'check',
    'checks',
    { result: 'PASSED' },
    [{ result: 'FINE' }],
    { lastCheck: { on: '2026-05-06', result: 'PASSED' } },
  ],
  [
    'placeHold',
    'holds',
    { level: 'HARD', scopes: ['SALES'], basis: '决定', reason },
    [{ level: 'HARD', scopes: [], basis: '决定', reason }],
    {},
  ],
  ['startConversion', 'conversions', { kind: 'FILING_TO_APPROVAL' }, [{ kind: 'OTHER' }], {}],
]

describe.each(changes)('%s', (name, path, body, bad, reached) => {
  const at = (i: { id: number; licences: { id: number }[] }) =>
    `/institutions/${i.id}/${path.replace('{licence}', String(i.licences[0]?.id))}`

  test('does what it says, with an action, an audit row and a new version', async () => {
    const i = await testInstitution(app)
    const reply = await officer.post(at(i), body)
    expect(reply.status, reply.text).toBe(200)
    expect(reply.body).toMatchObject({ version: i.version + 1, ...reached })
    const [row] = (await app.audited(`institutions.${name}`)).slice(-1)
    expect(row).toMatchObject({ outcome: 'DONE', object: `institution:${i.id}` })
  })

  test('refuses strangers, roles without the right, and wrong input', async () => {
    const i = await testInstitution(app)
    await expectRefusals({
      send: (as, change) => as.post(at(i), change?.body ?? body),
      stranger: app.public,
      unprivileged: leader,
      good: officer,
      bad: [...bad, { ...body, on: '2026-02-30' }, { ...body, 附加: 1 }],
    })
    expect((await officer.get(`/institutions/${i.id}`)).body.version).toBe(i.version)
  })

  test('is nothing to another region, and refused for what has changed meanwhile', async () => {
    const i = await testInstitution(app)
    expectProblem(await neighbour.post(at(i), body), 404, 'not-found')
    expectProblem(await officer.post(at(i), body, { 'if-match': '"1"' }), 412, 'changed-meanwhile')
  })

  test('takes effect once when it is repeated with its key', async () => {
    const i = await testInstitution(app)
    const key = { 'idempotency-key': `${name}-${i.id}-once` }
    const first = await officer.post(at(i), body, key)
    expect((await officer.post(at(i), body, key)).body).toEqual(first.body)
    expect((await officer.get(`/institutions/${i.id}`)).body.version).toBe(i.version + 1)
  })
})

describe('lives', () => {
  test('suspension and resumption, revocation and reinstatement, closing and reopening', async () => {
    const { id } = await testInstitution(app)
    const go = async (path: string, body: object) =>
      (await officer.post(`/institutions/${id}/${path}`, { reason, ...body })).body
    expect(await go('suspension', { document: '1号', until: '2026-08-01' })).toMatchObject({
      status: 'SUSPENDED',
      statusUntil: '2026-08-01',
    })
    expect(await go('resumption', {})).toMatchObject({ status: 'LICENSED', statusUntil: null })
    expect(await go('revocation', { document: '2号' })).toMatchObject({
      status: 'REVOKED',
      licences: [{ status: 'REVOKED' }],
    })
    expect(await go('suspension', { document: '3号' })).toMatchObject({ code: 'institutions.wrong-state' })
    expect(await go('reinstatement', { document: '复议决定' })).toMatchObject({
      status: 'LICENSED',
      licences: [{ status: 'VALID' }],
    })
    expect(await go('closure', {})).toMatchObject({ status: 'CLOSED', licences: [{ status: 'ENDED' }] })
    expect(await go('reopening', {})).toMatchObject({ status: 'REGISTERED' })
    expect(await go('licences', { licence: permit, reason })).toMatchObject({ status: 'LICENSED' })
    const log = (await officer.get(`/institutions/${id}/actions`)).body.items
    expect(log[0]).toMatchObject({ kind: 'ISSUE_LICENCE', reason, actor: `account:${officer.accountId}` })
  })

  test('sites, people and lists end without being lost', async () => {
    const { id } = await testInstitution(app)
    const post = async (path: string, body: object) =>
      (await officer.post(`/institutions/${id}/${path}`, body)).body
    const siteId = (await post('sites', { site })).sites[0].id
    expect(
      (await post(`sites/${siteId}/amendment`, { change: { capacity: 80 }, reason })).sites[0],
    ).toMatchObject({ capacity: 80, areaDm2: 30_000 })
    expect((await post(`sites/${siteId}/closure`, { reason })).sites[0]).toMatchObject({
      status: 'CLOSED',
      closedOn: '2026-05-06',
    })
    expect(await post(`sites/${siteId}/closure`, { reason })).toMatchObject({
      code: 'institutions.member-not-found',
    })
    const personId = (await post('people', { role: 'SPONSOR', name: '韩梅梅' })).people[0].id
    const { sponsors } = await post('sponsors', { sponsors: [{ kind: 'PERSON', personId }] })
    expect(sponsors[0]).toMatchObject({ name: '韩**', personId })
    expect((await post(`people/${personId}/departure`, { reason })).people[0].until).toBe('2026-05-06')
    await post('lists', { list: 'BLACK', basis: '决定', reason })
    expect((await post('lists/removal', { list: 'BLACK', reason })).lists).toEqual([])
  })

  test('a licence ends the night after its last day', async () => {
    const { id } = await testInstitution(app, {}, { until: '2026-05-05' })
    await app.inside(tx => tx.services.jobs.enqueue(tx, expireLicences, [{}]))
    await app.ground.services.jobs.drain()
    expect((await officer.get(`/institutions/${id}`)).body).toMatchObject({
      status: 'LAPSED',
      licences: [{ status: 'EXPIRED' }],
    })
    const renewed = await officer.post(
      `/institutions/${id}/licences/${(await officer.get(`/institutions/${id}`)).body.licences[0].id}/renewal`,
      { until: '2028-05-05' },
    )
    expect(renewed.body).toMatchObject({ status: 'LICENSED' })
  })

  test('a move to another county is for who answers for both, and takes the record and its log along', async () => {
    const { id } = await testInstitution(app)
    const body = { county: '410103', address: '迁入路1号', reason }
    expectProblem(await officer.post(`/institutions/${id}/address`, body), 403, 'institutions.outside-area')
    const city = await app.as('officer', { region: '410100' })
    expectProblem(
      await city.post(`/institutions/${id}/address`, { ...body, county: '410199' }),
      422,
      'regions.unknown-region',
    )
    expect((await city.post(`/institutions/${id}/address`, body)).body.county).toBe('410103')
    expectProblem(await officer.get(`/institutions/${id}`), 404, 'not-found')
    const seen = await neighbour.get(`/institutions/${id}/actions`)
    expect(seen.body.items.map((a: { kind: string }) => a.kind)).toEqual([
      'MOVE',
      'ISSUE_LICENCE',
      'REGISTER',
    ])
    expect((await neighbour.get(`/institutions/${id}`)).body.licences).toHaveLength(1)
  })

  test('two changes at once: both count or one is told, none is lost', async () => {
    const i = await testInstitution(app)
    const all = await Promise.all(
      Array.from({ length: 6 }, (_, n) =>
        officer.post(`/institutions/${i.id}/sites`, { site: { ...site, name: `${n}部` } }),
      ),
    )
    expect(all.map(r => r.status)).toEqual(Array(6).fill(200))
    expect((await officer.get(`/institutions/${i.id}`)).body).toMatchObject({
      version: i.version + 6,
      sites: { length: 6 },
    })
  })

  test('actions cannot be altered by anybody who serves requests', async () => {
    const i = await testInstitution(app)
    const alter = (sql: string) => transact(app.ground, systemBox('test'), tx => tx.rows(sql, [i.id]))
    await expect(
      alter(`update institutions.action set payload = '{}' where institution_id = $1`),
    ).rejects.toThrow(/permission denied/)
    await expect(alter('delete from institutions.action where institution_id = $1')).rejects.toThrow(
      /permission denied/,
    )
  })
})

describe('identities', () => {
  test('are opened with a reason, which stays in the audit', async () => {
    const { id } = await testInstitution(app)
    const added = await officer.post(`/institutions/${id}/people`, {
      role: 'PRINCIPAL',
      name: '李雷',
      phone: '13800001111',
      document: '410199201503010011',
    })
    const person = added.body.people[0]
    expect(person).toMatchObject({
      nameMasked: '李**',
      phoneMasked: '138****1111',
      documentMasked: '4101**********0011',
    })
    const path = `/institutions/${id}/people/${person.id}/identity`
    expect((await officer.post(path, { reason: '案件调查' })).body).toEqual({
      name: '李雷',
      phone: '13800001111',
      document: '410199201503010011',
    })
    expect((await app.audited('institutions.revealPerson')).at(-1)).toMatchObject({
      detail: { reason: '案件调查' },
    })
    await expectRefusals({
      send: (as, change) => as.post(path, change?.body ?? { reason: '案件调查' }),
      stranger: app.public,
      unprivileged: leader,
      good: officer,
      bad: [{}, { reason: '' }],
    })
    expectProblem(await neighbour.post(path, { reason: '案件调查' }), 404, 'not-found')
  })
})

test('each change asks for the permission that the workflow names', () => {
  const names: Partial<Record<string, string>> = {
    LIST: 'addToList',
    UNLIST: 'removeFromList',
    CORRECT: 'decideCorrection',
    MERGE: 'decideDuplicate',
    ABSORB: 'decideDuplicate',
  }
  const camel = (kind: string) => kind.toLowerCase().replace(/_(\w)/g, (_, c: string) => c.toUpperCase())
  for (const [kind, { who }] of Object.entries(moves)) {
    if (who === 'system') continue
    const door = institutionsModule.endpoints.find(e => e.id === `institutions.${names[kind] ?? camel(kind)}`)
    expect({ kind, permission: door?.permission }).toEqual({ kind, permission: who })
  }
})
