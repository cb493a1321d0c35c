import { announcement } from '../../platform/announcement.ts'

/** The whole price of an order is in custody. `on` is the civil date of the booking. */
export const orderPaid = announcement<{ orderId: number; on: string }>()

/** The bank has paid a family back what an order's refund reserved. */
export const orderPaidBack = announcement<{ orderId: number }>()
