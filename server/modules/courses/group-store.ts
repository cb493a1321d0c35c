import type { Tx } from '../../platform/db/tx.ts'
import { refuse } from '../../platform/problem.ts'
import { common } from '../../platform/problems.ts'
import { problems } from './problems.ts'
import type { ClassGroup, GroupInput } from './schema.ts'
import type { Home } from './store.ts'

const GROUP = `g.id, g.institution_id as "institutionId", g.county, g.class, g.course_id as "courseId", c.title as "courseTitle",
  g.name, g.teacher_id as "teacherId", t.name as "teacherName", g.site_id as "siteId", g.room, g.room_area_dm2 as "roomAreaDm2",
  g.capacity, g.enrolled, g.lessons, g.gift_lessons as "giftLessons", g.price_fen as "priceFen", g.starts_on as "startsOn",
  g.ends_on as "endsOn", g.status, g.version`
const FROM = `courses.class_group g join courses.course c on c.cell = g.cell and c.id = g.course_id
  join courses.teacher t on t.cell = g.cell and t.id = g.teacher_id`

export async function insertGroup(
  tx: Tx,
  home: Home,
  g: GroupInput,
  trainingClass: string,
): Promise<ClassGroup> {
  const [row] = await tx.rows<{ id: number }>(
    `insert into courses.class_group (cell, institution_id, county, class, course_id, name, teacher_id, site_id, room, room_area_dm2,
       capacity, lessons, gift_lessons, price_fen, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) returning id`,
    [home.cell, home.institutionId, home.county, trainingClass, ...groupValues(g), tx.clock.now()],
  )
  return getGroup(tx, home.cell, row!.id)
}

const groupValues = (g: GroupInput) => [
  g.courseId,
  g.name,
  g.teacherId,
  g.siteId,
  g.room,
  g.roomAreaDm2,
  g.capacity,
  g.lessons,
  g.giftLessons,
  g.priceFen,
]

export async function updateGroup(
  tx: Tx,
  home: Home,
  id: number,
  g: GroupInput,
  trainingClass: string,
): Promise<ClassGroup> {
  await tx.rows(
    `update courses.class_group set class = $4, course_id = $5, name = $6, teacher_id = $7, site_id = $8, room = $9, room_area_dm2 = $10,
       capacity = $11, lessons = $12, gift_lessons = $13, price_fen = $14, version = version + 1
     where cell = $1 and institution_id = $2 and id = $3`,
    [home.cell, home.institutionId, id, trainingClass, ...groupValues(g)],
  )
  return getGroup(tx, home.cell, id)
}

export async function getGroup(tx: Tx, cell: number, id: number): Promise<ClassGroup> {
  const [row] = await tx.rows<ClassGroup>(`select ${GROUP} from ${FROM} where g.cell = $1 and g.id = $2`, [
    cell,
    id,
  ])
  return row ?? refuse(common.notFound)
}

/** Loads a class group for change. */
export async function lockGroup(
  tx: Tx,
  home: Pick<Home, 'cell' | 'institutionId'>,
  id: number,
): Promise<ClassGroup> {
  const sql = 'select from courses.class_group where cell = $1 and institution_id = $2 and id = $3 for update'
  const found = await tx.rows(sql, [home.cell, home.institutionId, id])
  return found.length ? getGroup(tx, home.cell, id) : refuse(common.notFound)
}

export async function setGroupStatus(tx: Tx, cell: number, id: number, status: string): Promise<ClassGroup> {
  await tx.rows(
    'update courses.class_group set status = $3, version = version + 1 where cell = $1 and id = $2',
    [cell, id, status],
  )
  return getGroup(tx, cell, id)
}

export async function setGroupDates(
  tx: Tx,
  cell: number,
  id: number,
  first: string,
  last: string,
): Promise<void> {
  await tx.rows(
    'update courses.class_group set starts_on = $3, ends_on = $4, version = version + 1 where cell = $1 and id = $2',
    [cell, id, first, last],
  )
}

/** Takes a seat. One statement, so that the last seat is sold once. @throws Refusal courses.group-full */
export async function takeSeat(tx: Tx, cell: number, id: number): Promise<void> {
  const taken = await tx.rows(
    `update courses.class_group set enrolled = enrolled + 1 where cell = $1 and id = $2 and status = 'OPEN' and enrolled < capacity returning 1`,
    [cell, id],
  )
  if (taken.length === 0) refuse(problems.groupFull)
}

/** Gives a seat back after a cancelled or refunded order. */
export async function freeSeat(tx: Tx, cell: number, id: number): Promise<void> {
  await tx.rows(
    'update courses.class_group set enrolled = enrolled - 1 where cell = $1 and id = $2 and enrolled > 0',
    [cell, id],
  )
}

/** Nobody joins or leaves the class group until the transaction ends. */
export async function keepMembers(tx: Tx, cell: number, id: number): Promise<void> {
  const sql = 'select from courses.class_group where cell = $1 and id = $2 for share'
  await tx.prepared('courses.keep-members', sql, [cell, id])
}

/** How many seats each class group has given away, in key order, for verification. */
export const seatsTaken = (tx: Tx, after: { cell: number; id: number }, limit: number) =>
  tx.rows<{ cell: number; id: number; enrolled: number }>(
    `select cell, id, enrolled from courses.class_group where (cell, id) > ($1, $2) order by cell, id limit $3`,
    [after.cell, after.id, limit],
  )

export interface GroupFilter {
  institutionId?: number | undefined
  county?: readonly [string, string]
  courseId?: number | undefined
  status?: string | undefined
}

/** Class groups in the box, newest first. */
export function listGroups(
  tx: Tx,
  f: GroupFilter,
  before: number | null,
  limit: number,
): Promise<ClassGroup[]> {
  return tx.rows<ClassGroup>(
    `select ${GROUP} from ${FROM}
     where ($1::bigint is null or g.institution_id = $1) and g.county between $2 and $3 and ($4::bigint is null or g.course_id = $4)
       and ($5::text is null or g.status = $5) and ($6::bigint is null or g.id < $6)
     order by g.id desc limit $7`,
    [
      f.institutionId ?? null,
      ...(f.county ?? tx.box.area),
      f.courseId ?? null,
      f.status ?? null,
      before,
      limit,
    ],
  )
}
