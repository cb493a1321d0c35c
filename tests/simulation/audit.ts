import { heldBy } from './paper.ts'
import type { World } from './world.ts'

/** Every figure of every order and account, as the platform keeps it and as the auditor's paper says. */
export async function compareBooks(w: World): Promise<void> {
  const { orders, accounts } = await w.app.inside(async tx => ({
    orders: await tx.rows<{ id: number } & Record<string, unknown>>(
      `select b.order_id as id, b.status as book, b.paid_fen as paid, b.used_lessons as used, b.released_fen as released,
         b.refunded_fen as refunded, c.status from custody.order_book b
       join contracts.contract c on c.cell = b.cell and c.id = b.order_id order by b.order_id`,
    ),
    accounts: await tx.rows<{ school: number } & Record<string, number>>(
      `select institution_id as school, bank_fen as bank, held_fen as held, payable_fen as payable, payout_fen as payout,
         refund_fen as refund from custody.account order by institution_id`,
    ),
  }))
  w.same(
    orders.map(o => o.id),
    [...w.paper.orders.keys()].sort((a, b) => a - b),
    'orders',
  )
  for (const got of orders) {
    const o = w.paper.orders.get(got.id)!
    const { id, book, paid, used, released, refunded, status } = o
    w.same(got, { id, book, paid, used, released, refunded, status }, `order ${id}`)
    if (heldBy(o) < 0 || released > paid) throw new Error(`order ${id} is overdrawn`)
  }
  for (const { school, ...got } of accounts) w.same(got, w.paper.account(school), `account of ${school}`)
}

/** What each reader sees of every list lies inside the reader's bounds, and nothing of it is missing. */
export async function compareReaders(w: World): Promise<void> {
  const paths = ['/orders', '/refunds', '/disputes'] as const
  for (const school of w.schools) {
    const own = [...w.paper.orders.values()].filter(o => o.school === school.id)
    for (const reader of [school.officer, school.manager])
      for (const path of paths) {
        const reply = await reader.get(`${path}?limit=200`)
        const strange = reply.body.items.filter(
          (i: { institutionId: number }) => i.institutionId !== school.id,
        )
        w.same([reply.status, strange], [200, []], `${path} of ${school.id}`)
        if (path === '/orders')
          w.same(reply.body.items.length, Math.min(own.length, 200), `orders of ${school.id}`)
      }
  }
  for (const home of w.homes) {
    const own = [...w.paper.orders.values()].filter(o => o.family === home.familyId).map(o => o.id)
    const { body } = await home.guardian.get('/family/orders?limit=200')
    w.same(
      body.items.map((i: { id: number }) => i.id),
      own.sort((a, b) => b - a).slice(0, 200),
      `orders of family ${home.familyId}`,
    )
    const lessons = await home.guardian.get('/family/lessons?limit=200')
    const strange = lessons.body.items.filter((l: { orderId: number }) => !own.includes(l.orderId))
    w.same(strange, [], `lessons of family ${home.familyId}`)
  }
}

/** Once every job has run, nothing whose day has passed is still waiting. */
export function lostDeadlines(w: World): string[] {
  return [...w.paper.orders.values()].flatMap(o => [
    ...(o.status === 'SIGNED' && o.payUntil < w.now ? [`order ${o.id} is unpaid since ${o.payUntil}`] : []),
    ...(o.refund?.status === 'REQUESTED' && o.refund.due !== null && o.refund.due < w.today
      ? [`refund ${o.refund.id} is unanswered since ${o.refund.due}`]
      : []),
    ...(o.refund?.status === 'REJECTED' && o.refund.appealDue !== null && o.refund.appealDue < w.today
      ? [`refund ${o.refund.id} could be appealed until ${o.refund.appealDue}`]
      : []),
    ...[...o.lessons.values()]
      .filter(s => s.mark === 'PRESENT' && s.released === null && !s.dispute?.open && o.book === 'ACTIVE')
      .filter(s => s.due === null || s.due < w.today)
      .map(s => `lesson ${s.key} of an active order waits since ${s.due}`),
  ])
}
