import type { QueryOf } from '../../api/call.ts'
import { type ItemOf, useList } from '../../api/hooks.ts'
import { RegionName } from '../../catalogue/RegionName.tsx'
import { date, instant } from '../../i18n/format.ts'
import { messages } from '../../i18n/messages.ts'
import { StateTag, stateWord } from '../../institution/states/StateTag.tsx'
import type { Column } from '../../parts/desk/list/column.ts'
import { ListView } from '../../parts/desk/list/ListView.tsx'
import { type Filter, useListState } from '../../parts/desk/list/useListState.ts'
import { Money } from '../../parts/light/Money.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
type Refund = ItemOf<'GET /api/v1/refunds'>
type Query = NonNullable<QueryOf<'GET /api/v1/refunds'>>

const STATES = [
  'REQUESTED',
  'APPEALED',
  'APPROVED',
  'AUTO_APPROVED',
  'REJECTED',
  'UPHELD',
  'PAID_BACK',
  'WITHDRAWN',
  'LAPSED',
] as const

const filters = (): Filter[] => [
  {
    key: 'status',
    kind: 'select',
    label: t('status'),
    options: STATES.map(s => ({ value: s, label: stateWord(`refund_${s}`) })),
  },
]

const columns = (): Column<Refund>[] => [
  { key: 'reason', title: t('reason'), phone: 'title', opens: true, render: r => r.reason },
  { key: 'county', title: t('county'), render: r => <RegionName code={r.county} /> },
  { key: 'fault', title: t('fault'), render: r => t(r.fault) },
  {
    key: 'amount',
    title: t('amount'),
    numeric: true,
    phone: 'value',
    render: r => <Money fen={r.refundFen} />,
  },
  { key: 'asked', title: t('asked'), render: r => instant(r.requestedAt) },
  { key: 'due', title: t('due'), render: r => (r.answerDueOn ? date(r.answerDueOn) : t('nothing')) },
  {
    key: 'status',
    title: t('status'),
    phone: 'note',
    render: r => <StateTag state={`refund_${r.status}`} />,
  },
]

/** Refund requests of a region, an institution or an order. */
export function RefundList(of: { region?: string; institutionId?: number; orderId?: number }) {
  const state = useListState(filters())
  const list = useList('GET /api/v1/refunds', { query: { ...of, ...state.query } as Query })
  return (
    <ListView
      name="refunds"
      exportAt="/api/v1/refunds/export"
      fixed={{ ...of }}
      state={state}
      filters={of.orderId ? [] : filters()}
      list={list}
      columns={columns()}
      rowKey={r => r.id}
      rowTo={r => `/refunds/${r.id}`}
      empty={{ title: t('none'), note: t('noneNote') }}
    />
  )
}
