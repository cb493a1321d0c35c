import { announcement } from '../../platform/announcement.ts'

/** The whole price of an order is in custody. `on` is the civil date of the booking. */
export const orderPaid = announcement<{ orderId: number; on: string }>()

/**
 * The last lesson of these orders was released: custody holds nothing for them any more. One set for a whole batch; a
 * replay may name an order again.
 */
export const ordersExhausted = announcement<{ orders: readonly { cell: number; orderId: number }[] }>()

/** A release was undone by decision, so that an order that its lessons had ended runs again. */
export const orderReopened = announcement<{ cell: number; orderId: number }>()

/** The bank has paid a family back what an order's refund reserved; `key` is that of the refund, whatever was retried. */
export const orderPaidBack = announcement<{ orderId: number; key: string }>()
