import { FreezeNotice } from '../../catalogue/freezes/FreezeNotice.tsx'
import { date, money } from '../../i18n/format.ts'
import { messages } from '../../i18n/messages.ts'
import { ProgressBar } from '../../parts/light/Bars.tsx'
import { Card, Facts } from '../../parts/light/Card.tsx'
import { Money } from '../../parts/light/Money.tsx'
import { MoneyShares } from '../family/MoneyShares.tsx'
import type { OrderDetail } from '../family/orders.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

/** Paid, used, left, and what the next confirmed lesson moves. */
export function OrderMoney({
  order: { id, institutionId, money: m, paidOn, status },
}: {
  order: OrderDetail
}) {
  return (
    <Card title={t('left')}>
      <Money fen={m.heldFen} size="big" />
      <MoneyShares sums={m} />
      <ProgressBar
        label={t('progress')}
        value={m.totalLessons ? m.usedLessons / m.totalLessons : 0}
        note={t('lessonsOf', { used: m.usedLessons, total: m.totalLessons })}
      />
      <Facts
        facts={[
          { label: t('paid'), value: <Money fen={m.paidFen} /> },
          { label: t('paidOn'), value: paidOn && date(paidOn) },
          status === 'PAID' && m.nextReleaseFen > 0 && { label: t('next'), value: money(m.nextReleaseFen) },
        ]}
      />
      <FreezeNotice institutionId={institutionId} orderId={id} status={m.status} who="family" />
    </Card>
  )
}
