import type { Tx } from '../../platform/db/tx.ts'
import { releasesOf } from '../custody/index.ts'
import { findSeats, seatsOfFamily } from './store.ts'

/** An order has no more seats than this. */
const SEATS_MAX = 1_000

/** Lessons of an order that were held with the learner present and are not released: unanswered, and disputed ones. */
export async function waitingOfOrder(tx: Tx, o: { cell: number; orderId: number; familyId: number }) {
  const seats = await seatsOfFamily(tx, o, null, SEATS_MAX)
  const present = seats.filter(s => s.mark === 'PRESENT')
  const releases = await releasesOf(tx, present)
  const open = await findSeats(
    tx,
    present.filter((_, n) => releases[n] === undefined),
  )
  const disputed = open.filter(s => s?.disputed).length
  return { unconfirmed: open.length - disputed, disputed }
}
