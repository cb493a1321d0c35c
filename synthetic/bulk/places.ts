import { type Ground, transact } from '../../server/platform/db/tx.ts'
import type { Place } from '../plan.ts'
import { BOX } from '../register.ts'

/** Counties with each as often as it has towns, so that populous ones get more of everything. */
export async function weighted(ground: Ground, counties: readonly Place[]): Promise<Place[]> {
  const sql = `select left(code, 6) as county, count(*)::int as towns from regions.region where level = 4 group by 1`
  const rows = await transact(ground, BOX, tx => tx.rows<{ county: string; towns: number }>(sql))
  const towns = new Map(rows.map(r => [r.county, r.towns]))
  const all = counties.flatMap(place => Array.from({ length: towns.get(place.code) ?? 1 }, () => place))
  // Institutions go round the list in steps of eight: an odd length leaves nobody out.
  return all.length % 2 === 0 ? all.slice(1) : all
}
