import type { ReplyOf } from '../../api/call.ts'
import { dayOfWeek, money } from '../../i18n/format.ts'
import { messages } from '../../i18n/messages.ts'
import { daysAfter } from '../../i18n/today.ts'
import type { Lesson } from '../family/lessons.ts'
import type { Order, Refund } from '../family/orders.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
/** Days before the last one on which we remind of a lesson that would count as confirmed. */
const SOON_DAYS = 3

export type Dispute = ReplyOf<'GET /api/v1/family/disputes'>['items'][number]

/** Something that happened or is about to happen, told once. */
export interface FamilyNotice {
  /** The same for the same event, on every device and day. */
  key: string
  kind: 'lesson' | 'soon' | 'refund' | 'money' | 'dispute'
  title: string
  /** What it belongs to: course and child. */
  note: string
  /** Instant, ISO. */
  at: string
  to: string
}

export interface Facts {
  lessons: readonly Lesson[]
  refunds: readonly Refund[]
  disputes: readonly Dispute[]
  orders: readonly Pick<Order, 'id' | 'courseTitle' | 'learner'>[]
}

type Told = Omit<FamilyNotice, 'note' | 'to'>

function ofLesson(l: Lesson, today: string): Told[] {
  const day = dayOfWeek(l.date)
  if (l.state === 'AUTO_CONFIRMED' && l.releasedAt)
    return [
      {
        key: `deemed:${l.key}`,
        kind: 'money',
        title: t('deemed', { day, money: money(l.amountFen ?? 0) }),
        at: l.releasedAt,
      },
    ]
  if (l.state !== 'CONFIRM_REQUESTED') return []
  const soon = l.dueOn !== null && l.dueOn <= daysAfter(today, SOON_DAYS)
  return [
    soon
      ? { key: `soon:${l.key}`, kind: 'soon', title: t('soon', { day }), at: `${today}T00:00:00+08:00` }
      : { key: `ask:${l.key}`, kind: 'lesson', title: t('ask', { day }), at: l.markedAt },
  ]
}

function ofRefund(r: Refund): Told[] {
  const sum = { money: money(r.refundFen) }
  const refused = ['REJECTED', 'APPEALED', 'UPHELD'].includes(r.status) || r.decidedAt !== null
  const answer = r.status === 'AUTO_APPROVED' ? t('silent', sum) : refused ? t('refused') : t('agreed', sum)
  return [
    ...(r.answeredAt
      ? [{ key: `answer:${r.id}`, kind: 'refund' as const, title: answer, at: r.answeredAt }]
      : []),
    ...(r.decidedAt
      ? [
          {
            key: `decision:${r.id}`,
            kind: 'refund' as const,
            title: r.status === 'UPHELD' ? t('upheld') : t('granted', sum),
            at: r.decidedAt,
          },
        ]
      : []),
    ...(r.paidBackAt
      ? [
          {
            key: `paid:${r.id}`,
            kind: 'money' as const,
            title: t('paidBack', { money: money(r.fromCustodyFen) }),
            at: r.paidBackAt,
          },
        ]
      : []),
  ]
}

function ofDispute(d: Dispute): Told[] {
  const day = { day: dayOfWeek(d.date) }
  const kind = 'dispute' as const
  const answer = d.status === 'CONCEDED' && !d.decidedAt ? t('conceded', day) : t('answered', day)
  return [
    ...(d.answeredAt ? [{ key: `reply:${d.id}`, kind, title: answer, at: d.answeredAt }] : []),
    ...(d.decidedAt ? [{ key: `ruling:${d.id}`, kind, title: t('decided', day), at: d.decidedAt }] : []),
  ]
}

/** What a family should know, newest first; what runs out soon stands above everything. */
export function noticesOf(facts: Facts, today: string): FamilyNotice[] {
  const order = new Map(facts.orders.map(o => [o.id, `${o.courseTitle} · ${o.learner}`]))
  const note = (orderId: number) => order.get(orderId) ?? ''
  const all = [
    ...facts.lessons.flatMap(l =>
      ofLesson(l, today).map(n => ({
        ...n,
        note: lessonNote(l, n, note(l.orderId)),
        to: `/lessons/${l.key}`,
      })),
    ),
    ...facts.refunds.flatMap(r =>
      ofRefund(r).map(n => ({ ...n, note: note(r.orderId), to: `/refunds/${r.id}` })),
    ),
    ...facts.disputes.flatMap(d =>
      ofDispute(d).map(n => ({ ...n, note: note(d.orderId), to: `/lessons/${d.lesson}` })),
    ),
  ]
  const rank = (n: FamilyNotice) => (n.kind === 'soon' ? 0 : 1)
  return all.sort((a, b) => rank(a) - rank(b) || Date.parse(b.at) - Date.parse(a.at))
}

const lessonNote = (l: Lesson, n: Told, of: string) =>
  n.kind === 'soon' && l.dueOn
    ? [of, t('soonNote', { due: dayOfWeek(l.dueOn) })].filter(Boolean).join(' · ')
    : of
