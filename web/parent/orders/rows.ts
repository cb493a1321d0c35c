import type { Lesson } from '../family/lessons.ts'
import type { Meeting } from '../family/orders.ts'

export type Row = { lesson: Lesson; meeting: Meeting | undefined } | { lesson: undefined; meeting: Meeting }

/** Lessons and meetings of one order as one row each: the next one to come first, then back in time, then what is later. */
export function rowsOf(lessons: readonly Lesson[], meetings: readonly Meeting[]): Row[] {
  const meetingOf = new Map(meetings.map(m => [m.sessionId, m]))
  const marked = new Set(lessons.map(l => l.sessionId))
  const coming = meetings
    .filter(m => !marked.has(m.sessionId) && m.status !== 'TAUGHT')
    .map(meeting => ({ lesson: undefined, meeting }))
  const done = lessons.map(lesson => ({ lesson, meeting: meetingOf.get(lesson.sessionId) }))
  const [next, ...later] = coming
  return [...(next ? [next] : []), ...done, ...later]
}
