import type { Check } from '../../platform/check.ts'
import type { Tx } from '../../platform/db/tx.ts'
import { heldSeats } from '../custody/index.ts'
import { openDisputes } from './dispute-store.ts'

const MAX_FINDINGS = 200
const keyOf = (s: { cell: number; orderId: number; sessionId: number }) =>
  `${s.cell}/${s.orderId}/${s.sessionId}`

const disputes: Check = {
  id: 'lessons.disputes',
  title: { zh: '争议中的课时都未划拨且已冻结', en: 'Disputed lessons are held, and none but them' },
  async run(tx: Tx) {
    const held = new Set((await heldSeats(tx)).map(keyOf))
    const open = new Set((await openDisputes(tx)).map(keyOf))
    const loose = [...open]
      .filter(k => !held.has(k))
      .map(k => ({ zh: `争议课时 ${k} 未冻结`, en: `${k} is disputed and not held` }))
    const stuck = [...held]
      .filter(k => !open.has(k))
      .map(k => ({ zh: `课时 ${k} 无争议而冻结`, en: `${k} is held without a dispute` }))
    return { looked: { disputes: open.size }, wrong: [...loose, ...stuck].slice(0, MAX_FINDINGS) }
  },
}

/** For `yuheng verify`. */
export const checks: readonly Check[] = [disputes]
