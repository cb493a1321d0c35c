import { useRead } from '../api/hooks.ts'

/** The name of a division by its code, with those above it if `whole`; the code until the name is known. */
export function RegionName({ code, whole }: { code: string; whole?: boolean }) {
  const found = useRead('GET /api/v1/regions/{code}', { path: { code } }, { enabled: code !== '' })
  if (!found.data) return <span className="yh-num">{code}</span>
  const { path, name } = found.data.data
  return <>{whole ? [...path.map(p => p.name), name].join(' ') : name}</>
}
