import { Link } from 'react-router'
import './chart.css'

export interface Ranked {
  key: string
  label: string
  value: number
  /** As shown. */
  text: string
  to?: string
}

/** A ranking as bars, largest first as given; each name leads to its records. */
export function BarRank({ label, rows }: { label: string; rows: readonly Ranked[] }) {
  const most = Math.max(...rows.map(r => r.value), 0)
  return (
    <ol className="desk-rank" aria-label={label}>
      {rows.map((r, n) => (
        <li key={r.key}>
          <span className="place yh-num">{n + 1}</span>
          <span className="name">{r.to ? <Link to={r.to}>{r.label}</Link> : r.label}</span>
          <span className="track" aria-hidden="true">
            <span style={{ width: `${most > 0 ? (Math.max(r.value, 0) / most) * 100 : 0}%` }} />
          </span>
          <span className="yh-num">{r.text}</span>
        </li>
      ))}
    </ol>
  )
}
