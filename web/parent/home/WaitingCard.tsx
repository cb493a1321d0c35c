import { CircleCheckBig } from 'lucide-react'
import { Link } from 'react-router'
import { messages } from '../../i18n/messages.ts'
import { ErrorState, Skeleton } from '../../parts/light/States.tsx'
import type { useWaiting } from '../family/lessons.ts'
import { ConfirmAll } from '../lessons/waiting/ConfirmAll.tsx'
import { WaitingItem } from '../lessons/waiting/WaitingItem.tsx'
import './home.css'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
const SHOWN = 3

/** The lessons that wait for an answer, the most urgent first. */
export function WaitingCard({ waiting }: { waiting: ReturnType<typeof useWaiting> }) {
  const { items, isPending, error, refetch } = waiting
  return (
    <section className="yh-stack gap-3" aria-labelledby="waiting">
      <div className="yh-row spread">
        <h2 id="waiting">{items.length ? t('waiting', { n: items.length }) : t('waitingTitle')}</h2>
        <ConfirmAll items={items} />
      </div>
      {isPending ? <Skeleton lines={3} /> : null}
      {error ? <ErrorState error={error} onRetry={refetch} inline /> : null}
      {!isPending && !error && items.length === 0 ? (
        <p className="all-done">
          <CircleCheckBig aria-hidden="true" />
          {t('allConfirmed')}
        </p>
      ) : null}
      {items.length ? (
        <ul className="yh-stack gap-3">
          {items.slice(0, SHOWN).map(i => (
            <WaitingItem key={i.lesson.key} item={i} />
          ))}
        </ul>
      ) : null}
      {items.length > SHOWN ? <Link to="/lessons">{t('allWaiting', { n: items.length })}</Link> : null}
    </section>
  )
}
