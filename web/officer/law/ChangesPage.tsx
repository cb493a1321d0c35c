import { Link } from 'react-router'
import type { ReplyOf } from '../../api/call.ts'
import { useRead } from '../../api/hooks.ts'
import { Value } from '../../catalogue/law/rule/Value.tsx'
import { date } from '../../i18n/format.ts'
import { language } from '../../i18n/language.ts'
import { messages } from '../../i18n/messages.ts'
import { today } from '../../i18n/today.ts'
import { DeskPage } from '../../parts/desk/DeskPage.tsx'
import type { Column } from '../../parts/desk/list/column.ts'
import { ListView } from '../../parts/desk/list/ListView.tsx'
import { type Filter, useListState } from '../../parts/desk/list/useListState.ts'
import { useScope } from '../../parts/desk/scope.tsx'
import { useRegion } from '../places/useRegion.ts'
import { placeFilters } from './filters.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
type Change = ReplyOf<'GET /api/v1/rules/differences'>['items'][number]
/** A day before the first rules of the reform, so that the page begins with something to see. */
const EARLIER = '2021-07-01'

const filters = (): Filter[] => [
  { key: 'from', kind: 'day', label: t('from') },
  { key: 'to', kind: 'day', label: t('to') },
  ...placeFilters().filter(f => f.key !== 'on'),
]

const columns = (from: string, to: string): Column<Change>[] => [
  {
    key: 'name',
    title: t('name'),
    phone: 'title',
    opens: true,
    render: d => (language() === 'en' ? d.en : d.zh),
  },
  {
    key: 'before',
    title: t('before', { day: date(from) }),
    phone: 'note',
    render: d => <Value {...d.before} />,
  },
  { key: 'after', title: t('before', { day: date(to) }), phone: 'note', render: d => <Value {...d.after} /> },
]

/** Which rules changed in the region in view between two days. */
export default function ChangesPage() {
  const { region } = useScope()
  const place = useRegion(region)
  const state = useListState(filters())
  const [from, to] = [state.get('from') || EARLIER, state.get('to') || today()]
  const kind = Object.fromEntries(
    ['class', 'stage', 'channel'].flatMap(k => (state.get(k) ? [[k, state.get(k)]] : [])),
  )
  const found = useRead('GET /api/v1/rules/differences', { query: { region, from, to, ...kind } })
  const items = found.data?.data.items ?? []
  return (
    <DeskPage
      title={t('changesTitle', { name: place.name })}
      lead={<Link to={`/law?region=${region}&on=${to}`}>{t('now', { day: date(to) })}</Link>}
      crumbs={[{ label: t('menu'), to: `/law?region=${region}` }]}
    >
      <ListView
        name="law.changes"
        state={state}
        filters={filters()}
        list={{
          items,
          total: found.data ? items.length : undefined,
          isPending: found.isPending,
          error: found.error,
          hasMore: false,
          loadingMore: false,
          more: () => undefined,
          refetch: () => void found.refetch(),
        }}
        columns={columns(from, to)}
        rowKey={d => d.id}
        rowTo={d => `/law/rules/${d.id}?region=${region}&on=${to}`}
        empty={{ title: t('noChange'), note: t('noChangeNote') }}
      />
    </DeskPage>
  )
}
