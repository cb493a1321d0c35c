import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Caller, type TestApp, testApp } from '../../../tests/support/app.ts'
import { expectProblem } from '../../../tests/support/outcomes.ts'
import { requireRegion, successorsOf } from './index.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp()
})
afterAll(() => app.close())

const search = async (query: string) => (await app.public.get(`/regions?${query}`)).body
const names = async (query: string) => (await search(query)).items.map((r: { name: string }) => r.name)

describe('the tree', () => {
  test('a division comes with its path and the number below it, without login', async () => {
    const { status, body } = await app.public.get('/regions/410102')
    expect(status).toBe(200)
    expect(body).toMatchObject({
      code: '410102',
      name: '中原区',
      shortName: '中原',
      level: 3,
      validFrom: null,
    })
    expect(body.path.map((p: { name: string }) => p.name)).toEqual(['河南省', '郑州市'])
    expect(body.children).toBeGreaterThan(10)
  })

  test('children are counted and paged, and every page goes on where the last one ended', async () => {
    const all = (await app.public.get('/regions/410100/children')).body
    expect(all.next).toBeNull()
    const paged: string[] = []
    let cursor = ''
    do {
      const page = (await app.public.get(`/regions/410100/children?limit=5${cursor}`)).body
      expect(page.items.length).toBeLessThanOrEqual(5)
      paged.push(...page.items.map((r: { code: string }) => r.code))
      cursor = page.next && `&cursor=${page.next}`
    } while (cursor)
    expect(paged).toEqual(all.items.map((r: { code: string }) => r.code))
    expect(all.items.find((r: { code: string }) => r.code === '410102').children).toBeGreaterThan(10)
  })

  test('the nation has 31 provinces, a province under its own counties is reached through the grouping row', async () => {
    expect((await app.public.get('/regions/000000/children')).body.items).toHaveLength(31)
    expect((await app.public.get('/regions/419000')).body).toMatchObject({ kind: 'STATISTICAL', children: 1 })
    const [jiyuan] = (await app.public.get('/regions/419000/children')).body.items
    expect(jiyuan).toMatchObject({ code: '419001', name: '济源市', kind: 'STATUTORY' })
    expect(jiyuan.children).toBeGreaterThan(5)
  })

  test('development zones can be left out', async () => {
    const zones = (await app.public.get('/regions/410100/children?kind=FUNCTIONAL_ZONE')).body.items
    expect(zones.map((r: { code: string }) => r.code)).toEqual(['410171', '410172', '410173'])
  })

  test('what does not exist is not found, what is no code is refused', async () => {
    expectProblem(await app.public.get('/regions/419999'), 404, 'not-found')
    expectProblem(await app.public.get('/regions/419999/children'), 404, 'not-found')
    expectProblem(await app.public.get('/regions/41'), 422, 'invalid-input')
    expectProblem(await app.public.get('/regions/410102?on=2026-02-30'), 422, 'invalid-input')
    expectProblem(await app.public.get('/regions/410100/children?cursor=%7B'), 422, 'invalid-input')
    expectProblem(await app.public.get('/regions/410100/children?limit=100000'), 422, 'invalid-input')
  })
})

