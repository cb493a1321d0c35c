import { ArrowRightLeft, ClipboardCheck, TriangleAlert } from 'lucide-react'
import { Link } from 'react-router'
import { dayOfWeek } from '../../i18n/format.ts'
import { say } from '../../i18n/language.ts'
import { messages } from '../../i18n/messages.ts'
import { daysAfter, today } from '../../i18n/today.ts'
import { IconButton } from '../../parts/light/Button.tsx'
import { cx } from '../../parts/light/classes.ts'
import { StateTag } from '../states/StateTag.tsx'
import type { Meeting } from './TimetablePage.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
const DAYS = [0, 1, 2, 3, 4, 5, 6]

interface WeekGridProps {
  monday: string
  meetings: readonly Meeting[]
  onMove: ((meeting: Meeting) => void) | undefined
}

/** Seven days side by side; on a phone one below the other. */
export function WeekGrid({ monday, meetings, onMove }: WeekGridProps) {
  return (
    <ol className="inst-week">
      {DAYS.map(n => {
        const day = daysAfter(monday, n)
        const own = meetings.filter(m => m.date === day).sort((a, b) => a.startsAt.localeCompare(b.startsAt))
        return (
          <li key={day} className={cx(day === today() && 'today', own.length === 0 && 'free')}>
            <h2>
              {dayOfWeek(day)}
              {day === today() ? <small>{t('today')}</small> : null}
            </h2>
            {own.length ? (
              own.map(m => <MeetingCard key={m.id} meeting={m} onMove={onMove} />)
            ) : (
              <p className="yh-muted yh-small">{t('free')}</p>
            )}
          </li>
        )
      })}
    </ol>
  )
}

function MeetingCard({ meeting: m, onMove }: { meeting: Meeting; onMove: WeekGridProps['onMove'] }) {
  return (
    <article className={cx('inst-meeting', m.status.toLowerCase())}>
      <p className="yh-num time">{`${m.startsAt}–${m.endsAt}`}</p>
      <p className="name">
        <Link to={`/meetings/${m.id}`}>{m.groupName}</Link>
      </p>
      <p className="yh-small yh-muted">
        {m.teacherName} · {m.place}
      </p>
      {m.findings.length ? (
        <p className="remark" title={m.findings.map(say).join('；')}>
          <TriangleAlert aria-hidden="true" />
          {t('remarks', { n: m.findings.length })}
        </p>
      ) : null}
      <div className="yh-row spread gap-1">
        <StateTag state={m.status} />
        {m.status === 'SCHEDULED' && onMove ? (
          <IconButton
            icon={ArrowRightLeft}
            label={`${t('move')}：${m.groupName} ${dayOfWeek(m.date)}`}
            onClick={() => onMove(m)}
          />
        ) : (
          <ClipboardCheck aria-hidden="true" className="sign" />
        )}
      </div>
    </article>
  )
}
