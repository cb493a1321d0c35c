import { systemBox } from '../../platform/db/box.ts'
import { type Ground, transact } from '../../platform/db/tx.ts'
import { settleAlone } from '../custody/index.ts'
import { type SeatFound, silentSeats } from './store.ts'

const PAGE = 2_000
/** Seats that could not be settled on their day (a frozen order) are tried again this long. */
const RETRY_DAYS = 45
const DAY_MS = 86_400_000
const ACTOR = 'job:lessons.deem'

/**
 * Confirms what families left unanswered until the due day (PLAT-04). A seat settled before is a replay and moves nothing.
 * @returns how many lessons were released
 */
export async function deemConfirmed(ground: Ground): Promise<number> {
  const before = ground.clock.today()
  const from = ground.clock.dateOf(new Date(ground.clock.now().getTime() - RETRY_DAYS * DAY_MS))
  const box = systemBox(ACTOR)
  let after: SeatFound | null = null
  let released = 0
  for (;;) {
    const last: SeatFound | null = after
    const page: SeatFound[] = await transact(
      ground,
      box,
      tx => silentSeats(tx, { from, before }, last, PAGE),
      {
        readOnly: true,
      },
    )
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
    after = page.at(-1)!
  }
}