describe('search', () => {
  test('finds by name, reading, initials and code', async () => {
    for (const q of ['单县', 'shanxian', 'shan xian', 'sx&level=3&within=371700', '371722'])
      expect(await names(`q=${q}`), q).toContain('单县')
    expect(await names('q=danxian')).not.toContain('单县')
  })

  test('one and two characters are enough, and villages are found by a part of their name', async () => {
    expect((await names('q=郑'))[0]).toBe('郑州市')
    expect((await names('q=洛阳'))[0]).toBe('洛阳市')
    expect(await names('q=岗社&level=5&within=410102')).toContain('碧沙岗社区居委会')
    expect(await names('q=沙岗&level=5')).toContain('碧沙岗社区居委会')
  })

  test('ranks by level, then whole names, then beginnings, then parts', async () => {
    const { items } = await search('q=王庄&limit=200&within=411400')
    const levels = items.map((r: { level: number }) => r.level)
    expect(levels).toEqual([...levels].sort())
    const villages = items
      .filter((r: { level: number }) => r.level === 5)
      .map((r: { name: string }) => r.name)
    const rank = (name: string) =>
      /^王庄(村|社区|居民|村民|居委会|村委会)*(委员会|居委会|村委会)?$/.test(name)
        ? 0
        : name.startsWith('王庄')
          ? 1
          : 2
    expect(villages.map(rank)).toEqual(villages.map(rank).sort())
    expect(villages.map(rank)).toContain(2)
  })

  test('pages without gaps or doubles through every step of the ranking', async () => {
    const whole = (await search('q=王庄&limit=200&within=410000')).items.map((r: { code: string }) => r.code)
    expect(new Set(whole).size).toBe(whole.length)
    const paged: string[] = []
    let cursor = ''
    do {
      const page = await search(`q=王庄&limit=7&within=410000${cursor}`)
      paged.push(...page.items.map((r: { code: string }) => r.code))
      cursor = page.next && `&cursor=${page.next}`
    } while (cursor && paged.length < 200)
    expect(paged.slice(0, 200)).toEqual(whole)
  })

  test('stays inside a division and a level', async () => {
    const { items } = await search('q=x&level=3&within=411700&limit=50')
    expect(items.length).toBeGreaterThan(1)
    for (const r of items) expect(r).toMatchObject({ level: 3, code: expect.stringMatching(/^4117/) })
  })

  test('a city without counties is found as a county', async () => {
    expect(await names('q=东莞&level=3')).toEqual(['东莞市'])
    expect(await names('q=东莞&level=2')).toEqual(['东莞市'])
    expect(await names('q=郑州市&level=3')).toEqual([])
  })

  test('signs that mean something to a pattern are only text', async () => {
    for (const q of ['%25', '_', "'", '\\', '王%25'])
      expect((await search(`q=${encodeURIComponent(decodeURIComponent(q))}`)).items).toEqual([])
    expectProblem(await app.public.get('/regions?q='), 422, 'invalid-input')
    expectProblem(await app.public.get('/regions'), 422, 'invalid-input')
    expectProblem(await app.public.get(`/regions?q=${'王'.repeat(41)}`), 422, 'invalid-input')
  })
})

