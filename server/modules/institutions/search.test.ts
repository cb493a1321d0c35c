import exceljs from 'exceljs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Caller, type TestApp, testApp } from '../../../tests/support/app.ts'
import { testInstitution, testUscc } from '../../../tests/support/institutions.ts'
import { expectProblem } from '../../../tests/support/outcomes.ts'
import { systemBox } from '../../platform/db/box.ts'
import { harmless, restored } from '../../platform/http/export.ts'
import { change } from './actions.ts'
import type { ListItem } from './schema.ts'
import { listInstitutions } from './search.ts'

let app: TestApp
let province: Caller
let county: Caller
const code = testUscc()

beforeAll(async () => {
  app = await testApp()
  province = await app.as('officer', { region: '410000' })
  county = await app.as('officer', { region: '410105' })
  const make = (name: string, change = {}, licence: object | null = {}) =>
    testInstitution(app, { name, ...change }, licence)
  await make('郑州市金水区星光艺术培训学校', { county: '410105', address: '花园路12号', uscc: code })
  await make('星月体育俱乐部', { county: '410105', classes: ['SPORTS'] })
  await make(
    '金水区明月科技培训中心',
    { county: '410105', classes: ['SCI_TECH'], channels: ['ONLINE'] },
    null,
  )
  await make('洛阳市西工区星光美术培训学校', { county: '410303' }, { until: '2026-06-01' })
  await make('绿岛（国际）舞蹈中心', { county: '410303' })
  await make('=HYPERLINK("http://x")培训', { county: '410303', address: '@SUM(A1)路1号' })
})
afterAll(() => app.close())

const names = async (as: Caller, query: string): Promise<string[]> => {
  const reply = await as.get(`/institutions?${query}`)
  expect(reply.status, reply.text).toBe(200)
  return reply.body.items.map((i: ListItem) => i.name)
}
const q = (typed: string) => `q=${encodeURIComponent(typed)}`

describe('search', () => {
  test.each([
    ['星光', 2],
    ['xingguang', 2],
    ['xgys', 1],
    ['zz', 1],
    ['xing', 3],
    ['花园路12', 1],
    ['绿岛国际', 1],
    ['lvdao', 1],
    ['星光 洛阳', 1],
    ['星', 3],
    ['！？', 0],
    ['没有这样的名字', 0],
  ])('%s finds %i', async (typed, n) => {
    const reply = await province.get(`/institutions?${q(typed)}`)
    expect({ found: reply.body.items.length, total: reply.body.total }).toEqual({ found: n, total: n })
  })

  test('a credit code by its beginning, in small letters too', async () => {
    expect(await names(province, q(code.slice(0, 16).toLowerCase()))).toContain(
      '郑州市金水区星光艺术培训学校',
    )
    expect((await names(province, q(code)))[0]).toBe('郑州市金水区星光艺术培训学校')
  })

  test('a licence by the beginning of its number', async () => {
    const [first] = (await province.get(`/institutions?${q('星光')}`)).body.items
    expect(await names(province, q(first.licenceNumber))).toEqual([first.name])
  })

  test('names that begin so come first', async () => {
    expect((await names(province, q('星')))[0]).toBe('星月体育俱乐部')
  })

  test('finds nothing of another area', async () => {
    expect(await names(county, q('洛阳'))).toEqual([])
    const other = await county.get('/institutions?region=410303')
    expect(other.body).toMatchObject({ items: [], total: 0 })
  })

  test.each([
    ['class=SPORTS', 1],
    ['class=SPORTS&class=SCI_TECH', 2],
    ['channel=ONLINE', 1],
    ['status=REGISTERED', 1],
    ['region=410105', 3],
    ['region=410300', 3],
    ['licenceBefore=2026-12-31', 1],
    ['custodyMode=NONE', 6],
    ['list=BLACK', 0],
    ['held=true', 0],
    ['held=false', 6],
    ['converting=FILING_TO_APPROVAL', 0],
    ['sort=licence', 5],
  ])('filter %s leaves %i', async (query, n) => {
    const reply = await province.get(`/institutions?${query}`)
    expect({ found: reply.body.items.length, total: reply.body.total }).toEqual({ found: n, total: n })
  })

  test('few matches are collected and sorted, wherever they lie in the order of names', async () => {
    const statements: string[] = []
    const box = { ...systemBox('test'), area: ['410303', '410303'] as const }
    await app.inside(async tx => {
      const watched = { ...tx, rows: tx.rows }
      watched.rows = (sql, values) => {
        statements.push(sql)
        return tx.rows(sql, values)
      }
      const { items, total } = await listInstitutions(watched, {}, { limit: 1 })
      expect({ items: items.length, total }).toEqual({ items: 1, total: 3 })
    }, box)
    expect(statements.at(-1)).toContain('as materialized')
  })

  test('pages show each record once, in every order, whatever the page size', async () => {
    for (const sort of ['', '&sort=name', '&sort=newest', '&sort=licence', `&${q('星')}`])
      for (const limit of [1, 2, 5]) {
        const seen: number[] = []
        let cursor = ''
        do {
          const { body } = await province.get(
            `/institutions?limit=${limit}${sort}${cursor && `&cursor=${cursor}`}`,
          )
          seen.push(...body.items.map((i: ListItem) => i.id))
          cursor = body.next
        } while (cursor)
        const all = (await province.get(`/institutions?limit=200${sort}`)).body.items.map(
          (i: ListItem) => i.id,
        )
        expect(seen).toEqual(all)
      }
  })

  test.each([
    'cursor=abc',
    'cursor=WyJ4IiwieSJd',
    'limit=0',
    'limit=201',
    'region=41',
    'status=NONE',
    'class=MATHS',
    'licenceBefore=2026-02-30',
    'sort=random',
    'unknown=1',
    `q=${'x'.repeat(61)}`,
  ])('refuses %s', async query =>
    expectProblem(await province.get(`/institutions?${query}`), 422, 'invalid-input'),
  )

  test('a hold and a list show in the filters at once', async () => {
    const { id } = await testInstitution(app, { name: '被限制的机构', county: '410105' })
    await app.inside(tx => change(tx, id, 'LIST', { list: 'EXPOSED', basis: '通报', until: null }))
    const body = { level: 'SOFT', scopes: ['SALES'], basis: '决定', reason: '资金缺口' }
    expect((await county.post(`/institutions/${id}/holds`, body)).status).toBe(200)
    expect(await names(county, 'held=true')).toEqual(['被限制的机构'])
    expect(await names(county, 'list=EXPOSED')).toEqual(['被限制的机构'])
  })
})

