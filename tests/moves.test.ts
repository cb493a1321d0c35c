import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestApp, testApp } from './support/app.ts'
import { expectProblem } from './support/outcomes.ts'
import { aFamily, artSchool, enrolled, openClass, signUp } from './support/school.ts'
import { findings } from './support/verified.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp()
})
afterAll(async () => {
  expect(await findings(app.ground)).toEqual([])
  await app.close()
})

const [OLD, NEW] = ['410102', '410103']

/** Tables that say whose institution's and in which county a row is, but those whose rows nobody ever changes. */
const placedTables = () =>
  app.inside(tx =>
    tx.rows<{ name: string; appendOnly: boolean }>(
      `select format('%I.%I', n.nspname, t.relname) as name, not has_any_column_privilege('yuheng_app', t.oid, 'UPDATE') as "appendOnly"
       from pg_class t join pg_namespace n on n.oid = t.relnamespace
       where t.relkind in ('r', 'p') and not t.relispartition and n.nspname not in ('pg_catalog', 'information_schema', 'audit')
         and exists (select from pg_attribute a where a.attrelid = t.oid and a.attname = 'institution_id' and not a.attisdropped)
         and exists (select from pg_attribute a where a.attrelid = t.oid and a.attname = 'county' and not a.attisdropped)
       order by 1`,
    ),
  )
/** Where a row is for those who look: facts keep the county of their time and name beside it where they are shown. */
const PLACE = `coalesce(nullif(to_jsonb(t) ->> 'placed', ''), county)`
const rowsIn = (table: string, institutionId: number, county: string) =>
  app.inside(async tx => {
    const sql = `select count(*)::int as n from ${table} t where institution_id = $1 and ${PLACE} = $2`
    return (await tx.rows<{ n: number }>(sql, [institutionId, county]))[0]!.n
  })

const tomorrow = () => app.clock.dateOf(new Date(app.clock.now().getTime() + 86_400_000))

/** A school with rows everywhere: running, refunded and disputed orders, frozen money. */
async function busySchool() {
  const school = await artSchool(app, OLD)
  const group = await openClass(school, { from: tomorrow(), weekdays: [1, 2, 3, 4, 5, 6, 7] })
  const [runs, left, asks, frozen] = [
    await enrolled(app, school, group),
    await enrolled(app, school, group),
    await enrolled(app, school, group),
    await enrolled(app, school, group),
  ] as const
  app.clock.set(`${group.meetings[0]!.date}T19:00:00+08:00`)
  const marks = [runs, asks].map(p => ({ orderId: p.orderId, mark: 'PRESENT' }))
  const taken = await school.teacher.put(`/sessions/${group.meetings[0]!.id}/attendance`, { marks })
  const key = (id: number) => taken.body.items.find((i: { orderId: number }) => i.orderId === id).key
  await runs.guardian.post('/lessons/confirmations', { lessons: [key(runs.orderId)] })
  const disputed = await asks.guardian.post('/disputes', { lesson: key(asks.orderId), reason: '没有上课' })
  const refund = { fault: 'CONSUMER', reason: '搬家' }
  expect((await left.guardian.post(`/orders/${left.orderId}/refunds`, refund)).body.status).toBe('APPROVED')
  const officer = await app.as('officer', { region: OLD })
  await officer.post(`/custody/institutions/${school.id}/orders/${frozen.orderId}/freeze`, {
    reason: '风险核查',
    basis: '风险核查通知',
  })
  return {
    ...school,
    group,
    runs,
    left,
    released: key(runs.orderId) as string,
    disputeId: disputed.body.id as number,
  }
}

test('an institution that moves takes all its rows to the new county, but facts that nobody changes', async () => {
  const school = await busySchool()
  const tables = await placedTables()
  const before = new Map<string, number>()
  for (const { name } of tables) before.set(name, await rowsIn(name, school.id, OLD))
  const city = await app.as('officer', { region: '410100' })
  const body = { county: NEW, address: '迁入路1号', reason: '搬迁' }
  const moved = await city.post(`/institutions/${school.id}/address`, body)
  expect(moved.status, moved.text).toBe(200)

  const wrong: string[] = []
  for (const { name, appendOnly } of tables) {
    const [old, now] = [await rowsIn(name, school.id, OLD), await rowsIn(name, school.id, NEW)]
    const had = before.get(name)!
    if (appendOnly ? old < had && old + now < had : old > 0 || now < had)
      wrong.push(`${name}: ${old} of ${had}`)
  }
  expect(wrong).toEqual([])
  for (const name of [
    'courses.session',
    'custody.order_book',
    'custody.refund_payment',
    'contracts.contract',
  ])
    expect(before.get(name), name).toBeGreaterThan(0)
  for (const name of ['custody.release', 'custody.posting']) expect(before.get(name), name).toBeGreaterThan(0)
  for (const name of ['contracts.refund', 'lessons.seat', 'lessons.dispute', 'courses.teacher'])
    expect(before.get(name), name).toBeGreaterThan(0)
})

