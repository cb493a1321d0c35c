import { useQuery } from '@tanstack/react-query'
import type { ParameterLayer } from '../../rules/index.ts'
import { call } from '../api/call.ts'

/** What regions published on the platform; without an answer the shipped rules stand alone. */
const published = async (): Promise<ParameterLayer> => {
  try {
    return (await call('GET /api/v1/rules/published', {})).data as unknown as ParameterLayer
  } catch {
    return { regions: {} }
  }
}

/** The engine with the shipped rules of all regions. */
const shipped = async () => {
  const [engine, regional] = await Promise.all([
    import('../../rules/index.ts'),
    import('../../rules/regional.ts'),
  ])
  return { engine, regional }
}

/** The law as it stands here: the shipped rules with what regions published, fetched when a page first computes something. */
export const loadRules = async () => {
  const [{ engine, regional }, layer] = await Promise.all([shipped(), published()])
  const layers = [...regional.shippedLayers, layer]
  return { ...engine, book: engine.rulebook(...layers), layers, calendar: regional.shippedCalendar }
}
export type Rules = Awaited<ReturnType<typeof loadRules>>

/** The rules, once they are there. */
export const useRules = () =>
  useQuery({ queryKey: ['rules'], queryFn: loadRules, staleTime: Number.POSITIVE_INFINITY })
