import exceljs from 'exceljs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Caller, type Reply, type TestApp, testApp } from '../../../../tests/support/app.ts'
import { gb18030 } from '../../../../tests/support/gb18030.ts'
import { testUscc } from '../../../../tests/support/institutions.ts'
import { expectProblem } from '../../../../tests/support/outcomes.ts'
import { csrfOf } from '../../../platform/auth/sessions.ts'
import { projectionCheck } from '../verify.ts'
import { perform } from './job.ts'

let app: TestApp
let city: Caller
beforeAll(async () => {
  app = await testApp()
  city = await app.as('officer', { region: '410100' })
})
afterAll(() => app.close())

const HEAD =
  '机构名称,统一社会信用代码,培训类别,学段,区划代码,办学地址,办学许可证号,有效期起,有效期至,负责人,联系电话,办学面积'
let serial = 0
/** A good line; commas separate its cells. */
const line = (
  change: { name?: string; uscc?: string; county?: string; classes?: string; until?: string } = {},
) => {
  const n = ++serial
  const cells = [
    change.name ?? `导入机构${n}号艺术培训学校`,
    change.uscc ?? testUscc(),
    change.classes ?? '文化艺术类',
    '小学、初中',
    change.county ?? '410105',
    `导入路${n}号`,
    `14101057${String(n).padStart(7, '0')}`,
    '2025/3/1',
    change.until ?? '2028年2月28日',
    '王小明',
    `138${String(n).padStart(8, '0')}`,
    '320.5',
  ]
  return cells.join(',')
}

