import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Caller, type TestApp, testApp } from '../../../../tests/support/app.ts'
import { expectProblem, expectRefusals } from '../../../../tests/support/outcomes.ts'
import { areaOf, type Box, systemBox } from '../../db/box.ts'
import { recordAccess, requireGrant } from './grants.ts'

const COUNTY = '410102'
const wanted = {
  county: COUNTY,
  purpose: 'complaint',
  scope: { kind: 'child', id: '12' },
  reason: '核实家长投诉中的上课记录',
  days: 10,
}

let app: TestApp
let officer: Caller
let chief: Caller
beforeAll(async () => {
  app = await testApp()
})
afterAll(() => app.close())
beforeEach(async () => {
  officer = await app.as('officer', { region: COUNTY })
  chief = await app.as('chief', { region: COUNTY })
})

const ask = async (as = officer, change = {}) =>
  (await as.post('/seal/access-requests', { ...wanted, ...change })).body
const approve = (id: number, as = chief) => as.post(`/seal/access-requests/${id}/approve`, {})

/** The transaction of an officer's request, as the doors open it. */
const boxOf = (caller: Caller, region = COUNTY): Box => ({
  ...systemBox(`account:${caller.accountId}`),
  kind: 'officer',
  area: areaOf(region),
  home: [1, 0],
})

/** What a module does before it shows a child: grant, record, content. */
const look = (caller: Caller, id = '12', county = COUNTY) =>
  app.inside(async tx => {
    const covers = [{ kind: 'child', id }] as const
    const grant = await requireGrant(tx, { county, covers })
    await recordAccess(tx, grant, {
      object: 'families.child',
      rows: [{ id, familyId: 7 }],
      columns: ['name', 'birth'],
    })
    return grant
  }, boxOf(caller))

describe('asking', () => {
  it('needs a purpose, a reason, one object and no more days than the purpose allows', async () => {
    await expectRefusals({
      send: (as, change) => as.post('/seal/access-requests', change?.body ?? wanted),
      stranger: app.public,
      unprivileged: await app.as('guardian', { familyId: 7 }),
      good: officer,
      bad: [
        { ...wanted, purpose: 'curiosity' },
        { ...wanted, reason: '' },
        { ...wanted, scope: { kind: 'province', id: '41' } },
        { ...wanted, scope: { kind: 'child', id: "1' or 1=1" } },
        { ...wanted, days: 0 },
        { ...wanted, extra: 1 },
      ],
    })
    expectProblem(await officer.post('/seal/access-requests', { ...wanted, days: 31 }), 422, 'seal.too-long')
    expectProblem(
      await officer.post('/seal/access-requests', { ...wanted, county: '410202' }),
      404,
      'not-found',
    )
  })

  it('alone opens nothing', async () => {
    await ask()
    await expect(look(officer)).rejects.toThrow('seal.grant-required')
  })
})

describe('approval', () => {
  it('is given by another responsible person, and opens this object for these days', async () => {
    const request = await ask()
    expectProblem(await officer.post(`/seal/access-requests/${request.id}/approve`, {}), 403, 'forbidden')
    const approved = await approve(request.id)
    expect(approved.body).toMatchObject({ state: 'APPROVED', valid: true, decidedRole: 'chief', version: 2 })
    expect(await look(officer)).toMatchObject({ requestId: request.id, purpose: 'complaint' })
    await expect(look(officer, '13')).rejects.toThrow('seal.grant-required')
    await expect(look(officer, '12', '410103')).rejects.toThrow('seal.grant-required')
    await expect(look(await app.as('officer', { region: COUNTY }))).rejects.toThrow('seal.grant-required')
    app.clock.advance({ days: 10 })
    await expect(look(officer)).rejects.toThrow('seal.grant-required')
  })

  it('is never given to oneself, and the database says so too', async () => {
    const request = await ask(chief)
    expectProblem(await approve(request.id), 403, 'seal.own-request')
    const forced = app.inside(tx =>
      tx.rows(
        `update seal.access_request set state = 'APPROVED', decided_by = asked_by, decided_at = asked_at,
           valid_until = asked_at where id = $1`,
        [request.id],
      ),
    )
    await expect(forced).rejects.toThrow('check constraint')
  })

  it('happens once, and a refusal gives its reason', async () => {
    const request = await ask()
    const url = `/seal/access-requests/${request.id}`
    expectProblem(await chief.post(`${url}/refuse`, { note: '' }), 422, 'invalid-input')
    expect((await chief.post(`${url}/refuse`, { note: '理由不足' })).body).toMatchObject({ state: 'REFUSED' })
    expectProblem(await approve(request.id), 409, 'seal.already-decided')
    expect((await officer.get(url)).body).toMatchObject({ note: '理由不足', valid: false })
  })

  it('of a version that changed meanwhile is refused', async () => {
    const request = await ask()
    const stale = await chief.post(`/seal/access-requests/${request.id}/approve`, {}, { 'if-match': '"9"' })
    expectProblem(stale, 412, 'changed-meanwhile')
  })

  it('can be revoked at once, and an open request withdrawn by whoever asked', async () => {
    const request = await ask()
    const url = `/seal/access-requests/${request.id}`
    await approve(request.id)
    await look(officer)
    expect((await chief.post(`${url}/revoke`, { note: '已结案' })).body).toMatchObject({ state: 'REVOKED' })
    await expect(look(officer)).rejects.toThrow('seal.grant-required')
    const other = await ask()
    expectProblem(await chief.post(`/seal/access-requests/${other.id}/withdraw`), 403, 'forbidden')
    const withdrawn = await officer.post(`/seal/access-requests/${other.id}/withdraw`)
    expect(withdrawn.body).toMatchObject({ state: 'WITHDRAWN' })
  })

  it('belongs to the area: another county and an institution see and decide nothing of it', async () => {
    const request = await ask()
    const elsewhere = await app.as('chief', { region: '410202' })
    expectProblem(await elsewhere.get(`/seal/access-requests/${request.id}`), 404, 'not-found')
    expectProblem(await approve(request.id, elsewhere), 404, 'not-found')
    const manager = await app.as('manager', { institutionId: 5 })
    expectProblem(await approve(request.id, manager), 404, 'not-found')
    const city = await app.as('chief', { region: '410100' })
    expect((await approve(request.id, city)).status).toBe(200)
  })

  it('in an institution is given by its head, and the county sees it', async () => {
    const teacher = await app.as('teacher', { institutionId: 5 })
    const manager = await app.as('manager', { institutionId: 5 })
    const request = await ask(teacher, { purpose: 'teaching', scope: { kind: 'class-group', id: '3' } })
    expect(request.institutionId).toBe(5)
    const other = await app.as('manager', { institutionId: 6 })
    expectProblem(await approve(request.id, other), 404, 'not-found')
    expect((await approve(request.id, manager)).status).toBe(200)
    expect((await officer.get(`/seal/access-requests/${request.id}`)).status).toBe(200)
  })

  it('and refusal, withdrawal, revocation leave audit rows with the county', async () => {
    expect(await app.audited('seal.approve')).toContainEqual(expect.objectContaining({ outcome: 'DONE' }))
    expect(await app.audited('seal.approve')).toContainEqual(expect.objectContaining({ outcome: 'REFUSED' }))
  })
})

