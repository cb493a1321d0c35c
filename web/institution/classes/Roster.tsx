import { Link } from 'react-router'
import type { ReplyOf } from '../../api/call.ts'
import { useRead } from '../../api/hooks.ts'
import { messages } from '../../i18n/messages.ts'
import { StatCard } from '../../parts/desk/chart/StatCard.tsx'
import { Money } from '../../parts/light/Money.tsx'
import { EmptyState, Loaded } from '../../parts/light/States.tsx'
import { StateTag } from '../states/StateTag.tsx'
import { useOwnId } from '../states/useOwn.ts'
import '../../parts/desk/tables.css'
import './classes.css'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
type Order = ReplyOf<'GET /api/v1/institutions/{institutionId}/class-groups/{id}/roster'>['items'][number]
type Sum = 'paidFen' | 'releasedFen' | 'heldFen' | 'refundedFen'
const SUMS = [
  ['paidFen', 'paid'],
  ['releasedFen', 'released'],
  ['heldFen', 'held'],
  ['refundedFen', 'refunded'],
] as const satisfies readonly (readonly [Sum, string])[]

/** Who is in the class, how far each is and where the money is; the class as a whole above. */
export function Roster({ groupId }: { groupId: number }) {
  const institutionId = useOwnId()
  const found = useRead('GET /api/v1/institutions/{institutionId}/class-groups/{id}/roster', {
    path: { institutionId, id: groupId },
  })
  return (
    <Loaded of={found} lines={6}>
      {({ data: { items } }) =>
        items.length ? (
          <Table orders={items} />
        ) : (
          <EmptyState title={t('noLearners')}>{t('noLearnersNote')}</EmptyState>
        )
      }
    </Loaded>
  )
}

function Table({ orders }: { orders: readonly Order[] }) {
  const sum = (key: Sum) => orders.reduce((fen, o) => fen + o.money[key], 0)
  return (
    <div className="yh-stack">
      <div className="yh-grid inst-sums">
        {SUMS.map(([key, label]) => (
          <StatCard key={key} label={t(label)} value={<Money fen={sum(key)} />} />
        ))}
      </div>
      <div className="desk-scroll">
        <table className="desk-table">
          <thead>
            <tr>
              <th scope="col">{t('learner')}</th>
              <th scope="col" className="numeric">
                {t('used')}
              </th>
              {SUMS.map(([key, label]) => (
                <th key={key} scope="col" className="numeric">
                  {t(label)}
                </th>
              ))}
              <th scope="col">{t('status')}</th>
            </tr>
          </thead>
          <tbody>
            {orders.map(o => (
              <tr key={o.id}>
                <td>
                  <Link to={`/orders/${o.id}`}>{o.learner}</Link>
                </td>
                <td className="numeric">{`${o.money.usedLessons} / ${o.lessons + o.giftLessons}`}</td>
                {SUMS.map(([key]) => (
                  <td key={key} className="numeric">
                    <Money fen={o.money[key]} />
                  </td>
                ))}
                <td>
                  <StateTag state={`order_${o.status}`} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}
