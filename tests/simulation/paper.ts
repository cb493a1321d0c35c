/**
 * The auditor of the simulation: what a careful person would keep on paper about every order, with plain objects and no
 * SQL. It predicts; the platform is asked whether it agrees. Amounts in fen.
 */
export type Book = 'OPEN' | 'ACTIVE' | 'FROZEN' | 'REFUNDING' | 'CLOSED'

export interface PaperSeat {
  key: string
  sessionId: number
  mark: 'PRESENT' | 'LEAVE' | 'ABSENT'
  due: string | null
  /** Price that was released; null as long as it was not. */
  released: number | null
  dispute: { id: number; open: boolean; withdrawn: boolean } | null
}

export interface PaperRefund {
  id: number
  status: 'REQUESTED' | 'REJECTED' | 'APPEALED'
  due: string | null
  /** Last day for taking a refusal to the county. */
  appealDue: string | null
}

export interface PaperOrder {
  id: number
  cell: number
  school: number
  family: number
  child: number
  group: number
  price: number
  /** Paid and gift lessons. */
  seats: number
  /** The meetings that were sold. */
  meetings: Set<number>
  /** Of these, how many may be taken; fewer once some went back to the family. */
  total: number
  status: 'SIGNED' | 'PAID' | 'CANCELLED' | 'CLOSED'
  book: Book
  payUntil: number
  payment: string | null
  paidOn: string | null
  paid: number
  used: number
  released: number
  refunded: number
  refund: PaperRefund | null
  frozenByOfficer: boolean
  lessons: Map<number, PaperSeat>
}

/** Balances of one institution's custody account. */
export interface Balances {
  bank: number
  held: number
  payable: number
  payout: number
  refund: number
}

export const heldBy = (o: PaperOrder) => o.paid - o.released - o.refunded
/** In the class, or about to be: whoever took all lessons stays on the list, whoever was refunded does not. */
export const belongs = (o: PaperOrder) => o.status === 'PAID' || (o.status === 'CLOSED' && o.used === o.seats)
const holdsSeat = (o: PaperOrder) => o.status === 'SIGNED' || belongs(o)
/** Taught, and not released. */
export const waiting = (o: PaperOrder) =>
  [...o.lessons.values()].filter(s => s.mark === 'PRESENT' && s.released === null).length
const upTo = (o: PaperOrder, n: number) => Number((BigInt(o.price) * BigInt(n)) / BigInt(o.seats))

export class Paper {
  readonly orders = new Map<number, PaperOrder>()
  readonly balances = new Map<number, Balances>()

  account(school: number): Balances {
    const known = this.balances.get(school) ?? { bank: 0, held: 0, payable: 0, payout: 0, refund: 0 }
    this.balances.set(school, known)
    return known
  }

  /** Money arrived. For a cancelled order it goes back whole. */
  pay(o: PaperOrder, today: string): void {
    if (o.paid > 0) return
    o.paid = o.price
    const account = this.account(o.school)
    account.bank += o.price
    account.held += o.price
    if (o.status === 'CANCELLED') {
      this.giveBack(o)
      return
    }
    o.status = 'PAID'
    o.paidOn = today
    o.book = 'ACTIVE'
  }

  /** What settling a seat must answer; moves the money where it is released. */
  settle(o: PaperOrder, seat: PaperSeat): number | 'FROZEN' | 'OVER' {
    if (seat.released !== null) return seat.released
    if (o.book === 'FROZEN' || o.book === 'REFUNDING') return 'FROZEN'
    if (o.book !== 'ACTIVE' || o.used >= o.total) return 'OVER'
    const amount = upTo(o, o.used + 1) - upTo(o, o.used)
    o.used++
    o.released += amount
    seat.released = amount
    const account = this.account(o.school)
    account.held -= amount
    account.payable += amount
    if (o.used === o.total) {
      o.book = 'CLOSED'
      o.status = 'CLOSED'
    }
    return amount
  }

  /** What a refund would be today. */
  refundable = (o: PaperOrder) => o.paid - upTo(o, o.used + waiting(o))

  /** A refund: lessons that were taught and wait stay in custody, the rest goes back. */
  leave(o: PaperOrder): void {
    const lessons = o.total - o.used - waiting(o)
    o.status = 'CLOSED'
    o.refund = null
    if (waiting(o) === 0) this.giveBack(o)
    else {
      o.book = o.frozenByOfficer ? 'FROZEN' : 'ACTIVE'
      this.giveLessonsBack(o, lessons)
    }
  }

  /** A lesson that waited does not count: after a refund it goes back as well. */
  notUsed(o: PaperOrder): void {
    if (o.status === 'CLOSED' && o.used < o.total) this.giveLessonsBack(o, 1)
  }

  giveLessonsBack(o: PaperOrder, lessons: number): void {
    const back = upTo(o, o.total) - upTo(o, o.total - lessons)
    const account = this.account(o.school)
    account.held -= back
    account.refund += back
    o.refunded += back
    o.total -= lessons
    if (o.book === 'ACTIVE' && o.used === o.total) o.book = 'CLOSED'
  }

  /** Everything held goes back to the family. */
  giveBack(o: PaperOrder): void {
    const back = heldBy(o)
    const account = this.account(o.school)
    account.held -= back
    account.refund += back
    o.refunded += back
    o.book = 'REFUNDING'
    o.frozenByOfficer = false
    o.refund = null
  }

  /** The bank paid the family back. */
  paidBack(o: PaperOrder, amount: number): void {
    const account = this.account(o.school)
    account.refund -= amount
    account.bank -= amount
    if (o.book === 'REFUNDING') o.book = 'CLOSED'
  }

  freeSeats = (group: number, capacity: number) =>
    capacity - [...this.orders.values()].filter(o => o.group === group && holdsSeat(o)).length
}
