import type { Terms } from '../../server/modules/contracts/schema.ts'
import { layOut } from '../../server/modules/courses/timetable.ts'
import { courseOf, personName } from '../names.ts'
import type { Chance } from '../random.ts'
import { dayAfter, type GroupPlan, holidays } from '../selling.ts'
import type { Home } from './books.ts'
import { putAccount } from './homes.ts'
import type { Ids } from './ids.ts'
import { instant } from './instant.ts'
import { type CountyLaw, LESSON_MINUTES, ROOM_DM2 } from './law.ts'
import { GROUP_MAX } from './market.ts'
import type { Sheets } from './tables.ts'

export interface BulkMeeting {
  id: number
  n: number
  date: string
  startsAt: string
  endsAt: string
}

/** A class group with its timetable and what its contracts say. */
export interface BulkGroup {
  id: number
  meetings: BulkMeeting[]
  terms: Terms
  priceCap: { value: unknown; trace: unknown[] }
  teacherAccount: number
  /** Writes the group and its meetings once it is known what became of them. */
  finish(enrolled: number, taughtUntil: string): void
}

/** Opens a class group: teacher, course on sale, lawful timetable. */
export function putGroup(
  sheets: Sheets,
  ids: Ids,
  law: CountyLaw,
  home: Home,
  g: GroupPlan,
  c: Chance,
): BulkGroup {
  const { plan, institution } = g.firm
  const { class: kind, ...place } = home
  const subject = plan.kind === 'SUBJECT'
  const openedOn = dayAfter(g.from, -21)
  const opened = instant(openedOn, '10:00')
  const [teacherId, courseId, id] = [
    ids.take('courses.teacher'),
    ids.take('courses.course'),
    ids.take('courses.class_group'),
  ]
  const teacher = personName(c)
  sheets.teacher.add({
    ...place,
    id: teacherId,
    name: teacher,
    kind: 'TEACHING',
    full_time: true,
    certificate_kind: subject ? 'TEACHER' : 'SKILL',
    certificate_no: `${subject ? 'T' : 'S'}${institution.id}-${c.int(1000, 9999)}`,
    created_at: opened,
  })
  const teacherAccount = putAccount(sheets, ids, teacher, opened, {
    role: 'teacher',
    region: place.county,
    institutionId: institution.id,
    familyId: null,
  })
  const [title, field] = courseOf(c, plan.kind, plan.name)
  const cap = law.priceCap(openedOn, plan.kind)
  const explained = { value: cap.explained.value, trace: [...cap.explained.trace] }
  sheets.course.add({
    ...home,
    id: courseId,
    stage: 'PRIMARY',
    channel: 'OFFLINE',
    title,
    subject: field,
    content: `${title}：小班授课，共 ${g.lessons} 课时。`,
    lesson_minutes: LESSON_MINUTES,
    lesson_price_fen: g.lessonFen,
    group_size_max: GROUP_MAX,
    price_cap_fen: cap.capFen,
    price_cap: cap.explained,
    status: 'ON_SALE',
    version: 2,
    created_at: opened,
  })
  const laid = layOut(
    {
      from: g.from,
      weekdays: subject ? [2, 4] : [3, 6],
      startsAt: subject ? '18:30' : '17:30',
      endsAt: subject ? '19:15' : '18:15',
      except: holidays(g.from, 120),
      dryRun: false,
    },
    g.lessons,
  )
  const meetings = laid.map(m => ({ ...m, id: ids.take('courses.session') }))
  const name = `${title}${c.int(1, 9)}班`
  const room = `${c.int(2, 5)}0${c.int(1, 9)}-${teacherId}`
  const priceFen = g.lessons * g.lessonFen
  const [startsOn, endsOn] = [laid[0]!.date, laid.at(-1)!.date]
  const finish = (enrolled: number, taughtUntil: string) => {
    sheets.group.add({
      ...home,
      id,
      course_id: courseId,
      name,
      teacher_id: teacherId,
      room,
      room_area_dm2: ROOM_DM2,
      capacity: GROUP_MAX,
      enrolled,
      lessons: g.lessons,
      price_fen: priceFen,
      starts_on: startsOn,
      ends_on: endsOn,
      status: 'OPEN',
      version: 3,
      created_at: opened,
    })
    for (const m of meetings) {
      const taught = m.date <= taughtUntil
      sheets.session.add({
        ...home,
        id: m.id,
        class_group_id: id,
        n: m.n,
        session_date: m.date,
        starts_at: m.startsAt,
        ends_at: m.endsAt,
        teacher_id: teacherId,
        place: room,
        status: taught ? 'TAUGHT' : 'SCHEDULED',
        findings: law.findings(plan.kind, m),
        version: taught ? 2 : 1,
      })
    }
  }
  const terms: Terms = {
    institution: {
      id: institution.id,
      name: institution.name,
      uscc: institution.uscc,
      licence: plan.licenceNumber,
      licenceUntil: plan.licenceUntil,
    },
    custodyMode: institution.custody?.mode ?? null,
    course: { id: courseId, title, subject: field, class: plan.kind, stage: 'PRIMARY', channel: 'OFFLINE' },
    group: { id, name, capacity: GROUP_MAX },
    teacher,
    place: room,
    lessonMinutes: LESSON_MINUTES,
    lessons: g.lessons,
    giftLessons: 0,
    listPriceFen: priceFen,
    priceFen,
    startsOn,
    endsOn,
    meetings: laid.map(({ n, date, startsAt, endsAt }) => ({ n, date, startsAt, endsAt })),
  }
  return { id, meetings, terms, priceCap: explained, teacherAccount, finish }
}
