import { Check, MessageCircleWarning } from 'lucide-react'
import { Link } from 'react-router'
import { dayOfWeek, money } from '../../../i18n/format.ts'
import { messages } from '../../../i18n/messages.ts'
import { Button, ButtonLink } from '../../../parts/light/Button.tsx'
import { ErrorState } from '../../../parts/light/States.tsx'
import type { LessonOf } from '../../family/lessons.ts'
import './waiting.css'
import { useConfirm } from './useConfirm.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

/** When and whose: 11月18日 周三 17:30–18:15. */
export function lessonTime({ lesson, meeting }: LessonOf): string {
  return `${dayOfWeek(lesson.date)}${meeting ? ` ${meeting.startsAt}–${meeting.endsAt}` : ''}`
}

/** A lesson that waits for an answer: confirm with one tap, or dispute it. */
export function WaitingItem({ item }: { item: LessonOf }) {
  const { lesson, order } = item
  const { confirm, busy, error } = useConfirm()
  return (
    <li className="yh-card waiting">
      <Link className="waiting-head" to={`/lessons/${lesson.key}`}>
        <strong>{order?.courseTitle ?? t('lesson')}</strong>
        <span className="yh-muted yh-small">
          {[order?.learner, lessonTime(item)].filter(Boolean).join(' · ')}
        </span>
        {order ? (
          <span className="yh-muted yh-small">
            {t('worth', { money: money(order.money.nextReleaseFen) })}
          </span>
        ) : null}
        {lesson.dueOn ? (
          <span className="yh-muted yh-small">{t('due', { date: dayOfWeek(lesson.dueOn) })}</span>
        ) : null}
      </Link>
      <div className="yh-row gap-2">
        <Button kind="primary" icon={Check} busy={busy} onClick={() => confirm([lesson.key])}>
          {t('confirm')}
        </Button>
        <ButtonLink icon={MessageCircleWarning} to={`/lessons/${lesson.key}#dispute`}>
          {t('dispute')}
        </ButtonLink>
      </div>
      {error ? <ErrorState error={error} inline /> : null}
    </li>
  )
}
