import type { Tx } from '../../platform/db/tx.ts'
import { type AnyEndpoint, endpoint } from '../../platform/http/endpoint.ts'
import { readCursor, writeCursor } from '../../platform/http/paging.ts'
import { idParams } from '../../platform/http/shapes.ts'
import { ownPlace, placeOf } from '../institutions/index.ts'
import type { OrderRef } from './actions/orders.ts'
import { statementOfInstitution, statementOfOrder } from './actions/statements.ts'
import { InstitutionStatement, listQuery, OrderStatement, orderParams, periodQuery } from './schema.ts'
import type { Position } from './store/statements.ts'

const afterOf = (cursor: string | undefined): Position | undefined =>
  cursor === undefined ? undefined : (readCursor(cursor, 2).map(String) as unknown as Position)

/** One line more than asked for says whether there is a next page. */
function cut<L extends { at: Date; key: string }>(lines: readonly L[], limit: number) {
  const items = lines.slice(0, limit)
  const last = items.at(-1)
  return { items, next: lines.length > limit && last ? writeCursor([last.at.toISOString(), last.key]) : null }
}

interface Asked {
  from: string
  to: string
  cursor?: string | undefined
  limit: number
}

async function institutionStatement(tx: Tx, place: { id: number; cell: number }, q: Asked) {
  const period = { cell: place.cell, institutionId: place.id, from: q.from, to: q.to }
  const page = { after: afterOf(q.cursor), limit: q.limit + 1 }
  const { balances, lines } = await statementOfInstitution(tx, period, page)
  return { balances, ...cut(lines, q.limit) }
}

async function refOf(tx: Tx, params: { id: number; order: number }): Promise<OrderRef> {
  const { cell } = await placeOf(tx, params.id)
  return { cell, orderId: params.order }
}

export const statementEndpoints: readonly AnyEndpoint[] = [
  endpoint({
    id: 'custody.ownStatement',
    method: 'GET',
    path: '/custody/statement',
    summary: { zh: '本机构资金流水', en: "The institution's own statement" },
    permission: 'custody.own',
    query: periodQuery,
    reply: InstitutionStatement,
    read: async (tx, { actor, query }) => institutionStatement(tx, await ownPlace(tx, actor), query),
  }),
  endpoint({
    id: 'custody.statement',
    method: 'GET',
    path: '/custody/institutions/:id/statement',
    summary: { zh: '机构资金流水', en: 'Statement of an institution' },
    permission: 'custody.read',
    params: idParams,
    query: periodQuery,
    reply: InstitutionStatement,
    read: async (tx, { params, query }) => institutionStatement(tx, await placeOf(tx, params.id), query),
  }),
  endpoint({
    id: 'custody.orderStatement',
    method: 'GET',
    path: '/custody/institutions/:id/orders/:order/statement',
    summary: { zh: '订单资金与课时流水', en: 'Money and lessons of an order' },
    permission: 'session',
    params: orderParams,
    query: listQuery,
    reply: OrderStatement,
    read: async (tx, { params, query }) => {
      const page = { after: afterOf(query.cursor), limit: query.limit + 1 }
      const { lines, ...figures } = await statementOfOrder(tx, await refOf(tx, params), page)
      return { ...figures, ...cut(lines, query.limit) }
    },
  }),
]