describe('the record of looks', () => {
  it('is append-only', async () => {
    await approve((await ask()).id)
    await look(officer)
    for (const sql of [
      'update seal.access_record set actor = $1',
      'delete from seal.access_record where actor = $1',
    ])
      await expect(app.inside(tx => tx.rows(sql, ['x']))).rejects.toThrow('permission denied')
  })

  it('is shown to the guardian of the child and not to other families', async () => {
    await approve((await ask()).id)
    await look(officer)
    const guardian = await app.as('guardian', { familyId: 7 })
    const { items } = (await guardian.get('/seal/own-access-records')).body
    expect(items[0]).toMatchObject({ rowId: '12', columns: ['name', 'birth'], purpose: 'complaint' })
    const stranger = await app.as('guardian', { familyId: 8 })
    expect((await stranger.get('/seal/own-access-records')).body.items).toEqual([])
  })

  it('cannot be written in the name of somebody else', async () => {
    const { id } = await ask()
    await approve(id)
    const grant = await look(officer)
    expect(grant.requestId).toBe(id)
    const [row] = await app.inside(tx =>
      tx.rows<{ actor: string }>('select actor from seal.access_record where request_id = $1', [id]),
    )
    expect(row!.actor).toBe(`account:${officer.accountId}`)
  })
})

describe('the yearly audit', () => {
  it('counts requests and looks of the year, finds looks without a grant, and exports both', async () => {
    app.clock.set('2027-03-01T02:00:00Z')
    officer = await app.as('officer', { region: COUNTY })
    chief = await app.as('chief', { region: COUNTY })
    const used = await ask()
    await approve(used.id)
    await look(officer)
    await look(officer)
    await approve((await ask(officer, { scope: { kind: 'child', id: '99' } })).id)
    const refused = await ask(officer, { purpose: 'inspection', reason: '=HYPERLINK("x")' })
    await chief.post(`/seal/access-requests/${refused.id}/refuse`, { note: '不需要' })
    app.clock.advance({ days: 40 })
    const auditor = await app.as('auditor', { region: '410000' })
    const clean = (await auditor.get('/seal/access-audit?year=2027')).body
    expect(clean).toEqual({
      year: 2027,
      requests: [
        { purpose: 'complaint', asked: 2, approved: 2, refused: 0, open: 0, unused: 1 },
        { purpose: 'inspection', asked: 1, approved: 0, refused: 1, open: 0, unused: 0 },
      ],
      looks: { total: 2, children: 1, people: 1, uncovered: 0 },
      selfApproved: 0,
    })
    await app.inside(tx =>
      tx.rows(
        `insert into seal.access_record (at, actor, kind, purpose, county, object, row_id, columns)
         values ($1, 'account:1', 'officer', 'case', $2, 'families.child', '1', '{name}')`,
        [tx.clock.now(), COUNTY],
      ),
    )
    expect((await auditor.get('/seal/access-audit?year=2027')).body.looks.uncovered).toBe(1)
    expect((await auditor.get('/seal/access-audit?year=2028')).body.looks.total).toBe(0)
    const records = await auditor.get('/seal/access-audit/records?year=2027')
    expect(records.text.trim().split('\n')).toHaveLength(4)
    expect(records.headers['content-type']).toContain('text/csv')
    const requests = await auditor.get('/seal/access-audit/requests?year=2027')
    expect(requests.text).toContain("'=HYPERLINK")
    expect(await app.audited('seal.exportRecords')).toMatchObject([
      { actor: `account:${auditor.accountId}`, detail: { asked: { year: 2027 }, rows: 3, whole: true } },
    ])
    const other = await app.as('officer', { region: COUNTY })
    expectProblem(await other.get('/seal/access-audit?year=2027'), 403, 'forbidden')
    const elsewhere = await app.as('auditor', { region: '530000' })
    expect((await elsewhere.get('/seal/access-audit?year=2027')).body.looks.total).toBe(0)
  })
})
