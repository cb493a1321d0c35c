import type { QueryOf } from '../../api/call.ts'
import { type ItemOf, useList } from '../../api/hooks.ts'
import { word } from '../../catalogue/codes/codes.ts'
import { RegionName } from '../../catalogue/RegionName.tsx'
import { date, instant } from '../../i18n/format.ts'
import { messages } from '../../i18n/messages.ts'
import { StateTag, stateWord } from '../../institution/states/StateTag.tsx'
import type { Column } from '../../parts/desk/list/column.ts'
import { ListView } from '../../parts/desk/list/ListView.tsx'
import { type Filter, useListState } from '../../parts/desk/list/useListState.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
export type Dispute = ItemOf<'GET /api/v1/disputes'>
type Query = NonNullable<QueryOf<'GET /api/v1/disputes'>>

const STATES = ['OPEN', 'CONCEDED', 'WITHDRAWN', 'RELEASED', 'VOIDED'] as const

const filters = (): Filter[] => [
  {
    key: 'status',
    kind: 'select',
    label: t('status'),
    options: STATES.map(s => ({ value: s, label: stateWord(`dispute_${s}`) })),
  },
]

const columns = (): Column<Dispute>[] => [
  {
    key: 'reason',
    title: t('reason'),
    phone: 'title',
    opens: true,
    render: d => d.reason,
  },
  { key: 'date', title: t('date'), phone: 'note', render: d => date(d.date) },
  { key: 'county', title: t('county'), render: d => <RegionName code={d.county} /> },
  { key: 'class', title: t('class'), render: d => word(d.class as 'OTHER') },
  { key: 'answer', title: t('answered'), render: d => (d.answer ? t('yes') : t('no')) },
  { key: 'opened', title: t('openedAt'), render: d => instant(d.openedAt) },
  {
    key: 'status',
    title: t('status'),
    phone: 'value',
    render: d => <StateTag state={`dispute_${d.status}`} />,
  },
]

/** Disputed lessons of a region, an institution or an order. */
export function DisputeList(of: { region?: string; institutionId?: number; orderId?: number }) {
  const state = useListState(filters())
  const list = useList('GET /api/v1/disputes', { query: { ...of, ...state.query } as Query })
  return (
    <ListView
      name="disputes"
      exportAt="/api/v1/disputes/export"
      fixed={{ ...of }}
      state={state}
      filters={of.orderId ? [] : filters()}
      list={list}
      columns={columns()}
      rowKey={d => d.id}
      rowTo={d => `/orders/${d.orderId}/disputes/${d.id}`}
      empty={{ title: t('none'), note: t('noneNote') }}
    />
  )
}
