import { retryFailedRefunds } from '../../server/modules/custody/bank/retries.ts'
import { recordPayment, recordRefundPaid } from '../../server/modules/custody/index.ts'
import type { PaperOrder } from './paper.ts'
import type { GroupInWorld, World } from './world.ts'

/** A family signs: sometimes a class group that is full, or the same one twice, or at a suspended institution. */
export async function sign(w: World): Promise<void> {
  const home = w.c.pick(w.homes)
  const group = w.c.is(0.9) ? w.c.pick(w.groups.slice(-6)) : w.c.pick(w.groups)
  const named = { institutionId: group.school.id, classGroupId: group.id, childId: home.childId }
  const quote = await home.guardian.post('/orders/quote', named)
  const left = leftOf(w, group)
  const offered = left.lessons === 0 ? 'contracts.nothing-ahead' : 200
  const answer = group.school.suspended ? 'institutions.not-operating' : offered
  if (!w.expect(quote, answer, `quote ${group.id}`)) return
  const joined = [...w.paper.orders.values()].some(
    o => o.group === group.id && o.child === home.childId && (o.status === 'SIGNED' || o.status === 'PAID'),
  )
  const full = w.paper.freeSeats(group.id, group.capacity) === 0
  const wanted = full ? 'courses.group-full' : joined ? 'contracts.enrolled-already' : 201
  const reply = await home.guardian.post('/orders', { ...named, contentHash: quote.body.contentHash })
  if (!w.expect(reply, wanted, `sign ${group.id} by ${home.familyId}`)) return
  w.paper.orders.set(reply.body.id, {
    id: reply.body.id,
    cell: group.school.cell,
    school: group.school.id,
    family: home.familyId,
    child: home.childId,
    group: group.id,
    price: left.price,
    seats: left.meetings.length,
    total: left.meetings.length,
    meetings: new Set(left.meetings),
    status: 'SIGNED',
    book: 'OPEN',
    payUntil: Date.parse(reply.body.payUntil),
    payment: null,
    paidOn: null,
    paid: 0,
    used: 0,
    released: 0,
    refunded: 0,
    refund: null,
    frozenByOfficer: false,
    lessons: new Map(),
  })
}

/** What is left of a class group: the last meetings are the gifts, the others cost their share of the whole. */
function leftOf(w: World, g: GroupInWorld) {
  const meetings = g.meetings.filter(m => m.at > w.now).map(m => m.id)
  const lessons = Math.max(0, meetings.length - g.gifts)
  return { meetings, lessons, price: Number((BigInt(g.price) * BigInt(lessons)) / BigInt(g.lessons)) }
}

/** A family asks to pay, or cancels; also what cannot be paid or cancelled any more, and what is another's. */
export async function payOrCancel(w: World): Promise<void> {
  const o = (w.c.is(0.9) && w.order(x => x.status === 'SIGNED')) || w.order()
  if (!o) return
  const step = w.c.is(0.85) ? 'payment' : 'cancel'
  const stranger = w.c.is(0.1)
  const home = stranger ? w.homes.find(h => h.familyId !== o.family)! : w.homeOf(o)
  const fine = o.status === 'SIGNED' ? (step === 'payment' ? 201 : 200) : 'contracts.wrong-state'
  const reply = await home.guardian.post(`/orders/${o.id}/${step}`)
  if (!w.expect(reply, stranger ? 'not-found' : fine, `${step} ${o.id}`)) return
  if (step === 'cancel') cancelled(o)
  else o.payment = reply.body.reference
  if (o.payment && w.c.is(0.8)) await bankHasPayment(w, o)
}

export function cancelled(o: PaperOrder): void {
  o.status = 'CANCELLED'
  o.book = 'CLOSED'
}

/** The bank reports a payment: in time, late, once or several times. */
export async function bankHasPayment(w: World, which?: PaperOrder): Promise<void> {
  const o = which ?? w.order(x => x.payment !== null && (x.paid === 0 || w.c.is(0.1)))
  if (!o?.payment) return
  const id = Number(o.payment.split('-')[1])
  w.note(`bank: payment of ${o.id}`)
  const news = {
    cell: o.cell,
    id,
    outcome: 'DONE' as const,
    amountFen: o.price,
    bankReference: `ref-${o.id}`,
  }
  await w.app.inside(tx => recordPayment(tx, { ...news, at: tx.clock.now() }))
  w.paper.pay(o, w.today)
}

/** The bank answers refunds: paid, or failed and asked for again. */
export async function bankPaysBack(w: World): Promise<void> {
  const failed = await w.app.inside(tx => retryFailedRefunds(tx))
  const waiting = await w.app.inside(tx =>
    tx.rows<{ cell: number; id: number; orderId: number; amountFen: number }>(
      `select cell, id, order_id as "orderId", amount_fen as "amountFen" from custody.refund_payment where status = 'CREATED' order by id`,
    ),
  )
  w.note(`bank: ${failed} asked again, ${waiting.length} refunds wait`)
  for (const i of waiting) {
    if (w.c.is(0.3)) continue
    const outcome = w.c.is(0.2) ? ('FAILED' as const) : ('DONE' as const)
    const reference = outcome === 'DONE' ? { bankReference: `back-${i.id}` } : { failure: 'account closed' }
    const answer = { ...i, ...reference, outcome }
    for (let n = w.c.is(0.2) ? 2 : 1; n > 0; n--)
      await w.app.inside(tx => recordRefundPaid(tx, { ...answer, at: tx.clock.now() }))
    if (outcome === 'DONE') w.paper.paidBack(w.paper.orders.get(i.orderId)!, i.amountFen)
  }
}
