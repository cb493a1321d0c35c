import { Undo2 } from 'lucide-react'
import { useList } from '../../api/hooks.ts'
import { instant, money } from '../../i18n/format.ts'
import { messages } from '../../i18n/messages.ts'
import { Item, List } from '../../parts/light/Card.tsx'
import { Page } from '../../parts/light/Frame.tsx'
import { More } from '../../parts/light/More.tsx'
import { EmptyState, ErrorState, Skeleton } from '../../parts/light/States.tsx'
import { useOrders } from '../family/orders.ts'
import { RefundTag } from '../family/states.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

/** Every refund that the family asked for. */
export default function RefundsPage() {
  const list = useList('GET /api/v1/family/refunds', { query: { limit: 30 } })
  const orders = useOrders()
  const course = (id: number) => orders.data?.data.items.find(o => o.id === id)?.courseTitle
  return (
    <Page title={t('title')} back="/me">
      {list.isPending ? <Skeleton lines={6} /> : null}
      {list.error && !list.items.length ? <ErrorState error={list.error} onRetry={list.refetch} /> : null}
      {!list.isPending && !list.error && !list.items.length ? (
        <EmptyState icon={Undo2} title={t('none')}>
          {t('noneNote')}
        </EmptyState>
      ) : null}
      {list.items.length ? (
        <>
          <List label={t('title')}>
            {list.items.map(r => (
              <Item
                key={r.id}
                title={course(r.orderId) ?? money(r.refundFen)}
                note={`${money(r.refundFen)} · ${instant(r.requestedAt)}`}
                value={<RefundTag refund={r} />}
                to={`/refunds/${r.id}`}
              />
            ))}
          </List>
          <More {...list} shown={list.items.length} />
        </>
      ) : null}
    </Page>
  )
}
