import { ArrowDownRight, ArrowRight, ArrowUpRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { messages } from '../../../i18n/messages.ts'
import zh from '../zh.ts'
import './chart.css'

const t = messages(zh, () => import('../en.ts'))

interface StatCardProps {
  label: string
  /** Formatted number or money. */
  value: ReactNode
  /** The records behind the number. */
  to?: string
  note?: ReactNode
  /** Change since the period before: sign, text, and whether up is good, bad or neither. */
  change?: { by: number; text: string; upIs?: 'good' | 'bad' }
}

/** One number with its name, its change, and the way to its records. */
export function StatCard({ label, value, to, note, change }: StatCardProps) {
  const body = (
    <>
      <span className="label">{label}</span>
      <span className="value yh-num">{value}</span>
      {change ? <Change {...change} /> : null}
      {note ? <span className="note">{note}</span> : null}
    </>
  )
  return to ? (
    <Link className="desk-stat" to={to}>
      {body}
    </Link>
  ) : (
    <div className="desk-stat">{body}</div>
  )
}

function Change({ by, text, upIs }: NonNullable<StatCardProps['change']>) {
  const tone = by === 0 || !upIs ? '' : by > 0 === (upIs === 'good') ? 'good' : 'bad'
  const Icon = by === 0 ? ArrowRight : by > 0 ? ArrowUpRight : ArrowDownRight
  return (
    <span className={`change ${tone}`}>
      <Icon aria-hidden="true" />
      {by === 0 ? t('same') : by > 0 ? t('up', { by: text }) : t('down', { by: text })}
    </span>
  )
}
