import type { Check } from '../../platform/check.ts'
import type { Tx } from '../../platform/db/tx.ts'
import { accountTotals, dayTotals, firstDay } from '../custody/index.ts'
import { registerTotals } from '../institutions/index.ts'

/** Compares a rollup with its recomputation, key by key. */
function differences<T extends object>(kept: readonly T[], now: readonly T[], key: (row: T) => string) {
  const line = (row: T) => JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)))
  const wanted = new Map(now.map(r => [key(r), line(r)]))
  const wrong = kept.filter(r => wanted.get(key(r)) !== line(r)).map(key)
  const have = new Set(kept.map(key))
  const missing = [...wanted.keys()].filter(k => !have.has(k))
  return [...wrong, ...missing]
    .slice(0, 20)
    .map(k => ({ zh: `${k} 与重新计算不一致`, en: `${k} differs from its recomputation` }))
}

const keptDays = (tx: Tx, before: string) =>
  tx.rows<Awaited<ReturnType<typeof dayTotals>>[number]>(
    `select county, class, day, payments, paid_fen as "paidFen", lessons, released_fen as "releasedFen", refunds, refunded_fen as "refundedFen"
     from statistics.custody_day where level = 3 and day < $1`,
    [before],
  )

/** Days before today do not change any more, so kept and recomputed figures must agree to the fen. */
export const checks: readonly Check[] = [
  {
    id: 'statistics.days',
    title: { zh: '每日汇总与账簿一致', en: 'daily rollups agree with the books' },
    run: async tx => {
      const today = tx.clock.today()
      const kept = await keptDays(tx, today)
      if (kept.length === 0) return { looked: { rows: 0 }, wrong: [] }
      const newest = kept.reduce((a, r) => (r.day > a ? r.day : a), kept[0]!.day)
      const from = (await firstDay(tx)) ?? today
      const now = (await dayTotals(tx, from, newest)).filter(r => r.day < today)
      return {
        looked: { rows: kept.length },
        wrong: differences(kept, now, r => `${r.county}/${r.class}/${r.day}`),
      }
    },
  },
  {
    id: 'statistics.sums',
    title: { zh: '账户与登记汇总可重新计算', en: 'sums of accounts and register can be recomputed' },
    run: async tx => {
      const [accounts, register] = [await accountTotals(tx), await registerTotals(tx)]
      const off = accounts.filter(a => a.bankFen !== a.heldFen + a.payableFen + a.refundFen)
      const wrong = off.map(a => ({
        zh: `${a.county} 银行余额与应付之和不符`,
        en: `${a.county}: what the bank holds is not what is owed`,
      }))
      return { looked: { counties: accounts.length, register: register.length }, wrong }
    },
  },
]
