import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { lastPlace, rememberPlace } from '../../catalogue/place.ts'
import { today } from '../../i18n/today.ts'

export const NATION = '000000'

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
  return { region, on, query, put, place, search: `?region=${region}&on=${on}` }
}
