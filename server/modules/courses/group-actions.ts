import type { Tx } from '../../platform/db/tx.ts'
import { expectVersion } from '../../platform/http/doors.ts'
import { refuse } from '../../platform/problem.ts'
import { type InstitutionPlace, requireOperating } from '../institutions/index.ts'
import { calendarFor } from '../regions/index.ts'
import { lawOf } from '../rules/index.ts'
import { homeOf, requireQualified, requireRoom } from './actions.ts'
import {
  getGroup,
  insertGroup,
  lockGroup,
  setGroupDates,
  setGroupStatus,
  updateGroup,
} from './group-store.ts'
import { judgeTimes } from './law.ts'
import { problems } from './problems.ts'
import type {
  ClassGroup,
  Course,
  GroupInput,
  LaidMeeting,
  MoveInput,
  Session,
  TimetableInput,
} from './schema.ts'
import {
  cancelSessions,
  listSessions,
  lockSession,
  type Meeting,
  moveSession,
  putStatus,
  replaceSessions,
} from './session-store.ts'
import { getCourse, lockCourse } from './store.ts'
import { layOut, refuseForbidden } from './timetable.ts'
import { decide, groupFlow, sessionFlow } from './workflow.ts'

interface Version {
  ifMatch: number | undefined
}

/** Plans a class group of a course: teacher qualified, room large enough, not more seats than the course allows. */
export async function planGroup(
  tx: Tx,
  institution: InstitutionPlace,
  input: GroupInput,
): Promise<ClassGroup> {
  const course = await checkGroup(tx, institution, input)
  return insertGroup(tx, homeOf(institution), input, course.class)
}

/** Changes a class group that is not open yet. */
export async function editGroup(
  tx: Tx,
  institution: InstitutionPlace,
  id: number,
  input: GroupInput,
  version: Version,
): Promise<ClassGroup> {
  const group = await lockGroup(tx, homeOf(institution), id)
  expectVersion(version, group.version)
  decide(groupFlow.edit, group.status)
  const course = await checkGroup(tx, institution, input)
  return updateGroup(tx, homeOf(institution), id, input, course.class)
}

async function checkGroup(tx: Tx, institution: InstitutionPlace, input: GroupInput): Promise<Course> {
  const home = homeOf(institution)
  const course = await lockCourse(tx, home, input.courseId)
  await requireQualified(tx, home, input.teacherId, course)
  await requireRoom(tx, course, input)
  if (input.capacity > course.groupSizeMax)
    refuse(problems.wrongState, {
      detail: {
        zh: `班额 ${input.capacity} 超过课程设定的上限 ${course.groupSizeMax}`,
        en: `${input.capacity} seats are more than the course's ${course.groupSizeMax}`,
      },
    })
  if (input.priceFen > input.lessons * course.lessonPriceFen)
    refuse(problems.priceAboveCap, {
      detail: {
        zh: '总价高于课程单价乘以课时数',
        en: 'the price is above the price of a lesson times the number of lessons',
      },
    })
  return course
}

/** Where a group meets, as one text, so that a room is not booked twice. */
const placeOf = (g: ClassGroup) => (g.siteId === null ? g.room : `${g.siteId}/${g.room}`)

export interface TimetableReply {
  sessions: LaidMeeting[]
  saved: boolean
}

/**
 * Lays the lessons of a group on a weekly pattern. A meeting at a forbidden time refuses the whole plan with its
 * article and the nearest lawful slots; what cannot be judged (a school calendar that nobody entered) is a warning.
 */
export async function planTimetable(
  tx: Tx,
  institution: InstitutionPlace,
  id: number,
  input: TimetableInput,
  version: Version,
): Promise<TimetableReply> {
  const home = homeOf(institution)
  const group = await lockGroup(tx, home, id)
  expectVersion(version, group.version)
  decide(groupFlow.plan, group.status)
  const course = await getCourse(tx, home.cell, group.courseId)
  const laid = layOut(input, group.lessons + group.giftLessons)
  const calendar = await calendarFor(tx, course.county, course.stage, {
    from: laid[0]!.date,
    to: laid.at(-1)!.date,
  })
  const judged = judgeTimes(
    await lawOf(tx),
    { work: calendar.work, schools: calendar.school },
    course,
    group,
    laid,
  )
  if (!input.dryRun) {
    refuseForbidden(judged)
    await replaceSessions(tx, home.cell, group, placeOf(group), judged)
    await setGroupDates(tx, home.cell, id, laid[0]!.date, laid.at(-1)!.date)
  }
  const sessions = judged.map(({ trace: _, ...meeting }) => meeting)
  return { sessions, saved: !input.dryRun }
}

