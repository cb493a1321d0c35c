import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Caller, type TestApp, testApp } from '../../../tests/support/app.ts'
import { expectProblem, expectRefusals } from '../../../tests/support/outcomes.ts'

let app: TestApp
let officer: Caller
let chief: Caller
let abroad: Caller
beforeAll(async () => {
  app = await testApp()
  officer = await app.as('officer', { region: '430100' })
  chief = await app.as('chief', { region: '430000' })
  abroad = await app.as('chief', { region: '440000' })
})
afterAll(() => app.close())

let serial = 0
const document = (change: object = {}) => ({
  key: `长发改〔2026〕${++serial}号`,
  region: '430100',
  title: '关于校外培训收费标准的通知',
  issuer: '发展改革委',
  publishedOn: '2026-04-20',
  ...change,
})
const entered = async (change: object = {}): Promise<string> => {
  const reply = await officer.post('/rules/documents', document(change))
  expect(reply.status, reply.text).toBe(201)
  return reply.body.key
}
const proposal = async (change: object = {}) => ({
  region: '430100',
  parameter: 'FEE-01.maxLessons',
  from: '2026-06-01',
  value: 48,
  document: await entered(),
  article: '第三条',
  reason: '本市规定更严',
  ...change,
})
const propose = async (change: object = {}): Promise<{ id: number; version: number }> => {
  const reply = await officer.post('/rules/values', await proposal(change))
  expect(reply.status, reply.text).toBe(201)
  return reply.body
}
const publish = (id: number, as = chief) =>
  as.post(`/rules/values/${id}/review`, { publish: true, review: '已核对文件原文' })
const lessons = async (on: string, region = '430102') =>
  (await app.public.get(`/rules/parameters/FEE-01.maxLessons?region=${region}&on=${on}`)).body