async function upload(as: Caller, bytes: Buffer, name = '名录.csv'): Promise<Reply> {
  const boundary = 'test-boundary-7f3a'
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`
  const reply = await app.app.inject({
    method: 'POST',
    url: '/api/v1/institutions/imports',
    headers: {
      'content-type': `multipart/form-data; boundary=${boundary}`,
      ...(as.token ? { cookie: `yuheng_session=${as.token}`, 'x-csrf-token': csrfOf(as.token) } : {}),
    },
    payload: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]),
  })
  return { status: reply.statusCode, body: reply.json(), headers: reply.headers as never, text: reply.body }
}

/** Uploads, runs, and tells how it ended. */
async function bring(bytes: Buffer, o: { dryRun?: boolean; mapping?: object; as?: Caller } = {}) {
  const as = o.as ?? city
  const up = await upload(as, bytes)
  expect(up.status, up.text).toBe(201)
  const run = await as.post(`/institutions/imports/${up.body.import.id}/runs`, {
    dryRun: o.dryRun ?? false,
    ...(o.mapping ? { mapping: o.mapping } : {}),
  })
  expect(run.status, run.text).toBe(202)
  await app.ground.services.jobs.drain()
  return (await as.get(`/institutions/imports/${up.body.import.id}`)).body
}

const errorsOf = async (id: number, format = 'csv') => {
  const headers = { cookie: `yuheng_session=${city.token}` }
  return app.app.inject({
    method: 'GET',
    url: `/api/v1/institutions/imports/${id}/errors?format=${format}`,
    headers,
  })
}
const count = async () => (await city.get('/institutions?limit=1')).body.total

describe('a file of 5,000 rows in GB18030', () => {
  test('is recognised, tried without effect, imported once, and leaves the wrong rows in a file', async () => {
    const lines = Array.from({ length: 4990 }, () => line())
    const wrong = [
      line({ county: '999999' }),
      line({ county: '410202' }),
      line({ classes: '奥数' }),
      line({ uscc: '91410105MA00XX0150' }),
      line({ until: '2024-01-01' }),
      line({ name: '' }),
      lines[0]!,
      `${lines[1]!.split(',')[0]},${testUscc()},体育类,小学,410105,别处,,,,,,`,
      line({ county: '金水区' }),
      line({ county: '郑州市金水区' }),
    ]
    const bytes = gb18030([HEAD, ...lines, ...wrong].join('\r\n'))
    const before = await count()
    const up = await upload(city, bytes)
    expect(up.body).toMatchObject({
      again: false,
      missing: [],
      import: { encoding: 'gb18030', format: 'csv' },
    })

    const dry = await bring(bytes, { dryRun: true })
    expect(dry).toMatchObject({
      status: 'DONE',
      dryRun: true,
      rowsTotal: 5000,
      rowsDone: 5000,
      rowsOk: 4992,
      rowsFailed: 8,
    })
    expect(await count()).toBe(before)

    const done = await bring(bytes)
    expect(done).toMatchObject({ status: 'DONE', dryRun: false, rowsOk: 4992, rowsFailed: 8, run: 2 })
    expect(await count()).toBe(before + 4992)

    const csv = (await errorsOf(done.id)).body
    const errors = csv.trim().split('\r\n')
    expect(errors[0]).toBe(`${HEAD},行号,错误`)
    expect(errors).toHaveLength(9)
    for (const [i, text] of [
      '县级区划',
      '县级区划',
      '培训类别',
      '校验码',
      '有效期',
      '机构名称',
      '重复',
      '重复',
    ].entries())
      expect(errors[i + 1]).toContain(text)

    const again = await bring(bytes)
    expect(again).toEqual(done)
    expect(await count()).toBe(before + 4992)
    const check = await app.inside(tx => projectionCheck.run(tx))
    expect(check.wrong).toEqual([])
    expect(check.looked.institutions).toBeGreaterThanOrEqual(4992)
  }, 120_000)
})

describe('what a row says', () => {
  test('becomes licence, site, principal and status; names and phones stay sealed', async () => {
    const uscc = testUscc()
    await bring(Buffer.from([HEAD, line({ uscc, name: '全项导入学校' })].join('\n')))
    const [item] = (await city.get(`/institutions?q=${uscc}`)).body.items
    const { body } = await city.get(`/institutions/${item.id}`)
    expect(body).toMatchObject({
      status: 'LICENSED',
      legalForm: 'ENTERPRISE',
      licences: [{ from: '2025-03-01', until: '2028-02-28', status: 'VALID' }],
      sites: [{ areaDm2: 32_050 }],
      people: [{ role: 'PRINCIPAL', nameMasked: '王**' }],
    })
    expect(JSON.stringify(body)).not.toContain('王小明')
    const stored = await app.inside(tx =>
      tx.rows('select payload::text as p from institutions.action where institution_id = $1', [item.id]),
    )
    expect(JSON.stringify(stored)).not.toContain('王小明')
    const personId = body.people[0].id
    const revealed = await city.post(`/institutions/${item.id}/people/${personId}/identity`, {
      reason: '核对登记信息',
    })
    expect(revealed.body.name).toBe('王小明')
  })

  test('a licence whose term is over makes a lapsed institution', async () => {
    const uscc = testUscc()
    await bring(Buffer.from([HEAD, line({ uscc, until: '2026-01-31' })].join('\n')))
    expect((await city.get(`/institutions?q=${uscc}`)).body.items[0]).toMatchObject({ status: 'LAPSED' })
  })

  test('a subject licence for compulsory stages of today is refused by the rule', async () => {
    const text = [HEAD, line({ classes: '学科类' })].join('\n')
    const done = await bring(Buffer.from(text))
    expect(done).toMatchObject({ rowsOk: 0, rowsFailed: 1 })
    expect((await errorsOf(done.id)).body).toContain('不再审批')
  })

  test('markup, SQL and formulas are text', async () => {
    const name = `<b>x</b>'; drop table a --`
    await bring(Buffer.from([HEAD, line({ name })].join('\n')))
    expect((await city.get(`/institutions?q=${encodeURIComponent('drop table')}`)).body.items[0].name).toBe(
      name,
    )
    const done = await bring(Buffer.from([HEAD, line({ name: '=cmd|x', county: '000000' })].join('\n')))
    expect((await errorsOf(done.id)).body).toContain(`'=cmd|x`)
  })
})

