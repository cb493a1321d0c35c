import { type Explained, lessonsAhead, type WholeClass } from '../../../rules/index.ts'
import type { Tx } from '../../platform/db/tx.ts'
import { meetingsOf } from './group-actions.ts'
import type { ClassGroup, Session } from './schema.ts'

/** Start of a meeting as an instant; civil times are of China, which has one zone without summer time. */
export const startOf = (date: string, time: string) => new Date(`${date}T${time}:00+08:00`)

/** What somebody buys who joins a class group now. */
export interface Sale {
  /** The meetings that lie ahead, in order of time. */
  meetings: Session[]
  /** Numbers of the meetings that have begun; they are not sold. */
  heldBefore: number[]
  /** Paid and gift lessons that are left, and their price. */
  left: Explained<WholeClass>
}

/** Only the meetings ahead are sold, at their share of the price. */
export async function saleOf(tx: Tx, cell: number, group: ClassGroup): Promise<Sale> {
  const now = tx.clock.now()
  const all = await meetingsOf(tx, cell, group.id)
  const ahead = (m: Session) => m.status === 'SCHEDULED' && startOf(m.date, m.startsAt) > now
  const meetings = all.filter(ahead)
  const { lessons, giftLessons, priceFen } = group
  return {
    meetings,
    heldBefore: all.filter(m => !ahead(m)).map(m => m.n),
    left: lessonsAhead({ lessons, giftLessons, priceFen }, meetings.length),
  }
}
