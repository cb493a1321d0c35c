import type { SettleRow } from '../../server/modules/custody/index.ts'
import { seeded } from '../line.ts'
import { CLASS_SIZE, ORDERS_PER_INSTITUTION } from './books.ts'

const CLASSES = ORDERS_PER_INSTITUTION / CLASS_SIZE

/**
 * Meetings as hours of teaching bring them: one class of every institution, then the next class of every one. The
 * orders of an institution stand together in the books, those of its classes mixed, as families signed them. Every
 * round over all classes is a new meeting, so that no seat repeats.
 */
export class Meetings {
  readonly #institutions: number
  readonly #start: number
  #next = 0

  /** @param start of the session numbers, so that runs on one database do not repeat */
  constructor(orders: number, start: number) {
    this.#institutions = Math.ceil(orders / ORDERS_PER_INSTITUTION)
    this.#start = start
  }

  /** The next `count` seats, whole classes first. */
  take(count: number): SettleRow[] {
    const rows: SettleRow[] = []
    while (rows.length < count) {
      const meeting = this.#next++
      const institutionId = (meeting % this.#institutions) + 1
      const group = Math.floor(meeting / this.#institutions) % CLASSES
      const first = (institutionId - 1) * ORDERS_PER_INSTITUTION + group + 1
      for (let n = 0; n < CLASS_SIZE && rows.length < count; n++)
        rows.push(seat(institutionId, this.#start + meeting, first + n * CLASSES))
    }
    return rows
  }
}

export const seat = (institutionId: number, sessionId: number, orderId: number): SettleRow => ({
  cell: institutionId % 16,
  institutionId,
  sessionId,
  orderId,
  sessionDate: '2026-11-20',
  basis: 'PARENT',
  actor: `account:${orderId}`,
})

/** Single seats of random families, one at a time; seeded, so that runs are alike. */
export class Singles {
  readonly #orders: number
  readonly #random = seeded(7)
  #session: number

  constructor(orders: number, start: number) {
    this.#orders = orders
    this.#session = start
  }

  take(): SettleRow {
    const orderId = Math.floor(this.#random() * this.#orders) + 1
    return seat(Math.ceil(orderId / ORDERS_PER_INSTITUTION), this.#session++, orderId)
  }
}
