import { areaOf } from '../../platform/db/box.ts'
import type { Tx } from '../../platform/db/tx.ts'
import { refuse } from '../../platform/problem.ts'
import { common } from '../../platform/problems.ts'
import { findRegions } from '../regions/index.ts'
import {
  moneyBy,
  movementsBy,
  movementsByDay,
  refreshedAt,
  registerBy,
  type Scope,
  type Width,
} from './store.ts'

export interface OverviewQuery {
  region: string
  class?: string | undefined
  from: string
  to: string
}

/** Digits that name the divisions right below a region. A county has none below; it stands for itself. */
const widthBelow = (region: string): Width => (region === '000000' ? 2 : region.endsWith('0000') ? 4 : 6)

/** Level of a region's own rows; the nation has none and reads its provinces. */
const levelOfRegion = (region: string) => (region.endsWith('0000') ? 1 : region.endsWith('00') ? 2 : 3)

const zero = {
  institutions: 0,
  licensed: 0,
  supervised: 0,
  accounts: 0,
  bankFen: 0,
  heldFen: 0,
  payableFen: 0,
  refundFen: 0,
  payments: 0,
  paidFen: 0,
  lessons: 0,
  releasedFen: 0,
  refunds: 0,
  refundedFen: 0,
}
export type Figures = typeof zero

/** Days that one look covers at most; a limit of the question. */
const DAYS_MAX = 1100
const DAY_MS = 86_400_000

function checkRange({ from, to }: OverviewQuery) {
  if (from <= to && Date.parse(to) - Date.parse(from) <= DAYS_MAX * DAY_MS) return
  const message = { zh: '日期范围有误或过长', en: 'a wrong or too long range of dates' }
  refuse(common.invalidInput, { fields: [{ pointer: '/query/to', message }] })
}

/** The figures of a region, of each division below it, and by day; from rollups alone. Amounts in fen. */
export async function overview(tx: Tx, q: OverviewQuery) {
  checkRange(q)
  const scope: Scope = { area: areaOf(q.region), class: q.class }
  const width = widthBelow(q.region)
  const groups = new Map<string, Figures>()
  const put = ({ group, ...figures }: { group: string } & Partial<Figures>) =>
    groups.set(group, { ...zero, ...groups.get(group), ...figures })
  for (const row of await registerBy(tx, scope, width)) put(row)
  for (const row of await moneyBy(tx, scope, width)) put(row)
  for (const row of await movementsBy(tx, scope, q.from, q.to, width)) put(row)
  const codes = [...groups.keys()].map(g => g.padEnd(6, '0'))
  const names = new Map((await findRegions(tx, codes, q.to)).map(r => [r.code, r.name]))
  const below = [...groups]
    .map(([group, figures]) => ({
      code: group.padEnd(6, '0'),
      name: names.get(group.padEnd(6, '0')) ?? group,
      ...figures,
    }))
    .sort((a, b) => (a.code < b.code ? -1 : 1))
  return {
    region: q.region,
    totals: totalOf([...groups.values()]),
    below,
    days: await movementsByDay(tx, scope, q.from, q.to, levelOfRegion(q.region)),
    asOf: await refreshedAt(tx),
  }
}

function totalOf(all: readonly Figures[]): Figures {
  const sum = { ...zero }
  for (const figures of all) for (const key of Object.keys(sum) as (keyof Figures)[]) sum[key] += figures[key]
  return sum
}
