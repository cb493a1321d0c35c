import { amountOfLesson } from '../../server/modules/custody/amounts.ts'
import { type Ledger, PAIRS, type PostingKind } from '../../server/modules/custody/store/journal.ts'
import type { OrderStatus } from '../../server/modules/custody/workflow.ts'
import { dayOf, type Instant } from './instant.ts'
import type { Sheets } from './tables.ts'

/** What every row of an institution carries. */
export interface Home {
  cell: number
  county: string
  institution_id: number
  class: string
}

/** An order while its history is told. Amounts in fen. */
export interface Order {
  id: number
  familyId: number
  accountId: number
  paymentId: number
  paidFen: number
  priceLessons: number
  totalLessons: number
  used: number
  releasedFen: number
  refundedFen: number
  status: OrderStatus
  paidOn: string
  /** Seats in which the learner was present. */
  present: number
  /** Meetings whose seat is disputed. */
  held: number[]
}

export interface SeatRef {
  order: Order
  sessionId: number
  date: string
}

/** Figures of a day that stand in the rollup. */
export interface Day {
  payments: number
  paid_fen: number
  releases: number
  released_fen: number
  refunds: number
  refunded_fen: number
}

/** Rollups of several institutions by cell, county, class and day. */
export class Days {
  readonly #days = new Map<string, Day & { key: Pick<Home, 'cell' | 'county' | 'class'> & { day: string } }>()

  of(home: Home, day: string): Day {
    const { cell, county, class: kind } = home
    const name = `${cell}/${county}/${kind}/${day}`
    const known = this.#days.get(name)
    if (known) return known
    const key = { cell, county, class: kind, day }
    const fresh = { key, payments: 0, paid_fen: 0, releases: 0, released_fen: 0, refunds: 0, refunded_fen: 0 }
    this.#days.set(name, fresh)
    return fresh
  }

  /** In the order of their keys, so that two writers never wait for each other in a circle. */
  put(sheets: Sheets): void {
    for (const name of [...this.#days.keys()].sort()) {
      const { key, ...figures } = this.#days.get(name)!
      sheets.daily.add({ ...key, ...figures })
    }
  }
}

/** The books of one institution: movements in order of time, with the balances after each. */
export class Books {
  readonly #home: Home
  readonly #sheets: Sheets
  readonly #days: Days
  readonly #balance: Record<Ledger, number> = { BANK: 0, HELD: 0, PAYABLE: 0, PAYOUT: 0, REFUND: 0 }
  #version = 0

  constructor(home: Home, sheets: Sheets, days: Days) {
    this.#home = home
    this.#sheets = sheets
    this.#days = days
  }

  /** Posts a movement of an order's money, as `post` of the journal does. */
  post(kind: PostingKind, order: Order, amountFen: number, at: Instant, key: string, lessons = 0): void {
    const [debit, credit] = PAIRS[kind]
    const balance = this.#balance
    for (const [ledger, sign] of [
      [debit, 1],
      [credit, -1],
    ] as const)
      balance[ledger] += (ledger === 'BANK' ? sign : -sign) * amountFen
    this.#sheets.posting.add({
      ...this.#home,
      family_id: order.familyId,
      order_id: order.id,
      amount_fen: amountFen,
      lessons,
      bank_after_fen: balance.BANK,
      held_after_fen: balance.HELD,
      payable_after_fen: balance.PAYABLE,
      version: ++this.#version,
      business_at: at,
      recorded_at: at,
      kind,
      debit,
      credit,
      key,
      actor: 'synthetic',
    })
  }

  day(at: Instant): Day {
    return this.#days.of(this.#home, dayOf(at))
  }

  /** Releases seats of one meeting as the settlement statement does. @returns how many */
  settle(
    seats: readonly SeatRef[],
    at: Instant,
    basis: 'PARENT' | 'DEEMED',
    actor: (o: Order) => string,
  ): number {
    let fen = 0
    let count = 0
    for (const seat of seats) {
      const { order } = seat
      if (order.status !== 'ACTIVE') continue
      const amount = amountOfLesson(order, ++order.used)
      order.releasedFen += amount
      if (order.used === order.totalLessons) order.status = 'CLOSED'
      fen += amount
      count++
      this.#sheets.release.add({
        ...this.#home,
        family_id: order.familyId,
        session_id: seat.sessionId,
        order_id: order.id,
        amount_fen: amount,
        released_at: at,
        session_date: seat.date,
        lesson_no: order.used,
        basis,
        actor: actor(order),
      })
    }
    if (count === 0) return 0
    this.#balance.HELD -= fen
    this.#balance.PAYABLE += fen
    this.#version++
    const day = this.day(at)
    day.releases += count
    day.released_fen += fen
    return count
  }

  putOrder(order: Order, dueFen: number, openedOn: string): void {
    this.#sheets.order.add({
      ...this.#home,
      family_id: order.familyId,
      order_id: order.id,
      due_fen: dueFen,
      paid_fen: order.paidFen,
      refunded_fen: order.refundedFen,
      released_fen: order.releasedFen,
      used_lessons: order.used,
      status: order.status,
      price_lessons: order.priceLessons,
      total_lessons: order.totalLessons,
      opened_on: openedOn,
      held_sessions: order.held.length > 0 ? `{${order.held.join(',')}}` : null,
    })
  }

  putBalance(): void {
    const { BANK, HELD, PAYABLE, REFUND } = this.#balance
    const { class: _, ...home } = this.#home
    this.#sheets.balance.add({
      ...home,
      bank_fen: BANK,
      held_fen: HELD,
      payable_fen: PAYABLE,
      refund_fen: REFUND,
      version: this.#version,
    })
  }
}
