import { z } from 'zod'
import { areaOf } from '../../platform/db/box.ts'
import { endpoint } from '../../platform/http/endpoint.ts'
import { cutPage, pageOf, pageQuery, readCursor } from '../../platform/http/paging.ts'
import { Id, idParams, LocalDate, RegionCode } from '../../platform/http/shapes.ts'
import { ownPlace, placeOf } from '../institutions/index.ts'
import {
  cancelGroup,
  closeGroup,
  editGroup,
  moveMeeting,
  openGroup,
  planGroup,
  planTimetable,
} from './group-actions.ts'
import { getGroup, listGroups } from './group-store.ts'
import { before, institutionOf } from './routes.ts'
import {
  ClassGroup,
  GroupInput,
  GroupStatus,
  LaidMeeting,
  MoveInput,
  Session,
  SessionStatus,
  TimetableInput,
} from './schema.ts'
import { listSessions } from './session-store.ts'

const named = (out: { id: number }) => ({ object: `class_group:${out.id}` })

export const groupRoutes = [
  endpoint({
    id: 'courses.listGroups',
    method: 'GET',
    path: '/class-groups',
    summary: { zh: '班级列表', en: 'Class groups' },
    permission: 'courses.read',
    query: z.strictObject({
      ...pageQuery,
      institutionId: Id.optional(),
      courseId: Id.optional(),
      region: RegionCode.optional(),
      status: GroupStatus.optional(),
    }),
    reply: pageOf(ClassGroup),
    read: async (tx, { query, actor }) => {
      const institution = await institutionOf(tx, actor, query.institutionId)
      const area = query.region ? { county: areaOf(query.region) } : {}
      const filter = {
        courseId: query.courseId,
        status: query.status,
        institutionId: institution?.id,
        ...area,
      }
      const rows = await listGroups(tx, filter, before(query.cursor), query.limit + 1)
      return cutPage(rows, query.limit, g => [g.id])
    },
  }),
  endpoint({
    id: 'courses.getGroup',
    method: 'GET',
    path: '/institutions/:institutionId/class-groups/:id',
    summary: { zh: '班级详情', en: 'A class group' },
    permission: 'courses.read',
    params: z.strictObject({ institutionId: Id, id: Id }),
    reply: ClassGroup,
    read: async (tx, { params }) => getGroup(tx, (await placeOf(tx, params.institutionId)).cell, params.id),
  }),
  endpoint({
    id: 'courses.planGroup',
    method: 'POST',
    path: '/class-groups',
    summary: { zh: '新建班级', en: 'Plan a class group' },
    permission: 'courses.edit',
    body: GroupInput,
    reply: ClassGroup,
    status: 201,
    audit: (_, out) => named(out),
    act: async (tx, { body, actor }) => planGroup(tx, await ownPlace(tx, actor), body),
  }),
  endpoint({
    id: 'courses.editGroup',
    method: 'PUT',
    path: '/class-groups/:id',
    summary: { zh: '修改班级', en: 'Change a class group' },
    permission: 'courses.edit',
    params: idParams,
    body: GroupInput,
    reply: ClassGroup,
    audit: (_, out) => named(out),
    act: async (tx, input) =>
      editGroup(tx, await ownPlace(tx, input.actor), input.params.id, input.body, input),
  }),
  endpoint({
    id: 'courses.planTimetable',
    method: 'POST',
    path: '/class-groups/:id/timetable',
    summary: { zh: '排课', en: 'Lay out the timetable' },
    permission: 'courses.edit',
    params: idParams,
    body: TimetableInput,
    reply: z.object({ sessions: z.array(LaidMeeting), saved: z.boolean() }),
    audit: input => ({ object: `class_group:${input.params.id}`, detail: { dryRun: input.body.dryRun } }),
    act: async (tx, input) =>
      planTimetable(tx, await ownPlace(tx, input.actor), input.params.id, input.body, input),
  }),
  ...(
    [
      ['open', { zh: '开放报名', en: 'Open for enrolment' }, openGroup],
      ['close', { zh: '停止报名', en: 'Close enrolment' }, closeGroup],
      ['cancel', { zh: '取消班级', en: 'Cancel a class group' }, cancelGroup],
    ] as const
  ).map(([verb, summary, action]) =>
    endpoint({
      id: `courses.${verb}Group`,
      method: 'POST',
      path: `/class-groups/:id/${verb}`,
      summary,
      permission: 'courses.edit',
      params: idParams,
      reply: ClassGroup,
      audit: (_, out) => named(out),
      act: async (tx, input) => action(tx, await ownPlace(tx, input.actor), input.params.id, input),
    }),
  ),
]

export const sessionRoutes = [
  endpoint({
    id: 'courses.listSessions',
    method: 'GET',
    path: '/sessions',
    summary: { zh: '课表', en: 'Timetable' },
    permission: 'courses.read',
    query: z.strictObject({
      ...pageQuery,
      institutionId: Id.optional(),
      classGroupId: Id.optional(),
      from: LocalDate.optional(),
      to: LocalDate.optional(),
      status: SessionStatus.optional(),
    }),
    reply: pageOf(Session),
    read: async (tx, { query, actor }) => {
      const institution = await institutionOf(tx, actor, query.institutionId)
      const { cursor, limit, ...filter } = query
      const after = cursor ? (readCursor(cursor, 2) as [string, number]) : null
      const rows = await listSessions(
        tx,
        { ...filter, cell: institution?.cell, institutionId: institution?.id },
        after,
        limit + 1,
      )
      return cutPage(rows, limit, s => [s.date, s.id])
    },
  }),
  endpoint({
    id: 'courses.moveSession',
    method: 'POST',
    path: '/sessions/:id/move',
    summary: { zh: '调课', en: 'Move a meeting' },
    permission: 'courses.edit',
    params: idParams,
    body: MoveInput,
    reply: Session,
    audit: (input, out) => ({ object: `session:${out.id}`, detail: { reason: input.body.reason } }),
    act: async (tx, input) =>
      moveMeeting(tx, await ownPlace(tx, input.actor), input.params.id, input.body, input),
  }),
]
