import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Caller, type TestApp, testApp } from '../../../tests/support/app.ts'
import { expectProblem, expectRefusals } from '../../../tests/support/outcomes.ts'
import { agencyKinds, dutySubjects } from './index.ts'

let app: TestApp
let chief: Caller
let stranger: Caller
beforeAll(async () => {
  app = await testApp()
  chief = await app.as('chief', { region: '410100' })
  stranger = await app.as('chief', { region: '430000' })
})
afterAll(() => app.close())

let serial = 0
const agency = (change: object = {}) => ({
  region: '410100',
  kind: 'EDUCATION',
  name: `教育局${++serial}`,
  classes: ['SUBJECT'],
  phone: '0371-66220000',
  ...change,
})
const register = async (change: object = {}): Promise<{ id: number; version: number; name: string }> => {
  const reply = await chief.post('/agencies', agency(change))
  expect(reply.status, reply.text).toBe(201)
  return reply.body
}

describe('departments', () => {
  test('one is registered, seen by everybody, and the act is audited', async () => {
    const { id, name } = await register()
    expect((await app.public.get(`/agencies/${id}`)).body).toMatchObject({
      name,
      region: '410100',
      version: 1,
    })
    const list = (await app.public.get('/agencies?within=410000&kind=EDUCATION&limit=200')).body.items
    expect(list.map((a: { id: number }) => a.id)).toContain(id)
    expect((await app.audited('agencies.register')).at(-1)).toMatchObject({
      outcome: 'DONE',
      object: `agency:${id}`,
    })
  })

  test('a second one of the same name in the region is refused, elsewhere it may be', async () => {
    const { name } = await register()
    expectProblem(await chief.post('/agencies', agency({ name })), 409, 'agencies.name-taken')
    expect((await chief.post('/agencies', agency({ name, region: '410102' }))).status).toBe(201)
  })

  test('a repeated request registers once', async () => {
    const input = agency()
    const key = { 'idempotency-key': 'agency-repeat-1' }
    const [first, again] = [
      await chief.post('/agencies', input, key),
      await chief.post('/agencies', input, key),
    ]
    expect(again.body.id).toBe(first.body.id)
  })

  test('strangers, people without the right and faulty input are refused', async () => {
    await expectRefusals({
      send: (as, change) => as.post('/agencies', change?.body ?? agency()),
      stranger: app.public,
      unprivileged: await app.as('officer', { region: '410100' }),
      good: chief,
      bad: [
        {},
        agency({ region: '41' }),
        agency({ name: '' }),
        agency({ classes: ['MATHS'] }),
        agency({ phone: '<b>' }),
        agency({ extra: 1 }),
      ],
    })
    expectProblem(await chief.post('/agencies', agency({ kind: 'UNHEARD_OF' })), 422, 'agencies.unknown-code')
    expectProblem(await chief.post('/agencies', agency({ region: '410199' })), 422, 'regions.unknown-region')
    expectProblem(await chief.post('/agencies', agency({ parentId: 999_999 })), 404, 'not-found')
  })

  test('another region can neither register, change nor close here', async () => {
    const { id } = await register()
    expectProblem(await stranger.post('/agencies', agency()), 403, 'forbidden')
    expectProblem(await stranger.put(`/agencies/${id}`, agency()), 403, 'forbidden')
    expectProblem(await stranger.post(`/agencies/${id}/close`), 403, 'forbidden')
    const county = await app.as('chief', { region: '410102' })
    expectProblem(await county.put(`/agencies/${id}`, agency()), 403, 'forbidden')
  })

  test('a change needs the version seen, and the region stays', async () => {
    const { id, name } = await register()
    const change = agency({ name, phone: '12345' })
    expectProblem(await chief.put(`/agencies/${id}`, change, { 'if-match': '5' }), 412, 'changed-meanwhile')
    expect((await chief.put(`/agencies/${id}`, change, { 'if-match': '1' })).body).toMatchObject({
      phone: '12345',
      version: 2,
    })
    expectProblem(await chief.put(`/agencies/${id}`, { ...change, region: '410102' }), 409, 'conflict')
  })

  test('one in which people are in office is not closed; a closed one takes nobody', async () => {
    const { id } = await register()
    const officer = await chief.post('/agencies/officers', { name: '张三', agencyId: id })
    expectProblem(await chief.post(`/agencies/${id}/close`), 409, 'agencies.still-staffed')
    await chief.post(`/agencies/officers/${officer.body.id}/leave`, { document: '离任' })
    expect((await chief.post(`/agencies/${id}/close`)).body.closedOn).toBe('2026-05-06')
    expectProblem(await chief.post(`/agencies/${id}/close`), 409, 'agencies.closed')
    expectProblem(
      await chief.post('/agencies/officers', { name: '李四', agencyId: id }),
      409,
      'agencies.closed',
    )
  })
})

