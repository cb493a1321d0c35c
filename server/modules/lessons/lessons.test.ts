import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestApp, testApp } from '../../../tests/support/app.ts'
import { expectProblem, expectRefusals } from '../../../tests/support/outcomes.ts'
import {
  aFamily,
  artSchool,
  enrolled,
  type OpenClass,
  openClass,
  type School,
} from '../../../tests/support/school.ts'
import { deemConfirmed } from './index.ts'

let app: TestApp
let school: School
let group: OpenClass
beforeAll(async () => {
  app = await testApp()
  school = await artSchool(app)
  group = await openClass(school)
})
afterAll(() => app.close())

/** A class that nothing was held of yet. */
const nextClass = () =>
  openClass(school, { from: app.clock.dateOf(new Date(app.clock.now().getTime() + 86_400_000)) })
const attend = (meeting: number, marks: { orderId: number; mark: string }[], as = school.teacher) =>
  as.put(`/sessions/${group.meetings[meeting]!.id}/attendance`, { marks })
const at = (date: string, time = '19:00') => app.clock.set(`${date}T${time}:00+08:00`)

describe('attendance', () => {
  test('asks each present family, is harmless when repeated, and can be corrected until the lesson is released', async () => {
    const a = await enrolled(app, school, group)
    const b = await enrolled(app, school, group)
    at(group.meetings[0]!.date)
    const marks = [
      { orderId: a.orderId, mark: 'PRESENT' },
      { orderId: b.orderId, mark: 'LEAVE' },
    ]
    const first = await attend(0, marks)
    expect(first.status, first.text).toBe(200)
    expect(first.body.items.map((l: { state: string }) => l.state)).toEqual(['CONFIRM_REQUESTED', 'NOT_HELD'])
    expect(first.body.items[0].dueOn).toBe('2026-05-29')
    expect((await attend(0, marks)).body).toEqual(first.body)
    const corrected = await attend(0, [{ orderId: b.orderId, mark: 'PRESENT' }])
    expect(corrected.body.items.map((l: { mark: string }) => l.mark)).toEqual(['PRESENT', 'PRESENT'])
    await a.guardian.post('/lessons/confirmations', { lessons: [first.body.items[0].key] })
    expectProblem(await attend(0, [{ orderId: a.orderId, mark: 'ABSENT' }]), 409, 'lessons.released')
  })

  test('is refused before the meeting, for strangers to the class, and at another institution', async () => {
    const a = await enrolled(app, school, group)
    at(group.meetings[1]!.date, '10:00')
    expectProblem(await attend(1, [{ orderId: a.orderId, mark: 'PRESENT' }]), 409, 'lessons.not-yet-held')
    at(group.meetings[1]!.date)
    expectProblem(await attend(1, [{ orderId: 999_999, mark: 'PRESENT' }]), 422, 'lessons.not-in-class')
    const other = await artSchool(app)
    expectProblem(await attend(1, [{ orderId: a.orderId, mark: 'PRESENT' }], other.teacher), 404, 'not-found')
    await expectRefusals({
      send: (as, o) =>
        as.put(
          `/sessions/${group.meetings[1]!.id}/attendance`,
          o?.body ?? { marks: [{ orderId: a.orderId, mark: 'PRESENT' }] },
        ),
      stranger: app.public,
      unprivileged: a.guardian,
      good: school.teacher,
      bad: [
        {},
        { marks: [] },
        { marks: [{ orderId: -1, mark: 'PRESENT' }] },
        { marks: [{ orderId: 1, mark: 'YES' }] },
        { marks: [], x: 1 },
      ],
    })
  })
})

