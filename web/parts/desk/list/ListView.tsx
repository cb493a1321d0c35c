import { Table, type TableProps } from 'antd'
import { type Key, type ReactNode, useState } from 'react'
import { Link } from 'react-router'
import { messages } from '../../../i18n/messages.ts'
import { Button } from '../../light/Button.tsx'
import { More } from '../../light/More.tsx'
import type { RegionSource } from '../../light/region/source.ts'
import { EmptyState, ErrorState, Skeleton } from '../../light/States.tsx'
import zh from '../zh.ts'
import type { Bulk, Column } from './column.ts'
import { FilterBar } from './FilterBar.tsx'
import { useKept } from './kept.ts'
import '../tables.css'
import './list.css'
import { ColumnChooser, ExportMenu, SavedViews } from './ListTools.tsx'
import { PhoneRows } from './PhoneRows.tsx'
import type { Filter, ListQuery, ListState } from './useListState.ts'
import { useNarrow } from './useNarrow.ts'

const t = messages(zh, () => import('../en.ts'))

/** What `useList` returns. */
interface Found<T> {
  items: readonly T[]
  total?: number | undefined
  isPending: boolean
  error: unknown
  hasMore: boolean
  loadingMore: boolean
  more: () => void
  refetch: () => void
}

export interface ListViewProps<T> {
  /** Name under which columns and views are kept: `institutions`. */
  name: string
  state: ListState
  list: Found<T>
  columns: readonly Column<T>[]
  rowKey: (row: T) => Key
  filters?: readonly Filter[]
  /** What the search looks in; without it there is no search. */
  searchHint?: string
  regions?: RegionSource
  /** Path of the row's own page: cards on phones lead there, and in the table the column that `opens`. */
  rowTo?: (row: T) => string
  /** Path of the server's export of this list. */
  exportAt?: string
  /** Members of the query that the page sets, such as the region; they are no filters, but they bound the export. */
  fixed?: Readonly<Record<string, string | number | undefined>>
  bulk?: readonly Bulk<T>[]
  empty?: { title: string; note?: ReactNode; action?: ReactNode }
}

const NONE: readonly Filter[] = []

/** What the page sets, as the address carries it. */
const boundsOf = (fixed: NonNullable<ListViewProps<unknown>['fixed']> = {}): ListQuery =>
  Object.fromEntries(
    Object.entries(fixed).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]])),
  )

/** A list with filters, order, columns, views, export, selection and its states. */
export function ListView<T>(p: ListViewProps<T>) {
  const standard = p.columns.filter(c => !c.extra).map(c => c.key)
  const [shown, setShown] = useKept<readonly string[]>(`columns.${p.name}`, standard)
  const [selected, setSelected] = useState<readonly Key[]>([])
  const narrow = useNarrow()
  const known = shown.filter(k => p.columns.some(c => c.key === k))
  const columns = p.columns.filter(c => known.includes(c.key))
  const rows = p.list.items.filter(r => selected.includes(p.rowKey(r)))
  return (
    <section className="desk-panel desk-list">
      <FilterBar state={p.state} filters={p.filters ?? NONE} searchHint={p.searchHint} regions={p.regions} />
      <div className="yh-row spread gap-2 no-print">
        <BulkBar rows={rows} bulk={p.bulk ?? []} onClear={() => setSelected([])} />
        <div className="yh-row gap-1">
          <SavedViews list={p.name} state={p.state} />
          {narrow ? null : <ColumnChooser columns={p.columns} shown={known} onShown={setShown} />}
          {p.exportAt ? (
            <ExportMenu path={p.exportAt} query={{ ...boundsOf(p.fixed), ...p.state.query }} />
          ) : null}
        </div>
      </div>
      <Rows {...p} columns={columns} narrow={narrow} selected={selected} onSelected={setSelected} />
    </section>
  )
}

interface BulkBarProps<T> {
  rows: readonly T[]
  bulk: readonly Bulk<T>[]
  onClear: () => void
}

function BulkBar<T>({ rows, bulk, onClear }: BulkBarProps<T>) {
  if (rows.length === 0) return <span />
  return (
    <div className="yh-row gap-2" role="status">
      <strong>{t('selected', { n: rows.length })}</strong>
      {bulk.map(b => (
        <Button key={b.label} small kind={b.danger ? 'danger' : 'plain'} onClick={() => b.run(rows)}>
          {b.label}
        </Button>
      ))}
      <Button small kind="quiet" onClick={onClear}>
        {t('unselect')}
      </Button>
    </div>
  )
}

type RowsProps<T> = ListViewProps<T> & {
  narrow: boolean
  selected: readonly Key[]
  onSelected: (keys: readonly Key[]) => void
}

function Rows<T>(p: RowsProps<T>) {
  const { list } = p
  if (list.error) return <ErrorState error={list.error} onRetry={list.refetch} />
  if (list.isPending) return <Skeleton lines={8} />
  if (list.items.length === 0) return <Nothing {...p} />
  return (
    <>
      {p.narrow ? (
        <PhoneRows rows={list.items} columns={p.columns} rowKey={p.rowKey} rowTo={p.rowTo} />
      ) : (
        <RowTable {...p} />
      )}
      <More
        shown={list.items.length}
        total={list.total}
        hasMore={list.hasMore}
        loadingMore={list.loadingMore}
        more={list.more}
      />
    </>
  )
}

function Nothing<T>({ state, empty }: RowsProps<T>) {
  if (Object.keys(state.query).length)
    return (
      <EmptyState
        title={t('nothingFound')}
        action={<Button onClick={state.clear}>{t('clearFilters')}</Button>}
      >
        {t('nothingFoundNote')}
      </EmptyState>
    )
  return (
    <EmptyState title={empty?.title ?? t('nothingYet')} action={empty?.action}>
      {empty?.note}
    </EmptyState>
  )
}

function RowTable<T>({ columns, list, rowKey, rowTo, state, bulk, selected, onSelected }: RowsProps<T>) {
  const sort = state.get('sort')
  const change: TableProps<T>['onChange'] = (_page, _filters, order) => {
    const one = Array.isArray(order) ? order[0] : order
    const value = columns.find(c => c.key === one?.columnKey)?.sort
    state.set({ sort: value && one?.order ? `${one.order === 'descend' ? '-' : ''}${value}` : '' })
  }
  return (
    <div className="desk-scroll">
      <Table<T>
        rowKey={row => rowKey(row)}
        dataSource={list.items as T[]}
        pagination={false}
        size="middle"
        showSorterTooltip={false}
        onChange={change}
        {...(bulk?.length
          ? { rowSelection: { selectedRowKeys: [...selected], onChange: (keys: Key[]) => onSelected(keys) } }
          : {})}
        columns={columns.map(c => ({
          key: c.key,
          title: c.title,
          align: c.numeric ? ('right' as const) : ('left' as const),
          ...(c.width ? { width: c.width } : {}),
          ...(c.sort
            ? {
                sorter: true,
                sortOrder:
                  sort === c.sort ? ('ascend' as const) : sort === `-${c.sort}` ? ('descend' as const) : null,
              }
            : {}),
          render: (_: unknown, row: T) =>
            c.opens && rowTo ? <Link to={rowTo(row)}>{c.render(row)}</Link> : c.render(row),
        }))}
      />
    </div>
  )
}