describe('files', () => {
  test('XLSX goes in, and its wrong rows come out as XLSX', async () => {
    const book = new exceljs.Workbook()
    const sheet = book.addWorksheet('名录')
    sheet.addRow(['名称', '类别', '县区代码', '地址', '许可证号', '发证日期', '有效期止'])
    sheet.addRow([
      '表格艺术学校',
      '艺术',
      410105,
      '表格路1号',
      '141010571234567',
      new Date('2025-01-01'),
      new Date('2027-12-31'),
    ])
    sheet.addRow([])
    sheet.addRow(['表格体育学校', '瑜伽', 410105, '表格路2号'])
    const done = await bring(Buffer.from((await book.xlsx.writeBuffer()) as ArrayBuffer))
    expect(done).toMatchObject({ format: 'xlsx', rowsOk: 1, rowsFailed: 1 })
    const back = new exceljs.Workbook()
    await back.xlsx.load((await errorsOf(done.id, 'xlsx')).rawPayload as never)
    const rows: unknown[][] = []
    back.worksheets[0]!.eachRow(r => rows.push((r.values as unknown[]).slice(1)))
    expect(rows[1]).toEqual(expect.arrayContaining(['表格体育学校', '瑜伽']))
    expect(String(rows[1]!.at(-1))).toContain('培训类别')
  })

  test('an exported register can be imported elsewhere', async () => {
    const cookie = `yuheng_session=${city.token}`
    const csv = await app.app.inject({
      method: 'GET',
      url: '/api/v1/institutions/export?format=csv&q=%E8%A1%A8%E6%A0%BC',
      headers: { cookie },
    })
    const up = await upload(city, csv.rawPayload)
    expect(up.body).toMatchObject({ missing: [], import: { encoding: 'utf-8' } })
  })

  test('columns with other titles are named by hand', async () => {
    const bytes = Buffer.from('甲,乙,丙,丁\n自定义列学校,体育类,410105,手工路1号\n')
    const up = await upload(city, bytes)
    expect(up.body.missing).toEqual(['name', 'classes', 'county', 'address'])
    const { id } = up.body.import
    expectProblem(
      await city.post(`/institutions/imports/${id}/runs`, { dryRun: true }),
      422,
      'institutions.columns-missing',
    )
    const beyond = { name: 0, classes: 1, county: 2, address: 9 }
    expectProblem(
      await city.post(`/institutions/imports/${id}/runs`, { dryRun: true, mapping: beyond }),
      422,
      'institutions.columns-missing',
    )
    expect(await bring(bytes, { mapping: { name: 0, classes: 1, county: 2, address: 3 } })).toMatchObject({
      rowsOk: 1,
    })
  })

  test.each([
    ['nothing', Buffer.alloc(0)],
    ['bytes that are no text', Buffer.from([0x00, 0x01, 0xff, 0xfe, 0x00])],
    ['a broken archive', Buffer.from('PK\u0003\u0004broken', 'latin1')],
    ['an old workbook', Buffer.from('d0cf11e0a1b11ae10000', 'hex')],
  ])('%s is refused', async (_, bytes) =>
    expectProblem(await upload(city, bytes), 422, 'institutions.file-unreadable'),
  )

  test('a field is taken off its column', async () => {
    const { id } = (await upload(city, gb18030([HEAD, line({ until: '不详' })].join('\n')))).body.import
    const mapping = { licenceNumber: null, licenceFrom: null, licenceUntil: null }
    const run = await city.post(`/institutions/imports/${id}/runs`, { dryRun: true, mapping })
    expect(run.body.mapping).not.toHaveProperty('licenceUntil')
    await app.ground.services.jobs.drain()
    expect((await city.get(`/institutions/imports/${id}`)).body).toMatchObject({ rowsOk: 1, rowsFailed: 0 })
    const needed = await city.post(`/institutions/imports/${id}/runs`, {
      dryRun: true,
      mapping: { name: null },
    })
    expectProblem(needed, 422, 'institutions.columns-missing')
  })

  test('need the permission and the multipart form', async () => {
    expectProblem(await upload(app.public, Buffer.from(HEAD)), 401, 'login-required')
    const leader = await app.as('leader', { region: '410100' })
    expectProblem(await upload(leader, Buffer.from(HEAD)), 403, 'forbidden')
    expectProblem(await city.post('/institutions/imports'), 415, 'unsupported-media')
  })
})