describe('confirmation', () => {
  beforeAll(async () => {
    group = await nextClass()
  })

  test('releases the price of the lesson once, whatever is repeated, and shows who confirmed', async () => {
    const a = await enrolled(app, school, group)
    at(group.meetings[0]!.date)
    const { body } = await attend(0, [{ orderId: a.orderId, mark: 'PRESENT' }])
    const lessons = [body.items.find((l: { orderId: number }) => l.orderId === a.orderId).key]
    const send = () => a.guardian.post('/lessons/confirmations', { lessons })
    const replies = await Promise.all(Array.from({ length: 12 }, send))
    expect(replies.every(r => r.status === 200)).toBe(true)
    const outcomes = replies.map(r => r.body.results[0].outcome)
    expect(outcomes.filter(o => o === 'RELEASED')).toHaveLength(1)
    expect(new Set(replies.map(r => r.body.results[0].amountFen))).toEqual(new Set([10_000]))
    const order = await a.guardian.get(`/family/orders/${a.orderId}`)
    expect(order.body.money).toMatchObject({
      paidFen: 80_000,
      usedLessons: 1,
      releasedFen: 10_000,
      heldFen: 70_000,
      nextReleaseFen: 10_000,
    })
    const mine = await a.guardian.get(`/family/lessons?orderId=${a.orderId}`)
    expect(mine.body.items[0]).toMatchObject({
      state: 'CONFIRMED',
      releasedBy: 'PARENT',
      amountFen: 10_000,
      lessonNo: 1,
    })
    expect(await app.audited('lessons.confirm')).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ outcome: 'DONE', actor: `account:${a.guardian.accountId}` }),
      ]),
    )
  })

  test("another family's lesson, a lesson not held and a made-up key move nothing", async () => {
    const a = await enrolled(app, school, group)
    const thief = await aFamily(app)
    at(group.meetings[3]!.date)
    const { body } = await attend(3, [{ orderId: a.orderId, mark: 'ABSENT' }])
    const key = body.items.find((l: { orderId: number }) => l.orderId === a.orderId).key
    const reason = async (as: typeof a.guardian, lesson: string) =>
      (await as.post('/lessons/confirmations', { lessons: [lesson] })).body.results[0].reason
    expect(await reason(thief.guardian, key)).toBe('NOT_FOUND')
    expect(await reason(a.guardian, key)).toBe('NOT_ASKED')
    expect(await reason(a.guardian, `1.20260101.1.1.1`)).toBe('NOT_FOUND')
    await expectRefusals({
      send: (as, o) => as.post('/lessons/confirmations', o?.body ?? { lessons: [key] }),
      stranger: app.public,
      unprivileged: school.teacher,
      good: a.guardian,
      bad: [{ lessons: [] }, { lessons: ['x'] }, { lessons: ['1.20261301.1.1.1'] }, { lessons: [key], y: 1 }],
    })
  })

  test('silence confirms the day after the due day, and never twice', async () => {
    const a = await enrolled(app, school, group)
    at(group.meetings[4]!.date)
    const { body } = await attend(4, [{ orderId: a.orderId, mark: 'PRESENT' }])
    const { dueOn } = body.items.find((l: { orderId: number }) => l.orderId === a.orderId)
    at(dueOn)
    await deemConfirmed(app.ground)
    const money = async () => (await a.guardian.get(`/family/orders/${a.orderId}`)).body.money.releasedFen
    expect(await money()).toBe(0)
    app.clock.advance({ days: 1 })
    expect(await deemConfirmed(app.ground)).toBeGreaterThan(0)
    expect(await money()).toBe(10_000)
    expect(await deemConfirmed(app.ground)).toBe(0)
    const mine = await a.guardian.get(`/family/lessons?orderId=${a.orderId}`)
    expect(mine.body.items[0].state).toBe('AUTO_CONFIRMED')
  })
})

