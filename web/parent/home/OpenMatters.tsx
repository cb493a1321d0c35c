import { MessageCircleWarning, Undo2, WalletCards } from 'lucide-react'
import { useRead } from '../../api/hooks.ts'
import { dayOfWeek, instant, money } from '../../i18n/format.ts'
import { messages } from '../../i18n/messages.ts'
import { Item, List } from '../../parts/light/Card.tsx'
import { Tag } from '../../parts/light/Tag.tsx'
import type { Order } from '../family/orders.ts'
import { orderState, RefundTag } from '../family/states.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
const OVER = new Set(['PAID_BACK', 'WITHDRAWN', 'UPHELD', 'LAPSED'])

/** What is under way: contracts to pay, refunds, disputes. Nothing is shown when nothing is. */
export default function OpenMatters({ orders }: { orders: readonly Order[] }) {
  const refunds = useRead('GET /api/v1/family/refunds', { query: { limit: 20 } })
  const disputes = useRead('GET /api/v1/family/disputes', { query: { limit: 20, status: 'OPEN' } })
  const unpaid = orders.filter(o => orderState(o, Date.now()) === 'UNPAID')
  const open = (refunds.data?.data.items ?? []).filter(r => !OVER.has(r.status))
  const disputed = disputes.data?.data.items ?? []
  const course = (id: number) => orders.find(o => o.id === id)?.courseTitle
  if (unpaid.length + open.length + disputed.length === 0) return null
  return (
    <section className="yh-stack gap-3" aria-labelledby="open-matters">
      <h2 id="open-matters">{t('matters')}</h2>
      <List label={t('matters')}>
        {unpaid.map(o => (
          <Item
            key={`o${o.id}`}
            icon={WalletCards}
            title={t('toPay', { course: o.courseTitle })}
            note={t('payUntil', { at: instant(o.payUntil) })}
            value={<strong className="yh-num">{money(o.priceFen)}</strong>}
            to={`/orders/${o.id}/pay`}
          />
        ))}
        {open.map(r => (
          <Item
            key={`r${r.id}`}
            icon={Undo2}
            title={t('refund', { money: money(r.refundFen) })}
            note={course(r.orderId)}
            value={<RefundTag refund={r} />}
            to={`/refunds/${r.id}`}
          />
        ))}
        {disputed.map(d => (
          <Item
            key={`d${d.id}`}
            icon={MessageCircleWarning}
            title={t('dispute', { day: dayOfWeek(d.date) })}
            note={course(d.orderId)}
            value={<Tag tone="bad">{t('disputed')}</Tag>}
            to={`/lessons/${d.lesson}`}
          />
        ))}
      </List>
    </section>
  )
}
