import './bars.css'
import { percent } from '../../i18n/format.ts'

/** How far something has come. `value` of 0…1; undefined while unknown. */
export function ProgressBar({
  label,
  value,
  note,
}: {
  label: string
  value: number | undefined
  note?: string
}) {
  return (
    <div className="yh-progress">
      <p>
        <span>{label}</span>
        <span className="yh-num">{note ?? (value === undefined ? '' : percent(value, 0))}</span>
      </p>
      <div
        className={value === undefined ? 'track unknown' : 'track'}
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={value === undefined ? undefined : Math.round(value * 100)}
      >
        <span style={{ width: value === undefined ? '30%' : `${Math.min(1, Math.max(0, value)) * 100}%` }} />
      </div>
    </div>
  )
}

export interface Share {
  label: string
  /** Any unit, the same for all shares; fen for money. */
  amount: number
  /** As shown: formatted money or a count. */
  text: string
  tone: 'used' | 'held' | 'refunded' | 'open'
}

/** A whole and its parts, as in paid = consumed + left + refunded: a bar with its legend. */
export function Shares({ label, shares }: { label: string; shares: readonly Share[] }) {
  const whole = shares.reduce((sum, s) => sum + s.amount, 0)
  return (
    <figure className="yh-shares" aria-label={label}>
      <div className="track" aria-hidden="true">
        {shares
          .filter(s => s.amount > 0)
          .map(s => (
            <span key={s.label} className={s.tone} style={{ flexGrow: s.amount / Math.max(whole, 1) }} />
          ))}
      </div>
      <dl>
        {shares.map(s => (
          <div key={s.label}>
            <dt>
              <i className={s.tone} aria-hidden="true" />
              {s.label}
            </dt>
            <dd className="yh-num">{s.text}</dd>
          </div>
        ))}
      </dl>
    </figure>
  )
}
