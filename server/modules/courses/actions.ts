import type { Tx } from '../../platform/db/tx.ts'
import { expectVersion } from '../../platform/http/doors.ts'
import { refuse } from '../../platform/problem.ts'
import { type InstitutionPlace, requireOperating } from '../institutions/index.ts'
import { lawOf } from '../rules/index.ts'
import { judgeRoom, priceCapOn } from './law.ts'
import { problems } from './problems.ts'
import type { Course, CourseInput, Teacher, TeacherInput } from './schema.ts'
import {
  getTeacher,
  type Home,
  insertCourse,
  insertTeacher,
  lockCourse,
  setCourseStatus,
  updateCourse,
  updateTeacher,
} from './store.ts'
import { courseFlow, decide } from './workflow.ts'

interface Version {
  ifMatch: number | undefined
}

/** Where the rows of an institution live. */
export const homeOf = (i: InstitutionPlace): Home => ({ cell: i.cell, institutionId: i.id, county: i.county })

/** Files a teacher. @cite 教监管厅函〔2021〕9号 */
export async function fileTeacher(
  tx: Tx,
  institution: InstitutionPlace,
  input: TeacherInput,
): Promise<Teacher> {
  return insertTeacher(tx, homeOf(institution), input)
}

/** Changes what is filed of a teacher, or records that the teacher left. */
export async function changeTeacher(
  tx: Tx,
  institution: InstitutionPlace,
  id: number,
  input: TeacherInput & { status: 'ACTIVE' | 'LEFT' },
  version: Version,
): Promise<Teacher> {
  const home = homeOf(institution)
  expectVersion(version, (await getTeacher(tx, home, id)).version)
  return updateTeacher(tx, home, id, input)
}

/** Drafts a course. */
export async function draftCourse(
  tx: Tx,
  institution: InstitutionPlace,
  input: CourseInput,
): Promise<Course> {
  return insertCourse(tx, homeOf(institution), input)
}

/** Changes a course that is not on sale. */
export async function editCourse(
  tx: Tx,
  institution: InstitutionPlace,
  id: number,
  input: CourseInput,
  version: Version,
): Promise<Course> {
  const home = homeOf(institution)
  const course = await lockCourse(tx, home, id)
  expectVersion(version, course.version)
  decide(courseFlow.edit, course.status)
  return updateCourse(tx, home, id, input)
}

/**
 * Puts a course on sale: the institution must be licensed for its class, stage and channel, and the price of a lesson
 * must not be above the guide-price cap of the day.
 * @throws Refusal courses.price-above-cap with the explained cap
 */
export async function publishCourse(
  tx: Tx,
  institution: InstitutionPlace,
  id: number,
  version: Version,
): Promise<Course> {
  const home = homeOf(institution)
  const course = await lockCourse(tx, home, id)
  expectVersion(version, course.version)
  const next = decide(courseFlow.publish, course.status)
  const scope = { class: course.class, stage: course.stage, channel: course.channel, on: tx.clock.today() }
  await requireOperating(tx, institution.id, scope)
  const cap = priceCapOn(await lawOf(tx), tx.clock.today(), {
    county: institution.county,
    class: course.class,
    stage: course.stage,
    channel: course.channel,
    minutes: course.lessonMinutes,
    size: course.groupSizeMax,
  })
  if (cap.forbidden) refuse(problems.priceAboveCap, { detail: cap.forbidden, cite: cap.citations })
  if (cap.capFen !== null && course.lessonPriceFen > cap.capFen)
    refuse(problems.priceAboveCap, {
      detail: {
        zh: `每课时 ${course.lessonPriceFen / 100} 元，上限 ${cap.capFen / 100} 元`,
        en: `¥${course.lessonPriceFen / 100} a lesson; the cap is ¥${cap.capFen / 100}`,
      },
      cite: cap.citations,
      data: { explained: cap.explained },
    })
  return setCourseStatus(tx, home.cell, id, next, { value: cap.capFen, explained: cap.explained })
}

/** Takes a course off sale; running class groups go on. */
export async function stopCourse(
  tx: Tx,
  institution: InstitutionPlace,
  id: number,
  version: Version,
): Promise<Course> {
  const home = homeOf(institution)
  const course = await lockCourse(tx, home, id)
  expectVersion(version, course.version)
  return setCourseStatus(tx, home.cell, id, decide(courseFlow.stop, course.status))
}

/** A teacher of subjects needs the teacher certificate. @cite 教监管厅函〔2021〕9号 */
export async function requireQualified(tx: Tx, home: Home, teacherId: number, course: Course): Promise<void> {
  const teacher = await getTeacher(tx, home, teacherId)
  if (teacher.status !== 'ACTIVE' || teacher.kind === 'OTHER') refuse(problems.teacherUnqualified)
  if (course.class === 'SUBJECT' && teacher.certificateKind !== 'TEACHER') refuse(problems.teacherUnqualified)
}

/** A room must have the area that its learners need. @throws Refusal courses.room-too-small */
export async function requireRoom(
  tx: Tx,
  course: Course,
  g: { capacity: number; roomAreaDm2: number | null },
) {
  if (course.channel === 'ONLINE' || g.roomAreaDm2 === null) return
  const room = judgeRoom(await lawOf(tx), tx.clock.today(), { ...course, areaDm2: g.roomAreaDm2 })
  if (room.capacity !== null && g.capacity > room.capacity)
    refuse(problems.roomTooSmall, {
      detail: {
        zh: `该教室最多容纳 ${room.capacity} 名学员`,
        en: `the room holds at most ${room.capacity} learners`,
      },
      cite: room.citations,
      data: { explained: room.explained },
    })
}