describe('posts', () => {
  test('a post is opened, listed and closed; titles are unique in a department', async () => {
    const { id } = await register()
    const post = await chief.post(`/agencies/${id}/posts`, { title: '监管科科长', role: 'officer' })
    expect(post.status, post.text).toBe(201)
    expectProblem(
      await chief.post(`/agencies/${id}/posts`, { title: '监管科科长' }),
      409,
      'agencies.title-taken',
    )
    expect((await app.public.get(`/agencies/${id}/posts`)).body.items).toHaveLength(1)
    const officer = await chief.post('/agencies/officers', {
      name: '王五',
      agencyId: id,
      postId: post.body.id,
    })
    expectProblem(await chief.post(`/agencies/posts/${post.body.id}/close`), 409, 'agencies.still-staffed')
    await chief.post(`/agencies/officers/${officer.body.id}/leave`, { document: '离任' })
    expect((await chief.post(`/agencies/posts/${post.body.id}/close`)).status).toBe(200)
    expectProblem(await stranger.post(`/agencies/posts/${post.body.id}/close`), 403, 'forbidden')
    expectProblem(await chief.post(`/agencies/posts/${post.body.id}/close`), 409, 'agencies.closed')
  })

  test('nobody gives a role that holds more than they hold, or one that is not for officers', async () => {
    const { id } = await register()
    for (const role of ['administrator', 'guardian', 'manager', 'nonsense'])
      expectProblem(
        await chief.post(`/agencies/${id}/posts`, { title: `岗位${role}`, role }),
        403,
        'agencies.role-too-wide',
      )
  })
})

describe('who answers for what', () => {
  const duty = (agencyId: number, change: object = {}) => ({
    region: '410100',
    subject: 'FIRE',
    part: 'LEAD',
    agencyId,
    work: '培训场所消防监督检查',
    document: '郑政〔2026〕1号',
    from: '2026-01-01',
    ...change,
  })
  const answer = async (query: string) => (await app.public.get(`/agencies/duties/answer?${query}`)).body

  test('the county answers before the city, the class before all classes, a gap is a gap', async () => {
    const city = (await register({ kind: 'FIRE', classes: [] })).id
    const county = (await register({ kind: 'FIRE', classes: [], region: '410102' })).id
    const sports = (await register({ kind: 'SPORTS', classes: ['SPORTS'] })).id
    expect((await chief.post('/agencies/duties', duty(city))).status).toBe(201)
    expect((await answer('region=410102&subject=FIRE')).lead.agencyId).toBe(city)
    expect((await chief.post('/agencies/duties', duty(county, { region: '410102' }))).status).toBe(201)
    expect((await answer('region=410102&subject=FIRE')).lead.agencyId).toBe(county)
    expect((await answer('region=410103&subject=FIRE')).lead.agencyId).toBe(city)
    await chief.post('/agencies/duties', duty(sports, { class: 'SPORTS' }))
    expect((await answer('region=410103&subject=FIRE&class=SPORTS')).lead.agencyId).toBe(sports)
    expect((await answer('region=410103&subject=FIRE&class=SCI_TECH')).lead.agencyId).toBe(city)
    expect((await answer('region=410103&subject=FOOD')).lead).toBeNull()
    expect((await answer('region=410103&subject=FIRE&on=2025-12-31')).lead).toBeNull()
  })

  test('one leads at a time; others assist; an end makes room for the next', async () => {
    const [one, two] = [(await register({ kind: 'MARKET' })).id, (await register({ kind: 'HEALTH' })).id]
    const first = await chief.post('/agencies/duties', duty(one, { subject: 'FOOD' }))
    expectProblem(
      await chief.post('/agencies/duties', duty(two, { subject: 'FOOD' })),
      409,
      'agencies.duty-overlap',
    )
    expect(
      (await chief.post('/agencies/duties', duty(two, { subject: 'FOOD', part: 'ASSIST' }))).status,
    ).toBe(201)
    const both = await answer('region=410102&subject=FOOD')
    expect([both.lead.agencyId, both.assist[0].agencyId]).toEqual([one, two])
    const ended = duty(one, { subject: 'FOOD', to: '2026-05-31' })
    const path = `/agencies/duties/${first.body.id}`
    expectProblem(await chief.put(path, ended, { 'if-match': '3' }), 412, 'changed-meanwhile')
    expect((await chief.put(path, ended, { 'if-match': '1' })).body).toMatchObject({ to: '2026-05-31' })
    const next = duty(two, { subject: 'FOOD', from: '2026-06-01' })
    expect((await chief.post('/agencies/duties', next)).status).toBe(201)
    expect((await answer('region=410102&subject=FOOD&on=2026-06-01')).lead.agencyId).toBe(two)
  })

  test('faults, strangers and other regions are refused', async () => {
    const { id } = await register({ kind: 'HOUSING' })
    const good = () => duty(id, { subject: 'BUILDING' })
    await expectRefusals({
      send: (as, change) => as.post('/agencies/duties', change?.body ?? good()),
      stranger: app.public,
      unprivileged: await app.as('leader', { region: '410000' }),
      good: chief,
      bad: [{}, { ...good(), from: '2026-02-30' }, { ...good(), to: '2025-01-01' }, { ...good(), work: '' }],
    })
    expectProblem(await stranger.post('/agencies/duties', good()), 403, 'forbidden')
    expectProblem(
      await chief.post('/agencies/duties', { ...good(), subject: 'MOON' }),
      422,
      'agencies.unknown-code',
    )
    const county = (await register({ kind: 'HOUSING', region: '410102' })).id
    expectProblem(await chief.post('/agencies/duties', { ...good(), agencyId: county }), 409, 'conflict')
    const entered = (await chief.post('/agencies/duties', good())).body
    expectProblem(await stranger.put(`/agencies/duties/${entered.id}`, good()), 403, 'forbidden')
  })
})

