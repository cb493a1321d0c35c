import type { QueryOf } from '../../api/call.ts'
import { type ItemOf, useList } from '../../api/hooks.ts'
import { count, date } from '../../i18n/format.ts'
import { messages } from '../../i18n/messages.ts'
import type { Column } from '../../parts/desk/list/column.ts'
import { ListView } from '../../parts/desk/list/ListView.tsx'
import { type Filter, useListState } from '../../parts/desk/list/useListState.ts'
import { kindWord, levelWord } from './kinds.ts'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
type Child = ItemOf<'GET /api/v1/regions/{code}/children'>
type Query = NonNullable<QueryOf<'GET /api/v1/regions/{code}/children'>>
const KINDS = ['STATUTORY', 'FUNCTIONAL_ZONE', 'STATISTICAL'] as const

const filters = (): Filter[] => [
  { key: 'kind', kind: 'select', label: t('kind'), options: KINDS.map(k => ({ value: k, label: t(k) })) },
  { key: 'on', kind: 'day', label: t('from') },
]

const columns = (): Column<Child>[] => [
  { key: 'name', title: t('name'), phone: 'title', opens: true, render: r => r.name },
  { key: 'code', title: t('code'), phone: 'note', render: r => <span className="yh-num">{r.code}</span> },
  { key: 'level', title: t('level'), render: r => levelWord(r.level) },
  { key: 'kind', title: t('kind'), phone: 'note', render: r => kindWord(r.kind) },
  { key: 'from', title: t('from'), render: r => (r.validFrom ? date(r.validFrom) : t('since')) },
  { key: 'edition', title: t('edition'), extra: true, render: r => r.edition },
  { key: 'pinyin', title: t('pinyin'), extra: true, render: r => r.pinyin },
  { key: 'children', title: t('children'), numeric: true, phone: 'value', render: r => count(r.children) },
]

/** The divisions right below one. */
export function Below({ code, to }: { code: string; to: (code: string) => string }) {
  const state = useListState(filters())
  const { kind, on } = state.query
  const list = useList('GET /api/v1/regions/{code}/children', {
    path: { code },
    query: { ...(kind ? { kind } : {}), ...(on ? { on } : {}) } as Query,
  })
  return (
    <ListView
      name="divisions"
      state={state}
      filters={filters()}
      list={list}
      columns={columns()}
      rowKey={r => r.code}
      rowTo={r => to(r.code)}
      empty={{ title: t('none'), note: t('noneNote') }}
    />
  )
}
