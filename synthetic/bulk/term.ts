import type { FirmClass } from '../names.ts'
import type { Chance } from '../random.ts'
import { dayAfter } from '../selling.ts'
import type { SeatRef } from './books.ts'
import type { BulkMeeting } from './groups.ts'
import { dayOf, type Instant, instant } from './instant.ts'
import type { CountyLaw } from './law.ts'
import { type BulkOrder, payOrder, type Signing } from './orders.ts'
import { leave } from './refunds.ts'

/** The same chances as in the exact way (teaching.ts). */
const ANSWERS = 0.8
const ABSENT = 0.05
const DISPUTES = 0.01
const REFUNDS = 0.03
const LEAVE_AFTER = 3
const REASONS = ['家庭搬迁，无法继续上课', '时间冲突', '孩子不适应课程'] as const
const DEEM = 'job:lessons.deem'

/** What is to happen to an institution's books, told in order of time. */
export class Timeline {
  readonly #events: { at: Instant; act(): void }[] = []
  #told = 0
  #telling = false

  /** While the timeline is told, only what comes later can be added. */
  add(at: Instant, act: () => void): void {
    if (!this.#telling) return void this.#events.push({ at, act })
    const place = this.#events.findIndex((e, n) => n >= this.#told && e.at > at)
    this.#events.splice(place < 0 ? this.#events.length : place, 0, { at, act })
  }

  tell(): void {
    this.#events.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    this.#telling = true
    while (this.#told < this.#events.length) this.#events[this.#told++]!.act()
  }
}

export interface Term {
  signing: Signing
  law: CountyLaw
  kind: FirmClass
  orders: BulkOrder[]
  timeline: Timeline
  /** Last day of the history that is over, and the day after it. */
  until: string
  on: string
  released(count: number): void
}

/** Plans payments and lessons of a group. @returns what is left to write when the timeline has been told */
export function planTerm(t: Term, c: Chance): () => void {
  const ends: (() => void)[] = []
  for (const order of t.orders) t.timeline.add(order.signedAt, () => payOrder(t.signing, order))
  let present = t.orders
  let taughtUntil = ''
  for (const meeting of t.signing.group.meetings) {
    if (meeting.date > t.until || present.length === 0) break
    taughtUntil = meeting.date
    const answeredOn = planMeeting(t, c, meeting, present)
    const leaving = meeting.n === LEAVE_AFTER && answeredOn ? present.filter(() => c.is(REFUNDS)) : []
    for (const order of leaving) planLeaving(t, c, order, instant(dayAfter(answeredOn!, 1), '20:00'), ends)
    present = present.filter(o => !leaving.includes(o))
  }
  return () => {
    for (const end of ends) end()
    for (const order of t.orders) order.finish()
    t.signing.group.finish(t.orders.filter(o => !o.left).length, taughtUntil)
  }
}

/** Attendance of a meeting and how families answer it. @returns the day of their answers, if it is over */
function planMeeting(t: Term, c: Chance, meeting: BulkMeeting, present: BulkOrder[]): string | undefined {
  const dueOn = t.law.confirmBy(t.kind, meeting.date)
  const held = present.filter(order => {
    const absent = c.is(ABSENT)
    putSeat(t, meeting, order, absent ? 'LEAVE' : 'PRESENT', dueOn)
    return !absent
  })
  const seat = (order: BulkOrder): SeatRef => ({ order, sessionId: meeting.id, date: meeting.date })
  const answers = held.filter(() => c.is(ANSWERS))
  const day = dayAfter(meeting.date, c.int(0, 2))
  const answeredOn = day > t.until ? undefined : day
  const disputed = answeredOn ? answers.filter(() => c.is(DISPUTES)) : []
  for (const order of disputed) putDispute(t, meeting, order, instant(day, '21:15'))
  const confirmed = answeredOn ? answers.filter(o => !disputed.includes(o)) : []
  plan(t, instant(day, '21:15'), confirmed.map(seat), 'PARENT')
  const silent = held.filter(o => !confirmed.includes(o) && !disputed.includes(o))
  if (dueOn !== null && dueOn < t.on)
    plan(t, instant(dayAfter(dueOn, 1), '03:00'), silent.map(seat), 'DEEMED')
  return answeredOn
}

function plan(t: Term, at: Instant, seats: SeatRef[], basis: 'PARENT' | 'DEEMED') {
  if (seats.length === 0) return
  const actor = basis === 'DEEMED' ? () => DEEM : (o: { accountId: number }) => `account:${o.accountId}`
  t.timeline.add(at, () => {
    t.released(t.signing.books.settle(seats, at, basis, actor))
    // Silence looks again every night at orders that stand still.
    const still = seats.filter(s => s.order.status === 'FROZEN')
    const next = dayAfter(dayOf(at), 1)
    if (basis === 'DEEMED' && next <= t.on) plan(t, instant(next, '03:00'), still, basis)
  })
}

function planLeaving(t: Term, c: Chance, order: BulkOrder, at: Instant, ends: (() => void)[]) {
  const reason = c.pick(REASONS)
  if (dayOf(at) > t.until) return
  t.timeline.add(at, () => {
    const leaving = leave(t.signing, t.law, t.kind, order, reason, at, t.until)
    if (!leaving) return
    ends.push(leaving.finish)
    if (leaving.answerAt === at) leaving.answer()
    else if (leaving.answerAt) t.timeline.add(leaving.answerAt, leaving.answer)
    if (leaving.payAt) t.timeline.add(leaving.payAt, leaving.pay)
  })
}

function putSeat(t: Term, m: BulkMeeting, order: BulkOrder, mark: 'PRESENT' | 'LEAVE', dueOn: string | null) {
  const { sheets, home, group } = t.signing
  if (mark === 'PRESENT') order.present++
  sheets.seat.add({
    ...home,
    family_id: order.familyId,
    session_id: m.id,
    order_id: order.id,
    class_group_id: group.id,
    marked_at: instant(m.date, m.endsAt),
    marked_by: group.teacherAccount,
    session_date: m.date,
    due_on: dueOn,
    mark,
  })
}

function putDispute(t: Term, m: BulkMeeting, order: BulkOrder, at: Instant) {
  const { sheets, home } = t.signing
  order.held.push(m.id)
  sheets.dispute.add({
    ...home,
    family_id: order.familyId,
    session_id: m.id,
    order_id: order.id,
    session_date: m.date,
    reason: '孩子当天请假，没有上课',
    opened_by: order.accountId,
    opened_at: at,
  })
}
