import type { QueryOf } from '../../api/call.ts'
import { useList } from '../../api/hooks.ts'
import { RegionName } from '../../catalogue/RegionName.tsx'
import { instant } from '../../i18n/format.ts'
import { messages } from '../../i18n/messages.ts'
import type { Column } from '../../parts/desk/list/column.ts'
import { ListView } from '../../parts/desk/list/ListView.tsx'
import { type Filter, useListState } from '../../parts/desk/list/useListState.ts'
import { purposeWord, type Request, RequestTag, STATES, scopeWord } from './words.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
type Query = NonNullable<QueryOf<'GET /api/v1/seal/access-requests'>>

const filters = (): Filter[] => [
  { key: 'state', kind: 'select', label: t('state'), options: STATES.map(s => ({ value: s, label: t(s) })) },
  { key: 'mine', kind: 'select', label: t('mine'), options: [{ value: 'true', label: t('mineOnly') }] },
]

const columns = (): Column<Request>[] => [
  { key: 'purpose', title: t('purpose'), phone: 'title', opens: true, render: r => purposeWord(r.purpose) },
  { key: 'scope', title: t('scope'), phone: 'note', render: r => `${scopeWord(r.scope.kind)} ${r.scope.id}` },
  { key: 'state', title: t('state'), phone: 'value', render: r => <RequestTag request={r} /> },
  { key: 'askedBy', title: t('askedBy'), phone: 'note', render: r => r.askedName },
  { key: 'askedAt', title: t('askedAt'), render: r => instant(r.askedAt) },
  { key: 'county', title: t('county'), render: r => <RegionName code={r.county} /> },
  { key: 'until', title: t('until'), render: r => (r.validUntil ? instant(r.validUntil) : t('nothing')) },
]

/** Requests of the area, newest first. */
export function RequestList() {
  const state = useListState(filters())
  const list = useList('GET /api/v1/seal/access-requests', { query: state.query as Query })
  return (
    <ListView
      name="access"
      state={state}
      filters={filters()}
      list={list}
      columns={columns()}
      rowKey={r => r.id}
      rowTo={r => `/access/${r.id}`}
      empty={{ title: t('none'), note: t('noneNote') }}
    />
  )
}
