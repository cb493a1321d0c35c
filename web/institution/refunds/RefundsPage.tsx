import { Link } from 'react-router'
import type { QueryOf } from '../../api/call.ts'
import { type ItemOf, useList } from '../../api/hooks.ts'
import { instant } from '../../i18n/format.ts'
import { messages } from '../../i18n/messages.ts'
import type { Column } from '../../parts/desk/list/column.ts'
import { ListPage } from '../../parts/desk/list/ListPage.tsx'
import { type Filter, useListState } from '../../parts/desk/list/useListState.ts'
import { Money } from '../../parts/light/Money.tsx'
import { DaysLeft } from '../home/DaysLeft.tsx'
import { StateTag, stateWord } from '../states/StateTag.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
const LIST = 'GET /api/v1/refunds'
type Refund = ItemOf<typeof LIST>
const STATES = [
  'REQUESTED',
  'APPROVED',
  'AUTO_APPROVED',
  'REJECTED',
  'APPEALED',
  'UPHELD',
  'PAID_BACK',
  'WITHDRAWN',
  'LAPSED',
] as const

const filtersOf = (): Filter[] => [
  {
    key: 'status',
    kind: 'select',
    label: t('status'),
    options: STATES.map(value => ({ value, label: stateWord(`refund_${value}`) })),
  },
]

const columnsOf = (): Column<Refund>[] => [
  {
    key: 'id',
    title: t('no'),
    phone: 'title',
    render: r => <Link to={`/refunds/${r.id}`}>{t('request', { id: r.id })}</Link>,
  },
  { key: 'fault', title: t('fault'), render: r => t(r.fault) },
  { key: 'reason', title: t('reason'), phone: 'note', render: r => r.reason },
  {
    key: 'amount',
    title: t('amount'),
    numeric: true,
    phone: 'note',
    render: r => <Money fen={r.refundFen} />,
  },
  { key: 'requested', title: t('requested'), render: r => instant(r.requestedAt) },
  {
    key: 'due',
    title: t('due'),
    render: r => (r.status === 'REQUESTED' ? <DaysLeft dueOn={r.answerDueOn} /> : '—'),
  },
  {
    key: 'status',
    title: t('status'),
    phone: 'value',
    render: r => <StateTag state={`refund_${r.status}`} />,
  },
]

/** Refund requests of families. */
export default function RefundsPage() {
  const filters = filtersOf()
  const state = useListState(filters)
  const list = useList(LIST, { query: state.query as QueryOf<typeof LIST> })
  return (
    <ListPage
      title={t('title')}
      lead={t('lead')}
      name="refunds"
      exportAt="/api/v1/refunds/export"
      state={state}
      list={list}
      filters={filters}
      columns={columnsOf()}
      rowKey={r => r.id}
      rowTo={r => `/refunds/${r.id}`}
      empty={{ title: t('empty'), note: t('emptyNote') }}
    />
  )
}
