import { z } from 'zod'
import type { Tx } from '../../platform/db/tx.ts'
import { type AnyEndpoint, endpoint } from '../../platform/http/endpoint.ts'
import { cutPage, pageOf, pageQuery, readCursor } from '../../platform/http/paging.ts'
import { Id, Instant, idParams, LocalDate, text } from '../../platform/http/shapes.ts'
import { refuse } from '../../platform/problem.ts'
import { ownPlace, placeOf } from '../institutions/index.ts'
import { freezeOrder, getOrder, type OrderRef, unfreezeOrder } from './actions/orders.ts'
import { problems } from './problems.ts'
import { Order, orderParams, Reason } from './schema.ts'
import { freezesOfOrder, openFreezesOf } from './store/freezes.ts'

const FREEZES_SHOWN = 100

const FreezeInput = z.strictObject({
  /** The law or the decision on which it rests. */
  basis: text(200, 2),
  reason: text(500, 2),
  /** Last day; without it until it is lifted. */
  until: LocalDate.nullable().default(null),
})

const Freeze = z.object({
  id: Id,
  orderId: z.int(),
  cause: z.enum(['AGENCY', 'REFUND']),
  basis: z.string().nullable(),
  reason: z.string(),
  until: LocalDate.nullable(),
  frozenAt: Instant,
  frozenBy: z.string(),
  liftedAt: Instant.nullable(),
  liftedBy: z.string().nullable(),
  liftReason: z.string().nullable(),
})

async function refOf(tx: Tx, params: { id: number; order: number }): Promise<OrderRef> {
  const { cell } = await placeOf(tx, params.id)
  return { cell, orderId: params.order }
}

async function openPage(tx: Tx, place: { id: number; cell: number }, q: z.output<typeof pages>) {
  const before = q.cursor ? Number(readCursor(q.cursor, 1)[0]) : null
  return cutPage(await openFreezesOf(tx, place, { before, limit: q.limit + 1 }), q.limit, f => [f.id])
}

const pages = z.strictObject(pageQuery)

/** Stops of money: ordered, lifted and looked at. */
export const freezeEndpoints: readonly AnyEndpoint[] = [
  endpoint({
    id: 'custody.freeze',
    method: 'POST',
    path: '/custody/institutions/:id/orders/:order/freeze',
    summary: { zh: '冻结订单资金', en: "Freeze an order's money" },
    permission: 'custody.freeze',
    params: orderParams,
    body: FreezeInput,
    reply: Order,
    audit: ({ body }, out) => ({
      object: `order:${out.orderId}`,
      institutionId: out.institutionId,
      detail: { basis: body.basis, reason: body.reason, until: body.until },
    }),
    act: async (tx, { params, body }) => {
      if (body.until !== null && body.until < tx.clock.today()) refuse(problems.freezeEnds)
      return freezeOrder(tx, { ...(await refOf(tx, params)), ...body })
    },
  }),
  endpoint({
    id: 'custody.unfreeze',
    method: 'POST',
    path: '/custody/institutions/:id/orders/:order/unfreeze',
    summary: { zh: '解除冻结', en: 'Lift a freeze' },
    permission: 'custody.freeze',
    params: orderParams,
    body: Reason,
    reply: Order,
    audit: ({ body }, out) => ({
      object: `order:${out.orderId}`,
      institutionId: out.institutionId,
      detail: { reason: body.reason },
    }),
    act: async (tx, { params, body }) =>
      unfreezeOrder(tx, { ...(await refOf(tx, params)), reason: body.reason }),
  }),
  endpoint({
    id: 'custody.orderFreezes',
    method: 'GET',
    path: '/custody/institutions/:id/orders/:order/freezes',
    summary: { zh: '订单资金冻结记录', en: "What stopped an order's money, and why" },
    permission: 'session',
    params: orderParams,
    reply: z.object({ items: z.array(Freeze) }),
    read: async (tx, { params }) => {
      const { cell, orderId } = await getOrder(tx, await refOf(tx, params))
      return { items: await freezesOfOrder(tx, cell, orderId, FREEZES_SHOWN) }
    },
  }),
  endpoint({
    id: 'custody.freezes',
    method: 'GET',
    path: '/custody/institutions/:id/freezes',
    summary: { zh: '机构现被冻结的订单', en: 'Orders of an institution whose money stands still' },
    permission: 'custody.read',
    params: idParams,
    query: pages,
    reply: pageOf(Freeze),
    read: async (tx, { params, query }) => openPage(tx, await placeOf(tx, params.id), query),
  }),
  endpoint({
    id: 'custody.ownFreezes',
    method: 'GET',
    path: '/custody/freezes',
    summary: { zh: '本机构现被冻结的订单', en: 'Own orders whose money stands still' },
    permission: 'custody.own',
    query: pages,
    reply: pageOf(Freeze),
    read: async (tx, { actor, query }) => openPage(tx, await ownPlace(tx, actor), query),
  }),
]
