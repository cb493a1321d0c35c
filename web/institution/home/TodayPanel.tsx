import { CalendarDays, ClipboardCheck } from 'lucide-react'
import { useList } from '../../api/hooks.ts'
import { dayOfWeek } from '../../i18n/format.ts'
import { messages } from '../../i18n/messages.ts'
import { daysAfter, today } from '../../i18n/today.ts'
import { Panel } from '../../parts/desk/DeskPage.tsx'
import { ButtonLink } from '../../parts/light/Button.tsx'
import { EmptyState, ErrorState, Skeleton } from '../../parts/light/States.tsx'
import { Notice } from '../../parts/light/Tag.tsx'
import { StateTag } from '../states/StateTag.tsx'
import './home.css'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
/** Meetings without attendance are looked for this many days back. */
const BACK = 14
const PAGE = 200

/** Meetings of today and of the days before that still lack attendance. */
export function useMeetings() {
  const day = today()
  const list = useList('GET /api/v1/sessions', {
    query: { from: daysAfter(day, -BACK), to: day, limit: PAGE },
  })
  const now = list.items.filter(s => s.date === day && s.status !== 'CANCELLED')
  const missed = list.items.filter(s => s.date < day && s.status === 'SCHEDULED')
  return { list, now, missed }
}
type Meetings = ReturnType<typeof useMeetings>
type Meeting = Meetings['now'][number]

/** Today's meetings, each one press away from its register. */
export function TodayPanel({ meetings: { list, now, missed } }: { meetings: Meetings }) {
  return (
    <Panel
      title={t('today', { day: dayOfWeek(today()) })}
      actions={
        <ButtonLink small kind="quiet" icon={CalendarDays} to="/timetable">
          {t('timetable')}
        </ButtonLink>
      }
    >
      <div className="yh-stack gap-3">
        {missed.length ? (
          <Notice tone="warn" title={t('missed', { n: missed.length })}>
            {t('missedNote')}
            <MeetingLines meetings={missed} dated />
          </Notice>
        ) : null}
        {list.error ? (
          <ErrorState error={list.error} onRetry={list.refetch} />
        ) : list.isPending ? (
          <Skeleton lines={4} />
        ) : now.length ? (
          <MeetingLines meetings={now} />
        ) : (
          <EmptyState title={t('todayNone')} icon={CalendarDays}>
            {t('todayNoneNote')}
          </EmptyState>
        )}
      </div>
    </Panel>
  )
}

function MeetingLines({ meetings, dated }: { meetings: readonly Meeting[]; dated?: boolean }) {
  const next = meetings.find(m => m.status === 'SCHEDULED')
  return (
    <ul className="inst-meetings">
      {meetings.map(m => (
        <li key={m.id}>
          <span className="when yh-num">
            {dated ? dayOfWeek(m.date) : m.startsAt}
            <small>{dated ? m.startsAt : m.endsAt}</small>
          </span>
          <span className="what">
            <strong>{m.groupName}</strong>
            <small>
              {m.teacherName} · {m.place}
            </small>
          </span>
          {m.status === 'TAUGHT' ? <StateTag state="TAUGHT" /> : null}
          <ButtonLink
            small
            kind={m === next && !dated ? 'primary' : 'plain'}
            icon={ClipboardCheck}
            to={`/meetings/${m.id}`}
          >
            {m.status === 'TAUGHT' ? t('see') : t('take')}
          </ButtonLink>
        </li>
      ))}
    </ul>
  )
}
