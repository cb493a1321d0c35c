import { useRead } from '../api/hooks.ts'

/** The name of a division by its code, with those above it if `whole`; the code until the name is known. */
export function RegionName({ code, whole }: { code: string; whole?: boolean }) {
  const found = useRead('GET /api/v1/regions/{code}', { path: { code } }, { enabled: code !== '' })
  if (!found.data) return <span className="yh-num">{code}</span>
  const { path, name } = found.data.data
  return <>{whole ? [...path.map(p => p.name), name].join(' ') : name}</>
}

/** Division and address; the division is said once, also where the address begins with it. */
export function PlaceName({ code, address }: { code: string; address: string }) {
  const found = useRead('GET /api/v1/regions/{code}', { path: { code } }, { enabled: code !== '' })
  const name = found.data?.data.name
  return <>{!name || address.includes(name) ? address : `${name} · ${address}`}</>
}