describe('the coordination mechanism', () => {
  test('the catalogue proposes 24 member units and every subject names a kind that exists', async () => {
    const { body } = await app.public.get('/agencies/catalogue')
    expect(body.kinds.filter((k: { unit: boolean }) => k.unit)).toHaveLength(24)
    const kinds = agencyKinds.map(k => k.code)
    expect(dutySubjects.filter(s => !kinds.includes(s.kind))).toEqual([])
  })

  test('units are stated anew, and what held before can still be seen', async () => {
    const kinds = ['EDUCATION', 'MARKET', 'FIRE']
    const ids: number[] = []
    for (const kind of kinds) ids.push((await register({ kind, region: '410102' })).id)
    let chair = chief
    const state = (units: object[]) => chair.put('/agencies/units/410102', { document: '工作规则', units })
    const [a, b, c] = ids
    const first = await state([
      { agencyId: a, part: 'LEAD' },
      { agencyId: b, part: 'MEMBER' },
    ])
    expect(first.body.items.map((u: { agencyId: number }) => u.agencyId)).toEqual([a, b])
    app.clock.advance({ days: 10 })
    chair = await app.as('chief', { region: '410100' })
    const second = await state([
      { agencyId: a, part: 'LEAD' },
      { agencyId: c, part: 'MEMBER' },
    ])
    expect(second.body.items.map((u: { agencyId: number }) => u.agencyId)).toEqual([a, c])
    const past = await app.public.get('/agencies/units/410102?on=2026-05-10')
    expect(past.body.items.map((u: { agencyId: number }) => u.agencyId)).toEqual([a, b])
    expect(
      (
        await state([
          { agencyId: a, part: 'LEAD' },
          { agencyId: c, part: 'MEMBER' },
        ])
      ).body.items,
    ).toHaveLength(2)
    expectProblem(
      await state([
        { agencyId: a, part: 'LEAD' },
        { agencyId: a, part: 'MEMBER' },
      ]),
      422,
      'invalid-input',
    )
    const other = await app.as('chief', { region: '430000' })
    expectProblem(
      await other.put('/agencies/units/410102', { document: 'x', units: [{ agencyId: a, part: 'LEAD' }] }),
      403,
      'forbidden',
    )
    app.clock.advance({ days: -10 })
  })
})

describe('coverage', () => {
  test('a province sees each city with its departments, officers and counties without any', async () => {
    const leader = await app.as('leader', { region: '410000' })
    const { body } = await leader.get('/agencies/summary?region=410000')
    expect(body.items).toHaveLength(18)
    expect(body.total.counties).toBe(157)
    const city = body.items.find((i: { code: string }) => i.code === '410100')
    expect(city.counties).toBeGreaterThan(10)
    expect(city.countiesWithAgency).toBe(1)
    expect(city.agencies).toBeGreaterThan(3)
    expect(body.items.find((i: { code: string }) => i.code === '410200')).toMatchObject({
      agencies: 0,
      countiesWithAgency: 0,
    })
    expectProblem(await app.public.get('/agencies/summary?region=410000'), 401, 'login-required')
  })
})
