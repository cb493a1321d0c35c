import { Link } from 'react-router'
import { date, money } from '../../i18n/format.ts'
import { messages } from '../../i18n/messages.ts'
import { StateTag } from '../states/StateTag.tsx'
import type { Lesson } from './marks.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

/** What became of one learner's lesson: state, due day, money. */
export function LessonState({ lesson: l }: { lesson: Lesson }) {
  return (
    <span className="state">
      <StateTag state={l.mark} />
      {l.state === 'NOT_HELD' ? (
        <span>{t('notCharged')}</span>
      ) : (
        <>
          <StateTag state={l.state} />
          <Detail lesson={l} />
        </>
      )}
    </span>
  )
}

function Detail({ lesson: l }: { lesson: Lesson }) {
  if (l.state === 'CONFIRM_REQUESTED')
    return <span>{l.dueOn ? t('dueOn', { day: date(l.dueOn) }) : t('dueUnknown')}</span>
  if (l.state === 'DISPUTED' && l.dispute)
    return (
      <>
        <span>{t('disputeReason', { reason: l.dispute.reason })}</span>
        <Link to={`/disputes?open=${l.dispute.id}`}>{t('toDispute')}</Link>
      </>
    )
  return l.amountFen === null ? null : <span>{t('released', { money: money(l.amountFen) })}</span>
}
