import type { Module } from '../../platform/http/endpoint.ts'
import { groupRoutes, sessionRoutes } from './group-routes.ts'
import { publicRoutes } from './public-routes.ts'
import './replay.ts'
import { courseRoutes, teacherRoutes } from './routes.ts'

export { meetingsOf, teachMeeting } from './group-actions.ts'
export { freeSeat, keepMembers, seatsTaken, takeSeat } from './group-store.ts'
export { courseOf, groupOf } from './lookup.ts'
export type { ClassGroup, Course, Session } from './schema.ts'
export { Session as SessionShape } from './schema.ts'
export { getSession, lockSession } from './session-store.ts'

export const coursesModule: Module = {
  name: 'courses',
  title: { zh: '课程、班级与课表', en: 'Courses, class groups and timetables' },
  endpoints: [...publicRoutes, ...teacherRoutes, ...courseRoutes, ...groupRoutes, ...sessionRoutes],
}
