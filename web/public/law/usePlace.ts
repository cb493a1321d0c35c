import { useState } from 'react'
import { useSearchParams } from 'react-router'
import type { QueryOf } from '../../api/call.ts'
import { lastPlace, rememberPlace } from '../../catalogue/place.ts'
import { today } from '../../i18n/today.ts'

export const NATION = '000000'
const KINDS = ['class', 'stage', 'channel'] as const

/** What is taught to whom, where the person says so. */
export type Kind = Pick<NonNullable<QueryOf<'GET /api/v1/rules/parameters'>>, (typeof KINDS)[number]>

/** Place and day of which the law is asked; both stand in the address, so that a page can be passed on. */
export function usePlace() {
  const [query, setQuery] = useSearchParams()
  const [remembered] = useState(lastPlace)
  const region = query.get('region') ?? (remembered || NATION)
  const on = query.get('on') ?? today()
  const put = (change: Record<string, string | undefined>) => {
    const next = new URLSearchParams(query)
    for (const [key, value] of Object.entries(change)) value ? next.set(key, value) : next.delete(key)
    setQuery(next, { replace: true })
  }
  const place = (code: string) => {
    rememberPlace(code)
    put({ region: code })
  }
  const kind: Kind = {}
  for (const name of KINDS) {
    const value = query.get(name)
    if (value) Object.assign(kind, { [name]: value })
  }
  const search = `?${new URLSearchParams({ region, on, ...(kind as Record<string, string>) })}`
  return { region, on, kind, query, put, place, search }
}
