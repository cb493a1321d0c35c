import type { LucideIcon } from 'lucide-react'
import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import './card.css'
import { cx } from './classes.ts'

interface CardProps {
  title?: ReactNode
  /** Beside the title: a link or a tag. */
  aside?: ReactNode
  tone?: 'plain' | 'primary' | 'bad' | 'warn' | 'good'
  children: ReactNode
}

/** A piece of a page that belongs together. */
export function Card({ title, aside, tone = 'plain', children }: CardProps) {
  return (
    <section className={cx('yh-card', tone)}>
      {title || aside ? (
        <header className="yh-row spread tight">
          {title ? <h2>{title}</h2> : <span />}
          {aside}
        </header>
      ) : null}
      {children}
    </section>
  )
}

/** Lines of one kind, in a card of their own. */
export function List({ label, children }: { label?: string; children: ReactNode }) {
  return (
    <ul className="yh-list" aria-label={label}>
      {children}
    </ul>
  )
}

interface ItemProps {
  title: ReactNode
  note?: ReactNode
  /** At the right: a sum, a tag. */
  value?: ReactNode
  icon?: LucideIcon
  to?: string
  /** Called when the link is followed. */
  onFollow?: () => void
  onPress?: () => void
}

/** One line of a list: what it is, a note, a value; the whole line is the link. */
export function Item({ title, note, value, icon: Icon, to, onFollow, onPress }: ItemProps) {
  const body = (
    <>
      {Icon ? (
        <span className="yh-item-icon">
          <Icon aria-hidden="true" />
        </span>
      ) : null}
      <span className="yh-item-main">
        <span className="yh-item-text">
          <span className="yh-item-title">{title}</span>
          {note ? <span className="yh-item-note">{note}</span> : null}
        </span>
        {value !== undefined ? <span className="yh-item-value">{value}</span> : null}
      </span>
      {to || onPress ? <ChevronRight className="yh-item-go" aria-hidden="true" /> : null}
    </>
  )
  return (
    <li>
      {to ? (
        <Link className="yh-item" to={to} onClick={onFollow}>
          {body}
        </Link>
      ) : onPress ? (
        <button type="button" className="yh-item" onClick={onPress}>
          {body}
        </button>
      ) : (
        <span className="yh-item">{body}</span>
      )}
    </li>
  )
}

export interface Fact {
  label: ReactNode
  value: ReactNode
}

/** Facts as label and value; leaves out those without a value. */
export function Facts({ facts }: { facts: readonly (Fact | false | null | undefined)[] }) {
  const shown = facts.filter(f => f && f.value !== undefined && f.value !== null && f.value !== '') as Fact[]
  return (
    <dl className="yh-facts">
      {shown.map((f, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: facts are a fixed sequence
        <div key={n}>
          <dt>{f.label}</dt>
          <dd>{f.value}</dd>
        </div>
      ))}
    </dl>
  )
}
