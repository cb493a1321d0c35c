import { Check } from 'lucide-react'
import { Link } from 'react-router'
import { date, instant, money } from '../../i18n/format.ts'
import { messages } from '../../i18n/messages.ts'
import { Button } from '../../parts/light/Button.tsx'
import { Card, Facts } from '../../parts/light/Card.tsx'
import { ErrorState } from '../../parts/light/States.tsx'
import { Timeline, type TimelineEvent } from '../../parts/light/Steps.tsx'
import type { Lesson, LessonOf } from '../family/lessons.ts'
import { LessonTag } from '../family/states.tsx'
import { DisputeCard } from './DisputeCard.tsx'
import { DisputeForm } from './DisputeForm.tsx'
import { useConfirm } from './waiting/useConfirm.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

const bases = {
  PARENT: 'byYou',
  DEEMED: 'bySilence',
  DISPUTE_DECISION: 'byDecision',
  ORDER_OF_AGENCY: 'byAgency',
  ATTENDANCE: 'byAttendance',
  IMPORT: 'byImport',
} as const
const sayBasis = (basis: string | null) =>
  basis && Object.hasOwn(bases, basis) ? t(bases[basis as keyof typeof bases]) : undefined
const marks = { PRESENT: 'markPresent', LEAVE: 'markLeave', ABSENT: 'markAbsent' } as const

/** What happened to a lesson, oldest first. */
export function eventsOf(l: Lesson): TimelineEvent[] {
  const events: TimelineEvent[] = [
    { key: 'mark', title: t(marks[l.mark]), when: instant(l.markedAt), who: t('institution') },
  ]
  if (l.dispute)
    events.push({
      key: 'dispute',
      title: t('youDisputed'),
      note: l.dispute.reason,
      who: t('you'),
      tone: 'bad',
    })
  if (l.dispute?.answer)
    events.push({ key: 'answer', title: t('answered'), note: l.dispute.answer, who: t('institution') })
  if (l.dispute?.decision)
    events.push({ key: 'decision', title: t('decided'), note: l.dispute.decision, who: t('authority') })
  if (l.releasedAt)
    events.push({
      key: 'release',
      title: t('released', { money: money(l.amountFen ?? 0) }),
      when: instant(l.releasedAt),
      who: sayBasis(l.releasedBy),
      tone: 'good',
    })
  else if (l.state === 'CONFIRM_REQUESTED' && l.dueOn)
    events.push({ key: 'due', title: t('dueAhead', { date: date(l.dueOn) }), ahead: true })
  return events
}

/** Everything about one lesson, with what can be done. */
export function LessonView({ item }: { item: LessonOf }) {
  const { lesson, order, meeting } = item
  const { confirm, busy, error } = useConfirm()
  const waits = lesson.state === 'CONFIRM_REQUESTED'
  return (
    <>
      <Card title={t('lesson')} aside={<LessonTag lesson={lesson} />}>
        <Facts
          facts={[
            meeting && { label: t('time'), value: `${meeting.startsAt}–${meeting.endsAt}` },
            meeting && { label: t('teacher'), value: meeting.teacherName },
            meeting && { label: t('place'), value: meeting.place },
            order && { label: t('class'), value: <Link to={`/orders/${order.id}`}>{order.groupName}</Link> },
            order && { label: t('by'), value: order.institutionName },
            lesson.amountFen !== null && { label: t('amount'), value: money(lesson.amountFen) },
            lesson.lessonNo !== null && { label: t('number'), value: t('nth', { n: lesson.lessonNo }) },
          ]}
        />
        {waits ? (
          <>
            <p className="yh-muted yh-small">{t('confirmNote')}</p>
            <Button kind="primary" block icon={Check} busy={busy} onClick={() => confirm([lesson.key])}>
              {t('confirmThis')}
            </Button>
          </>
        ) : null}
        {error ? <ErrorState error={error} inline /> : null}
      </Card>
      <Card title={t('events')}>
        <Timeline events={eventsOf(lesson)} />
      </Card>
      {lesson.dispute?.status === 'OPEN' ? <DisputeCard dispute={lesson.dispute} /> : null}
      {waits ? <DisputeForm lesson={lesson} /> : null}
    </>
  )
}