describe('a value of a region', () => {
  test('is proposed by one, published by another, and holds from its day in the region only', async () => {
    const before = await lessons('2026-06-01')
    const { id } = await propose()
    expect((await lessons('2026-06-01')).value).toBe(before.value)
    expect((await publish(id)).body).toMatchObject({ status: 'PUBLISHED', reviewedName: expect.any(String) })
    expect((await lessons('2026-05-31')).value).toBe(before.value)
    const after = await lessons('2026-06-01')
    expect(after).toMatchObject({
      value: 48,
      citation: { region: '430100', article: '第三条', confidence: 'V' },
    })
    expect(after.history.at(-1)).toMatchObject({ region: '430100', source: 'ENTERED', value: 48 })
    expect((await lessons('2026-06-01', '430200')).value).toBe(before.value)
    expect((await app.audited('rules.reviewValue')).at(-1)).toMatchObject({
      outcome: 'DONE',
      object: `rule:${id}`,
    })
    const changed = await app.public.get('/rules/differences?region=430102&from=2026-05-31&to=2026-06-01')
    expect(changed.body.items.map((d: { id: string }) => d.id)).toEqual(['FEE-01.maxLessons'])
  })

  test('of the proposer is not reviewed by the proposer', async () => {
    const own = await chief.post('/rules/values', await proposal({ from: '2026-06-02', value: 47 }))
    expectProblem(await publish(own.body.id), 403, 'rules.second-person')
  })

  test('that goes where the nation does not let a region go is refused with the reason', async () => {
    const reply = await officer.post('/rules/values', await proposal({ from: '2026-07-01', value: 90 }))
    expectProblem(reply, 422, 'rules.value-unfit')
    expect(reply.body.detail).toContain('地方只能规定得更低')
  })

  test('needs a document of the library, an existing parameter and the form of its unit', async () => {
    const send = async (change: object) =>
      officer.post('/rules/values', await proposal({ from: '2026-07-02', ...change }))
    expectProblem(await send({ document: '没有这份文件' }), 422, 'rules.value-unfit')
    expectProblem(await send({ parameter: 'FEE-99.none' }), 422, 'rules.unknown-parameter')
    expectProblem(await send({ value: true }), 422, 'rules.value-unfit')
    expectProblem(await send({ value: undefined }), 422, 'rules.value-unfit')
  })

  test('says what its parameter is called, and may be drafted in every unit', async () => {
    const { id } = await propose({ from: '2026-12-01', value: 44 })
    const { body } = await officer.get(`/rules/values/${id}`)
    expect(body).toMatchObject({ unit: 'lessons', name: { zh: expect.any(String), en: expect.any(String) } })
    const fines = [{ gravity: 'BASE', amount: { min: 0, max: 1_000_000 } }]
    const reply = await officer.post(
      '/rules/values',
      await proposal({ parameter: 'ORD53-17.fine', value: fines, from: '2027-01-01' }),
    )
    expectProblem(reply, 422, 'rules.value-unfit')
    expect(reply.body.detail).toContain('不允许')
  })

  test('every rule of the browser has its page and its uses', async () => {
    const { items } = (await app.public.get('/rules/parameters?on=2026-05-06')).body
    const statuses = []
    for (const { id } of items) statuses.push((await app.public.get(`/rules/parameters/${id}`)).status)
    expect(new Set(statuses)).toEqual(new Set([200]))
    for (const row of new Set<string>(items.map((p: { id: string }) => p.id.split('.')[0])))
      expect((await app.public.get(`/rules/uses?row=${row}`)).body.items, row).toHaveLength(1)
  })

  test('cannot begin on the day of another of the same scope, unless that is annulled', async () => {
    const first = await propose({ from: '2026-08-01', value: 46 })
    const second = await propose({ from: '2026-08-01', value: 45 })
    expect((await publish(first.id)).status).toBe(200)
    expectProblem(await publish(second.id), 409, 'rules.same-day')
    const annul = (as: Caller) => as.post(`/rules/values/${first.id}/annulment`, { reason: '录入错误' })
    expectProblem(await annul(officer), 403, 'forbidden')
    expect((await annul(chief)).body.status).toBe('ANNULLED')
    expect((await publish(second.id)).status).toBe(200)
    expect((await lessons('2026-08-01')).value).toBe(45)
  })

  test('is withdrawn by who proposed it, once', async () => {
    const { id } = await propose({ from: '2026-09-01' })
    expectProblem(await chief.post(`/rules/values/${id}/withdrawal`), 409, 'rules.wrong-state')
    expect((await officer.post(`/rules/values/${id}/withdrawal`)).body.status).toBe('WITHDRAWN')
    expectProblem(await publish(id), 409, 'rules.wrong-state')
  })

  test('is not touched on a version that has changed, and a repeated request publishes once', async () => {
    const { id, version } = await propose({ from: '2026-10-01', value: 40 })
    const stale = { 'if-match': `"${version + 1}"` }
    const body = { publish: true, review: '已核对' }
    expectProblem(await chief.post(`/rules/values/${id}/review`, body, stale), 412, 'changed-meanwhile')
    const key = { 'idempotency-key': 'rule-review-1' }
    const replies = [
      await chief.post(`/rules/values/${id}/review`, body, key),
      await chief.post(`/rules/values/${id}/review`, body, key),
    ]
    expect(replies.map(r => r.status)).toEqual([200, 200])
  })

  test('is seen as a proposal in its own area only, and set by its own people only', async () => {
    const { id } = await propose({ from: '2026-11-01' })
    expectProblem(await abroad.get(`/rules/values/${id}`), 404, 'not-found')
    expectProblem(await publish(id, abroad), 404, 'not-found')
    expect((await abroad.get('/rules/values?status=PROPOSED')).body.items).toEqual([])
    expectProblem(await abroad.post('/rules/values', await proposal()), 403, 'forbidden')
    expectProblem(await officer.post('/rules/values', await proposal({ region: '430000' })), 403, 'forbidden')
  })

  test('strangers, people without the right and faulty input are refused', async () => {
    const good = await proposal({ from: '2026-12-01' })
    await expectRefusals({
      send: (as, change) => as.post('/rules/values', change?.body ?? good),
      stranger: app.public,
      unprivileged: await app.as('leader', { region: '430100' }),
      good: officer,
      bad: [
        {},
        { ...good, from: '2026-02-30' },
        { ...good, value: -1 },
        { ...good, extra: 1 },
        { ...good, region: '43' },
      ],
    })
  })

  test('binds what institutions may sell from its day on', async () => {
    const offer = (on: string) =>
      app.public.get(
        `/rules/explain/prepayment?on=${on}&region=430102&class=SPORTS&stage=PRIMARY&billing=LESSON&starts=2027-03-05&ends=2027-05-28&lessons=40&amount=1000`,
      )
    const { id } = await propose({ from: '2027-02-20', value: 30 })
    await publish(id)
    const codes = async (on: string) => {
      const reply = await offer(on)
      expect(reply.status, reply.text).toBe(200)
      return JSON.stringify(reply.body.value)
    }
    expect(await codes('2027-02-20')).toContain('30')
    expect(await codes('2027-02-20')).not.toBe(await codes('2027-02-19'))
  })
})

