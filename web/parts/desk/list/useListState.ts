import { useMemo } from 'react'
import { useSearchParams } from 'react-router'
import type { Option } from '../../light/Field.tsx'

/** A filter of a list. Its key is the query member of the server, except for `days`: `<key>From` and `<key>To`. */
export type Filter =
  | { key: string; kind: 'select' | 'multi'; label: string; options: readonly Option[] }
  | { key: string; kind: 'days'; label: string }
  | { key: string; kind: 'day'; label: string }
  | { key: string; kind: 'text'; label: string }
  | { key: string; kind: 'region'; label: string }

/** The query as the server's list takes it. */
export type ListQuery = Record<string, string | string[]>

export interface ListState {
  query: ListQuery
  /** Values of one member; empty when it is not set. */
  get(key: string): string
  getAll(key: string): string[]
  /** Changes members; empty values remove them. Selection of pages starts afresh. */
  set(change: Record<string, string | readonly string[] | undefined>): void
  /** Everything but the tab is cleared. */
  clear(): void
  /** The state as it stands in the address. */
  search: string
  /** Takes a whole state, as a saved view has kept it. */
  apply(search: string): void
}

const membersOf = (filters: readonly Filter[]) =>
  filters.flatMap(f => (f.kind === 'days' ? [`${f.key}From`, `${f.key}To`] : [f.key]))

/** Reads the members of the list out of the address; others belong to the page and stay. */
function queryOf(search: URLSearchParams, filters: readonly Filter[]): ListQuery {
  const query: ListQuery = {}
  const multi = new Set(filters.filter(f => f.kind === 'multi').map(f => f.key))
  for (const key of ['q', 'sort', ...membersOf(filters)]) {
    const all = search.getAll(key).filter(Boolean)
    if (all.length) query[key] = multi.has(key) ? all : (all[0] as string)
  }
  return query
}

/** Filters, search and order of a list, kept in the address so that a view can be shared, saved and gone back to. */
export function useListState(filters: readonly Filter[]): ListState {
  const [search, setSearch] = useSearchParams()
  return useMemo(() => {
    const query = queryOf(search, filters)
    const own = ['q', 'sort', ...membersOf(filters)]
    return {
      query,
      get: key => search.get(key) ?? '',
      getAll: key => search.getAll(key),
      set: change =>
        setSearch(
          now => {
            const next = new URLSearchParams(now)
            for (const [key, value] of Object.entries(change)) {
              next.delete(key)
              for (const one of typeof value === 'string' ? [value] : (value ?? []))
                if (one) next.append(key, one)
            }
            return next
          },
          { replace: true },
        ),
      clear: () =>
        setSearch(now => new URLSearchParams([...now].filter(([key]) => !own.includes(key))), {
          replace: true,
        }),
      search: new URLSearchParams([...search].filter(([key]) => own.includes(key))).toString(),
      apply: text => setSearch(text),
    }
  }, [search, setSearch, filters])
}
