import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Caller, type TestApp, testApp } from '../../../tests/support/app.ts'
import { testInstitution } from '../../../tests/support/institutions.ts'
import { expectProblem } from '../../../tests/support/outcomes.ts'
import { publicBox } from '../../platform/db/box.ts'

let app: TestApp
let officer: Caller
let officer410106: Caller
beforeAll(async () => {
  app = await testApp({ env: { YUHENG_PUBLIC_URL: 'https://yuheng.example' } })
  officer = await app.as('officer', { region: '410105' })
  officer410106 = await app.as('officer', { region: '410106' })
})
afterAll(() => app.close())

const look = (code: string | null) => app.public.get(`/public/institutions/${code}`)

describe('anyone', () => {
  test('learns whether it is lawful, for what, until when, where the money is, what it may charge, when it was checked', async () => {
    const i = await testInstitution(app, {
      county: '410105',
      name: '公众查询学科培训学校',
      classes: ['SUBJECT', 'CULTURE_ART'],
      stages: ['SENIOR'],
    })
    await officer.post(`/institutions/${i.id}/custody`, {
      custody: { mode: 'BANK_CUSTODY', bank: '测试银行', account: '6222000000001234' },
    })
    await officer.post(`/institutions/${i.id}/checks`, { result: 'PASSED' })
    await officer.post(`/institutions/${i.id}/people`, {
      role: 'PRINCIPAL',
      name: '赵钱孙',
      phone: '13700003333',
    })
    const { body, status, text } = await look(i.uscc)
    expect(status, text).toBe(200)
    expect(body).toMatchObject({
      lawful: true,
      status: 'LICENSED',
      permits: [
        { classes: ['SUBJECT', 'CULTURE_ART'], stages: ['SENIOR'], until: '2028-12-31', inForce: true },
      ],
      custody: { mode: 'BANK_CUSTODY', bank: '测试银行', account: '****1234' },
      lastCheck: { on: '2026-05-06', result: 'PASSED' },
      asOf: '2026-05-06',
    })
    const price = (cls: string) => body.prices.find((p: { class: string }) => p.class === cls)
    expect(price('CULTURE_ART')).toMatchObject({ status: 'FREE_PRICE' })
    expect(['CAPPED', 'UNKNOWN']).toContain(price('SUBJECT').status)
    for (const secret of ['赵钱孙', '13700003333', '6222000000001234']) expect(text).not.toContain(secret)
  })

  test('finds by name, pinyin, code and region, few members each', async () => {
    const i = await testInstitution(app, { county: '410105', name: '朗朗乾坤书法学校' })
    for (const query of [
      'q=%E4%B9%BE%E5%9D%A4',
      'q=llqk',
      'q=langlang',
      `q=${i.uscc}`,
      'region=410105&q=%E6%9C%97%E6%9C%97',
    ])
      expect((await app.public.get(`/public/institutions?${query}`)).body.items, query).toMatchObject([
        { code: i.uscc },
      ])
    const { items } = (await app.public.get(`/public/institutions?q=${i.uscc}`)).body
    expect(Object.keys(items[0]).sort()).toEqual([
      'address',
      'classes',
      'code',
      'county',
      'licenceUntil',
      'lists',
      'name',
      'status',
    ])
  })

  test('those that may teach today come first, over pages of any size; one part alone on request', async () => {
    const name = (n: number) => `同名排序${n}培训学校`
    const make = (n: number, change: object, licence: object | null = {}) =>
      testInstitution(app, { county: '410106', name: name(n), ...change }, licence)
    const over = await make(1, {}, { until: '2026-05-05' })
    const closed = await make(2, {})
    await officer410106.post(`/institutions/${closed.id}/revocation`, { document: '3号', reason: '停办' })
    await make(3, {}, null)
    const lawful = [await make(4, {}), await make(5, {}, { until: '2026-05-06' })]
    const asked = async (query: string) => {
      const names: string[] = []
      let cursor = ''
      do {
        const { body, text } = await app.public.get(`/public/institutions?${query}${cursor}`)
        expect(body.items, text).toBeDefined()
        names.push(...body.items.map((i: { name: string }) => i.name))
        cursor = body.next ? `&cursor=${body.next}` : ''
      } while (cursor)
      return names
    }
    const all = [4, 5, 1, 2, 3].map(name)
    expect([over, ...lawful].every(i => i.uscc)).toBe(true)
    for (const what of ['region=410106', `q=${encodeURIComponent('同名排序')}`])
      for (const limit of [1, 2, 3, 4, 5, 20])
        expect(await asked(`${what}&limit=${limit}`), `${what} ${limit}`).toEqual(all)
    expect(await asked('region=410106&limit=1&lawful=true')).toEqual(all.slice(0, 2))
    expect(await asked('region=410106&limit=2&lawful=false')).toEqual(all.slice(2))
    expectProblem(await app.public.get('/public/institutions?cursor=rest.x'), 422, 'invalid-input')
    expectProblem(await app.public.get('/public/institutions?lawful=yes'), 422, 'invalid-input')
  })

  test('sees a revocation and a suspension at once, and which holds are told', async () => {
    const i = await testInstitution(app, { county: '410105' })
    const reason = '非法集资'
    const hold = { level: 'HARD', scopes: ['SALES'], basis: '〔2026〕1号', reason }
    await officer.post(`/institutions/${i.id}/holds`, { ...hold, shown: true })
    await officer.post(`/institutions/${i.id}/holds`, { ...hold, basis: '内部研判' })
    expect((await look(i.uscc)).body.holds).toMatchObject([{ basis: '〔2026〕1号' }])
    expect((await look(i.uscc)).text).not.toContain(reason)
    await officer.post(`/institutions/${i.id}/suspension`, { document: '1号', reason })
    expect((await look(i.uscc)).body).toMatchObject({ lawful: false, status: 'SUSPENDED' })
    await officer.post(`/institutions/${i.id}/revocation`, { document: '2号', reason })
    expect((await look(i.uscc)).body).toMatchObject({
      lawful: false,
      status: 'REVOKED',
      permits: [{ status: 'REVOKED', inForce: false }],
      prices: [],
    })
  })

  test('sees that a licence is over from the first day after it, before any job has run', async () => {
    const i = await testInstitution(app, { county: '410105' }, { until: '2026-05-05' })
    expect((await look(i.uscc)).body).toMatchObject({ lawful: false, permits: [{ inForce: false }] })
    const last = await testInstitution(app, { county: '410105' }, { until: '2026-05-06' })
    expect((await look(last.uscc)).body.lawful).toBe(true)
  })

  test('may come by our own number where there is no credit code, and by the number of the licence', async () => {
    const i = await testInstitution(app, { county: '410105', uscc: null })
    expect((await look(`Y${i.id}`)).body).toMatchObject({ id: i.id, code: `Y${i.id}`, uscc: null })
    expect((await look(i.licences[0]!.number)).body.id).toBe(i.id)
  })

  test('gets one clear answer for what does not exist, whatever the code', async () => {
    for (const code of ['91410105MA00XX015M', 'Y999999999', 'xx', "';drop--", '%00x'])
      expectProblem(await look(encodeURIComponent(code)), 404, 'not-found')
    for (const query of ['limit=51', 'q=', 'region=x', 'held=true', 'status=LICENSED&x=1'])
      expectProblem(await app.public.get(`/public/institutions?${query}`), 422, 'invalid-input')
  })

  test('sees the same whoever is logged in', async () => {
    const i = await testInstitution(app, { county: '410303' })
    expect((await officer.get(`/public/institutions/${i.uscc}`)).body).toEqual((await look(i.uscc)).body)
  })
})

