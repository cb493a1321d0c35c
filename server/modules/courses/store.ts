import type { Tx } from '../../platform/db/tx.ts'
import { refuse } from '../../platform/problem.ts'
import { common } from '../../platform/problems.ts'
import type { Course, CourseInput, Teacher, TeacherInput } from './schema.ts'

/** Where an institution's rows live: shard, itself, county. */
export interface Home {
  cell: number
  institutionId: number
  county: string
}

const TEACHER = `id, institution_id as "institutionId", name, kind, full_time as "fullTime", certificate_kind as "certificateKind",
  certificate_no as "certificateNo", subject, status, version`

export async function insertTeacher(tx: Tx, home: Home, t: TeacherInput): Promise<Teacher> {
  const [row] = await tx.rows<Teacher>(
    `insert into courses.teacher (cell, institution_id, county, name, kind, full_time, certificate_kind, certificate_no, subject, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning ${TEACHER}`,
    [
      home.cell,
      home.institutionId,
      home.county,
      t.name,
      t.kind,
      t.fullTime,
      t.certificateKind,
      t.certificateNo,
      t.subject,
      tx.clock.now(),
    ],
  )
  return row!
}

export async function getTeacher(
  tx: Tx,
  home: Pick<Home, 'cell' | 'institutionId'>,
  id: number,
): Promise<Teacher> {
  const sql = `select ${TEACHER} from courses.teacher where cell = $1 and institution_id = $2 and id = $3`
  const [row] = await tx.rows<Teacher>(sql, [home.cell, home.institutionId, id])
  return row ?? refuse(common.notFound)
}

export function listTeachers(
  tx: Tx,
  home: Pick<Home, 'cell' | 'institutionId'>,
  after: number,
  limit: number,
): Promise<Teacher[]> {
  return tx.rows<Teacher>(
    `select ${TEACHER} from courses.teacher where cell = $1 and institution_id = $2 and id > $3 order by id limit $4`,
    [home.cell, home.institutionId, after, limit],
  )
}

export async function updateTeacher(
  tx: Tx,
  home: Home,
  id: number,
  t: TeacherInput & { status: string },
): Promise<Teacher> {
  const [row] = await tx.rows<Teacher>(
    `update courses.teacher set name = $4, kind = $5, full_time = $6, certificate_kind = $7, certificate_no = $8, subject = $9,
       status = $10, version = version + 1
     where cell = $1 and institution_id = $2 and id = $3 returning ${TEACHER}`,
    [
      home.cell,
      home.institutionId,
      id,
      t.name,
      t.kind,
      t.fullTime,
      t.certificateKind,
      t.certificateNo,
      t.subject,
      t.status,
    ],
  )
  return row ?? refuse(common.notFound)
}

const COURSE = `id, institution_id as "institutionId", county, class, stage, channel, title, subject, content,
  lesson_minutes as "lessonMinutes", lesson_price_fen as "lessonPriceFen", group_size_max as "groupSizeMax",
  price_cap_fen as "priceCapFen", price_cap as "priceCap", status, version, created_at as "createdAt"`

const courseValues = (c: CourseInput) => [
  c.class,
  c.stage,
  c.channel,
  c.title,
  c.subject,
  c.content,
  c.lessonMinutes,
  c.lessonPriceFen,
  c.groupSizeMax,
]

export async function insertCourse(tx: Tx, home: Home, c: CourseInput): Promise<Course> {
  const [row] = await tx.rows<Course>(
    `insert into courses.course (cell, institution_id, county, created_at, class, stage, channel, title, subject, content,
       lesson_minutes, lesson_price_fen, group_size_max)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) returning ${COURSE}`,
    [home.cell, home.institutionId, home.county, tx.clock.now(), ...courseValues(c)],
  )
  return row!
}

export async function updateCourse(tx: Tx, home: Home, id: number, c: CourseInput): Promise<Course> {
  const [row] = await tx.rows<Course>(
    `update courses.course set class = $4, stage = $5, channel = $6, title = $7, subject = $8, content = $9, lesson_minutes = $10,
       lesson_price_fen = $11, group_size_max = $12, version = version + 1
     where cell = $1 and institution_id = $2 and id = $3 returning ${COURSE}`,
    [home.cell, home.institutionId, id, ...courseValues(c)],
  )
  return row ?? refuse(common.notFound)
}

/** Loads a course for change: the row is locked until the end of the transaction. */
export async function lockCourse(
  tx: Tx,
  home: Pick<Home, 'cell' | 'institutionId'>,
  id: number,
): Promise<Course> {
  const sql = `select ${COURSE} from courses.course where cell = $1 and institution_id = $2 and id = $3 for update`
  const [row] = await tx.rows<Course>(sql, [home.cell, home.institutionId, id])
  return row ?? refuse(common.notFound)
}

export async function getCourse(tx: Tx, cell: number, id: number): Promise<Course> {
  const [row] = await tx.rows<Course>(`select ${COURSE} from courses.course where cell = $1 and id = $2`, [
    cell,
    id,
  ])
  return row ?? refuse(common.notFound)
}

export async function setCourseStatus(
  tx: Tx,
  cell: number,
  id: number,
  status: string,
  cap?: { value: number | null; explained: unknown },
): Promise<Course> {
  const [row] = await tx.rows<Course>(
    `update courses.course set status = $3, version = version + 1,
       price_cap_fen = case when $4 then $5::bigint else price_cap_fen end, price_cap = case when $4 then $6::jsonb else price_cap end
     where cell = $1 and id = $2 returning ${COURSE}`,
    [cell, id, status, cap !== undefined, cap?.value ?? null, JSON.stringify(cap?.explained ?? null)],
  )
  return row!
}

export interface CourseFilter {
  institutionId?: number | undefined
  county?: readonly [string, string]
  status?: string | undefined
  class?: string | undefined
  title?: string | undefined
}

/** Courses in the box, newest first. `before` is the id of the last row of the page before. */
export function listCourses(
  tx: Tx,
  f: CourseFilter,
  before: number | null,
  limit: number,
): Promise<Course[]> {
  return tx.rows<Course>(
    `select ${COURSE} from courses.course
     where ($1::bigint is null or institution_id = $1) and county between $2 and $3 and ($4::text is null or status = $4)
       and ($5::text is null or class = $5) and ($6::text is null or title ilike '%' || $6 || '%') and ($7::bigint is null or id < $7)
     order by id desc limit $8`,
    [
      f.institutionId ?? null,
      ...(f.county ?? tx.box.area),
      f.status ?? null,
      f.class ?? null,
      f.title?.replace(/[\\%_]/g, '\\$&') ?? null,
      before,
      limit,
    ],
  )
}
