import { QueryClient } from '@tanstack/react-query'
import { problemOf } from './problem.ts'

const again = (failures: number, error: unknown) => failures < 2 && problemOf(error).transient

/** The cache of everything read. Reads are repeated twice if the failure may pass; acts never repeat by themselves. */
export function createClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { networkMode: 'always', staleTime: 15_000, retry: again, retryDelay: n => 400 * 2 ** n },
      mutations: { networkMode: 'always', retry: false },
    },
  })
}
