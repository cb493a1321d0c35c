import type { ReplyOf } from '../../api/call.ts'
import { useRead } from '../../api/hooks.ts'

export type Order = ReplyOf<'GET /api/v1/family/orders'>['items'][number]
export type OrderDetail = ReplyOf<'GET /api/v1/family/orders/{id}'>
export type Meeting = ReplyOf<'GET /api/v1/family/sessions'>['items'][number]
export type Refund = ReplyOf<'GET /api/v1/family/refunds'>['items'][number]
export type Child = ReplyOf<'GET /api/v1/family'>['children'][number]

/** As many as a family ever has at one time. */
const ORDERS_MAX = 100

export const useOrders = () => useRead('GET /api/v1/family/orders', { query: { limit: ORDERS_MAX } })
export const useFamily = () => useRead('GET /api/v1/family', {})

/** What changes when money moves or a contract changes its state. */
export const ORDER_READS = [
  'GET /api/v1/family/orders',
  'GET /api/v1/family/orders/{id}',
  'GET /api/v1/family/lessons',
  'GET /api/v1/family/sessions',
  'GET /api/v1/family/refunds',
  'GET /api/v1/refunds/{id}',
  'GET /api/v1/family/disputes',
] as const

export interface Sums {
  paidFen: number
  releasedFen: number
  refundedFen: number
  heldFen: number
}

/** The money of several orders together; paid = released + refunded + held. */
export function sumOf(orders: readonly Pick<Order, 'money'>[]): Sums {
  const add = (pick: (money: Order['money']) => number) => orders.reduce((sum, o) => sum + pick(o.money), 0)
  return {
    paidFen: add(m => m.paidFen),
    releasedFen: add(m => m.releasedFen),
    refundedFen: add(m => m.refundedFen),
    heldFen: add(m => m.heldFen),
  }
}
