import { CalendarDays } from 'lucide-react'
import { useRead } from '../../api/hooks.ts'
import { messages } from '../../i18n/messages.ts'
import { today } from '../../i18n/today.ts'
import { List } from '../../parts/light/Card.tsx'
import { EmptyState, ErrorState, Loaded } from '../../parts/light/States.tsx'
import { useOrders } from '../family/orders.ts'
import { MeetingItem } from './waiting/MeetingItem.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

/** Meetings from today on. */
export function AheadList({ limit = 60 }: { limit?: number }) {
  const meetings = useRead('GET /api/v1/family/sessions', { query: { from: today(), limit } })
  const orders = useOrders()
  return (
    <>
      {orders.error ? <ErrorState error={orders.error} onRetry={() => void orders.refetch()} inline /> : null}
      <Loaded of={meetings}>
        {({ data: { items } }) =>
          items.length ? (
            <List label={t('ahead')}>
              {items.map(m => (
                <MeetingItem
                  key={`${m.orderId}.${m.sessionId}`}
                  meeting={m}
                  order={orders.data?.data.items.find(o => o.id === m.orderId)}
                />
              ))}
            </List>
          ) : (
            <EmptyState icon={CalendarDays} title={t('noAhead')}>
              {t('noAheadNote')}
            </EmptyState>
          )
        }
      </Loaded>
    </>
  )
}
