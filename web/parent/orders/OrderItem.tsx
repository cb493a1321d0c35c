import { Link } from 'react-router'
import { money } from '../../i18n/format.ts'
import { messages } from '../../i18n/messages.ts'
import { ProgressBar } from '../../parts/light/Bars.tsx'
import type { Order } from '../family/orders.ts'
import { OrderTag } from '../family/states.tsx'
import './orders.css'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

/** An order in a list: what, for whom, where it stands, how far it has come, what is left. */
export function OrderItem({ order: o }: { order: Order }) {
  const { usedLessons, totalLessons, heldFen } = o.money
  return (
    <li>
      <Link className="yh-card order" to={`/orders/${o.id}`}>
        <span className="yh-row spread tight">
          <strong className="grow">{o.courseTitle}</strong>
          <OrderTag order={o} />
        </span>
        <span className="yh-muted yh-small">
          {o.learner} · {o.institutionName}
        </span>
        {o.status === 'SIGNED' || o.status === 'CANCELLED' ? (
          <span className="yh-num">{t('price', { money: money(o.priceFen) })}</span>
        ) : (
          <ProgressBar
            label={t('leftNow', { money: money(heldFen) })}
            value={totalLessons ? usedLessons / totalLessons : 0}
            note={t('lessonsOf', { used: usedLessons, total: totalLessons })}
          />
        )}
      </Link>
    </li>
  )
}
