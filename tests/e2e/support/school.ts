import { type APIRequestContext, type APIResponse, expect } from '@playwright/test'

const PASSWORD = 'yuheng-demo-2026'
const DAY_MS = 86_400_000
let serial = 0

/** Somebody who is logged in, over the API. */
export interface Person {
  get(path: string): Promise<Json>
  post(path: string, body?: unknown): Promise<Json>
  put(path: string, body: unknown): Promise<Json>
  session: Json
}
// biome-ignore lint/suspicious/noExplicitAny: a test reads the members that it names
type Json = any

/** Logs in by the API, apart from the browser. */
export async function logIn(api: APIRequestContext, login: string, password = PASSWORD): Promise<Person> {
  const body = async (reply: APIResponse) => {
    expect(reply.ok(), await reply.text()).toBe(true)
    return reply.json()
  }
  const session = await body(await api.post('/api/v1/auth/login', { data: { login, password } }))
  const headers = { 'x-csrf-token': session.csrf }
  return {
    session,
    get: async path => body(await api.get(`/api/v1${path}`, { headers })),
    post: async (path, data) => body(await api.post(`/api/v1${path}`, { headers, data })),
    put: async (path, data) => body(await api.put(`/api/v1${path}`, { headers, data })),
  }
}

export interface OpenClass {
  manager: Person
  institutionId: number
  code: string
  institution: string
  course: string
  groupId: number
  meetings: { id: number; date: string }[]
}

/** The civil date in China so many days from now. */
export const dayFromNow = (n: number) =>
  new Date(Date.now() + n * DAY_MS + 8 * 3_600_000).toISOString().slice(0, 10)

/**
 * A class group of its own at the institution of the demo, open for enrolment: daily meetings at ten in the morning.
 * @param o.from days from now on which the first meeting is
 */
export async function openClass(
  api: APIRequestContext,
  o: { from: number; lessons: number; priceFen: number },
): Promise<OpenClass> {
  const manager = await logIn(api, 'manager')
  const institutionId = manager.session.capacity.institutionId
  const found = await manager.get(`/public/institutions/Y${institutionId}`)
  const [permit] = found.permits
  const name = `${process.pid}${++serial}${Date.now() % 10_000}`
  const teacher = await manager.post('/teachers', {
    name: '沈静',
    kind: 'TEACHING',
    fullTime: true,
    certificateKind: 'SKILL',
    certificateNo: `E2E-${name}`,
  })
  const course = await manager.post('/courses', {
    class: permit.classes[0],
    stage: 'PRIMARY',
    channel: 'OFFLINE',
    title: `周末体验课${name}`,
    subject: '综合',
    content: '小班授课。',
    lessonMinutes: 60,
    lessonPriceFen: Math.ceil(o.priceFen / o.lessons),
    groupSizeMax: 12,
  })
  await manager.post(`/courses/${course.id}/publication`)
  const group = await manager.post('/class-groups', {
    courseId: course.id,
    name: `体验${name}班`,
    teacherId: teacher.id,
    room: `E${name}`,
    roomAreaDm2: 12_000,
    capacity: 12,
    lessons: o.lessons,
    priceFen: o.priceFen,
  })
  await manager.post(`/class-groups/${group.id}/timetable`, {
    from: dayFromNow(o.from),
    weekdays: [6, 7],
    startsAt: '10:00',
    endsAt: '11:00',
  })
  await manager.post(`/class-groups/${group.id}/open`)
  const { items } = await manager.get(`/sessions?classGroupId=${group.id}&limit=200`)
  return {
    manager,
    institutionId,
    code: found.code,
    institution: found.name,
    course: course.title,
    groupId: group.id,
    meetings: items.map(({ id, date }: { id: number; date: string }) => ({ id, date })),
  }
}

/** Weekend days before today, the latest first. */
const weekendsBefore = (n: number) =>
  Array.from({ length: 7 * n }, (_, i) => dayFromNow(-1 - i)).filter(d =>
    [0, 6].includes(new Date(`${d}T00:00:00Z`).getUTCDay()),
  )

/**
 * Holds the first meetings of a class with somebody present. Only meetings ahead are sold and time does not pass here, so
 * they are entered as held on weekends before today.
 * @returns how many
 */
export async function attend(group: OpenClass, orderId: number, meetings: number): Promise<number> {
  const days = weekendsBefore(meetings).slice(0, meetings).reverse()
  for (const [n, date] of days.entries()) {
    const { id } = group.meetings[n]!
    const time = { startsAt: '10:00', endsAt: '11:00' }
    await group.manager.post(`/sessions/${id}/move`, { date, ...time, reason: '补登记实际上课时间' })
    await group.manager.put(`/sessions/${id}/attendance`, { marks: [{ orderId, mark: 'PRESENT' }] })
  }
  return days.length
}