/** Opens a group for enrolment: its course is on sale and all lessons have their time. */
export async function openGroup(
  tx: Tx,
  institution: InstitutionPlace,
  id: number,
  version: Version,
): Promise<ClassGroup> {
  const home = homeOf(institution)
  const group = await lockGroup(tx, home, id)
  expectVersion(version, group.version)
  const next = decide(groupFlow.open, group.status)
  const course = await getCourse(tx, home.cell, group.courseId)
  if (course.status !== 'ON_SALE')
    refuse(problems.wrongState, { detail: { zh: '课程尚未上架', en: 'the course is not on sale' } })
  if (group.startsOn === null) refuse(problems.lessonsOutsideTimetable)
  await requireOperating(tx, institution.id, {
    class: course.class,
    stage: course.stage,
    channel: course.channel,
    on: tx.clock.today(),
  })
  return setGroupStatus(tx, home.cell, id, next)
}

/** Closes enrolment. */
export async function closeGroup(
  tx: Tx,
  institution: InstitutionPlace,
  id: number,
  version: Version,
): Promise<ClassGroup> {
  const home = homeOf(institution)
  const group = await lockGroup(tx, home, id)
  expectVersion(version, group.version)
  return setGroupStatus(tx, home.cell, id, decide(groupFlow.close, group.status))
}

/** Cancels a group that nobody enrolled in; with learners the way is the refund of each order. */
export async function cancelGroup(
  tx: Tx,
  institution: InstitutionPlace,
  id: number,
  version: Version,
): Promise<ClassGroup> {
  const home = homeOf(institution)
  const group = await lockGroup(tx, home, id)
  expectVersion(version, group.version)
  const next = decide(groupFlow.cancel, group.status)
  if (group.enrolled > 0)
    refuse(problems.wrongState, {
      detail: { zh: '班内仍有学员，请先办理退费', en: 'learners are enrolled; refund them first' },
    })
  await cancelSessions(tx, home.cell, id)
  return setGroupStatus(tx, home.cell, id, next)
}

/** Moves one meeting to another lawful time. */
export async function moveMeeting(
  tx: Tx,
  institution: InstitutionPlace,
  id: number,
  input: MoveInput,
  version: Version,
): Promise<Session> {
  const { cell } = homeOf(institution)
  const session = await lockSession(tx, cell, institution.id, id)
  expectVersion(version, session.version)
  decide(sessionFlow.move, session.status)
  const group = await getGroup(tx, cell, session.classGroupId)
  const course = await getCourse(tx, cell, group.courseId)
  const calendar = await calendarFor(tx, course.county, course.stage, { from: input.date, to: input.date })
  const days = { work: calendar.work, schools: calendar.school }
  const judged = judgeTimes(await lawOf(tx), days, course, group, [
    { n: session.n, date: input.date, startsAt: input.startsAt, endsAt: input.endsAt },
  ])
  refuseForbidden(judged)
  return moveSession(tx, cell, id, judged[0]!)
}

/** Marks a meeting as taught, with its attendance. @returns the work, or nothing where it is marked already */
export function teachMeeting(tx: Tx, cell: number, meeting: Meeting): () => Promise<void> {
  const next = decide(sessionFlow.teach, meeting.status)
  return next === meeting.status ? async () => {} : () => putStatus(tx, cell, meeting.id, next)
}

/** The meetings of a group in order of time, all of them or those of a stretch of days. */
export const meetingsOf = (
  tx: Tx,
  cell: number,
  groupId: number,
  f: { from?: string | undefined; to?: string | undefined } = {},
) => listSessions(tx, { cell, classGroupId: groupId, from: f.from, to: f.to }, null, 1000)
