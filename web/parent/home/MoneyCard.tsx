import { Link } from 'react-router'
import { money } from '../../i18n/format.ts'
import { messages } from '../../i18n/messages.ts'
import { Card, Facts } from '../../parts/light/Card.tsx'
import { Money } from '../../parts/light/Money.tsx'
import { MoneyShares } from '../family/MoneyShares.tsx'
import { type Order, sumOf } from '../family/orders.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

/** All money of the family that is in custody, and what the next lesson of each order will move. */
export function MoneyCard({ orders }: { orders: readonly Order[] }) {
  const running = orders.filter(o => o.status === 'PAID')
  const sums = sumOf(running)
  if (running.length === 0) return null
  return (
    <Card title={t('money')} aside={<Link to="/orders">{t('seeOrders')}</Link>}>
      <Money fen={sums.heldFen} size="big" />
      <p className="yh-muted">{t('moneyNote', { paid: money(sums.paidFen), n: running.length })}</p>
      <MoneyShares sums={sums} />
      <Facts
        facts={running
          .filter(o => o.money.nextReleaseFen > 0)
          .slice(0, 3)
          .map(o => ({
            label: <Link to={`/orders/${o.id}`}>{o.courseTitle}</Link>,
            value: t('next', { money: money(o.money.nextReleaseFen) }),
          }))}
      />
    </Card>
  )
}
