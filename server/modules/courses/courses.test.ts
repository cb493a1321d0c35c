import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestApp, testApp } from '../../../tests/support/app.ts'
import { expectProblem, expectRefusals } from '../../../tests/support/outcomes.ts'
import { artSchool, openClass, type School } from '../../../tests/support/school.ts'

let app: TestApp
let school: School
let other: School
beforeAll(async () => {
  app = await testApp()
  school = await artSchool(app)
  other = await artSchool(app, '410103')
})
afterAll(() => app.close())

const course = (change: object = {}) => ({
  class: 'CULTURE_ART',
  stage: 'PRIMARY',
  channel: 'OFFLINE',
  title: '书法',
  subject: '书法',
  content: '',
  lessonMinutes: 60,
  lessonPriceFen: 9_000,
  groupSizeMax: 12,
  ...change,
})

async function draft(change: object = {}) {
  const reply = await school.manager.post('/courses', course(change))
  expect(reply.status, reply.text).toBe(201)
  return reply.body
}

describe('courses', () => {
  test('go from draft to sale and back, each step once', async () => {
    const { id, version } = await draft()
    const published = await school.manager.post(`/courses/${id}/publication`, undefined, {
      'if-match': `"${version}"`,
    })
    expect(published.body.status).toBe('ON_SALE')
    expectProblem(await school.manager.post(`/courses/${id}/publication`), 409, 'courses.wrong-state')
    expectProblem(await school.manager.put(`/courses/${id}`, course()), 409, 'courses.wrong-state')
    expectProblem(
      await school.manager.post(`/courses/${id}/stop`, undefined, { 'if-match': '"1"' }),
      412,
      'changed-meanwhile',
    )
    expect((await school.manager.post(`/courses/${id}/stop`)).body.status).toBe('STOPPED')
    expect((await app.audited('courses.publishCourse')).filter(a => a.outcome === 'DONE')).toHaveLength(1)
  })

  test('outside the licence are not sold', async () => {
    const { id } = await draft({ class: 'SPORTS' })
    expectProblem(await school.manager.post(`/courses/${id}/publication`), 409, 'institutions.not-operating')
  })

  test('of another institution cannot be touched or found', async () => {
    const { id } = await draft()
    expectProblem(await other.manager.put(`/courses/${id}`, course()), 404, 'not-found')
    expectProblem(await other.manager.post(`/courses/${id}/publication`), 404, 'not-found')
    const seen = await other.manager.get('/courses')
    expect(seen.body.items).toEqual([])
  })

  test('are seen by the county that supervises them, not by the next', async () => {
    await draft({ title: '国画启蒙' })
    const own = await app.as('officer', { region: '410102' })
    const next = await app.as('officer', { region: '410103' })
    expect((await own.get('/courses?title=国画')).body.items).toHaveLength(1)
    expect((await next.get('/courses?title=国画')).body.items).toHaveLength(0)
  })

  test('need a log-in, the right role and a right body', async () => {
    await expectRefusals({
      send: (as, o) => as.post('/courses', o?.body ?? course()),
      stranger: app.public,
      unprivileged: await app.as('guardian', { familyId: 1 }),
      good: school.manager,
      bad: [
        course({ lessonPriceFen: -1 }),
        course({ lessonPriceFen: 10.5 }),
        course({ lessonMinutes: '60' }),
        course({ class: 'MATHS' }),
        course({ title: 'x'.repeat(101) }),
        course({ extra: true }),
        {},
      ],
    })
  })

  test('keep markup as the text that it is', async () => {
    const title = `<script>alert(1)</script>'; drop table courses.course; --`
    expect((await draft({ title })).title).toBe(title)
  })

  test('a repeated request with the same key drafts one course', async () => {
    const key = { 'idempotency-key': 'draft-course-1' }
    const first = await school.manager.post('/courses', course({ title: '重复' }), key)
    const again = await school.manager.post('/courses', course({ title: '重复' }), key)
    expect(again.body).toEqual(first.body)
    expectProblem(await school.manager.post('/courses', course({ title: '另一门' }), key), 409, 'key-reused')
  })
})

