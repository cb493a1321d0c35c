import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { messages } from '../../i18n/messages.ts'
import './steps.css'
import { cx } from './classes.ts'
import type { Tone } from './Tag.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

/** Where one is in an errand of a few pages. `current` counts from 0; past the end means done. */
export function Stepper({ steps, current }: { steps: readonly string[]; current: number }) {
  return (
    <ol className="yh-stepper" aria-label={t('steps')}>
      {steps.map((name, n) => (
        <li
          key={name}
          className={cx(n < current && 'done', n === current && 'current')}
          aria-current={n === current ? 'step' : undefined}
        >
          <span className="dot">{n < current ? <Check aria-label={t('stepDone')} /> : n + 1}</span>
          <span className="name">{name}</span>
        </li>
      ))}
    </ol>
  )
}

export interface TimelineEvent {
  key: string | number
  title: ReactNode
  /** When, already formatted. */
  when?: ReactNode
  who?: ReactNode
  note?: ReactNode
  tone?: Tone
  /** Has not happened yet. */
  ahead?: boolean
}

/** What happened, newest first or last as given; what is ahead is drawn open. */
export function Timeline({ events }: { events: readonly TimelineEvent[] }) {
  return (
    <ol className="yh-timeline">
      {events.map(e => (
        <li key={e.key} className={cx(e.tone ?? 'plain', e.ahead && 'ahead')}>
          <p className="title">{e.title}</p>
          {e.when || e.who ? (
            <p className="meta">
              {e.when}
              {e.when && e.who ? ' · ' : null}
              {e.who}
            </p>
          ) : null}
          {e.note ? <div className="note">{e.note}</div> : null}
        </li>
      ))}
    </ol>
  )
}
