import { getContract } from '../../server/modules/contracts/index.ts'
import { recordPayment, requestPayment } from '../../server/modules/custody/index.ts'
import { masksOfGuardian } from '../../server/modules/families/checks.ts'
import { noticeHash, notices } from '../../server/modules/families/notices.ts'
import { insertFamily, insertGuardian, recordConsent } from '../../server/modules/families/store.ts'
import { issueLicence, register, setCustody } from '../../server/modules/institutions/index.ts'
import type { Caller, TestApp } from './app.ts'

export interface School {
  id: number
  cell: number
  manager: Caller
  teacher: Caller
}

let serial = 0

/** A licensed art school in a county, with its head and a teacher. */
export async function artSchool(app: TestApp, county = '410102'): Promise<School> {
  const n = ++serial
  const institution = await app.inside(async tx => {
    const i = await register(tx, {
      name: `测试艺术培训中心${n}号`,
      shortName: null,
      uscc: null,
      usccNote: null,
      legalForm: 'ENTERPRISE',
      classes: ['CULTURE_ART'],
      stages: ['PRIMARY', 'JUNIOR'],
      channels: ['OFFLINE'],
      county,
      address: `测试路${n}号`,
    })
    const licence = {
      number: `LIC-${county}-${n}`,
      kind: 'INDUSTRY' as const,
      issuer: '测试主管部门',
      from: '2025-01-01',
      until: '2028-12-31',
      classes: ['CULTURE_ART' as const],
      stages: ['PRIMARY' as const, 'JUNIOR' as const],
      channels: ['OFFLINE' as const],
      remarks: null,
    }
    await issueLicence(tx, i.id, licence, {})
    return setCustody(
      tx,
      i.id,
      { mode: 'BANK_CUSTODY', bank: '试运行银行', account: '6200001234567890', reserveFen: null },
      {},
    )
  })
  return {
    id: institution.id,
    cell: institution.cell,
    manager: await app.as('manager', { institutionId: institution.id }),
    teacher: await app.as('teacher', { institutionId: institution.id }),
  }
}

export interface OpenClass {
  courseId: number
  groupId: number
  /** Ids and dates of the meetings, in order. */
  meetings: { id: number; date: string }[]
}

/** A course on sale with an open class group: 8 lessons on Wednesdays and Saturdays at five, for ¥800. */
export async function openClass(
  school: School,
  change: {
    priceFen?: number
    lessons?: number
    giftLessons?: number
    capacity?: number
    from?: string
    /** Days of the week, Monday is 1. */
    weekdays?: number[]
    /** Another class group of a course that is on sale; a new course unless said. */
    courseId?: number
  } = {},
): Promise<OpenClass> {
  const { manager } = school
  const ok = <T extends { status: number; text: string; body: unknown }>(r: T) => {
    if (r.status >= 300) throw new Error(r.text)
    return r.body as { id: number }
  }
  const teacher = ok(
    await manager.post('/teachers', {
      name: '赵老师',
      kind: 'TEACHING',
      fullTime: true,
      certificateKind: 'SKILL',
      certificateNo: 'ART-0001',
    }),
  )
  const draft = () =>
    manager.post('/courses', {
      class: 'CULTURE_ART',
      stage: 'PRIMARY',
      channel: 'OFFLINE',
      title: '少儿素描',
      subject: '美术',
      content: '铅笔素描入门。',
      lessonMinutes: 60,
      lessonPriceFen: 10_000,
      groupSizeMax: 20,
    })
  const courseId = change.courseId ?? ok(await draft()).id
  if (change.courseId === undefined) ok(await manager.post(`/courses/${courseId}/publication`))
  const lessons = change.lessons ?? 8
  const group = ok(
    await manager.post('/class-groups', {
      courseId,
      name: '周三周六班',
      teacherId: teacher.id,
      room: `教室${++serial}`,
      roomAreaDm2: 8000,
      capacity: change.capacity ?? 20,
      lessons,
      giftLessons: change.giftLessons ?? 0,
      priceFen: change.priceFen ?? lessons * 10_000,
    }),
  )
  const timetable = {
    from: change.from ?? '2026-05-09',
    weekdays: change.weekdays ?? [3, 6],
    startsAt: '17:00',
    endsAt: '18:00',
  }
  ok(await manager.post(`/class-groups/${group.id}/timetable`, timetable))
  ok(await manager.post(`/class-groups/${group.id}/open`))
  const { body } = await manager.get(`/sessions?classGroupId=${group.id}&limit=200`)
  const meetings = (body.items as { id: number; date: string }[]).map(({ id, date }) => ({ id, date }))
  return { courseId, groupId: group.id, meetings }
}

export interface Home {
  guardian: Caller
  familyId: number
  childId: number
}

/** A family with one child in primary school, its guardian logged in. */
export async function aFamily(app: TestApp, county = '410102'): Promise<Home> {
  const familyId = await app.inside(tx => insertFamily(tx, county))
  const guardian = await app.as('guardian', { familyId })
  const { privacy } = notices
  const { accountId } = guardian
  const person = {
    login: `guardian-${++serial}`,
    password: '',
    name: '李家长',
    phone: '13900000000',
    relation: 'FATHER' as const,
    county,
    consent: privacy.version,
  }
  await app.inside(async tx => {
    await insertGuardian(tx, familyId, accountId, person, masksOfGuardian(person))
    const hash = noticeHash(privacy)
    await recordConsent(tx, {
      familyId,
      childId: null,
      version: privacy.version,
      hash,
      act: 'GRANTED',
      accountId,
    })
  })
  const child = await guardian.post('/family/children', {
    name: '李小雨',
    birth: '2016-05-04',
    stage: 'PRIMARY',
    consent: notices.children.version,
  })
  if (child.status !== 201) throw new Error(child.text)
  return { guardian, familyId, childId: child.body.id }
}

/** Signs the offer of a class group as the guardian reads it. @returns the reply of signing */
export async function signUp(school: School, group: OpenClass, home: Home) {
  const named = { institutionId: school.id, classGroupId: group.groupId, childId: home.childId }
  const quote = await home.guardian.post('/orders/quote', named)
  if (quote.status !== 200) return quote
  return home.guardian.post('/orders', { ...named, contentHash: quote.body.contentHash })
}

/** Books the whole price of a signed order as the bank would report it. */
export async function payFor(app: TestApp, orderId: number): Promise<void> {
  await app.inside(async tx => {
    const contract = await getContract(tx, orderId)
    const payment = await requestPayment(tx, { cell: contract.cell, orderId })
    await recordPayment(tx, {
      cell: contract.cell,
      id: payment.id,
      outcome: 'DONE',
      amountFen: payment.amountFen,
      at: tx.clock.now(),
      bankReference: `ref-${payment.id}`,
    })
  })
}

/** A paid order of a new family in a class. @returns its id and family */
export async function enrolled(
  app: TestApp,
  school: School,
  group: OpenClass,
): Promise<Home & { orderId: number }> {
  const home = await aFamily(app)
  const signed = await signUp(school, group, home)
  if (signed.status !== 201) throw new Error(signed.text)
  await payFor(app, signed.body.id)
  return { ...home, orderId: signed.body.id }
}
