import { z } from 'zod'
import { Id, Instant, longText } from '../../platform/http/shapes.ts'
import { SeatKey } from './seat-key.ts'

export const Mark = z.enum(['PRESENT', 'LEAVE', 'ABSENT'])
export type Mark = z.output<typeof Mark>

/** A class has at most this many seats; a limit of input. */
const SEATS_MAX = 500
/** Lessons that a family confirms in one go. */
const CONFIRM_MAX = 100

export const AttendanceInput = z.strictObject({
  marks: z
    .array(z.strictObject({ orderId: Id, mark: Mark }))
    .min(1)
    .max(SEATS_MAX),
})
export type AttendanceInput = z.output<typeof AttendanceInput>

export const LessonState = z.enum([
  'CONFIRM_REQUESTED',
  'CONFIRMED',
  'AUTO_CONFIRMED',
  'DISPUTED',
  'RELEASED_BY_DECISION',
  'NOT_HELD',
])
export type LessonState = z.output<typeof LessonState>

/** A lesson: one learner's place in one meeting, with what became of it. */
export const Lesson = z.object({
  key: z.string(),
  institutionId: z.int(),
  sessionId: z.int(),
  orderId: z.int(),
  date: z.string(),
  mark: Mark,
  markedAt: Instant,
  dueOn: z.string().nullable(),
  state: LessonState,
  amountFen: z.int().nullable(),
  lessonNo: z.int().nullable(),
  releasedAt: Instant.nullable(),
  releasedBy: z.string().nullable(),
  dispute: z
    .object({
      id: z.int(),
      status: z.string(),
      reason: z.string(),
      answer: z.string().nullable(),
      decision: z.string().nullable(),
    })
    .nullable(),
})

export const ConfirmInput = z.strictObject({ lessons: z.array(SeatKey).min(1).max(CONFIRM_MAX) })
export type ConfirmInput = z.output<typeof ConfirmInput>

/** What became of each lesson, in the order in which they were named. */
export const ConfirmReply = z.object({
  results: z.array(
    z.object({
      outcome: z.enum(['RELEASED', 'REPLAY', 'REFUSED']),
      reason: z.string().nullable(),
      amountFen: z.int().nullable(),
      lessonNo: z.int().nullable(),
    }),
  ),
})
export type ConfirmReply = z.output<typeof ConfirmReply>

export const DisputeInput = z.strictObject({ lesson: SeatKey, reason: longText(500) })
export type DisputeInput = z.output<typeof DisputeInput>

export const DisputeStatus = z.enum(['OPEN', 'CONCEDED', 'WITHDRAWN', 'RELEASED', 'VOIDED'])
export const Dispute = z.object({
  id: z.int(),
  lesson: z.string(),
  institutionId: z.int(),
  sessionId: z.int(),
  orderId: z.int(),
  date: z.string(),
  county: z.string(),
  class: z.string(),
  reason: z.string(),
  openedAt: Instant,
  status: DisputeStatus,
  answer: z.string().nullable(),
  answeredAt: Instant.nullable(),
  decision: z.string().nullable(),
  decidedAt: Instant.nullable(),
  version: z.int(),
})