test('the QR of a licence leads to the public page', async () => {
  const i = await testInstitution(app, { county: '410105' })
  const reply = await app.public.get(`/public/institutions/${i.uscc}/qr.svg`)
  expect(reply.status).toBe(200)
  expect(reply.headers['content-type']).toBe('image/svg+xml')
  expect(reply.text).toContain('<svg')
  const QRCode = (await import('qrcode')).default
  const expected = await QRCode.toString(`https://yuheng.example/i/${i.uscc}`, {
    type: 'svg',
    errorCorrectionLevel: 'M',
  })
  expect(reply.text).toBe(expected)
  expectProblem(await app.public.get('/public/institutions/Y999999999/qr.svg'), 404, 'not-found')
})

test('the public role can read no more than the public may know', async () => {
  const ask = (sql: string) => app.inside(tx => tx.rows(sql), publicBox)
  for (const sql of [
    'select uscc_note from institutions.institution',
    'select reason from institutions.hold',
    'select 1 from institutions.person',
    'select 1 from institutions.action',
    'select 1 from institutions.correction',
    'select 1 from institutions.duplicate',
    'select 1 from institutions.import',
    'select floor from institutions.site',
    'update institutions.institution set name = name',
    'delete from institutions.listing',
  ])
    await expect(ask(sql), sql).rejects.toThrow(/permission denied/)
  await expect(ask('select id from institutions.hold where not shown')).resolves.toEqual([])
})
