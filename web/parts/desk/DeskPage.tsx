import { type ReactNode, useEffect, useRef } from 'react'
import { Link, useLocation } from 'react-router'
import { messages } from '../../i18n/messages.ts'
import { cx } from '../light/classes.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

export interface Crumb {
  label: string
  to: string
}

export interface DeskPageProps {
  title: string
  lead?: ReactNode
  /** Beside the title: state tags. */
  tags?: ReactNode
  /** The places above this one. */
  crumbs?: readonly Crumb[]
  /** At the right: what one can do here. One primary button. */
  actions?: ReactNode
  children: ReactNode
}

/** A page of the desk: way above it, title, actions. */
export function DeskPage({ title, lead, tags, crumbs = [], actions, children }: DeskPageProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  const { pathname, key } = useLocation()
  useEffect(() => {
    document.title = `${title} · 育衡`
  }, [title])
  // biome-ignore lint/correctness/useExhaustiveDependencies: once per place
  useEffect(() => {
    window.scrollTo(0, 0)
    if (key !== 'default') heading.current?.focus({ preventScroll: true })
  }, [pathname])
  return (
    <div className="desk-page yh-stack">
      <header className="yh-stack gap-1">
        {crumbs.length ? (
          <nav aria-label={t('path')}>
            <ol className="desk-crumbs">
              {crumbs.map(c => (
                <li key={c.to}>
                  <Link to={c.to}>{c.label}</Link>
                </li>
              ))}
            </ol>
          </nav>
        ) : null}
        <div className="yh-row spread">
          <div className="yh-row gap-2">
            <h1 ref={heading} tabIndex={-1}>
              {title}
            </h1>
            {tags}
          </div>
          {actions ? <div className="yh-row gap-2 no-print">{actions}</div> : null}
        </div>
        {lead ? <p className="yh-muted">{lead}</p> : null}
      </header>
      {children}
    </div>
  )
}

interface PanelProps {
  title?: ReactNode
  actions?: ReactNode
  className?: string
  children: ReactNode
}

/** A part of a desk page with its own heading. */
export function Panel({ title, actions, className, children }: PanelProps) {
  return (
    <section className={cx('desk-panel', className)}>
      {title || actions ? (
        <header>
          <h2>{title}</h2>
          {actions}
        </header>
      ) : null}
      {children}
    </section>
  )
}
