import { CalendarX2, Wand2 } from 'lucide-react'
import { count, date, dayOfWeek } from '../../i18n/format.ts'
import { say } from '../../i18n/language.ts'
import { messages } from '../../i18n/messages.ts'
import { Button } from '../../parts/light/Button.tsx'
import { CitationLine } from '../../parts/light/Citation.tsx'
import { Notice, Tag } from '../../parts/light/Tag.tsx'
import { isForbidden, leaveOut, type Meeting, type Pattern, takeSlot } from './pattern.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

interface PreviewProps {
  meetings: readonly Meeting[]
  pattern: Pattern
  /** Takes a changed pattern and looks again. */
  onPattern: (pattern: Pattern) => void
}

/** What a timetable would be, meeting by meeting; what is forbidden names its article and the nearest lawful slots. */
export function Preview({ meetings, pattern, onPattern }: PreviewProps) {
  const forbidden = meetings.filter(isForbidden)
  const warned = meetings.filter(m => m.findings.length && !isForbidden(m))
  return (
    <div className="yh-stack gap-3">
      <div role="status" className="yh-stack gap-2">
        {forbidden.length ? (
          <Notice tone="bad" title={t('forbidden', { n: count(forbidden.length) })}>
            {t('forbiddenNote')}
          </Notice>
        ) : null}
        {warned.length ? (
          <Notice tone="warn" title={t('warned', { n: count(warned.length) })}>
            {t('warnedNote')}
          </Notice>
        ) : null}
        {forbidden.length + warned.length === 0 ? (
          <Notice tone="good" title={t('lawful', { n: count(meetings.length) })} />
        ) : null}
      </div>
      <ol className="inst-preview">
        {meetings.map(m => (
          <li key={m.n} className={isForbidden(m) ? 'bad' : ''}>
            <span className="no yh-num">{m.n}</span>
            <span className="when">
              {dayOfWeek(m.date)} <span className="yh-num">{`${m.startsAt}–${m.endsAt}`}</span>
            </span>
            {m.findings.length ? null : <Tag tone="good">{t('fine')}</Tag>}
            <Findings meeting={m} />
            {isForbidden(m) ? <Cures meeting={m} pattern={pattern} onPattern={onPattern} /> : null}
          </li>
        ))}
      </ol>
    </div>
  )
}

function Findings({ meeting }: { meeting: Meeting }) {
  return meeting.findings.map(f => (
    <div key={f.code} className="finding">
      <Tag tone={f.severity === 'FORBIDDEN' ? 'bad' : 'warn'}>{say(f)}</Tag>
      {f.severity === 'FORBIDDEN' && f.article ? <CitationLine title={f.article} /> : null}
    </div>
  ))
}

function Cures({ meeting: m, pattern, onPattern }: { meeting: Meeting } & Omit<PreviewProps, 'meetings'>) {
  return (
    <div className="yh-row gap-2 cures">
      {m.slots.map(slot => (
        <Button
          key={`${slot.on}${slot.start}`}
          small
          icon={Wand2}
          onClick={() => onPattern(takeSlot(pattern, m, slot))}
        >
          {t('useSlot', { slot: `${dayOfWeek(slot.on)} ${slot.start}–${slot.end}` })}
        </Button>
      ))}
      <Button small kind="quiet" icon={CalendarX2} onClick={() => onPattern(leaveOut(pattern, m.date))}>
        {t('skip', { day: date(m.date) })}
      </Button>
    </div>
  )
}
