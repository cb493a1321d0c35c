import { useSearchParams } from 'react-router'
import { daysAfter, today } from '../../i18n/today.ts'

export interface Period {
  from: string
  to: string
}

/** Days that the overview shows when nothing else was chosen. */
const DAYS = 90
const isDay = (text: string | null): text is string => /^\d{4}-\d\d-\d\d$/.test(text ?? '')

/** The period of the overview, kept in the address. */
export function usePeriod(): [Period, (p: Period) => void] {
  const [search, setSearch] = useSearchParams()
  const [from, to] = [search.get('from'), search.get('to')]
  const now = today()
  const period =
    isDay(from) && isDay(to) && from <= to ? { from, to } : { from: daysAfter(now, 1 - DAYS), to: now }
  const set = (p: Period) =>
    setSearch(
      old => {
        const next = new URLSearchParams(old)
        next.set('from', p.from)
        next.set('to', p.to)
        return next
      },
      { replace: true },
    )
  return [period, set]
}

/** All days from the first to the last, so that a day without movement shows as nothing and not as a gap. */
export function everyDay({ from, to }: Period): string[] {
  const days: string[] = []
  for (let day = from; day <= to; day = daysAfter(day, 1)) days.push(day)
  return days
}