describe('export', () => {
  const read = async (buffer: Buffer) => {
    const book = new exceljs.Workbook()
    await book.xlsx.load(buffer as never)
    const rows: unknown[][] = []
    book.worksheets[0]!.eachRow(row => rows.push((row.values as unknown[]).slice(1)))
    return rows
  }
  const bytes = async (path: string, as: Caller) => {
    const cookie = `yuheng_session=${as.token}`
    const reply = await app.app.inject({ method: 'GET', url: `/api/v1${path}`, headers: { cookie } })
    expect(reply.statusCode).toBe(200)
    return reply
  }

  test('shows the rows of the screen, in its order, as XLSX and as CSV', async () => {
    const screen = await names(county, 'sort=name')
    const xlsx = await read((await bytes('/institutions/export', county)).rawPayload)
    expect(xlsx.slice(1).map(r => r[1])).toEqual(screen)
    const csv = (await bytes('/institutions/export?format=csv', county)).body
    expect(csv.startsWith('\ufeff编号,机构名称,')).toBe(true)
    expect(
      csv
        .trim()
        .split('\r\n')
        .slice(1)
        .map(l => l.split(',')[1]),
    ).toEqual(screen)
  })

  test('filters as the screen does', async () => {
    const csv = (await bytes('/institutions/export?format=csv&class=SPORTS', province)).body
    expect(csv.trim().split('\r\n')).toHaveLength(2)
    expect(csv).toContain('体育类')
  })

  test('leaves one audit row: who, which list, how it was filtered, how many rows', async () => {
    const before = (await app.audited('institutions.export')).length
    await bytes('/institutions/export?format=csv&class=SPORTS', province)
    const rows = (await app.audited('institutions.export')).slice(before)
    expect(rows).toEqual([
      {
        outcome: 'DONE',
        actor: `account:${province.accountId}`,
        object: null,
        detail: { asked: { format: 'csv', class: ['SPORTS'] }, rows: 1, whole: true },
      },
    ])
  })

  test('gives no formula to a spreadsheet', async () => {
    const csv = (await bytes(`/institutions/export?format=csv&${q('HYPERLINK')}`, province)).body
    expect(csv).toContain(`"'=HYPERLINK(""http://x"")培训"`)
    expect(csv).toContain(`'@SUM(A1)路1号`)
    const rows = await read((await bytes(`/institutions/export?${q('HYPERLINK')}`, province)).rawPayload)
    expect(rows[1]![1]).toBe(`'=HYPERLINK("http://x")培训`)
    for (const text of ['=1', '+1', '-1', '@x', '\tx', 'x', "'x", ''])
      expect(restored(harmless(text))).toBe(text)
  })

  test('needs the permission', async () => {
    expectProblem(await app.public.get('/institutions/export'), 401, 'login-required')
    expectProblem(
      await (await app.as('clerk', { institutionId: 1 })).get('/institutions/export'),
      403,
      'forbidden',
    )
    expectProblem(await county.get('/institutions/export?format=pdf'), 422, 'invalid-input')
  })
})
