import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Caller, type TestApp, testApp } from '../../../../tests/support/app.ts'
import { expectProblem, expectRefusals } from '../../../../tests/support/outcomes.ts'
import { artSchool, enrolled, openClass, type School } from '../../../../tests/support/school.ts'
import { proofCheck } from './check.ts'
import { proveDay, proveDays } from './close-day.ts'
import { type FamilyProof, familyFaultsOf, faultsOf } from './document.ts'

let app: TestApp
let school: School
let first: Awaited<ReturnType<typeof enrolled>>
let second: Awaited<ReturnType<typeof enrolled>>
let meeting: { id: number; date: string }
const DAY = '2026-05-06'

beforeAll(async () => {
  app = await testApp()
  school = await artSchool(app)
  const group = await openClass(school)
  first = await enrolled(app, school, group)
  second = await enrolled(app, school, group)
  meeting = group.meetings[0]!
})
afterAll(() => app.close())

const mine = (as: Caller, orderId: number, more = '') =>
  as.get(`/custody/proofs/mine?institutionId=${school.id}&orderId=${orderId}${more}`)
const published = (day: string) => app.public.get(`/custody/proofs/${day}/${school.id}`)
const wrong = async () => (await app.inside(tx => proofCheck.run(tx))).wrong.map(w => w.zh)

describe('a day that is not over', () => {
  test('has no proof, and families are told so', async () => {
    expectProblem(await published(DAY), 404, 'custody.not-proven')
    expectProblem(await mine(first.guardian, first.orderId), 404, 'custody.not-proven')
    expect(await proveDays(app.ground)).toMatchObject([{ day: '2026-05-05', institutions: 1, families: 0 }])
  })
})

describe('a closed day', () => {
  test('is proven for what the books said at its close, however late the proof is made', async () => {
    app.clock.set(`${meeting.date}T19:00:00+08:00`)
    const marks = [{ orderId: first.orderId, mark: 'PRESENT' }]
    const taken = await school.teacher.put(`/sessions/${meeting.id}/attendance`, { marks })
    await first.guardian.post('/lessons/confirmations', { lessons: [taken.body.items[0].key] })
    const reports = await proveDays(app.ground)
    expect(reports.map(r => r.day)).toEqual(['2026-05-06', '2026-05-07', '2026-05-08'])
    const { body } = await published('2026-05-08')
    expect(body).toMatchObject({ bankFen: 160_000, familiesFen: 160_000, differenceFen: 0, families: 2 })
    app.clock.advance({ days: 1 })
    await proveDays(app.ground)
    expect((await published(meeting.date)).body).toMatchObject({
      bankFen: 160_000,
      familiesFen: 150_000,
      differenceFen: 10_000,
    })
    expect(await wrong()).toEqual([])
  })

  test('is published to everybody, signed, cacheable, each proof naming the one before', async () => {
    const reply = await published(meeting.date)
    expect(reply.headers['cache-control']).toContain('public')
    expect(faultsOf(reply.body)).toEqual([])
    const before = (await published('2026-05-08')).body
    expect(reply.body).toMatchObject({ previousDay: '2026-05-08', previousHash: before.hash })
    const page = await app.public.get(`/custody/institutions/${school.id}/proofs?limit=2`)
    expect(page.body.items.map((p: { day: string }) => p.day)).toEqual([meeting.date, '2026-05-08'])
    const rest = await app.public.get(
      `/custody/institutions/${school.id}/proofs?limit=50&cursor=${page.body.next}`,
    )
    expect(rest.body.items.at(-1)).toMatchObject({ day: '2026-05-05', previousHash: null })
    expectProblem(await app.public.get('/custody/proofs/2026-02-30/1'), 422, 'invalid-input')
    expectProblem(await app.public.get('/custody/institutions/x/proofs'), 422, 'invalid-input')
  })

  test('proven again changes nothing', async () => {
    const before = (await published(meeting.date)).body
    expect(await proveDays(app.ground)).toEqual([])
    expect(await proveDay(app.ground, meeting.date)).toMatchObject({ institutions: 0, refused: [] })
    expect((await published(meeting.date)).body).toEqual(before)
  })
})

