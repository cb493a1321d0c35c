import { Link } from 'react-router'
import type { QueryOf } from '../../api/call.ts'
import { type ItemOf, useList } from '../../api/hooks.ts'
import { RegionName } from '../../catalogue/RegionName.tsx'
import { instant } from '../../i18n/format.ts'
import { messages } from '../../i18n/messages.ts'
import type { Column } from '../../parts/desk/list/column.ts'
import { ListView } from '../../parts/desk/list/ListView.tsx'
import { type Filter, useListState } from '../../parts/desk/list/useListState.ts'
import { purposeWord } from './words.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
type Look = ItemOf<'GET /api/v1/seal/access-records'>
type Query = NonNullable<QueryOf<'GET /api/v1/seal/access-records'>>

const filters = (): Filter[] => [
  { key: 'actor', kind: 'text', label: t('actorFilter') },
  { key: 'requestId', kind: 'text', label: t('requestFilter') },
]

const columns = (): Column<Look>[] => [
  { key: 'at', title: t('at'), phone: 'note', render: l => instant(l.at) },
  { key: 'who', title: t('who'), phone: 'title', render: l => l.actor },
  { key: 'purpose', title: t('purpose'), phone: 'note', render: l => purposeWord(l.purpose) },
  { key: 'what', title: t('what'), render: l => l.object },
  { key: 'row', title: t('row'), render: l => l.rowId },
  { key: 'fields', title: t('fields'), render: l => l.columns.join(' ') },
  { key: 'county', title: t('county'), render: l => <RegionName code={l.county} /> },
  {
    key: 'grant',
    title: t('grant'),
    phone: 'value',
    render: l => (l.requestId ? <Link to={`/access/${l.requestId}`}>{l.requestId}</Link> : t('nothing')),
  },
]

/** Who saw which fields of which child; of one request, or all of the area. */
export function RecordList({ requestId }: { requestId?: number }) {
  const wanted = requestId === undefined ? filters() : []
  const state = useListState(wanted)
  const bound = requestId === undefined ? {} : { requestId }
  const list = useList('GET /api/v1/seal/access-records', { query: { ...state.query, ...bound } as Query })
  return (
    <ListView
      name="looks"
      state={state}
      filters={wanted}
      list={list}
      columns={columns()}
      rowKey={l => l.id}
      empty={{ title: t('noLooks'), note: t('noLooksNote') }}
    />
  )
}
