import type { ReplyOf } from '../../api/call.ts'
import { useRead } from '../../api/hooks.ts'
import { daysAfter, today } from '../../i18n/today.ts'
import { type Meeting, type Order, useOrders } from './orders.ts'

export type Lesson = ReplyOf<'GET /api/v1/family/lessons'>['items'][number]
export type Results = ReplyOf<'POST /api/v1/lessons/confirmations'>['results']

/** A lesson together with the order that it belongs to and the meeting that it was. */
export interface LessonOf {
  lesson: Lesson
  order: Order | undefined
  meeting: Meeting | undefined
}

/** How far back lessons may still wait for an answer: longer than any clock of confirmation runs. */
const BACK_DAYS = 90
const MOST = 200

/** Puts orders and meetings beside lessons. */
export function joined(
  lessons: readonly Lesson[],
  orders: readonly Order[],
  meetings: readonly Meeting[],
): LessonOf[] {
  const orderOf = new Map(orders.map(o => [o.id, o]))
  const key = (orderId: number, sessionId: number) => `${orderId}.${sessionId}`
  const meetingOf = new Map(meetings.map(m => [key(m.orderId, m.sessionId), m]))
  return lessons.map(lesson => ({
    lesson,
    order: orderOf.get(lesson.orderId),
    meeting: meetingOf.get(key(lesson.orderId, lesson.sessionId)),
  }))
}

/** The lessons of late, newest first, with what they belong to. */
export function useLately() {
  const from = daysAfter(today(), -BACK_DAYS)
  const lessons = useRead('GET /api/v1/family/lessons', { query: { from, limit: MOST } })
  const meetings = useRead('GET /api/v1/family/sessions', { query: { from, limit: MOST } })
  const orders = useOrders()
  const found = lessons.data && orders.data
  return {
    items: found
      ? joined(lessons.data.data.items, orders.data.data.items, meetings.data?.data.items ?? [])
      : [],
    isPending: lessons.isPending || orders.isPending,
    error: lessons.error ?? orders.error,
    refetch: () => void Promise.all([lessons.refetch(), orders.refetch(), meetings.refetch()]),
  }
}

/** The lessons that wait for the guardian's answer, the most urgent first. */
export function useWaiting() {
  const lately = useLately()
  return { ...lately, items: waitingOf(lately.items) }
}

export function waitingOf(items: readonly LessonOf[]): LessonOf[] {
  const due = (i: LessonOf) => i.lesson.dueOn ?? '9999-12-31'
  return items
    .filter(i => i.lesson.state === 'CONFIRM_REQUESTED')
    .sort((a, b) => due(a).localeCompare(due(b)) || a.lesson.date.localeCompare(b.lesson.date))
}

/** What became of a confirmation: how many lessons, how much money, and why some did not. */
export function tally(results: Results) {
  const done = results.filter(r => r.outcome !== 'REFUSED')
  const refused = results.filter(r => r.outcome === 'REFUSED').map(r => r.reason ?? '')
  return { done: done.length, fen: done.reduce((sum, r) => sum + (r.amountFen ?? 0), 0), refused }
}