describe('dispute', () => {
  beforeAll(async () => {
    group = await nextClass()
  })

  async function disputed(meeting: number) {
    const a = await enrolled(app, school, group)
    at(group.meetings[meeting]!.date)
    const { body } = await attend(meeting, [{ orderId: a.orderId, mark: 'PRESENT' }])
    const key = body.items.find((l: { orderId: number }) => l.orderId === a.orderId).key
    const dispute = await a.guardian.post('/disputes', { lesson: key, reason: '孩子当天没有上课' })
    return { ...a, key, dispute }
  }

  test('holds the lesson until the county decides, and releases it then', async () => {
    const d = await disputed(0)
    expect(d.dispute.status, d.dispute.text).toBe(201)
    const confirm = await d.guardian.post('/lessons/confirmations', { lessons: [d.key] })
    expect(confirm.body.results[0].reason).toBe('DISPUTED')
    expectProblem(
      await d.guardian.post('/disputes', { lesson: d.key, reason: '再次' }),
      409,
      'lessons.dispute-open',
    )
    const officer = await app.as('officer', { region: '410102' })
    const far = await app.as('officer', { region: '410103' })
    const path = `/disputes/${d.dispute.body.id}/decision`
    const decision = { release: true, decision: '经核查考勤和监控，学员到课。' }
    expectProblem(await far.post(path, decision), 404, 'not-found')
    expectProblem(await school.manager.post(path, decision), 403, 'forbidden')
    expect((await officer.post(path, decision)).body.status).toBe('RELEASED')
    expectProblem(await officer.post(path, decision), 409, 'lessons.wrong-state')
    const mine = await d.guardian.get(`/family/lessons?orderId=${d.orderId}`)
    expect(mine.body.items[0]).toMatchObject({ state: 'RELEASED_BY_DECISION', amountFen: 10_000 })
  })

  test('ends with the money at home when the institution concedes; its teachers may only state their side', async () => {
    const d = await disputed(6)
    const path = `/disputes/${d.dispute.body.id}`
    expectProblem(await school.teacher.post(`${path}/concession`, { answer: '记错了' }), 403, 'forbidden')
    const stated = await school.teacher.post(`${path}/answer`, { answer: '当天确实没有到课' })
    expect(stated.body, stated.text).toMatchObject({ status: 'OPEN', answer: '当天确实没有到课' })
    const conceded = await school.manager.post(`/disputes/${d.dispute.body.id}/concession`, {
      answer: '系登记错误',
    })
    expect(conceded.body.status).toBe('CONCEDED')
    const mine = await d.guardian.get(`/family/lessons?orderId=${d.orderId}`)
    expect(mine.body.items[0]).toMatchObject({ state: 'NOT_HELD', mark: 'ABSENT' })
  })

  test('withdrawn, the lesson waits for confirmation again', async () => {
    const d = await disputed(7)
    expect((await d.guardian.post(`/disputes/${d.dispute.body.id}/withdrawal`)).body.status).toBe('WITHDRAWN')
    const confirm = await d.guardian.post('/lessons/confirmations', { lessons: [d.key] })
    expect(confirm.body.results[0].outcome).toBe('RELEASED')
  })

  test('lists filter by state and go on page by page without gap or repeat', async () => {
    group = await nextClass()
    const opened: number[] = []
    for (const meeting of [0, 1, 2, 3, 4]) opened.push((await disputed(meeting)).dispute.body.id)
    const withdrawn = await disputed(5)
    await withdrawn.guardian.post(`/disputes/${withdrawn.dispute.body.id}/withdrawal`)
    const officer = await app.as('officer', { region: '410102' })
    for (const reader of [officer, school.manager]) {
      const seen: number[] = []
      let pages = 0
      for (let cursor = ''; ; pages++) {
        const { body } = await reader.get(`/disputes?status=OPEN&institutionId=${school.id}&limit=2${cursor}`)
        expect(body.items.length).toBeLessThanOrEqual(2)
        expect(body.items.every((d: { status: string }) => d.status === 'OPEN')).toBe(true)
        seen.push(...body.items.map((d: { id: number }) => d.id))
        if (body.next === null) break
        cursor = `&cursor=${encodeURIComponent(body.next)}`
      }
      expect(pages).toBeGreaterThan(1)
      expect(seen).toEqual([...new Set(seen)].sort((a, b) => b - a))
      expect(opened.filter(id => !seen.includes(id))).toEqual([])
      expect(seen).not.toContain(withdrawn.dispute.body.id)
    }
  })
})
