import { z } from 'zod'
import type { Actor } from '../../platform/auth/actor.ts'
import { areaOf } from '../../platform/db/box.ts'
import type { Tx } from '../../platform/db/tx.ts'
import { endpoint } from '../../platform/http/endpoint.ts'
import { cutPage, pageOf, pageQuery, readCursor } from '../../platform/http/paging.ts'
import { ClassCode, Id, idParams, RegionCode, text } from '../../platform/http/shapes.ts'
import { ownPlace, placeOf } from '../institutions/index.ts'
import { changeTeacher, draftCourse, editCourse, fileTeacher, publishCourse, stopCourse } from './actions.ts'
import { Course, CourseInput, CourseStatus, Teacher, TeacherInput } from './schema.ts'
import { getCourse, listCourses, listTeachers } from './store.ts'

const idOf = (out: { id: number }) => ({ object: `courses:${out.id}` })

/** The institution that a list is about: one's own, or the one named. */
export async function institutionOf(tx: Tx, actor: Actor, named: number | undefined) {
  return actor.kind === 'institution'
    ? ownPlace(tx, actor)
    : named === undefined
      ? undefined
      : placeOf(tx, named)
}

export const before = (cursor: string | undefined) => (cursor ? Number(readCursor(cursor, 1)[0]) : null)

export const teacherRoutes = [
  endpoint({
    id: 'courses.listTeachers',
    method: 'GET',
    path: '/teachers',
    summary: { zh: '机构教师名单', en: 'Teachers of an institution' },
    permission: 'courses.read',
    query: z.strictObject({ ...pageQuery, institutionId: Id.optional() }),
    reply: pageOf(Teacher),
    read: async (tx, { query, actor }) => {
      const institution = await institutionOf(tx, actor, query.institutionId)
      if (!institution) return { items: [], next: null }
      const home = { cell: institution.cell, institutionId: institution.id }
      const rows = await listTeachers(tx, home, before(query.cursor) ?? 0, query.limit + 1)
      return cutPage(rows, query.limit, t => [t.id])
    },
  }),
  endpoint({
    id: 'courses.fileTeacher',
    method: 'POST',
    path: '/teachers',
    summary: { zh: '填报教师', en: 'File a teacher' },
    permission: 'courses.edit',
    body: TeacherInput,
    reply: Teacher,
    status: 201,
    audit: (_, out) => idOf(out),
    act: async (tx, { body, actor }) => fileTeacher(tx, await ownPlace(tx, actor), body),
  }),
  endpoint({
    id: 'courses.changeTeacher',
    method: 'PUT',
    path: '/teachers/:id',
    summary: { zh: '修改教师信息', en: 'Change what is filed of a teacher' },
    permission: 'courses.edit',
    params: idParams,
    body: TeacherInput.extend({ status: z.enum(['ACTIVE', 'LEFT']) }),
    reply: Teacher,
    audit: (_, out) => idOf(out),
    act: async (tx, input) =>
      changeTeacher(tx, await ownPlace(tx, input.actor), input.params.id, input.body, input),
  }),
]

const listQuery = z.strictObject({
  ...pageQuery,
  institutionId: Id.optional(),
  region: RegionCode.optional(),
  class: ClassCode.optional(),
  status: CourseStatus.optional(),
  title: text(50).optional(),
})

export const courseRoutes = [
  endpoint({
    id: 'courses.listCourses',
    method: 'GET',
    path: '/courses',
    summary: { zh: '课程列表', en: 'Courses' },
    permission: 'courses.read',
    query: listQuery,
    reply: pageOf(Course),
    read: async (tx, { query, actor }) => {
      const institution = await institutionOf(tx, actor, query.institutionId)
      const { region, cursor, limit, institutionId: _, ...filter } = query
      const area = region ? { county: areaOf(region) } : {}
      const rows = await listCourses(
        tx,
        { ...filter, ...area, institutionId: institution?.id },
        before(cursor),
        limit + 1,
      )
      return cutPage(rows, limit, c => [c.id])
    },
  }),
  endpoint({
    id: 'courses.getCourse',
    method: 'GET',
    path: '/institutions/:institutionId/courses/:id',
    summary: { zh: '课程详情', en: 'A course' },
    permission: 'courses.read',
    params: z.strictObject({ institutionId: Id, id: Id }),
    reply: Course,
    read: async (tx, { params }) => getCourse(tx, (await placeOf(tx, params.institutionId)).cell, params.id),
  }),
  endpoint({
    id: 'courses.draftCourse',
    method: 'POST',
    path: '/courses',
    summary: { zh: '新建课程', en: 'Draft a course' },
    permission: 'courses.edit',
    body: CourseInput,
    reply: Course,
    status: 201,
    audit: (_, out) => idOf(out),
    act: async (tx, { body, actor }) => draftCourse(tx, await ownPlace(tx, actor), body),
  }),
  endpoint({
    id: 'courses.editCourse',
    method: 'PUT',
    path: '/courses/:id',
    summary: { zh: '修改课程', en: 'Change a course' },
    permission: 'courses.edit',
    params: idParams,
    body: CourseInput,
    reply: Course,
    audit: (_, out) => idOf(out),
    act: async (tx, input) =>
      editCourse(tx, await ownPlace(tx, input.actor), input.params.id, input.body, input),
  }),
  endpoint({
    id: 'courses.publishCourse',
    method: 'POST',
    path: '/courses/:id/publication',
    summary: { zh: '上架课程', en: 'Put a course on sale' },
    permission: 'courses.edit',
    params: idParams,
    reply: Course,
    audit: (_, out) => idOf(out),
    act: async (tx, input) => publishCourse(tx, await ownPlace(tx, input.actor), input.params.id, input),
  }),
  endpoint({
    id: 'courses.stopCourse',
    method: 'POST',
    path: '/courses/:id/stop',
    summary: { zh: '下架课程', en: 'Take a course off sale' },
    permission: 'courses.edit',
    params: idParams,
    reply: Course,
    audit: (_, out) => idOf(out),
    act: async (tx, input) => stopCourse(tx, await ownPlace(tx, input.actor), input.params.id, input),
  }),
]
