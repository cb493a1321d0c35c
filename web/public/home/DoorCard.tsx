import { ArrowRight, type LucideIcon } from 'lucide-react'
import './door.css'

/** A large way into another entry of the application. */
export function DoorCard({
  href,
  icon: Icon,
  title,
  note,
}: {
  href: string
  icon: LucideIcon
  title: string
  note: string
}) {
  return (
    <a className="yh-card door" href={href}>
      <span className="yh-item-icon">
        <Icon aria-hidden="true" />
      </span>
      <span className="text">
        <strong>{title}</strong>
        <span className="yh-muted yh-small">{note}</span>
      </span>
      <ArrowRight aria-hidden="true" />
    </a>
  )
}
