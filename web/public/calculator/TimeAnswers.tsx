import type { ClassTimeAnswer as ClassTime, DayKind, Duration, Text, Trace } from '../../../rules/index.ts'
import { date, dayOfWeek } from '../../i18n/format.ts'
import { say } from '../../i18n/language.ts'
import { messages } from '../../i18n/messages.ts'
import { Card, Item, List } from '../../parts/light/Card.tsx'
import { cx } from '../../parts/light/classes.ts'
import { Explain } from '../../parts/light/Explain.tsx'
import { Notice } from '../../parts/light/Tag.tsx'
import { Findings } from './Findings.tsx'
import { Unknown } from './MoneyAnswers.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

interface Counted {
  date: string
  kind: DayKind
  counted: number | null
}
type Deadline =
  | {
      known: true
      start: string
      duration: Duration
      lastDay: string
      due: string
      warning: Text | null
      days: Counted[]
    }
  | { known: false; reason: Text }

/** Every day between start and end: what kind it is, and as which number it counts. */
function Days({ days, due }: { days: readonly Counted[]; due: string }) {
  return (
    <ol className="days" aria-label={t('days')}>
      {days.map(d => (
        <li key={d.date} className={cx(d.counted !== null && 'counted', d.date === due && 'due')}>
          <span>{dayOfWeek(d.date)}</span>
          <b>{d.counted ?? '–'}</b>
          <span>{t(d.kind)}</span>
        </li>
      ))}
    </ol>
  )
}

export function DeadlineAnswer({ value: d, trace }: { value: Deadline; trace: Trace }) {
  if (!d.known) return <Unknown reason={say(d.reason)} trace={trace} />
  return (
    <>
      <Card title={t('deadlineResult')}>
        <p className="yh-money big">{date(d.due)}</p>
        {d.warning ? <Notice tone="warn">{say(d.warning)}</Notice> : null}
        <Days days={d.days} due={d.due} />
      </Card>
      <Explain open trace={trace} result={date(d.due)} />
    </>
  )
}

export function ClassTimeAnswer({ value: c, trace }: { value: ClassTime; trace: Trace }) {
  return (
    <>
      <Notice tone={c.lawful ? 'good' : 'bad'} title={t(c.lawful ? 'mayTeach' : 'mayNotTeach')} />
      <Findings findings={c.findings} />
      {c.slots.length ? (
        <Card title={t('slots')}>
          <List>
            {c.slots.map(s => (
              <Item key={`${s.on}${s.start}`} title={dayOfWeek(s.on)} value={`${s.start}–${s.end}`} />
            ))}
          </List>
        </Card>
      ) : null}
      <Explain open trace={trace} />
    </>
  )
}
