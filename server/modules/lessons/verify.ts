import type { Check } from '../../platform/check.ts'
import type { Tx } from '../../platform/db/tx.ts'
import { heldSeats } from '../custody/index.ts'
import { openDisputes } from './dispute-store.ts'
import { presentAmong } from './store.ts'

const MAX_FINDINGS = 200
const keyOf = (s: { cell: number; orderId: number; sessionId: number }) =>
  `${s.cell}/${s.orderId}/${s.sessionId}`

const disputes: Check = {
  id: 'lessons.disputes',
  title: {
    zh: '争议中的课时都已冻结；无争议而冻结的都未到课',
    en: 'Disputed lessons are held; those held without a dispute were not attended',
  },
  async run(tx: Tx) {
    const seats = await heldSeats(tx)
    const held = new Set(seats.map(keyOf))
    const open = new Set((await openDisputes(tx)).map(keyOf))
    const loose = [...open]
      .filter(k => !held.has(k))
      .map(k => ({ zh: `争议课时 ${k} 未冻结`, en: `${k} is disputed and not held` }))
    const alone = seats.filter(s => !open.has(keyOf(s)))
    const stuck = (await presentAmong(tx, alone))
      .map(keyOf)
      .map(k => ({ zh: `课时 ${k} 到课无争议而冻结`, en: `${k} is held without a dispute` }))
    return { looked: { disputes: open.size }, wrong: [...loose, ...stuck].slice(0, MAX_FINDINGS) }
  },
}

/** For `yuheng verify`. */
export const checks: readonly Check[] = [disputes]
