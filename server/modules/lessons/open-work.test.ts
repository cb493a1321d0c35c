import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, type TestApp, testApp } from '../../../tests/support/app.ts'
import { artSchool, enrolled, openClass, type School } from '../../../tests/support/school.ts'

const COUNTY = '410102'
let app: TestApp
let chief: Caller
let school: School
beforeAll(async () => {
  app = await testApp()
  chief = await app.as('chief', { region: COUNTY })
  school = await artSchool(app, COUNTY)
})
afterAll(() => app.close())

const made = async (path: string, body: object): Promise<number> => {
  const reply = await chief.post(path, body)
  expect(reply.status, reply.text).toBe(201)
  return reply.body.id
}

/** A contested lesson, a correction and a request to see data, all undecided in the county. */
async function leaveWork() {
  const group = await openClass(school)
  const { orderId, guardian } = await enrolled(app, school, group)
  const meeting = group.meetings[0]!
  app.clock.set(`${meeting.date}T19:00:00+08:00`)
  const marks = [{ orderId, mark: 'PRESENT' }]
  const { body } = await school.teacher.put(`/sessions/${meeting.id}/attendance`, { marks })
  await guardian.post('/disputes', { lesson: body.items[0].key, reason: '孩子当天没有上课' })
  const officer = await app.as('officer', { region: COUNTY })
  await officer.post(`/institutions/${school.id}/corrections`, {
    change: { name: '更正后的艺术学校' },
    reason: '证照与登记不符',
  })
  await officer.post('/seal/access-requests', {
    county: COUNTY,
    purpose: 'complaint',
    scope: { kind: 'order', id: String(orderId) },
    reason: '核实家长投诉的内容',
    days: 3,
  })
}

test('who leaves hands the open work of the county to the successor, kind by kind, by nobody’s name', async () => {
  await leaveWork()
  const agencyId = await made('/agencies', { region: COUNTY, kind: 'EDUCATION', name: '区教育局' })
  const postId = await made(`/agencies/${agencyId}/posts`, { title: '监管员', role: 'officer' })
  const appoint = async (name: string) => {
    const { accountId } = await app.as('officer', { region: COUNTY })
    return made('/agencies/officers', { name, agencyId, postId, accountId })
  }
  const id = await appoint('离任者')
  const successorId = await appoint('接手者')
  const kinds = (await chief.get('/agencies/open-work-kinds')).body.items.map((k: { kind: string }) => k.kind)
  for (const kind of [
    'seal.request',
    'institutions.correction',
    'institutions.duplicate',
    'contracts.appeal',
    'lessons.dispute',
  ])
    expect(kinds).toContain(kind)
  const left = await chief.post(`/agencies/officers/${id}/leave`, { document: '离任', successorId })
  expect(left.body).toEqual({ officerId: id, moved: 3, open: 0 })
  const { items } = (await chief.get('/agencies/handovers?open=false')).body
  expect(items.map((h: { workKind: string }) => h.workKind).sort()).toEqual([
    'institutions.correction',
    'lessons.dispute',
    'seal.request',
  ])
  expect(items.every((h: { toOfficer: number }) => h.toOfficer === successorId)).toBe(true)
})

test('work of another county stays where it is', async () => {
  const other = await app.as('chief', { region: '410103' })
  const agency = await other.post('/agencies', { region: '410103', kind: 'EDUCATION', name: '邻区教育局' })
  const { accountId } = await app.as('officer', { region: '410103' })
  const { body } = await other.post('/agencies/officers', {
    name: '邻区人员',
    agencyId: agency.body.id,
    accountId,
  })
  const left = await other.post(`/agencies/officers/${body.id}/leave`, { document: '离任' })
  expect(left.body).toEqual({ officerId: body.id, moved: 0, open: 0 })
})
