import { CloudOff, Inbox, type LucideIcon, OctagonAlert, RotateCw } from 'lucide-react'
import type { ReactNode } from 'react'
import { problemOf } from '../../api/problem.ts'
import { messages } from '../../i18n/messages.ts'
import { Button } from './Button.tsx'
import { CitationLine } from './Citation.tsx'
import './states.css'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

/** The shape of what is coming, while it loads. */
export function Skeleton({ lines = 3 }: { lines?: number }) {
  return (
    <div className="yh-skeleton" role="status" aria-busy="true">
      <span className="yh-sr">{t('loading')}</span>
      {Array.from({ length: lines }, (_, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: identical bars
        <span key={n} className="bar" style={{ width: `${[92, 70, 84, 58][n % 4]}%` }} />
      ))}
    </div>
  )
}

interface EmptyProps {
  title: ReactNode
  /** Why it is empty, and what would fill it. */
  children?: ReactNode
  icon?: LucideIcon
  action?: ReactNode
  /** It stands for the whole page. */
  page?: boolean
}

/** Nothing here, and why. */
export function EmptyState({ title, children, icon: Icon = Inbox, action, page }: EmptyProps) {
  return (
    <div className="yh-state">
      <span className="yh-state-sign">
        <Icon aria-hidden="true" />
      </span>
      {page ? <h1 className="yh-state-title">{title}</h1> : <p className="yh-state-title">{title}</p>}
      {children ? <div className="yh-muted">{children}</div> : null}
      {action}
    </div>
  )
}

interface ErrorProps {
  error: unknown
  onRetry?: (() => void) | undefined
  /** Inside a form or a card: a band instead of a block. */
  inline?: boolean
}

/** What happened, on which ground, what to do, and a way to try again. */
export function ErrorState({ error, onRetry, inline }: ErrorProps) {
  const problem = problemOf(error)
  const { title, detail, todo } = problem.words
  const Icon = problem.kind === 'offline' || problem.kind === 'timeout' ? CloudOff : OctagonAlert
  return (
    <div className={inline ? 'yh-state bad inline' : 'yh-state bad'} role="alert">
      <span className="yh-state-sign">
        <Icon aria-hidden="true" />
      </span>
      <div className="yh-state-text">
        <p className="yh-state-title">{title}</p>
        {detail !== title ? <p>{detail}</p> : null}
        <p className="yh-state-todo">{todo}</p>
        {problem.citations.map(c => (
          <CitationLine key={`${c.doc}${c.no}${c.article}`} title={c.doc} number={c.no} article={c.article} />
        ))}
        {problem.body?.requestId ? (
          <p className="yh-state-number">{t('requestNumber', { id: problem.body.requestId })}</p>
        ) : null}
        {onRetry ? (
          <Button icon={RotateCw} small onClick={onRetry}>
            {t('retry')}
          </Button>
        ) : null}
      </div>
    </div>
  )
}

interface Loading<T> {
  data: T | undefined
  error: unknown
  isPending: boolean
  refetch: () => unknown
}

/** The three states of something read: loading, failed with retry, here. */
export function Loaded<T>({
  of,
  lines,
  children,
}: {
  of: Loading<T>
  lines?: number
  children: (data: T) => ReactNode
}) {
  if (of.data !== undefined) return children(of.data)
  if (of.error) return <ErrorState error={of.error} onRetry={() => void of.refetch()} />
  return <Skeleton lines={lines ?? 4} />
}