describe('the policy library', () => {
  test('holds shipped and entered documents, with how many values cite each', async () => {
    const key = await entered({ part: 'MAIN', title: '校外培训治理主文件' })
    const list = (await app.public.get(`/rules/documents?q=${encodeURIComponent('治理主文件')}`)).body
    expect(list.items).toMatchObject([{ key, part: 'MAIN', source: 'ENTERED', values: 0 }])
    const shipped = (await app.public.get('/rules/documents?source=SHIPPED&limit=5')).body
    expect(shipped.items).toHaveLength(5)
    const next = (await app.public.get(`/rules/documents?source=SHIPPED&limit=5&cursor=${shipped.next}`)).body
    expect(next.items[0].key).not.toBe(shipped.items[0].key)
    expect(shipped.items.every((d: { values: number }) => d.values >= 0)).toBe(true)
  })

  test('a supporting document names its main document', async () => {
    const mainKey = await entered({ part: 'MAIN' })
    const key = await entered({ mainKey })
    expect((await app.public.get(`/rules/document?key=${encodeURIComponent(key)}`)).body.mainKey).toBe(
      mainKey,
    )
    expectProblem(
      await officer.post('/rules/documents', document({ mainKey: key })),
      422,
      'rules.document-unknown',
    )
  })

  test('a number is entered once, also one that is shipped', async () => {
    const key = await entered()
    expectProblem(await officer.post('/rules/documents', document({ key })), 409, 'rules.document-known')
    expectProblem(
      await officer.post('/rules/documents', document({ key: '教监管〔2022〕4号' })),
      409,
      'rules.document-known',
    )
  })

  test('particulars are corrected and a repeal stated by people of its area', async () => {
    const key = await entered()
    const { key: _, region: __, ...rest } = document()
    const change = { ...rest, title: '更正后的标题', repealedOn: '2026-12-31' }
    const path = `/rules/document?key=${encodeURIComponent(key)}`
    expectProblem(await abroad.put(path, change), 403, 'forbidden')
    expect((await officer.put(path, change)).body).toMatchObject({ title: '更正后的标题', version: 2 })
    expectProblem(await officer.put(path, change, { 'if-match': '"1"' }), 412, 'changed-meanwhile')
  })

  test('strangers and faulty input are refused', async () => {
    await expectRefusals({
      send: (as, change) => as.post('/rules/documents', change?.body ?? document()),
      stranger: app.public,
      unprivileged: await app.as('industry', { region: '430100' }),
      good: officer,
      bad: [
        {},
        document({ url: 'javascript:alert(1)' }),
        document({ publishedOn: '2026-13-01' }),
        document({ x: 1 }),
      ],
    })
  })
})

