import { Link } from 'react-router'
import { useList } from '../../api/hooks.ts'
import { dayOfWeek } from '../../i18n/format.ts'
import { messages } from '../../i18n/messages.ts'
import { StateTag } from '../../institution/states/StateTag.tsx'
import { More } from '../../parts/light/More.tsx'
import { EmptyState, Loaded } from '../../parts/light/States.tsx'
import '../../parts/desk/tables.css'
import type { Order } from './OrderPage.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

/** The meetings of the class that an order paid for; each leads to its lessons. */
export function MeetingTable({ order }: { order: Pick<Order, 'institutionId' | 'classGroupId'> }) {
  const { institutionId, classGroupId } = order
  const list = useList('GET /api/v1/sessions', { query: { institutionId, classGroupId } })
  const read = { ...list, data: list.isPending || list.error ? undefined : list.items }
  return (
    <Loaded of={read}>
      {items =>
        items.length === 0 ? (
          <EmptyState title={t('noMeetings')} />
        ) : (
          <div className="yh-stack gap-2">
            <div className="desk-scroll">
              <table className="desk-table">
                <thead>
                  <tr>
                    <th scope="col" className="numeric">
                      {t('n')}
                    </th>
                    <th scope="col">{t('when')}</th>
                    <th scope="col">{t('teacher')}</th>
                    <th scope="col">{t('status')}</th>
                  </tr>
                </thead>
                <tbody>
                  {items.map(s => (
                    <tr key={s.id}>
                      <td className="numeric">{s.n}</td>
                      <td className="yh-num">
                        <Link to={`/institutions/${s.institutionId}/sessions/${s.id}`}>
                          {`${dayOfWeek(s.date)} ${s.startsAt.slice(0, 5)}–${s.endsAt.slice(0, 5)}`}
                        </Link>
                      </td>
                      <td>{s.teacherName}</td>
                      <td>
                        <StateTag state={s.status} />
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
            <More
              shown={items.length}
              hasMore={list.hasMore}
              loadingMore={list.loadingMore}
              more={list.more}
            />
          </div>
        )
      }
    </Loaded>
  )
}