describe('an import', () => {
  test('is seen by those who answer for its whole area only', async () => {
    const done = await bring(Buffer.from([HEAD, line()].join('\n')))
    const county = await app.as('officer', { region: '410105' })
    expectProblem(await county.get(`/institutions/imports/${done.id}`), 404, 'not-found')
    expectProblem(
      await county.post(`/institutions/imports/${done.id}/runs`, { dryRun: true }),
      404,
      'not-found',
    )
    const province = await app.as('officer', { region: '410000' })
    expect((await province.get(`/institutions/imports/${done.id}`)).status).toBe(200)
    expect((await city.get('/institutions/imports?limit=1')).body.items).toHaveLength(1)
  })

  test('that was stopped goes on where it was, and counts every row once', async () => {
    const lines = Array.from({ length: 1200 }, () => line())
    const up = await upload(city, Buffer.from([HEAD, ...lines].join('\n')))
    const { id } = up.body.import
    await city.post(`/institutions/imports/${id}/runs`, { dryRun: false })
    const before = await count()
    const stop = new AbortController()
    await perform(app.ground, id, stop.signal, done => {
      if (done.rowsDone >= 500) stop.abort()
    })
    expect((await city.get(`/institutions/imports/${id}`)).body).toMatchObject({
      status: 'RUNNING',
      rowsDone: 500,
    })
    expectProblem(
      await city.post(`/institutions/imports/${id}/runs`, { dryRun: false }),
      409,
      'institutions.import-running',
    )
    await app.ground.services.jobs.drain()
    expect((await city.get(`/institutions/imports/${id}`)).body).toMatchObject({
      status: 'DONE',
      rowsOk: 1200,
      rowsFailed: 0,
    })
    expect(await count()).toBe(before + 1200)
  })

  test('can be looked into: its first rows, its wrong rows, and what came of it', async () => {
    const county = await app.as('officer', { region: '410105' })
    const file = gb18030(
      [HEAD, line(), line({ until: '不详' }), line({ county: '110101' }), line()].join('\n'),
    )
    const { id } = (await upload(county, file)).body.import
    const at = `/institutions/imports/${id}`
    const seen = await county.get(`${at}/preview`)
    expect(seen.body.headers).toHaveLength(12)
    expect(seen.body.rows.map((r: string[]) => r[7])).toEqual(Array(4).fill('2025/3/1'))
    expectProblem(await county.post(`${at}/cancellation`), 409, 'institutions.import-not-running')
    await county.post(`${at}/runs`, { dryRun: true })
    await app.ground.services.jobs.drain()
    const first = await county.get(`${at}/row-errors?limit=1`)
    expect(first.body.items[0]).toMatchObject({
      row: 3,
      errors: [{ field: 'licenceUntil', title: { zh: '许可证有效期至' } }],
    })
    const rest = await county.get(`${at}/row-errors?cursor=${first.body.next}`)
    expect(rest.body.items).toMatchObject([{ row: 4, errors: [{ field: 'county' }] }])
    expect((await county.get(`${at}/institutions`)).body.items).toEqual([])
    await county.post(`${at}/runs`, { dryRun: false })
    await app.ground.services.jobs.drain()
    const came = await county.get(`${at}/institutions`)
    expect(came.body.items).toHaveLength(2)
    expect(came.body.items[0]).toMatchObject({ county: '410105', status: 'LICENSED' })
    const elsewhere = await app.as('officer', { region: '410102' })
    for (const part of ['preview', 'row-errors', 'institutions'])
      expectProblem(await elsewhere.get(`${at}/${part}`), 404, 'not-found')
    expectProblem(await elsewhere.post(`${at}/cancellation`), 404, 'not-found')
    const manager = await app.as('manager', { institutionId: came.body.items[0].id })
    for (const part of ['preview', 'row-errors', 'institutions'])
      expectProblem(await manager.get(`${at}/${part}`), 403, 'forbidden')
  })

  test('that is stopped keeps what it has registered and goes no further', async () => {
    const lines = Array.from({ length: 1200 }, () => line())
    const { id } = (await upload(city, Buffer.from([HEAD, ...lines].join('\n')))).body.import
    const at = `/institutions/imports/${id}`
    await city.post(`${at}/runs`, { dryRun: false })
    let told: Promise<Reply> | undefined
    await perform(app.ground, id, new AbortController().signal, () => {
      told ??= city.post(`${at}/cancellation`)
    })
    expect((await told!).status).toBe(200)
    const after = (await city.get(at)).body
    expect(after.status).toBe('CANCELLED')
    expect(after.rowsDone).toBeLessThan(1200)
    const entries = await app.audited('institutions.cancelImport')
    expect(entries.filter(e => e.object === `import:${id}`)).toMatchObject([{ outcome: 'DONE' }])
    expectProblem(await city.post(`${at}/cancellation`), 409, 'institutions.import-not-running')
  })

  test('suggests duplicates', async () => {
    const address = '重复路88号'
    const head = '机构名称,培训类别,区划代码,地址'
    await bring(Buffer.from([head, `金水区明星舞蹈培训学校,文化艺术类,410105,${address}`].join('\n')))
    await bring(Buffer.from([head, `明星舞蹈培训中心,文化艺术类,410105,${address}`].join('\n')))
    const { items } = (await city.get('/institutions/duplicates')).body
    expect(items[0]).toMatchObject({ grounds: ['NAME', 'ADDRESS'], status: 'OPEN' })
  })
})