describe('what applies', () => {
  test('is listed by subject, by document and by words, at a place on a day', async () => {
    const all = (await app.public.get('/rules/parameters?region=410100&on=2022-03-01')).body
    expect(all.on).toBe('2022-03-01')
    expect(all.items.length).toBeGreaterThan(20)
    const cited = (
      await app.public.get(`/rules/parameters?document=${encodeURIComponent('教监管〔2022〕4号')}`)
    ).body
    expect(cited.items.length).toBeGreaterThan(0)
    expect(cited.items.length).toBeLessThan(all.items.length)
    const found = (await app.public.get(`/rules/parameters?q=${encodeURIComponent('课时')}`)).body.items
    expect(found.every((p: { zh: string }) => p.zh.includes('课时'))).toBe(true)
  })

  test('a value that is not known says so and why', async () => {
    const { items } = (await app.public.get('/rules/parameters?on=2022-03-01')).body
    const unknown = items.filter((p: { known: boolean }) => !p.known)
    expect(unknown.length).toBeGreaterThan(0)
    expect(unknown.every((p: { unknown: { zh: string } }) => p.unknown.zh.length > 4)).toBe(true)
  })

  test('questions are answered with steps and articles, without log-in', async () => {
    const asked = '/rules/explain/price-cap?region=410100&channel=offline&minutes=90&size=8&on=2026-05-06'
    const { body } = await app.public.get(asked)
    expect(body).toMatchObject({ kind: 'price-cap', value: { status: expect.any(String) } })
    expect(body.trace.some((s: { citation: object | null }) => s.citation !== null)).toBe(true)
    const { items } = (await app.public.get('/rules/explain')).body
    expect(items.map((k: { kind: string }) => k.kind)).toContain('refund')
  })

  test('a statutory clock is asked by name, with what happened, and says where it stands', async () => {
    const events = 'hearing_requested:2026-04-01@省程序规定,hearing_held:2026-04-11'
    const asked = `/rules/explain/clock?clock=PROC-14.decision&start=2026-03-02&event=${encodeURIComponent(events)}`
    const { body } = await app.public.get(`${asked}&now=2026-05-06&why=yes`)
    expect(body.value).toMatchObject({ state: 'RUNNING', lastDay: '2026-06-10', notCounted: 10 })
    expect(body.value.days).toContainEqual(expect.objectContaining({ date: '2026-04-11', mark: 'PAUSED' }))
    const wrong = await app.public.get('/rules/explain/clock?clock=PROC-99&start=2026-03-02')
    expectProblem(wrong, 422, 'rules.cannot-explain')
  })

  test('a wrong or missing input is named', async () => {
    const reply = await app.public.get('/rules/explain/price-cap?on=2026-02-30&size=8')
    expectProblem(reply, 422, 'rules.cannot-explain')
    expect(reply.body.errors?.[0]?.pointer ?? JSON.stringify(reply.body)).toContain('on')
    expectProblem(await app.public.get('/rules/explain/price-cap?nonsense=1'), 422, 'invalid-input')
    expect((await app.public.get('/rules/explain/astrology')).status).toBe(404)
  })

  test('an article leads to its parameters, formulas, gates and tests, and back', async () => {
    const [row] = (await app.public.get('/rules/uses?row=FEE-01')).body.items
    expect(row.parameters).toContain('FEE-01.maxLessons')
    expect(row.cites.length).toBeGreaterThan(0)
    expect(row.formulas).toContain('rules/formulas/prepayment.ts')
    expect(row.gates).toContain('server/modules/contracts/offer.ts')
    expect(row.tests.length).toBeGreaterThan(0)
    const { items } = (
      await app.public.get(`/rules/uses?document=${encodeURIComponent(row.cites[0].document)}`)
    ).body
    expect(items.map((i: { row: string }) => i.row)).toContain('FEE-01')
  })

  test('what regions published is handed to browsers that compute by themselves', async () => {
    const { body } = await app.public.get('/rules/published')
    expect(body.regions['430100'].values['FEE-01.maxLessons']).toBeDefined()
    expect(JSON.stringify(body)).not.toContain('proposedName')
  })
})
