import { useQuery } from '@tanstack/react-query'

/** The rules of law with the tables of all regions, fetched when a page first computes something. */
export const loadRules = async () => {
  const [engine, regional] = await Promise.all([
    import('../../rules/index.ts'),
    import('../../rules/regional.ts'),
  ])
  return { ...engine, book: regional.rules, calendar: regional.shippedCalendar }
}
export type Rules = Awaited<ReturnType<typeof loadRules>>

/** The rules, once they are there. */
export const useRules = () =>
  useQuery({ queryKey: ['rules'], queryFn: loadRules, staleTime: Number.POSITIVE_INFINITY })
