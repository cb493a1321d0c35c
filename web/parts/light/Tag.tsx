import { CircleAlert, CircleCheck, CircleDot, Clock, Info, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import './tag.css'

export type Tone = 'good' | 'bad' | 'warn' | 'info' | 'plain'

const icons: Record<Tone, LucideIcon> = {
  good: CircleCheck,
  bad: CircleAlert,
  warn: Clock,
  info: Info,
  plain: CircleDot,
}

/** A state in a word. Colour is never alone: each tone has its sign. */
export function Tag({
  tone = 'plain',
  icon,
  children,
}: {
  tone?: Tone
  icon?: LucideIcon
  children: ReactNode
}) {
  const Icon = icon ?? icons[tone]
  return (
    <span className={`yh-tag ${tone}`}>
      <Icon aria-hidden="true" />
      {children}
    </span>
  )
}

/** A count on an icon or in a menu; nothing at zero. `label` says of what, for those who do not see where it stands. */
export function Badge({ n, label }: { n: number; label: string }) {
  if (n <= 0) return null
  return (
    <span className="yh-badge">
      <span aria-hidden="true">{n > 999 ? '999+' : n}</span>
      <span className="yh-sr">{`${n} ${label}`}</span>
    </span>
  )
}

/** A remark that stands in the page: why something is so, what to do next. */
export function Notice({
  tone = 'info',
  title,
  children,
}: {
  tone?: Tone
  title?: ReactNode
  children?: ReactNode
}) {
  const Icon = icons[tone]
  return (
    <div className={`yh-notice ${tone}`} role={tone === 'bad' ? 'alert' : 'note'}>
      <Icon aria-hidden="true" />
      <div>
        {title ? <strong>{title}</strong> : null}
        {children}
      </div>
    </div>
  )
}
