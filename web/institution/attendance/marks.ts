import type { BodyOf, ReplyOf } from '../../api/call.ts'

export type Register = ReplyOf<'GET /api/v1/sessions/{id}/register'>
export type Lesson = Register['lessons'][number]
export type Learner = Register['learners'][number]
export type Mark = BodyOf<'PUT /api/v1/sessions/{id}/attendance'>['marks'][number]['mark']

/** In the order of the keys 1, 2, 3. */
export const MARKS: readonly Mark[] = ['PRESENT', 'LEAVE', 'ABSENT']

/** Marks by order. */
export type Marks = Readonly<Record<string, Mark>>

/** One line of the register. */
export interface Row {
  learner: Learner
  lesson: Lesson | undefined
  /** Released money keeps its mark. */
  fixed: boolean
}

/** The learners that are expected or were marked before. */
export function rowsOf({ learners, lessons }: Register): Row[] {
  const byOrder = new Map(lessons.map(l => [l.orderId, l]))
  return learners
    .map(learner => ({ learner, lesson: byOrder.get(learner.orderId) }))
    .filter(r => r.learner.expected || r.lesson)
    .map(r => ({ ...r, fixed: Boolean(r.lesson?.releasedAt) }))
}

/** What stands in the books, by order. */
export const marksOf = (rows: readonly Row[]): Marks =>
  Object.fromEntries(rows.flatMap(r => (r.lesson ? [[r.learner.orderId, r.lesson.mark]] : [])))

/** What a submit sends: every mark that is new or differs from the books. */
export const changesOf = (rows: readonly Row[], marks: Marks) =>
  rows.flatMap(r => {
    const mark = marks[r.learner.orderId]
    return mark && !r.fixed && mark !== r.lesson?.mark ? [{ orderId: r.learner.orderId, mark }] : []
  })

/** Everybody who is not marked yet is present; marks that were chosen stay. */
export const restPresent = (rows: readonly Row[], marks: Marks): Marks => ({
  ...Object.fromEntries(rows.filter(r => !r.fixed).map(r => [r.learner.orderId, 'PRESENT' as const])),
  ...marks,
})