describe('a new edition', () => {
  let chief: Caller
  beforeAll(async () => {
    chief = await app.as('chief', { region: '410000' })
  })

  const listed = async () => {
    const current = await app.inside(tx =>
      tx.rows<{
        code: string
        level: number
        deepest: number
        kind: string
        name: string
        shortName: string
      }>(
        `select code, level, deepest, kind, name, short_name as "shortName" from regions.region
         where code like '41%' and level between 1 and 3 and valid_to is null`,
      ),
    )
    return current.map(row => ({ ...row }))
  }
  const edition = (rows: object[], change: object = {}) => ({
    edition: '2026-12-31',
    document: '民政部 2026 年行政区划变更公告',
    effective: '2026-12-31',
    scope: '410000',
    level: 3,
    rows,
    dryRun: false,
    ...change,
  })

  /** One county renamed to a city, one merged into its neighbour, one new. */
  const changed = async () => {
    const rows = await listed()
    return [
      ...rows
        .filter(r => r.code !== '410122')
        .map(r => (r.code === '410225' ? { ...r, name: '兰考新市', shortName: '兰考' } : r)),
      { code: '410199', level: 3, kind: 'STATUTORY', name: '新设区' },
    ]
  }

  test('a dry run says what would change and changes nothing', async () => {
    const { status, body } = await chief.post('/regions/editions', edition(await changed(), { dryRun: true }))
    expect(status).toBe(200)
    expect(body).toMatchObject({ applied: false, counts: { added: 1, renamed: 1, ended: 1 } })
    expect(body.faults.map((f: { code: string }) => f.code)).toEqual(['410122'])
    expect((await app.public.get('/regions/410122?on=2027-01-01')).status).toBe(200)
  })

  test('an end without an answer who succeeds is refused and nothing changes', async () => {
    const reply = await chief.post('/regions/editions', edition(await changed()))
    expectProblem(reply, 422, 'regions.edition-faulty')
    expect(reply.body.data.faults).toHaveLength(1)
    expect((await app.public.get('/regions/410199?on=2027-01-01')).status).toBe(404)
  })

  test('faults of the list are named: doubles, strangers, orphans, wrong length', async () => {
    const rows = [
      ...(await listed()),
      { code: '410102', level: 3, name: '重复' },
      { code: '430102', level: 3, name: '外省' },
      { code: '410102001', level: 3, name: '位数' },
      { code: '418801', level: 3, name: '无上级' },
    ]
    const { body } = await chief.post('/regions/editions', edition(rows, { dryRun: true }))
    expect(new Set(body.faults.map((f: { code: string }) => f.code))).toEqual(
      new Set(['410102', '430102', '410102001', '418801']),
    )
  })

  test('applied, the past stays, the future holds, and successors are known', async () => {
    const input = edition(await changed(), { successors: { '410122': ['410199', '410104'] } })
    const { status, body } = await chief.post('/regions/editions', input)
    expect({ status, applied: body.applied }).toEqual({ status: 200, applied: true })
    expect((await app.public.get('/regions/410122?on=2026-12-30')).body.name).toBe('中牟县')
    expectProblem(await app.public.get('/regions/410122?on=2026-12-31'), 404, 'not-found')
    expect((await app.public.get('/regions/410225?on=2026-12-30')).body.name).toBe('兰考县')
    expect((await app.public.get('/regions/410225?on=2027-01-01')).body.name).toBe('兰考新市')
    expect((await app.public.get('/regions/410199?on=2027-01-01')).body.pinyin).toBe('xin she qu')
    expect(await names('q=兰考&level=3&on=2027-01-01')).toEqual(['兰考新市'])
    expect((await app.public.get('/regions/410122001?on=2026-12-30')).status).toBe(200)
    expect((await app.public.get('/regions/410122001?on=2026-12-31')).status).toBe(404)
    expect(body.counts.below).toBeGreaterThan(100)
    const history = (await app.public.get('/regions/410122/history')).body.items
    expect(history[0]).toMatchObject({
      name: '中牟县',
      validTo: '2026-12-31',
      replacedBy: ['410199', '410104'],
    })
    expect(history.map((r: { code: string }) => r.code)).toContain('410104')
    const [row] = (await app.audited('regions.importEdition')).filter(r => r.outcome === 'DONE').slice(-1)
    expect(row?.detail).toMatchObject({
      edition: '2026-12-31',
      added: 1,
      renamed: 1,
      ended: 1,
      dryRun: false,
    })
  })

  test('the same edition is imported once', async () => {
    expectProblem(
      await chief.post('/regions/editions', edition(await listed())),
      409,
      'regions.edition-known',
    )
  })

  test('a record that names an ended division is told its successors', async () => {
    await app.inside(async tx => {
      expect(await successorsOf(tx, '410122')).toEqual(['410104', '410199'])
      expect(await successorsOf(tx, '410225')).toEqual(['410225'])
      await expect(requireRegion(tx, '410122', { on: '2027-01-01' })).rejects.toMatchObject({
        problem: { code: 'regions.unknown-region' },
        extras: { data: { successors: ['410104', '410199'] } },
      })
      await expect(requireRegion(tx, '410100', { level: 3 })).rejects.toMatchObject({
        problem: { code: 'regions.wrong-level' },
      })
      expect(await requireRegion(tx, '441900', { level: 3 })).toMatchObject({ name: '东莞市' })
    })
  })

  test('only who answers for the whole province may import', async () => {
    const input = edition(await listed(), { edition: 'x' })
    expectProblem(await app.public.post('/regions/editions', input), 401, 'login-required')
    const officer = await app.as('officer', { region: '410000' })
    expectProblem(await officer.post('/regions/editions', input), 403, 'forbidden')
    const city = await app.as('chief', { region: '410100' })
    expectProblem(await city.post('/regions/editions', input), 403, 'regions.scope-too-narrow')
    const other = await app.as('chief', { region: '430000' })
    expectProblem(await other.post('/regions/editions', input), 403, 'regions.scope-too-narrow')
    for (const bad of [{ rows: [] }, { scope: '41' }, { effective: '2026-13-01' }, { extra: 1 }])
      expectProblem(await chief.post('/regions/editions', { ...input, ...bad }), 422, 'invalid-input')
  })
})
