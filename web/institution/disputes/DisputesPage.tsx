import { useSearchParams } from 'react-router'
import type { QueryOf } from '../../api/call.ts'
import { type ItemOf, useList } from '../../api/hooks.ts'
import { date, instant } from '../../i18n/format.ts'
import { messages } from '../../i18n/messages.ts'
import type { Column } from '../../parts/desk/list/column.ts'
import { ListPage } from '../../parts/desk/list/ListPage.tsx'
import { type Filter, useListState } from '../../parts/desk/list/useListState.ts'
import { Button } from '../../parts/light/Button.tsx'
import { StateTag, stateWord } from '../states/StateTag.tsx'
import { DisputeDrawer } from './DisputeDrawer.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
const LIST = 'GET /api/v1/disputes'
export type Dispute = ItemOf<typeof LIST>
const STATES = ['OPEN', 'CONCEDED', 'WITHDRAWN', 'RELEASED', 'VOIDED'] as const

const filtersOf = (): Filter[] => [
  {
    key: 'status',
    kind: 'select',
    label: t('status'),
    options: STATES.map(value => ({ value, label: stateWord(`dispute_${value}`) })),
  },
]

const columnsOf = (onOpen: (id: number) => void): Column<Dispute>[] => [
  { key: 'lesson', title: t('lesson'), phone: 'title', render: r => date(r.date) },
  { key: 'reason', title: t('reason'), phone: 'note', render: r => r.reason },
  { key: 'opened', title: t('opened'), render: r => instant(r.openedAt) },
  { key: 'answer', title: t('answer'), render: r => r.answer ?? t('none') },
  {
    key: 'status',
    title: t('status'),
    phone: 'value',
    render: r => <StateTag state={`dispute_${r.status}`} />,
  },
  {
    key: 'act',
    title: t('actions'),
    render: r => (
      <Button
        small
        aria-label={`${t(r.status === 'OPEN' ? 'handle' : 'see')}：${date(r.date)}`}
        onClick={() => onOpen(r.id)}
      >
        {t(r.status === 'OPEN' ? 'handle' : 'see')}
      </Button>
    ),
  },
]

/** Disputed lessons; `?open=` shows one at the side. */
export default function DisputesPage() {
  const [search, setSearch] = useSearchParams()
  const filters = filtersOf()
  const state = useListState(filters)
  const list = useList(LIST, { query: state.query as QueryOf<typeof LIST> })
  const chosen = list.items.find(d => d.id === Number(search.get('open')))
  const show = (id: number | undefined) =>
    setSearch(
      now =>
        new URLSearchParams([
          ...[...now].filter(([k]) => k !== 'open'),
          ...(id ? [['open', String(id)]] : []),
        ]),
      { replace: true },
    )
  return (
    <>
      <ListPage
        title={t('title')}
        lead={t('lead')}
        name="disputes"
        exportAt="/api/v1/disputes/export"
        state={state}
        list={list}
        filters={filters}
        columns={columnsOf(show)}
        rowKey={r => r.id}
        empty={{ title: t('empty'), note: t('emptyNote') }}
      />
      {chosen ? <DisputeDrawer key={chosen.id} dispute={chosen} onClose={() => show(undefined)} /> : null}
    </>
  )
}
