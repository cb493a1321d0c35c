import { Link } from 'react-router'
import type { QueryOf } from '../../api/call.ts'
import { type ItemOf, useList } from '../../api/hooks.ts'
import { instant } from '../../i18n/format.ts'
import { messages } from '../../i18n/messages.ts'
import type { Column } from '../../parts/desk/list/column.ts'
import { ListPage } from '../../parts/desk/list/ListPage.tsx'
import { type Filter, useListState } from '../../parts/desk/list/useListState.ts'
import { Money } from '../../parts/light/Money.tsx'
import { StateTag, stateWord } from '../states/StateTag.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
const LIST = 'GET /api/v1/orders'
type Order = ItemOf<typeof LIST>
const PAGE = 200

const filtersOf = (groups: readonly { id: number; name: string }[]): Filter[] => [
  { key: 'number', kind: 'text', label: t('number') },
  {
    key: 'classGroupId',
    kind: 'select',
    label: t('class'),
    options: groups.map(g => ({ value: String(g.id), label: g.name })),
  },
  {
    key: 'status',
    kind: 'select',
    label: t('status'),
    options: (['SIGNED', 'PAID', 'CLOSED', 'CANCELLED'] as const).map(value => ({
      value,
      label: stateWord(`order_${value}`),
    })),
  },
]

const columnsOf = (): Column<Order>[] => [
  {
    key: 'number',
    title: t('number'),
    phone: 'note',
    render: r => <Link to={`/orders/${r.id}`}>{r.number}</Link>,
  },
  { key: 'learner', title: t('learner'), phone: 'title', render: r => r.learner },
  { key: 'class', title: t('class'), phone: 'note', render: r => r.groupName },
  { key: 'price', title: t('price'), numeric: true, render: r => <Money fen={r.priceFen} /> },
  {
    key: 'used',
    title: t('used'),
    numeric: true,
    render: r => `${r.money.usedLessons} / ${r.lessons + r.giftLessons}`,
  },
  { key: 'released', title: t('released'), numeric: true, render: r => <Money fen={r.money.releasedFen} /> },
  { key: 'held', title: t('held'), numeric: true, render: r => <Money fen={r.money.heldFen} /> },
  {
    key: 'refunded',
    title: t('refunded'),
    numeric: true,
    extra: true,
    render: r => <Money fen={r.money.refundedFen} />,
  },
  { key: 'signed', title: t('signed'), extra: true, render: r => instant(r.signedAt) },
  {
    key: 'status',
    title: t('status'),
    phone: 'value',
    render: r => <StateTag state={`order_${r.status}`} />,
  },
]

/** The institution's contracts, each with where its money is. */
export default function OrdersPage() {
  const groups = useList('GET /api/v1/class-groups', { query: { limit: PAGE } })
  const filters = filtersOf(groups.items)
  const state = useListState(filters)
  const list = useList(LIST, { query: state.query as QueryOf<typeof LIST> })
  return (
    <ListPage
      title={t('title')}
      lead={t('lead')}
      name="orders"
      exportAt="/api/v1/orders/export"
      state={state}
      list={list}
      filters={filters}
      columns={columnsOf()}
      rowKey={r => r.id}
      rowTo={r => `/orders/${r.id}`}
      empty={{ title: t('empty'), note: t('emptyNote') }}
    />
  )
}
