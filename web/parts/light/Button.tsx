import type { LucideIcon } from 'lucide-react'
import type { ComponentProps, ReactNode } from 'react'
import { Link } from 'react-router'
import './button.css'
import { cx } from './classes.ts'

interface Look {
  /** One `primary` per view; `quiet` beside it; `danger` for what takes something away. */
  kind?: 'primary' | 'plain' | 'quiet' | 'danger'
  /** Fills the width, for the main act on a phone. */
  block?: boolean
  small?: boolean
  icon?: LucideIcon
  children?: ReactNode
}

const classOf = (p: Look, more?: string) =>
  cx(
    'yh-button',
    p.kind ?? 'plain',
    p.block && 'block',
    p.small && 'small',
    p.children === undefined && 'bare',
    more,
  )

/** A button. While `busy` it cannot be pressed again and says so. */
export function Button(p: Look & { busy?: boolean } & Omit<ComponentProps<'button'>, 'children'>) {
  const { kind, block, small, icon: Icon, busy, children, className, disabled, ...rest } = p
  return (
    <button
      type="button"
      {...rest}
      className={classOf(p, className)}
      disabled={disabled || busy}
      aria-busy={busy || undefined}
    >
      {busy ? <span className="yh-spin" aria-hidden="true" /> : Icon ? <Icon aria-hidden="true" /> : null}
      {children}
    </button>
  )
}

/** A link to a page of this entry that looks like a button. */
export function ButtonLink(p: Look & ComponentProps<typeof Link>) {
  const { kind, block, small, icon: Icon, children, className, ...rest } = p
  return (
    <Link {...rest} className={classOf(p, className)}>
      {Icon ? <Icon aria-hidden="true" /> : null}
      {children}
    </Link>
  )
}

/** A button that is only an icon; `label` is read aloud and shown as a tip. */
export function IconButton({
  icon: Icon,
  label,
  className,
  ...rest
}: { icon: LucideIcon; label: string } & ComponentProps<'button'>) {
  return (
    <button
      type="button"
      {...rest}
      className={cx('yh-icon-button', className)}
      aria-label={label}
      title={label}
    >
      <Icon aria-hidden="true" />
    </button>
  )
}
