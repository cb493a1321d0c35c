import { PartyPopper } from 'lucide-react'
import { messages } from '../../i18n/messages.ts'
import { EmptyState, ErrorState, Skeleton } from '../../parts/light/States.tsx'
import { useWaiting } from '../family/lessons.ts'
import { ConfirmAll } from './waiting/ConfirmAll.tsx'
import { WaitingItem } from './waiting/WaitingItem.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

/** The lessons that wait for an answer. */
export function WaitingList() {
  const { items, isPending, error, refetch } = useWaiting()
  if (isPending) return <Skeleton lines={6} />
  if (error) return <ErrorState error={error} onRetry={refetch} />
  if (items.length === 0)
    return (
      <EmptyState icon={PartyPopper} title={t('noWaiting')}>
        {t('noWaitingNote')}
      </EmptyState>
    )
  return (
    <>
      <ConfirmAll items={items} />
      <ul className="yh-stack gap-3">
        {items.map(i => (
          <WaitingItem key={i.lesson.key} item={i} />
        ))}
      </ul>
    </>
  )
}
