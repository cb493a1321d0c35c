import type { QueryOf } from '../../api/call.ts'
import type { ItemOf } from '../../api/hooks.ts'
import { useList } from '../../api/hooks.ts'
import { word } from '../../catalogue/codes/codes.ts'
import { RegionName } from '../../catalogue/RegionName.tsx'
import { dayOf } from '../../i18n/format.ts'
import { messages } from '../../i18n/messages.ts'
import { StateTag, stateWord } from '../../institution/states/StateTag.tsx'
import type { Column } from '../../parts/desk/list/column.ts'
import { ListView } from '../../parts/desk/list/ListView.tsx'
import { type Filter, useListState } from '../../parts/desk/list/useListState.ts'
import { Money } from '../../parts/light/Money.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
type Order = ItemOf<'GET /api/v1/orders'>
type Query = NonNullable<QueryOf<'GET /api/v1/orders'>>

const STATES = ['SIGNED', 'PAID', 'CANCELLED', 'CLOSED'] as const

const filters = (): Filter[] => [
  {
    key: 'status',
    kind: 'select',
    label: t('status'),
    options: STATES.map(s => ({ value: s, label: stateWord(`order_${s}`) })),
  },
  { key: 'number', kind: 'text', label: t('number') },
]

const columns = (own: boolean): Column<Order>[] => [
  { key: 'number', title: t('number'), phone: 'title', opens: true, render: o => o.number },
  ...(own
    ? []
    : [
        {
          key: 'institution',
          title: t('institution'),
          phone: 'note' as const,
          render: (o: Order) => o.institutionName,
        },
        {
          key: 'county',
          title: t('county'),
          extra: true,
          render: (o: Order) => <RegionName code={o.county} />,
        },
      ]),
  { key: 'course', title: t('course'), phone: 'note', render: o => `${o.courseTitle} · ${o.groupName}` },
  { key: 'class', title: t('class'), extra: true, render: o => word(o.class) },
  { key: 'learner', title: t('learner'), render: o => o.learner },
  {
    key: 'lessons',
    title: t('used'),
    numeric: true,
    render: o => `${o.money.usedLessons} / ${o.money.totalLessons}`,
  },
  { key: 'paid', title: t('paid'), numeric: true, render: o => <Money fen={o.money.paidFen} /> },
  {
    key: 'held',
    title: t('held'),
    numeric: true,
    phone: 'value',
    render: o => <Money fen={o.money.heldFen} />,
  },
  { key: 'status', title: t('status'), phone: 'note', render: o => <StateTag state={`order_${o.status}`} /> },
  { key: 'signed', title: t('signedAt'), extra: true, render: o => dayOf(o.signedAt) },
]

interface OrderListProps {
  region?: string
  institutionId?: number
  classGroupId?: number
}

/** Orders of a region, an institution or a class group. */
export function OrderList(of: OrderListProps) {
  const state = useListState(filters())
  const list = useList('GET /api/v1/orders', { query: { ...of, ...state.query } as Query })
  return (
    <ListView
      name="orders"
      exportAt="/api/v1/orders/export"
      fixed={{ ...of }}
      state={state}
      filters={filters()}
      list={list}
      columns={columns(of.institutionId !== undefined)}
      rowKey={o => o.id}
      rowTo={o => `/orders/${o.id}`}
      empty={{ title: t('none'), note: t('noneNote') }}
    />
  )
}
