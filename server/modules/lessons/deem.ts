import { systemBox } from '../../platform/db/box.ts'
import { type Ground, transact } from '../../platform/db/tx.ts'
import { type Outcome, settleAlone } from '../custody/index.ts'
import { enterDueDays } from './due.ts'
import { closeSeats, type SeatFound, silentSeats } from './store.ts'

const PAGE = 2_000
const ACTOR = 'job:lessons.deem'

/** Released, or nothing is left to release. */
const isOver = (o: Outcome) => o.kind !== 'REFUSED' || o.reason === 'EXHAUSTED' || o.reason === 'CLOSED'

/**
 * Confirms what families left unanswered until the due day (PLAT-04). A seat settled before is a replay and moves nothing;
 * one whose order stands still (frozen, a refund asked for) is tried again until it moves.
 * @returns how many lessons were released
 */
export async function deemConfirmed(ground: Ground): Promise<number> {
  const before = ground.clock.today()
  const box = systemBox(ACTOR)
  await enterDueDays(ground)
  let after: SeatFound | null = null
  let released = 0
  for (;;) {
    const last: SeatFound | null = after
    const page: SeatFound[] = await transact(ground, box, tx => silentSeats(tx, before, last, PAGE), {
      readOnly: true,
    })
    if (page.length === 0) return released
    const outcomes = await settleAlone(
      ground,
      box,
      page.map(s => ({
        cell: s.cell,
        institutionId: s.institutionId,
        sessionId: s.sessionId,
        orderId: s.orderId,
        sessionDate: s.date,
        basis: 'DEEMED' as const,
        actor: ACTOR,
      })),
    )
    released += outcomes.filter(o => o.kind === 'RELEASED').length
    const over = page.filter((_, n) => isOver(outcomes[n]!))
    if (over.length > 0) await transact(ground, box, tx => closeSeats(tx, over))
    after = page.at(-1)!
  }
}
