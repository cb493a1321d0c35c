import { Link } from 'react-router'
import { useList } from '../../api/hooks.ts'
import { count } from '../../i18n/format.ts'
import { messages } from '../../i18n/messages.ts'
import { Panel } from '../../parts/desk/DeskPage.tsx'
import { Money } from '../../parts/light/Money.tsx'
import { More } from '../../parts/light/More.tsx'
import { EmptyState, ErrorState, Skeleton } from '../../parts/light/States.tsx'
import '../../parts/desk/tables.css'
import { classSums } from './sums.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
const PAGE = 200

/** Lessons used and money by class, added up from the orders that are read so far. */
export function ByClass() {
  const list = useList('GET /api/v1/orders', { query: { limit: PAGE } })
  const rows = classSums(list.items)
  return (
    <Panel title={t('byClass')}>
      {list.error ? (
        <ErrorState error={list.error} onRetry={list.refetch} />
      ) : list.isPending ? (
        <Skeleton lines={4} />
      ) : rows.length === 0 ? (
        <EmptyState title={t('noClasses')} />
      ) : (
        <div className="desk-scroll">
          <table className="desk-table">
            <thead>
              <tr>
                <th scope="col">{t('class')}</th>
                {(['learners', 'used', 'paid', 'released', 'held', 'refunded'] as const).map(key => (
                  <th key={key} scope="col" className="numeric">
                    {t(key)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(r => (
                <tr key={r.id}>
                  <td>
                    <Link to={`/classes/${r.id}`}>{r.name}</Link>
                  </td>
                  <td className="numeric">{count(r.learners)}</td>
                  <td className="numeric">{`${count(r.used)} / ${count(r.lessons)}`}</td>
                  {([r.paidFen, r.releasedFen, r.heldFen, r.refundedFen] as const).map((fen, n) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: columns are a fixed sequence
                    <td key={n} className="numeric">
                      <Money fen={fen} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {list.hasMore ? <More shown={list.items.length} {...list} /> : null}
    </Panel>
  )
}
