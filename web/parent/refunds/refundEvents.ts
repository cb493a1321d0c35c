import { date, instant, money } from '../../i18n/format.ts'
import { messages } from '../../i18n/messages.ts'
import type { TimelineEvent } from '../../parts/light/Steps.tsx'
import type { Refund } from '../family/orders.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

const asked = (r: Refund): TimelineEvent => ({
  key: 'asked',
  title: t('asked', { money: money(r.refundFen) }),
  when: instant(r.requestedAt),
  who: t('you'),
  note: r.reason,
})

function answered(r: Refund): TimelineEvent | undefined {
  if (!r.answeredAt) {
    if (r.status !== 'REQUESTED') return undefined
    const title = r.answerDueOn ? t('answerBy', { date: date(r.answerDueOn) }) : t('answerWaits')
    return { key: 'answer', title, note: t('silence'), ahead: true }
  }
  const refused = ['REJECTED', 'APPEALED', 'UPHELD', 'LAPSED'].includes(r.status) || r.decidedAt !== null
  return {
    key: 'answer',
    title: t(r.status === 'AUTO_APPROVED' ? 'silent' : refused ? 'refused' : 'agreed'),
    when: instant(r.answeredAt),
    ...(r.answer ? { note: r.answer } : {}),
    tone: refused ? 'bad' : 'good',
  }
}

function decided(r: Refund): TimelineEvent | undefined {
  if (r.decidedAt)
    return {
      key: 'decision',
      title: t(r.status === 'UPHELD' ? 'upheld' : 'granted'),
      when: instant(r.decidedAt),
      who: t('authority'),
      ...(r.decision ? { note: r.decision } : {}),
      tone: r.status === 'UPHELD' ? 'bad' : 'good',
    }
  if (r.status === 'APPEALED')
    return { key: 'decision', title: t('decisionWaits'), who: t('authority'), ahead: true }
  if (r.status === 'REJECTED' && r.appealDueOn)
    return {
      key: 'appeal',
      title: t('appealBy', { date: date(r.appealDueOn) }),
      note: t('lapses'),
      ahead: true,
    }
  return undefined
}

function ended(r: Refund): TimelineEvent | undefined {
  if (r.paidBackAt)
    return {
      key: 'end',
      title: t('paidBack', { money: money(r.fromCustodyFen) }),
      when: instant(r.paidBackAt),
      tone: 'good',
    }
  if (r.status === 'WITHDRAWN') return { key: 'end', title: t('withdrawnEnd'), who: t('you') }
  if (r.status === 'LAPSED') return { key: 'end', title: t('lapsed'), note: t('lapsedNote') }
  if (r.status === 'UPHELD' || r.status === 'REJECTED') return undefined
  return { key: 'end', title: t('payBackWaits'), ahead: true }
}

/** What happened to a refund and what is still to come, in order of time. */
export const eventsOf = (r: Refund): TimelineEvent[] =>
  [asked(r), answered(r), decided(r), ended(r)].filter(e => e !== undefined)
