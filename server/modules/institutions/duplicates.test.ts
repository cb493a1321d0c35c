import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Caller, type TestApp, testApp } from '../../../tests/support/app.ts'
import { testCore, testInstitution } from '../../../tests/support/institutions.ts'
import { expectProblem, expectRefusals } from '../../../tests/support/outcomes.ts'
import { findDuplicates } from './duplicates.ts'
import { projectionCheck } from './verify.ts'

let app: TestApp
let officer: Caller
let neighbour: Caller
let city: Caller
beforeAll(async () => {
  app = await testApp()
  officer = await app.as('officer', { region: '410102' })
  neighbour = await app.as('officer', { region: '410103' })
  city = await app.as('officer', { region: '410100' })
})
afterAll(async () => {
  expect((await app.inside(tx => projectionCheck.run(tx))).wrong).toEqual([])
  await app.close()
})

const reason = '现场核实为同一机构'
const twins = async (name: string, county = '410102') => {
  const address = `${name}路1号`
  const one = await testInstitution(app, { name: `${name}艺术培训学校`, address, county })
  const reply = await city.post(
    '/institutions',
    testCore({ name: `${name}艺术培训中心`, uscc: null, address }),
  )
  expect(reply.status, reply.text).toBe(201)
  return { one, other: reply.body.institution, pair: reply.body.duplicates[0] }
}
const decision = (id: number, body: object, as = officer) =>
  as.post(`/institutions/duplicates/${id}/decision`, body)

describe('registering what is there already', () => {
  test('suggests the pair with its grounds and blocks nothing', async () => {
    const { one, other, pair } = await twins('晨曦')
    expect(pair).toMatchObject({
      oneId: one.id,
      otherId: other.id,
      status: 'OPEN',
      grounds: ['NAME', 'ADDRESS'],
    })
    expect(pair.score).toBeGreaterThanOrEqual(60)
    expect(
      (await officer.get('/institutions/duplicates')).body.items.map((d: { id: number }) => d.id),
    ).toContain(pair.id)
  })

  test('finds a pair by the phone of its people without knowing the phone', async () => {
    const one = await testInstitution(app, { name: '同电话甲机构培训学校', uscc: null, address: '甲路1号' })
    await officer.post(`/institutions/${one.id}/people`, {
      role: 'PRINCIPAL',
      name: '张三',
      phone: '13900002222',
    })
    const head = await testInstitution(app, { name: '同电话甲机构培训中心', address: '甲路2号' })
    await officer.post(`/institutions/${head.id}/people`, {
      role: 'CONTACT',
      name: '李四',
      phone: '13900002222',
    })
    const { items } = (await officer.get('/institutions/duplicates')).body
    const found = items.find((d: { otherId: number }) => d.otherId === head.id)
    expect(found).toMatchObject({ oneId: one.id, grounds: expect.arrayContaining(['PHONE']) })
  })

  test('suggests nothing for another name at another place', async () => {
    const reply = await officer.post(
      '/institutions',
      testCore({ name: '独一无二机器人俱乐部', address: '无人之处7号' }),
    )
    expect(reply.body.duplicates).toEqual([])
  })
})

describe('deciding', () => {
  test('both records are shown side by side; one outside the area is left out', async () => {
    const { one, other, pair } = await twins('双区', '410103')
    expect((await city.get(`/institutions/duplicates/${pair.id}`)).body).toMatchObject({
      one: { id: one.id },
      other: { id: other.id },
    })
    expect((await officer.get(`/institutions/duplicates/${pair.id}`)).body).toMatchObject({
      one: null,
      other: { id: other.id },
    })
    const far = await app.as('officer', { region: '410303' })
    expectProblem(await far.get(`/institutions/duplicates/${pair.id}`), 404, 'not-found')
  })

  test('merging keeps the survivor, closes the other and points to it, on the desk and for the public', async () => {
    const { one, other, pair } = await twins('合并')
    const merged = await decision(pair.id, { decision: 'MERGED', survivorId: one.id, reason })
    expect(merged.body, merged.text).toMatchObject({ status: 'MERGED', survivorId: one.id })
    expect((await officer.get(`/institutions/${other.id}`)).body).toMatchObject({
      status: 'MERGED',
      mergedInto: one.id,
      possible: [],
    })
    expect((await officer.get(`/institutions/${one.id}`)).body.absorbed).toEqual([other.id])
    const found = await officer.get(`/institutions?q=${encodeURIComponent('合并')}`)
    expect(found.body.items.map((i: { id: number }) => i.id)).toEqual([one.id])
    expect((await app.public.get(`/public/institutions/Y${other.id}`)).body.id).toBe(one.id)
    expectProblem(
      await officer.post(`/institutions/${other.id}/closure`, { reason }),
      409,
      'institutions.wrong-state',
    )
    expectProblem(await decision(pair.id, { decision: 'DISTINCT', reason }), 409, 'institutions.decided')
  })

  test('distinct stays distinct: the pair is not suggested again', async () => {
    const { other, pair } = await twins('不同')
    expect((await decision(pair.id, { decision: 'DISTINCT', reason })).body.status).toBe('DISTINCT')
    expect(await app.inside(tx => findDuplicates(tx, [other.id]))).toEqual([])
  })

  test('refuses strangers, roles without the right, wrong input, another region', async () => {
    const { pair, one } = await twins('权限')
    await expectRefusals({
      send: (as, change) =>
        decision(pair.id, (change?.body as object) ?? { decision: 'DISTINCT', reason }, as),
      stranger: app.public,
      unprivileged: await app.as('leader', { region: '410102' }),
      good: officer,
      bad: [{ decision: 'MERGED', reason }, { decision: 'MAYBE', reason }, { decision: 'DISTINCT' }],
    })
    expectProblem(
      await decision(pair.id, { decision: 'MERGED', survivorId: 1e9, reason }),
      404,
      'institutions.member-not-found',
    )
    const far = await app.as('officer', { region: '410303' })
    expectProblem(await decision(pair.id, { decision: 'DISTINCT', reason }, far), 404, 'not-found')
    expect((await officer.get(`/institutions/${one.id}`)).body.status).toBe('LICENSED')
  })

  test('a merge over a border needs both sides', async () => {
    const { one, pair } = await twins('跨界', '410103')
    expectProblem(
      await decision(pair.id, { decision: 'MERGED', survivorId: one.id, reason }),
      404,
      'not-found',
    )
    expectProblem(
      await decision(pair.id, { decision: 'MERGED', survivorId: one.id, reason }, neighbour),
      404,
      'not-found',
    )
    expect((await decision(pair.id, { decision: 'MERGED', survivorId: one.id, reason }, city)).status).toBe(
      200,
    )
  })
})
