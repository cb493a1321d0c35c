import { z } from 'zod'
import { moveCounty } from '../../platform/db/move-county.ts'
import { endpoint, type Module } from '../../platform/http/endpoint.ts'
import { withFiles } from '../../platform/http/list-file.ts'
import { cutPage, pageOf, pageQuery, readCursor } from '../../platform/http/paging.ts'
import { Id, idParams, LocalDate } from '../../platform/http/shapes.ts'
import { lessonsWaiting } from '../contracts/index.ts'
import { getSession } from '../courses/index.ts'
import { institutionMoved, placeOf } from '../institutions/index.ts'
import { takeAttendance } from './attendance.ts'
import { closeConfirmations, confirmationsOf } from './confirmation.ts'
import { disputeFile } from './dispute-file.ts'
import { disputeRoutes } from './dispute-routes.ts'
import { jobs } from './jobs.ts'
import { MeetingRegister, registerOf } from './register.ts'
import { AttendanceInput, ConfirmInput, ConfirmReply, Lesson } from './schema.ts'
import { seatsOfFamily, seatsOfSession } from './store.ts'
import { checks } from './verify.ts'
import { viewLessons } from './views.ts'
import { waitingOfOrder } from './waiting.ts'

lessonsWaiting.answer(waitingOfOrder)

/** What follows an institution into another county. */
const PLACED = ['lessons.seat', 'lessons.dispute']
institutionMoved.listen((tx, to) => moveCounty(tx, PLACED, to))

export const lessonsModule: Module = {
  name: 'lessons',
  title: { zh: '考勤、消课与争议', en: 'Attendance, confirmation and disputes' },
  stop: closeConfirmations,
  jobs,
  checks,
  endpoints: [
    endpoint({
      id: 'lessons.attend',
      method: 'PUT',
      path: '/sessions/:id/attendance',
      summary: { zh: '登记考勤', en: 'Take attendance' },
      permission: 'lessons.attend',
      params: idParams,
      body: AttendanceInput,
      reply: z.object({ items: z.array(Lesson) }),
      audit: ({ params, body }) => ({
        object: `session:${params.id}`,
        detail: { present: body.marks.filter(m => m.mark === 'PRESENT').length, of: body.marks.length },
      }),
      act: async (tx, { actor, params, body }) => ({
        items: await viewLessons(tx, await takeAttendance(tx, actor, params.id, body)),
      }),
    }),
    endpoint({
      id: 'lessons.register',
      method: 'GET',
      path: '/sessions/:id/register',
      summary: { zh: '一次课的点名册', en: 'The attendance register of a meeting' },
      permission: 'lessons.attend',
      params: idParams,
      reply: MeetingRegister,
      read: (tx, { actor, params }) => registerOf(tx, actor, params.id),
    }),
    endpoint({
      id: 'lessons.ofSession',
      method: 'GET',
      path: '/institutions/:institutionId/sessions/:id/lessons',
      summary: { zh: '一次课的消课情况', en: 'The lessons of a meeting' },
      permission: 'lessons.read',
      params: z.strictObject({ institutionId: Id, id: Id }),
      reply: z.object({ items: z.array(Lesson) }),
      read: async (tx, { params }) => {
        const { cell } = await placeOf(tx, params.institutionId)
        const session = await getSession(tx, cell, params.id)
        const where = {
          cell,
          date: session.date,
          institutionId: session.institutionId,
          sessionId: session.id,
        }
        return { items: await viewLessons(tx, await seatsOfSession(tx, where)) }
      },
    }),
    endpoint({
      id: 'lessons.ofFamily',
      method: 'GET',
      path: '/family/lessons',
      summary: { zh: '孩子的课时', en: 'The lessons of my children' },
      permission: 'lessons.own',
      query: z.strictObject({
        ...pageQuery,
        orderId: Id.optional(),
        from: LocalDate.optional(),
        to: LocalDate.optional(),
      }),
      reply: pageOf(Lesson),
      read: async (tx, { actor, query }) => {
        const before = query.cursor ? (readCursor(query.cursor, 3) as [string, number, number]) : null
        const filter = {
          familyId: actor.capacity!.familyId!,
          orderId: query.orderId,
          from: query.from,
          to: query.to,
        }
        const page = cutPage(await seatsOfFamily(tx, filter, before, query.limit + 1), query.limit, s => [
          s.date,
          s.sessionId,
          s.orderId,
        ])
        return { ...page, items: await viewLessons(tx, page.items) }
      },
    }),
    endpoint({
      id: 'lessons.confirm',
      method: 'POST',
      path: '/lessons/confirmations',
      summary: { zh: '确认消课', en: 'Confirm lessons' },
      permission: 'lessons.confirm',
      body: ConfirmInput,
      reply: ConfirmReply,
      grouped: ({ actor, body }, ground) => confirmationsOf(ground).confirm(actor, body.lessons),
    }),
    ...withFiles(disputeRoutes, [disputeFile]),
  ],
}