describe('timetables', () => {
  async function planned(change: object = {}) {
    const teacher = await school.manager.post('/teachers', {
      name: '钱老师',
      kind: 'TEACHING',
      fullTime: true,
      certificateKind: 'SKILL',
    })
    const { id: courseId } = await draft()
    await school.manager.post(`/courses/${courseId}/publication`)
    const group = await school.manager.post('/class-groups', {
      courseId,
      name: '晚班',
      teacherId: teacher.body.id,
      room: `R${courseId}`,
      roomAreaDm2: 6000,
      capacity: 10,
      lessons: 4,
      priceFen: 36_000,
      ...change,
    })
    return group
  }
  const evening = { from: '2026-05-11', weekdays: [1, 4], startsAt: '18:30', endsAt: '19:30' }

  test('lay out all lessons, or say what would be planned', async () => {
    const { body: group } = await planned()
    const dry = await school.manager.post(`/class-groups/${group.id}/timetable`, { ...evening, dryRun: true })
    expect(dry.body).toMatchObject({
      saved: false,
      sessions: [
        { date: '2026-05-11' },
        { date: '2026-05-14' },
        { date: '2026-05-18' },
        { date: '2026-05-21' },
      ],
    })
    expect((await school.manager.get(`/sessions?classGroupId=${group.id}`)).body.items).toEqual([])
    await school.manager.post(`/class-groups/${group.id}/timetable`, evening)
    const sessions = (await school.manager.get(`/sessions?classGroupId=${group.id}`)).body.items
    expect(sessions).toHaveLength(4)
    expect(sessions[0].findings.map((f: { severity: string }) => f.severity)).not.toContain('FORBIDDEN')
  })

  test('after closing time are refused with the article and the nearest lawful slot', async () => {
    const { body: group } = await planned()
    const late = await school.manager.post(`/class-groups/${group.id}/timetable`, {
      ...evening,
      startsAt: '20:00',
      endsAt: '21:00',
    })
    expectProblem(late, 422, 'courses.time-forbidden')
    expect(late.body.data.meetings[0].slots.length).toBeGreaterThan(0)
    expect(late.body.citations[0].doc).toBeTruthy()
  })

  test('that book a teacher twice are refused, also when two are sent at once', async () => {
    const a = await planned()
    const teacherId = a.body.teacherId
    const b = await planned({ teacherId })
    const send = (id: number) =>
      school.manager.post(`/class-groups/${id}/timetable`, { ...evening, from: '2026-06-01' })
    const replies = await Promise.all([send(a.body.id), send(b.body.id)])
    expect(replies.map(r => r.status).sort()).toEqual([200, 409])
    expectProblem(replies.find(r => r.status === 409)!, 409, 'courses.double-booked')
  })

  test('a room too small for its class is refused with the area that each learner needs', async () => {
    expectProblem(await planned({ roomAreaDm2: 1000 }), 422, 'courses.room-too-small')
  })

  test('a meeting moves to a lawful time only', async () => {
    const group = await openClass(school, { from: '2026-07-01' })
    const move = (body: object) =>
      school.manager.post(`/sessions/${group.meetings[0]!.id}/move`, { reason: '教师调整', ...body })
    expect((await move({ date: '2026-07-02', startsAt: '16:00', endsAt: '17:00' })).body.date).toBe(
      '2026-07-02',
    )
    expectProblem(
      await move({ date: '2026-07-02', startsAt: '20:00', endsAt: '21:00' }),
      422,
      'courses.time-forbidden',
    )
    expectProblem(
      await move({ date: '2026-02-30', startsAt: '16:00', endsAt: '17:00' }),
      422,
      'invalid-input',
    )
  })
})

describe('what is for sale', () => {
  test('is public with its seats and timetable; what is not open is not found', async () => {
    const group = await openClass(school, { from: '2026-08-01' })
    const { body } = await app.public.get(`/public/institutions/${school.id}/courses`)
    const sold = body.items.find((c: { id: number }) => c.id === group.courseId)
    expect(sold).toMatchObject({ title: '少儿素描', groups: [{ id: group.groupId, seatsLeft: 20 }] })
    const one = await app.public.get(`/public/institutions/${school.id}/class-groups/${group.groupId}`)
    expect(one.body.meetings).toHaveLength(8)
    await school.manager.post(`/class-groups/${group.groupId}/close`)
    expectProblem(
      await app.public.get(`/public/institutions/${school.id}/class-groups/${group.groupId}`),
      404,
      'not-found',
    )
  })
})
