import type { LucideIcon } from 'lucide-react'
import { Link } from 'react-router'
import './tile.css'

interface TileProps {
  to: string
  icon: LucideIcon
  title: string
  note: string
}

/** One thing that anybody can do here. */
export function Tile({ to, icon: Icon, title, note }: TileProps) {
  return (
    <Link className="tile" to={to}>
      <span className="yh-item-icon">
        <Icon aria-hidden="true" />
      </span>
      <strong>{title}</strong>
      <span className="yh-muted yh-small">{note}</span>
    </Link>
  )
}