test('the officers of the new county see and decide what waits there, those of the old one nothing any more', async () => {
  const school = await busySchool()
  const city = await app.as('officer', { region: '410100' })
  await city.post(`/institutions/${school.id}/address`, { county: NEW, address: '迁入路2号', reason: '搬迁' })
  const [there, here] = [await app.as('officer', { region: OLD }), await app.as('officer', { region: NEW })]
  for (const path of ['/orders', '/refunds', '/disputes', '/class-groups', '/courses']) {
    const seen = async (as: typeof here) =>
      (await as.get(`${path}?institutionId=${school.id}&limit=200`)).body.items?.length ?? 0
    expect(await seen(here), path).toBeGreaterThan(0)
    expect(await seen(there), path).toBe(0)
  }
  const decision = { release: true, decision: '经核查' }
  expectProblem(await there.post(`/disputes/${school.disputeId}/decision`, decision), 404, 'not-found')
  expect((await here.post(`/disputes/${school.disputeId}/decision`, decision)).body.status).toBe('RELEASED')
  expect((await here.get(`/orders/${school.left.orderId}`)).body.money.status).toBe('REFUNDING')
})

test('lessons released before the move are released for the new county too, with every line of the books, and gone for the old', async () => {
  const school = await busySchool()
  const [there, here] = [await app.as('officer', { region: OLD }), await app.as('officer', { region: NEW })]
  const lessons = `/institutions/${school.id}/sessions/${school.group.meetings[0]!.id}/lessons`
  const book = `/custody/institutions/${school.id}/orders/${school.runs.orderId}/statement?limit=50`
  const stateOf = async (as: typeof here) =>
    (await as.get(lessons)).body.items?.find((l: { key: string }) => l.key === school.released)?.state
  const lines = async (as: typeof here) =>
    (await as.get(book)).body.items?.map((l: { kind: string }) => l.kind)
  expect([await stateOf(there), await stateOf(here)]).toEqual(['CONFIRMED', undefined])
  const before = await lines(there)
  expect(before.toSorted()).toEqual(['PAYMENT', 'RELEASE'])
  const city = await app.as('officer', { region: '410100' })
  const to = (county: string) =>
    city.post(`/institutions/${school.id}/address`, { county, address: '迁入路3号', reason: '搬迁' })
  expect((await to(NEW)).status).toBe(200)
  expect([await stateOf(there), await stateOf(here)]).toEqual([undefined, 'CONFIRMED'])
  expect(await lines(here)).toEqual(before)
  expect(await lines(there)).toBeUndefined()
  const county = await app.inside(tx =>
    tx.rows('select distinct county from custody.release where institution_id = $1', [school.id]),
  )
  expect(county, 'the fact itself').toEqual([{ county: OLD }])
  expect((await to(OLD)).status).toBe(200)
  expect([await stateOf(there), await stateOf(here)]).toEqual(['CONFIRMED', undefined])
})

test('contracts signed while the institution moves are all in the county where it is afterwards', async () => {
  const school = await artSchool(app, OLD)
  const group = await openClass(school, { from: tomorrow() })
  const city = await app.as('officer', { region: '410100' })
  for (const county of [NEW, OLD]) {
    const homes = await Promise.all(Array.from({ length: 6 }, () => aFamily(app)))
    const address = { county, address: '迁入路4号', reason: '搬迁' }
    const [moved, ...signed] = await Promise.all([
      city.post(`/institutions/${school.id}/address`, address),
      ...homes.map(h => signUp(school, group, h)),
    ])
    expect(moved!.status, moved!.text).toBe(200)
    for (const s of signed) if (s.status !== 201) expectProblem(s, 503, 'busy')
    for (const table of ['contracts.contract', 'custody.order_book'])
      expect(await rowsIn(table, school.id, county === NEW ? OLD : NEW), table).toBe(0)
  }
  expect(await rowsIn('contracts.contract', school.id, OLD)).toBeGreaterThan(6)
})
