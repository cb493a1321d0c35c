import { answerRefund, appealRefund, requestRefund } from '../server/modules/contracts/refunds.ts'
import { releasesOf } from '../server/modules/custody/index.ts'
import { openDispute } from '../server/modules/lessons/disputes.ts'
import { seatsOfFamily } from '../server/modules/lessons/store.ts'
import { type Ground, transact } from '../server/platform/db/tx.ts'
import { BOX } from './register.ts'
import type { Sold } from './selling.ts'

const ANY = { ifMatch: undefined }
const NEWEST = 20

/** A lesson that the family has not answered yet, newest first. */
async function openSeat(ground: Ground, familyId: number) {
  return transact(ground, BOX, async tx => {
    const seats = await seatsOfFamily(tx, { familyId }, null, NEWEST)
    const releases = await releasesOf(tx, seats)
    return seats.find((seat, n) => seat.mark === 'PRESENT' && releases[n] === undefined)
  })
}

/**
 * Leaves work for the people of the demo: a disputed lesson and a refund that was refused and taken to the county for the
 * officer, a refund to answer for the institution. The visitor's own family, which comes first, is left alone.
 */
export async function leaveWork(ground: Ground, sold: Sold): Promise<void> {
  const [, ...others] = sold.orders
  let disputed: number | undefined
  for (const order of others) {
    const seat = await openSeat(ground, order.familyId)
    if (!seat) continue
    const reason = '当天孩子发烧请假，没有到课'
    await transact(ground, BOX, tx => openDispute(tx, order.guardian, { lesson: seat, reason }))
    disputed = order.orderId
    break
  }
  const leaving = others.filter(o => o.orderId !== disputed)
  const ask = (order: Sold['orders'][number], reason: string) =>
    transact(ground, BOX, tx =>
      requestRefund(tx, order.guardian, order.orderId, { fault: 'CONSUMER', reason, knewSameService: false }),
    ).catch(() => undefined) // an order that ended meanwhile has nothing to give back
  const [first, second] = leaving.slice(-2)
  if (first) await ask(first, '举家搬迁，无法继续上课')
  const refused = second && (await ask(second, '换了校区，路程太远'))
  if (refused?.status !== 'REQUESTED') return
  await transact(ground, BOX, async tx => {
    await answerRefund(tx, refused.id, { approve: false, answer: '课程已过半，不同意退费' }, ANY)
    await appealRefund(tx, refused.id, ANY)
  })
}
