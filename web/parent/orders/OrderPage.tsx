import { FileText } from 'lucide-react'
import { useParams } from 'react-router'
import { useRead } from '../../api/hooks.ts'
import { date } from '../../i18n/format.ts'
import { messages } from '../../i18n/messages.ts'
import { Card, Facts, Item, List } from '../../parts/light/Card.tsx'
import { Page } from '../../parts/light/Frame.tsx'
import { Loaded } from '../../parts/light/States.tsx'
import type { OrderDetail } from '../family/orders.ts'
import { OrderTag } from '../family/states.tsx'
import { OrderLessons } from './OrderLessons.tsx'
import { OrderMoney } from './OrderMoney.tsx'
import { OrderRefund } from './OrderRefund.tsx'
import { Unpaid } from './Unpaid.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

function Agreed({ order: o }: { order: OrderDetail }) {
  return (
    <Card title={t('contract')} aside={<OrderTag order={o} />}>
      <Facts
        facts={[
          { label: t('learner'), value: o.learner },
          { label: t('institution'), value: o.institutionName },
          { label: t('group'), value: o.groupName },
          { label: t('teacher'), value: o.terms.teacher },
          { label: t('period'), value: t('range', { from: date(o.startsOn), until: date(o.endsOn) }) },
          { label: t('number'), value: <span className="yh-num">{o.number}</span> },
        ]}
      />
      <List>
        <Item
          icon={FileText}
          title={t('readContract')}
          note={t('readContractNote')}
          to={`/orders/${o.id}/contract`}
        />
      </List>
    </Card>
  )
}

/** One order: its money, its lessons and who confirmed them, its refund, its contract. */
export default function OrderPage() {
  const id = Number(useParams().id)
  const order = useRead('GET /api/v1/family/orders/{id}', { path: { id } })
  return (
    <Page title={order.data?.data.courseTitle ?? t('order')} lead={order.data?.data.learner} back="/orders">
      <Loaded of={order} lines={10}>
        {({ data: o }) => (
          <>
            {o.status === 'SIGNED' ? <Unpaid order={o} /> : null}
            {o.status === 'PAID' || o.status === 'CLOSED' ? <OrderMoney order={o} /> : null}
            {o.status === 'PAID' || o.status === 'CLOSED' ? <OrderRefund order={o} /> : null}
            {o.status === 'PAID' || o.status === 'CLOSED' ? <OrderLessons order={o} /> : null}
            <Agreed order={o} />
          </>
        )}
      </Loaded>
    </Page>
  )
}
