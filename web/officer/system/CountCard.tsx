import { count } from '../../i18n/format.ts'
import { messages } from '../../i18n/messages.ts'
import { StatCard } from '../../parts/desk/chart/StatCard.tsx'
import { ErrorState, Skeleton } from '../../parts/light/States.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

interface CountCardProps {
  label: string
  to: string
  note?: string
  list: {
    items: readonly unknown[]
    isPending: boolean
    error: unknown
    hasMore: boolean
    refetch: () => void
  }
}

/** How many wait, and the way to them; more than a page is said as that. */
export function CountCard({ label, to, note, list }: CountCardProps) {
  if (list.error) return <ErrorState error={list.error} onRetry={list.refetch} inline />
  if (list.isPending) return <Skeleton lines={2} />
  const n = count(list.items.length)
  return (
    <StatCard
      label={label}
      to={to}
      value={list.hasMore ? t('atLeast', { n }) : n}
      {...(note ? { note } : {})}
    />
  )
}
