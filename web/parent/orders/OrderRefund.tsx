import { Undo2 } from 'lucide-react'
import { useRead } from '../../api/hooks.ts'
import { instant, money } from '../../i18n/format.ts'
import { messages } from '../../i18n/messages.ts'
import { ButtonLink } from '../../parts/light/Button.tsx'
import { Card, Item, List } from '../../parts/light/Card.tsx'
import { Loaded } from '../../parts/light/States.tsx'
import type { OrderDetail } from '../family/orders.ts'
import { RefundTag } from '../family/states.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
const OVER = new Set(['WITHDRAWN', 'UPHELD', 'LAPSED'])

/** Refunds asked for under an order, and the way to ask for one. */
export function OrderRefund({ order }: { order: OrderDetail }) {
  const refunds = useRead('GET /api/v1/family/refunds', { query: { orderId: order.id, limit: 20 } })
  return (
    <Loaded of={refunds} lines={2}>
      {({ data: { items } }) => {
        const may = order.status === 'PAID' && order.money.heldFen > 0 && items.every(r => OVER.has(r.status))
        const ask = (
          <ButtonLink icon={Undo2} block to={`/orders/${order.id}/refund`}>
            {t('askRefund')}
          </ButtonLink>
        )
        if (items.length === 0) return may ? ask : null
        return (
          <Card title={t('refunds')}>
            {may ? ask : null}
            <List>
              {items.map(r => (
                <Item
                  key={r.id}
                  title={money(r.refundFen)}
                  note={t('askedAt', { at: instant(r.requestedAt) })}
                  value={<RefundTag refund={r} />}
                  to={`/refunds/${r.id}`}
                />
              ))}
            </List>
          </Card>
        )
      }}
    </Loaded>
  )
}
