import { z } from 'zod'
import {
  ChannelCode,
  ClassCode,
  Id,
  Instant,
  LocalDate,
  LocalTime,
  longText,
  StageCode,
  text,
} from '../../platform/http/shapes.ts'
import { FenAmount } from '../../platform/money.ts'

/** Limits of input; the limits of the law come from rules/. */
const MINUTES = z.int().min(10).max(480)
const SEATS = z.int().min(1).max(500)
const LESSONS = z.int().min(1).max(500)

export const TeacherKind = z.enum(['TEACHING', 'RESEARCH', 'OTHER'])
export const CertificateKind = z.enum(['TEACHER', 'COACH', 'SKILL'])

/** What an institution files of a teacher. @cite 教监管厅函〔2021〕9号 */
export const TeacherInput = z.strictObject({
  name: text(64),
  kind: TeacherKind,
  fullTime: z.boolean(),
  certificateKind: CertificateKind.nullable().default(null),
  certificateNo: text(32, 4).nullable().default(null),
  subject: text(64).nullable().default(null),
})
export type TeacherInput = z.output<typeof TeacherInput>

export const Teacher = z.object({
  id: z.int(),
  institutionId: z.int(),
  name: z.string(),
  kind: TeacherKind,
  fullTime: z.boolean(),
  certificateKind: CertificateKind.nullable(),
  certificateNo: z.string().nullable(),
  subject: z.string().nullable(),
  status: z.enum(['ACTIVE', 'LEFT']),
  version: z.int(),
})
export type Teacher = z.output<typeof Teacher>

export const CourseInput = z.strictObject({
  class: ClassCode,
  stage: StageCode,
  channel: ChannelCode,
  title: text(100),
  subject: text(64),
  content: longText(4000, 0),
  lessonMinutes: MINUTES,
  lessonPriceFen: FenAmount,
  groupSizeMax: SEATS,
})
export type CourseInput = z.output<typeof CourseInput>

/** An explained value as rules/ gives it; shown by the explain panel. */
export const ExplainedValue = z.object({ value: z.unknown(), trace: z.array(z.unknown()) })

export const CourseStatus = z.enum(['DRAFT', 'ON_SALE', 'STOPPED'])
export const Course = z.object({
  id: z.int(),
  institutionId: z.int(),
  county: z.string(),
  class: ClassCode,
  stage: StageCode,
  channel: ChannelCode,
  title: z.string(),
  subject: z.string(),
  content: z.string(),
  lessonMinutes: z.int(),
  lessonPriceFen: z.int(),
  groupSizeMax: z.int(),
  priceCapFen: z.int().nullable(),
  priceCap: ExplainedValue.nullable(),
  status: CourseStatus,
  version: z.int(),
  createdAt: Instant,
})
export type Course = Omit<z.output<typeof Course>, 'createdAt'> & { createdAt: Date | string }

export const GroupInput = z.strictObject({
  courseId: Id,
  name: text(64),
  teacherId: Id,
  siteId: Id.nullable().default(null),
  room: text(64),
  roomAreaDm2: z.int().min(1).max(1_000_000).nullable().default(null),
  capacity: SEATS,
  lessons: LESSONS,
  giftLessons: z.int().min(0).max(500).default(0),
  priceFen: FenAmount,
})
export type GroupInput = z.output<typeof GroupInput>

export const GroupStatus = z.enum(['PLANNED', 'OPEN', 'CLOSED', 'CANCELLED'])
export const ClassGroup = z.object({
  id: z.int(),
  institutionId: z.int(),
  county: z.string(),
  class: ClassCode,
  courseId: z.int(),
  courseTitle: z.string(),
  name: z.string(),
  teacherId: z.int(),
  teacherName: z.string(),
  siteId: z.int().nullable(),
  room: z.string(),
  roomAreaDm2: z.int().nullable(),
  capacity: z.int(),
  enrolled: z.int(),
  lessons: z.int(),
  giftLessons: z.int(),
  priceFen: z.int(),
  startsOn: z.string().nullable(),
  endsOn: z.string().nullable(),
  status: GroupStatus,
  version: z.int(),
})
export type ClassGroup = z.output<typeof ClassGroup>

/** A weekly pattern: on these weekdays (1 Monday … 7 Sunday) at this time, from a date on, until all lessons have a place. */
export const TimetableInput = z.strictObject({
  from: LocalDate,
  weekdays: z.array(z.int().min(1).max(7)).min(1).max(7),
  startsAt: LocalTime,
  endsAt: LocalTime,
  /** Dates to leave out. */
  except: z.array(LocalDate).max(200).default([]),
  /** Only report what would be planned. */
  dryRun: z.boolean().default(false),
})
export type TimetableInput = z.output<typeof TimetableInput>

export const Finding = z.object({
  code: z.string(),
  severity: z.enum(['FORBIDDEN', 'WARN', 'UNKNOWN']),
  zh: z.string(),
  en: z.string(),
  article: z.string().nullable(),
})
export type Finding = z.output<typeof Finding>

/** A lawful time near one that is forbidden. */
export const Slot = z.object({ on: z.string(), start: z.string(), end: z.string() })

/** A meeting that a timetable would have, with what the law says of it. */
export const LaidMeeting = z.object({
  n: z.int(),
  date: z.string(),
  startsAt: z.string(),
  endsAt: z.string(),
  findings: z.array(Finding),
  /** Nearest lawful times, where this one is forbidden. */
  slots: z.array(Slot),
})
export type LaidMeeting = z.output<typeof LaidMeeting>

export const SessionStatus = z.enum(['SCHEDULED', 'TAUGHT', 'CANCELLED'])
export const Session = z.object({
  id: z.int(),
  institutionId: z.int(),
  classGroupId: z.int(),
  groupName: z.string(),
  courseTitle: z.string(),
  n: z.int(),
  date: z.string(),
  startsAt: z.string(),
  endsAt: z.string(),
  teacherId: z.int(),
  teacherName: z.string(),
  place: z.string(),
  status: SessionStatus,
  findings: z.array(Finding),
  version: z.int(),
})
export type Session = z.output<typeof Session>

export const MoveInput = z.strictObject({
  date: LocalDate,
  startsAt: LocalTime,
  endsAt: LocalTime,
  reason: text(200),
})
export type MoveInput = z.output<typeof MoveInput>
