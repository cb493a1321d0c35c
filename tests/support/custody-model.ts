/**
 * The books of one institution as a person would keep them on paper: plain objects, one lesson at a time, no SQL.
 * An independent auditor for the property test; amounts in fen.
 */
export interface PaperOrder {
  paid: number
  price: number
  total: number
  gifts: number
  used: number
  released: number
  refunded: number
  status: 'OPEN' | 'ACTIVE' | 'FROZEN' | 'REFUNDING' | 'CLOSED'
}

export class Paper {
  readonly orders = new Map<number, PaperOrder>()
  /** Seat → amount of its release. */
  readonly seats = new Map<string, number>()
  readonly reversed = new Set<string>()
  bank = 0
  payable = 0
  payout = 0
  refund = 0

  open(id: number, o: { due: number; lessons: number; gifts: number }) {
    this.orders.set(id, {
      paid: o.due,
      price: o.lessons,
      total: o.lessons,
      gifts: o.gifts,
      used: 0,
      released: 0,
      refunded: 0,
      status: 'ACTIVE',
    })
    this.bank += o.due
  }

  /** What `settle` must answer: an amount, or a word for a refusal. */
  settle(id: number, session: number): number | string {
    const seat = `${id}/${session}`
    const o = this.orders.get(id)
    if (!o) return 'NOT_FOUND'
    const known = this.seats.get(seat)
    if (known !== undefined) return known
    if (o.status === 'FROZEN' || o.status === 'REFUNDING') return 'FROZEN'
    if (o.used === o.total + o.gifts) return 'EXHAUSTED'
    if (o.status === 'CLOSED') return 'CLOSED'
    const amount = o.used < o.total ? worth(o, o.used + 1) : 0
    o.used++
    o.released += amount
    this.payable += amount
    this.seats.set(seat, amount)
    if (o.used === o.total + o.gifts) o.status = 'CLOSED'
    return amount
  }

  /** @returns whether it may happen */
  refundAll(id: number, toInstitution: number): boolean {
    const o = this.orders.get(id)
    if (!o || (o.status !== 'ACTIVE' && o.status !== 'FROZEN')) return false
    const rest = held(o)
    if (toInstitution > rest || (o.status === 'FROZEN' && toInstitution > 0)) return false
    const back = rest - toInstitution
    o.released += toInstitution
    o.refunded += back
    o.total = Math.min(o.used, o.total)
    o.status = back > 0 ? 'REFUNDING' : 'CLOSED'
    this.payable += toInstitution
    this.refund += back
    return true
  }

  refundLessons(id: number, lessons: number): number | undefined {
    const o = this.orders.get(id)
    if ((o?.status !== 'ACTIVE' && o?.status !== 'FROZEN') || o.total - lessons < o.used) return undefined
    let back = 0
    for (let n = 0; n < lessons; n++) back += worth(o, o.total - n)
    if (back === 0) return undefined
    o.total -= lessons
    o.refunded += back
    this.refund += back
    if (o.status === 'ACTIVE' && o.used >= o.total + o.gifts) o.status = 'CLOSED'
    return back
  }

  reverse(id: number, session: number): boolean {
    const seat = `${id}/${session}`
    const o = this.orders.get(id)
    if (!o || !this.seats.has(seat) || this.reversed.has(seat)) return false
    if (o.status === 'REFUNDING' || o.status === 'OPEN') return false
    const amount = o.used <= o.total ? worth(o, o.used) : 0
    if (amount > this.payable) return false
    o.used--
    o.released -= amount
    this.payable -= amount
    this.reversed.add(seat)
    if (o.status === 'CLOSED' && o.refunded === 0) o.status = 'ACTIVE'
    return true
  }
}

/** Price of the n-th paid lesson of an order: what is left over when the price is cut into equal parts falls by the rule of the whole. */
const worth = (o: PaperOrder, n: number) =>
  Number((BigInt(o.paid) * BigInt(n)) / BigInt(o.price) - (BigInt(o.paid) * BigInt(n - 1)) / BigInt(o.price))

export const held = (o: PaperOrder) => o.paid - o.released - o.refunded
