import { moveCounty } from '../../platform/db/move-county.ts'
import type { Module } from '../../platform/http/endpoint.ts'
import { institutionMoved } from '../institutions/index.ts'
import { groupRoutes, sessionRoutes } from './group-routes.ts'
import { publicRoutes } from './public-routes.ts'
import './replay.ts'
import { courseRoutes, teacherRoutes } from './routes.ts'

export { meetingsOf, teachMeeting } from './group-actions.ts'
export { freeSeat, keepMembers, seatsTaken, takeSeat } from './group-store.ts'
export { courseOf, groupOf } from './lookup.ts'
export { type Sale, saleOf, startOf } from './sale.ts'
export type { ClassGroup, Course, Session } from './schema.ts'
export { Session as SessionShape } from './schema.ts'
export { getSession, lockMeeting, type Meeting } from './session-store.ts'

/** What follows an institution into another county; meetings first, as attendance locks them. */
const PLACED = ['courses.session', 'courses.class_group', 'courses.course', 'courses.teacher']
institutionMoved.listen((tx, to) => moveCounty(tx, PLACED, to))

export const coursesModule: Module = {
  name: 'courses',
  title: { zh: '课程、班级与课表', en: 'Courses, class groups and timetables' },
  endpoints: [...publicRoutes, ...teacherRoutes, ...courseRoutes, ...groupRoutes, ...sessionRoutes],
}