describe('a family', () => {
  test('gets a proof of its own amount that anybody can check', async () => {
    const { status, body, text } = await mine(first.guardian, first.orderId)
    expect(status, text).toBe(200)
    expect(body).toMatchObject({ amountFen: 70_000, proof: { familiesFen: 150_000 } })
    expect(familyFaultsOf(body)).toEqual([])
    const earlier = (await mine(first.guardian, first.orderId, '&day=2026-05-08')).body as FamilyProof
    expect(earlier.amountFen).toBe(80_000)
    expect(earlier.salt).not.toBe(body.salt)
    expect(familyFaultsOf(earlier)).toEqual([])
    const other = (await mine(second.guardian, second.orderId)).body
    expect(other.amountFen).toBe(80_000)
    expect(other.salt).not.toBe(body.salt)
    expect(familyFaultsOf({ ...body, proof: earlier.proof })).toEqual(['path'])
    expect(familyFaultsOf({ ...body, familyId: other.familyId })).toEqual(['path'])
    expect(faultsOf({ ...body.proof, bankFen: 1 })).toEqual(['signature', 'hash', 'difference'])
  })

  test('gets none of others, and nobody else gets one', async () => {
    await expectRefusals({
      send: as => mine(as, first.orderId),
      stranger: app.public,
      unprivileged: school.manager,
      good: first.guardian,
    })
    expectProblem(await mine(second.guardian, first.orderId), 404, 'not-found')
    expectProblem(await mine(first.guardian, first.orderId, '&day=x'), 422, 'invalid-input')
    expectProblem(await mine(first.guardian, first.orderId, '&day=2026-05-05'), 404, 'custody.not-in-proof')
  })

  test('checks its file with the command, which names what was forged', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'yuheng-proof-'))
    const body = (await mine(first.guardian, first.orderId)).body as FamilyProof
    const file = (name: string, content: unknown) => {
      writeFileSync(join(folder, name), JSON.stringify(content))
      return join(folder, name)
    }
    const run = (...files: string[]) =>
      spawnSync(process.execPath, ['server/cli/main.ts', 'verify-proof', ...files], { encoding: 'utf8' })
    const good = run(file('good.json', body), file('day.json', body.proof))
    expect(good.status, good.stderr).toBe(0)
    expect(good.stdout).toContain('您的 ¥700.00 包含在')
    const bad = run(file('bad.json', { ...body, amountFen: 80_000 }), file('none.json', {}), '--json')
    expect(bad.status).toBe(1)
    expect(JSON.parse(bad.stdout).files.map((f: { faults: string[] }) => f.faults)).toEqual([
      ['path'],
      ['unreadable'],
    ])
    rmSync(folder, { recursive: true })
  }, 60_000)
})

test('the page that works offline comes to the same answers as the command', async () => {
  const page = readFileSync('web/static/verify-proof.html', 'utf8')
  const script = page.slice(page.indexOf('<script>') + 8, page.indexOf('</script>'))
  const check = new Function('document', `${script}; return check`)(undefined) as (
    text: string,
  ) => Promise<{ faults: string[] }>
  const faults = async (content: unknown) => (await check(JSON.stringify(content))).faults.length
  const body = (await mine(first.guardian, first.orderId)).body as FamilyProof
  expect(page.split('\n').length).toBeLessThanOrEqual(300)
  expect(await faults(body)).toBe(0)
  expect(await faults(body.proof)).toBe(0)
  expect(await faults({ ...body, amountFen: 80_000 })).toBe(1)
  expect(await faults({ ...body, path: body.path.map(s => ({ ...s, sumFen: -s.sumFen })) })).toBe(1)
  expect(await faults({ ...body, path: [] })).toBe(1)
  expect(await faults({ ...body.proof, familiesFen: 1 })).toBe(3)
  const other = `${body.proof.signature.startsWith('0') ? '1' : '0'}${body.proof.signature.slice(1)}`
  expect(await faults({ ...body.proof, signature: other })).toBe(1)
  expect(await faults([])).toBe(1)
})

describe('verify', () => {
  test('finds a proof that the books contradict', async () => {
    const sql = 'update custody.order_book set paid_fen = paid_fen + $2 where cell = $3 and order_id = $1'
    const set = (fen: number) => app.inside(tx => tx.rows(sql, [first.orderId, fen, school.cell]))
    await set(1)
    expect((await wrong()).map(w => w.split('：')[1])).toEqual([
      'familiesFen=150000≠150001',
      'root',
      'leaves',
    ])
    await set(-1)
    expect(await wrong()).toEqual([])
  })

  test('a server may neither change nor delete what it proved, nor a family read the leaves', async () => {
    for (const sql of [
      'update custody.proof set bank_fen = 0',
      'delete from custody.proof',
      'delete from custody.proof_leaves',
    ])
      await expect(app.inside(tx => tx.rows(sql))).rejects.toMatchObject({ code: '42501' })
    const leaves = await app.inside(tx => tx.rows('select from custody.proof_leaves'), {
      kind: 'parent',
      actor: 'x',
      area: ['000000', '999999'],
      inst: [0, 9e9],
      family: [1, 9e9],
      home: [1, 9e9],
      classes: [],
    })
    expect(leaves).toEqual([])
  })
})
