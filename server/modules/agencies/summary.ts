import type { Tx } from '../../platform/db/tx.ts'
import { refuse } from '../../platform/problem.ts'
import { common } from '../../platform/problems.ts'
import { childrenOf, countyCodes, findRegion, spanOf } from '../regions/index.ts'

interface Staffed {
  region: string
  agencies: number
  officers: number
  certified: number
}

/** Departments, people in office and people with a valid enforcement certificate, per region that has a department. */
function countStaffed(tx: Tx, [from, to]: readonly [string, string], on: string): Promise<Staffed[]> {
  return tx.rows<Staffed>(
    `select a.region, count(distinct a.id)::int as agencies, count(distinct o.id)::int as officers,
       count(distinct c.officer_id)::int as certified
     from agencies.agency a
     left join agencies.officer o on o.agency_id = a.id and o.since <= $3 and (o.left_on is null or o.left_on > $3)
     left join agencies.certificate c on c.officer_id = o.id and c.kind = 'ENFORCEMENT' and c.issued_on <= $3
       and c.valid_until >= $3 and (c.revoked_on is null or c.revoked_on > $3)
     where a.region >= $1 and a.region < $2 and a.opened_on <= $3 and (a.closed_on is null or a.closed_on > $3)
     group by a.region`,
    [from, to, on],
  )
}

/**
 * Organisation of the regulator in a region on a day: everything in it, its own departments, and each division right
 * below with everything in that, so that a county without department or officer shows (S02).
 * @throws Refusal not-found
 */
export async function summarise(tx: Tx, region: string, on: string) {
  const whole = (await findRegion(tx, region, on)) ?? refuse(common.notFound)
  const staffed = await countStaffed(tx, spanOf(region), on)
  const counties = await countyCodes(tx, region, on)
  const children = whole.level < 3 ? await childrenOf(tx, region, on) : []
  const line = ({ code, name }: { code: string; name: string }, holds: (region: string) => boolean) => {
    const here = staffed.filter(s => holds(s.region))
    const sum = (part: 'agencies' | 'officers' | 'certified') => here.reduce((n, s) => n + s[part], 0)
    const own = counties.filter(holds)
    const covered = own.filter(county => here.some(s => s.region === county))
    return {
      code,
      name,
      agencies: sum('agencies'),
      officers: sum('officers'),
      certified: sum('certified'),
      counties: own.length,
      countiesWithAgency: covered.length,
    }
  }
  const inside = (code: string) => {
    const [from, to] = spanOf(code)
    return (other: string) => other >= from && other < to
  }
  return {
    total: line(whole, () => true),
    own: line(whole, other => other === region),
    items: children.map(child => line(child, inside(child.code))),
  }
}
