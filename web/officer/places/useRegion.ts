import { useRead } from '../../api/hooks.ts'
import { useScope, within } from '../../parts/desk/scope.tsx'

/** Name of a region and the regions above it that this officer may open, widest first. */
export function useRegion(code: string) {
  const { home } = useScope()
  const read = useRead('GET /api/v1/regions/{code}', { path: { code } })
  const found = read.data?.data
  const above = (found?.path ?? []).filter(r => r.code !== code && within(r.code, home))
  return { name: found?.name ?? code, above }
}
