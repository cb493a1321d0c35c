import type { ReactNode } from 'react'
import { DeskPage, type DeskPageProps } from '../DeskPage.tsx'
import { ListView, type ListViewProps } from './ListView.tsx'

type ListPageProps<T> = Omit<DeskPageProps, 'children'> & ListViewProps<T> & { above?: ReactNode }

/**
 * A page that is a list: `const state = useListState(filters)`, `const list = useList(op, { query: state.query })`,
 * then `<ListPage title … state={state} filters={filters} list={list} columns={…} rowKey={r => r.id} />`.
 */
export function ListPage<T>({ title, lead, tags, crumbs, actions, above, ...list }: ListPageProps<T>) {
  return (
    <DeskPage title={title} lead={lead} tags={tags} crumbs={crumbs ?? []} actions={actions}>
      {above}
      <ListView {...list} />
    </DeskPage>
  )
}
