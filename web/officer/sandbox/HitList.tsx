import { apiRegions } from '../../api/apiRegions.ts'
import type { QueryOf } from '../../api/call.ts'
import { type ItemOf, useList } from '../../api/hooks.ts'
import { RegionName } from '../../catalogue/RegionName.tsx'
import { count, date, money } from '../../i18n/format.ts'
import { messages } from '../../i18n/messages.ts'
import type { Column } from '../../parts/desk/list/column.ts'
import { ListView } from '../../parts/desk/list/ListView.tsx'
import { type Filter, useListState } from '../../parts/desk/list/useListState.ts'
import { type Replay, sayVerdict } from './words.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
export type Hit = ItemOf<'GET /api/v1/rules/replays/{id}/hits'>
type Query = NonNullable<QueryOf<'GET /api/v1/rules/replays/{id}/hits'>>

const columns = (name: (kind: string) => string): Column<Hit>[] => [
  { key: 'kind', title: t('kind'), phone: 'title', opens: true, render: h => `${name(h.kind)} ${h.n}` },
  { key: 'county', title: t('county'), phone: 'note', render: h => <RegionName code={h.county} /> },
  { key: 'on', title: t('on'), render: h => date(h.on) },
  { key: 'before', title: t('verdictBefore'), render: h => sayVerdict(h.before.verdict) },
  { key: 'after', title: t('verdictAfter'), phone: 'note', render: h => sayVerdict(h.after.verdict) },
  { key: 'weight', title: t('weight'), numeric: true, render: h => count(h.weight) },
  {
    key: 'delta',
    title: t('delta'),
    numeric: true,
    phone: 'value',
    render: h => (h.deltaFen === null ? '' : money(h.deltaFen)),
  },
]

/** The records that the draft would judge otherwise, the largest sums first. */
export function HitList({ replay: r, name }: { replay: Replay; name: (kind: string) => string }) {
  const filters: Filter[] = [
    {
      key: 'kind',
      kind: 'select',
      label: t('kind'),
      options: r.kinds.map(value => ({ value, label: name(value) })),
    },
    { key: 'county', kind: 'region', label: t('county') },
  ]
  const state = useListState(filters)
  const list = useList('GET /api/v1/rules/replays/{id}/hits', {
    path: { id: r.id },
    query: state.query as Query,
  })
  return (
    <ListView
      name="sandbox.hits"
      state={state}
      filters={filters}
      regions={apiRegions}
      list={list}
      columns={columns(name)}
      rowKey={h => h.n}
      rowTo={h => `/sandbox/${r.id}/hits/${h.n}`}
      exportAt={`/api/v1/rules/replays/${r.id}/hits/export`}
    />
  )
}
