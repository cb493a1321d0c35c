import { useList } from '../../api/hooks.ts'
import { RegionName } from '../../catalogue/RegionName.tsx'
import { messages } from '../../i18n/messages.ts'
import type { Column } from '../../parts/desk/list/column.ts'
import { ListView } from '../../parts/desk/list/ListView.tsx'
import { useListState } from '../../parts/desk/list/useListState.ts'
import { Money } from '../../parts/light/Money.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

interface Account {
  institutionId: number
  name: string
  county: string
  bankFen: number
  heldFen: number
  payableFen: number
  refundFen: number
}

const to = (a: Account) => `/institutions/${a.institutionId}?tab=money`

const columns = (): Column<Account>[] => [
  {
    key: 'name',
    title: t('institution'),
    phone: 'title',
    opens: true,
    render: a => a.name,
  },
  { key: 'county', title: t('county'), phone: 'note', render: a => <RegionName code={a.county} /> },
  { key: 'held', title: t('held'), numeric: true, phone: 'value', render: a => <Money fen={a.heldFen} /> },
  { key: 'payable', title: t('payable'), numeric: true, render: a => <Money fen={a.payableFen} /> },
  { key: 'refund', title: t('refund'), numeric: true, render: a => <Money fen={a.refundFen} /> },
  { key: 'bank', title: t('bank'), numeric: true, render: a => <Money fen={a.bankFen} /> },
]

/** The institutions of a region by the money that is held for them, most first. */
export function AccountList({ region }: { region: string }) {
  const state = useListState([])
  const list = useList('GET /api/v1/statistics/accounts', { query: { region } })
  return (
    <ListView
      name="accounts"
      state={state}
      list={list}
      columns={columns()}
      rowKey={a => a.institutionId}
      rowTo={to}
      empty={{ title: t('none'), note: t('noneNote') }}
    />
  )
}
