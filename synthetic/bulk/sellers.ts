import { trialAccount } from '../../server/modules/custody/bank/accounts.ts'
import type { Sealer } from '../../server/platform/seal/sealer.ts'
import type { Chance } from '../random.ts'
import { dayAfter, type GroupPlan } from '../selling.ts'
import type { Batch } from './batch.ts'
import { Books, type Home } from './books.ts'
import { putGroup } from './groups.ts'
import { putFamily } from './homes.ts'
import type { Ids } from './ids.ts'
import { instant } from './instant.ts'
import type { CountyLaw } from './law.ts'
import { type BulkOrder, explainedOn, putOrder, type Signing } from './orders.ts'
import { planTerm, Timeline } from './term.ts'

/** Days before the term on which the families of a group sign. */
const SIGNING_DAYS = 3

export interface Selling {
  batch: Batch
  ids: Ids
  sealer: Sealer
  law: CountyLaw
  /** The day after the last one that is over. */
  on: string
}

export interface SoldBulk {
  orders: number
  worthFen: number
  lessons: number
}

/** Everything that an institution has sold, taught and settled, worked out in memory and put into the batch. */
export async function putSeller(s: Selling, groups: readonly GroupPlan[], c: Chance): Promise<SoldBulk> {
  const { institution, plan } = groups[0]!.firm
  const { cell, county } = institution
  const home: Home = { cell, county, institution_id: institution.id, class: plan.kind }
  const books = new Books(home, s.batch.sheets, s.batch.days)
  const timeline = new Timeline()
  const sold: SoldBulk = { orders: 0, worthFen: 0, lessons: 0 }
  const ends: (() => void)[] = []
  for (const [n, g] of groups.entries()) {
    const chance = c.part(String(n))
    const group = putGroup(s.batch.sheets, s.ids, s.law, home, g, chance)
    const signing = { sheets: s.batch.sheets, ids: s.ids, sealer: s.sealer, home, group, books }
    const orders = await signAll(s, signing, g, chance)
    sold.orders += orders.length
    sold.worthFen += orders.length * group.terms.priceFen
    const term = {
      signing,
      law: s.law,
      kind: plan.kind,
      orders,
      timeline,
      until: dayAfter(s.on, -1),
      on: s.on,
    }
    const released = (count: number) => {
      sold.lessons += count
    }
    ends.push(planTerm({ ...term, released }, chance))
  }
  timeline.tell()
  for (const end of ends) end()
  books.putBalance()
  putBankAccount(s, groups[0]!)
  return sold
}

/** The families of a group sign on a few days before its term. */
async function signAll(s: Selling, signing: Signing, g: GroupPlan, c: Chance): Promise<BulkOrder[]> {
  const days = Array.from({ length: SIGNING_DAYS }, () => {
    const day = dayAfter(g.from, -c.int(2, 14))
    return { day, explained: explainedOn(s.law, g, signing.group, day) }
  })
  const orders: BulkOrder[] = []
  for (let i = 0; i < g.learners; i++) {
    const { day, explained } = c.pick(days)
    const at = instant(day, `${c.int(10, 19)}:${c.int(10, 59)}`)
    const family = await putFamily(s.batch.sheets, s.ids, s.sealer, c, { county: signing.home.county, at })
    orders.push(await putOrder(signing, family, at, explained))
  }
  return orders
}

function putBankAccount(s: Selling, { firm, from }: GroupPlan) {
  const { id, cell, county, name } = firm.institution
  const a = trialAccount('trial-bank', { cell, institutionId: id, county }, name)
  s.batch.sheets.bankAccount.add({
    cell,
    county,
    institution_id: id,
    bank: a.bank,
    account: a.account,
    account_name: a.accountName,
    own_account: a.ownAccount,
    own_name: a.ownName,
    opened_at: instant(dayAfter(from, -21), '10:00'),
    opened_by: 'synthetic',
  })
}
