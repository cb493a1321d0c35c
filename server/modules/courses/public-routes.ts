import { z } from 'zod'
import { lessonsAhead } from '../../../rules/index.ts'
import type { Tx } from '../../platform/db/tx.ts'
import { endpoint } from '../../platform/http/endpoint.ts'
import { ChannelCode, ClassCode, Id, idParams, StageCode } from '../../platform/http/shapes.ts'
import { refuse } from '../../platform/problem.ts'
import { common } from '../../platform/problems.ts'

/** What the public sees of one institution at most. */
const COURSES_MAX = 200

/** What somebody who signs now buys: of a class under way only what lies ahead. */
const OnSaleNow = z.object({
  lessons: z.int(),
  giftLessons: z.int(),
  priceFen: z.int(),
  startsOn: z.string(),
  endsOn: z.string(),
  /** Number of the first meeting that is sold. */
  from: z.int(),
})

const OpenGroup = z.object({
  id: z.int(),
  courseId: z.int(),
  name: z.string(),
  seatsLeft: z.int(),
  lessons: z.int(),
  giftLessons: z.int(),
  priceFen: z.int(),
  startsOn: z.string().nullable(),
  endsOn: z.string().nullable(),
  /** The class is under way, so that `now` is less than the whole. */
  begun: z.boolean(),
  now: OnSaleNow,
})
type OpenGroup = z.output<typeof OpenGroup>
type GroupRow = Omit<OpenGroup, 'begun' | 'now'>

const PublicCourse = z.object({
  id: z.int(),
  class: ClassCode,
  stage: StageCode,
  channel: ChannelCode,
  title: z.string(),
  subject: z.string(),
  content: z.string(),
  lessonMinutes: z.int(),
  lessonPriceFen: z.int(),
  priceCapFen: z.int().nullable(),
  groups: z.array(OpenGroup),
})

const GROUP = `id, course_id as "courseId", name, capacity - enrolled as "seatsLeft", lessons, gift_lessons as "giftLessons",
  price_fen as "priceFen", starts_on as "startsOn", ends_on as "endsOn"`

/** Meetings that have not begun. */
const AHEAD = `status = 'SCHEDULED' and (session_date + starts_at) at time zone 'Asia/Shanghai' > `

/** Adds what is on sale of each group; those with no paid lesson ahead are left out, because nothing of them is sold. */
async function onSaleNow(tx: Tx, institutionId: number, groups: readonly GroupRow[]): Promise<OpenGroup[]> {
  const rows = await tx.rows<{ id: number; ahead: number; from: number; startsOn: string; endsOn: string }>(
    `select class_group_id as id, count(*)::int as ahead, min(n) as "from", min(session_date) as "startsOn", max(session_date) as "endsOn"
     from courses.session where class_group_id = any ($1) and institution_id = $2 and ${AHEAD} $3 group by 1`,
    [groups.map(g => g.id), institutionId, tx.clock.now()],
  )
  const found = new Map(rows.map(r => [r.id, r]))
  return groups.flatMap(g => {
    const { ahead = 0, from = 0, startsOn = '', endsOn = '' } = found.get(g.id) ?? {}
    const { lessons, giftLessons, priceFen } = g
    const left = lessonsAhead({ lessons, giftLessons, priceFen }, ahead).value
    if (left.lessons === 0) return []
    return [{ ...g, begun: ahead < lessons + giftLessons, now: { ...left, startsOn, endsOn, from } }]
  })
}

async function coursesOnSale(tx: Tx, institutionId: number) {
  const courses = await tx.rows<Omit<z.output<typeof PublicCourse>, 'groups'>>(
    `select id, class, stage, channel, title, subject, content, lesson_minutes as "lessonMinutes", lesson_price_fen as "lessonPriceFen",
       price_cap_fen as "priceCapFen" from courses.course where institution_id = $1 and status = 'ON_SALE' order by title, id limit ${COURSES_MAX}`,
    [institutionId],
  )
  const open = await tx.rows<GroupRow>(
    `select ${GROUP} from courses.class_group where institution_id = $1 and status = 'OPEN' order by starts_on, id limit 1000`,
    [institutionId],
  )
  const groups = await onSaleNow(tx, institutionId, open)
  return { items: courses.map(c => ({ ...c, groups: groups.filter(g => g.courseId === c.id) })) }
}

async function openGroupOf(tx: Tx, institutionId: number, id: number) {
  const sql = `select ${GROUP} from courses.class_group where institution_id = $1 and id = $2 and status = 'OPEN'`
  const [group] = await onSaleNow(tx, institutionId, await tx.rows<GroupRow>(sql, [institutionId, id]))
  if (!group) return refuse(common.notFound)
  const meetings = await tx.rows<{ n: number; date: string; startsAt: string; endsAt: string }>(
    `select n, session_date as date, to_char(starts_at, 'HH24:MI') as "startsAt", to_char(ends_at, 'HH24:MI') as "endsAt"
     from courses.session where class_group_id = $1 and institution_id = $2 and ${AHEAD} $3 order by session_date, n limit 1000`,
    [id, institutionId, tx.clock.now()],
  )
  return { ...group, meetings }
}

/** What anyone may see of what is for sale. */
export const publicRoutes = [
  endpoint({
    id: 'courses.publicCourses',
    method: 'GET',
    path: '/public/institutions/:id/courses',
    summary: { zh: '机构在售课程', en: 'Courses that an institution sells' },
    permission: 'public',
    params: idParams,
    reply: z.object({ items: z.array(PublicCourse) }),
    read: (tx, { params }) => coursesOnSale(tx, params.id),
  }),
  endpoint({
    id: 'courses.publicGroup',
    method: 'GET',
    path: '/public/institutions/:institutionId/class-groups/:id',
    summary: { zh: '班级与课表', en: 'A class group with its timetable' },
    permission: 'public',
    params: z.strictObject({ institutionId: Id, id: Id }),
    reply: OpenGroup.extend({
      meetings: z.array(z.object({ n: z.int(), date: z.string(), startsAt: z.string(), endsAt: z.string() })),
    }),
    read: (tx, { params }) => openGroupOf(tx, params.institutionId, params.id),
  }),
]
