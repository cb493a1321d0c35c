import type { Tx } from '../../../platform/db/tx.ts'
import { amountOfLesson } from '../amounts.ts'
import { monthOf } from '../settlement/batch.ts'
import { findPartition } from '../settlement/months.ts'
import type { Basis } from '../settlement/row.ts'
import { heldOf, type OrderStatus } from '../workflow.ts'

/** Where the money of an order is, in fen; `nextReleaseFen` is 0 when nothing is left to release. */
export interface OrderView {
  cell: number
  orderId: number
  status: OrderStatus
  paidFen: number
  releasedFen: number
  refundedFen: number
  heldFen: number
  totalLessons: number
  usedLessons: number
  nextReleaseFen: number
}

interface Row {
  place: number
  cell: number
  orderId: number
  status: OrderStatus
  paidFen: number
  releasedFen: number
  refundedFen: number
  priceLessons: number
  totalLessons: number
  giftLessons: number
  usedLessons: number
}

/** The books of many orders at once, in the order in which they are named; undefined outside the box. */
export async function booksOf(
  tx: Tx,
  orders: readonly { cell: number; id: number }[],
): Promise<(OrderView | undefined)[]> {
  const views: (OrderView | undefined)[] = new Array(orders.length)
  if (orders.length === 0) return views
  const rows = await tx.rows<Row>(
    `select k.place, b.cell, b.order_id as "orderId", b.status, b.paid_fen as "paidFen", b.released_fen as "releasedFen",
       b.refunded_fen as "refundedFen", b.price_lessons as "priceLessons", b.total_lessons as "totalLessons",
       b.gift_lessons as "giftLessons", b.used_lessons as "usedLessons"
     from unnest($1::smallint[], $2::bigint[]) with ordinality as k (cell, order_id, place)
     join custody.order_book b on b.cell = k.cell and b.order_id = k.order_id`,
    [orders.map(o => o.cell), orders.map(o => o.id)],
  )
  for (const row of rows) views[row.place - 1] = viewOf(row)
  return views
}

function viewOf({ place: _, priceLessons, giftLessons, ...row }: Row): OrderView {
  const next = row.status === 'ACTIVE' && row.usedLessons < row.totalLessons
  const price = { paidFen: row.paidFen, priceLessons, totalLessons: row.totalLessons }
  return {
    ...row,
    totalLessons: row.totalLessons + giftLessons,
    heldFen: heldOf(row),
    nextReleaseFen: next ? amountOfLesson(price, row.usedLessons + 1) : 0,
  }
}

/** What became of a seat. */
export interface ReleaseView {
  amountFen: number
  lessonNo: number
  basis: Basis
  releasedAt: Date
  actor: string
}

/** One seat, as its module names it. */
export interface SeatName {
  cell: number
  date: string
  institutionId: number
  sessionId: number
  orderId: number
}

/** The releases of many seats at once, in the order in which they are named; undefined where none happened or it was undone. */
export async function releasesOf(tx: Tx, seats: readonly SeatName[]): Promise<(ReleaseView | undefined)[]> {
  const views: (ReleaseView | undefined)[] = new Array(seats.length)
  for (const [month, places] of byMonth(seats)) {
    const partition = await findPartition(tx, month)
    if (!partition) continue
    const rows = await tx.prepared<ReleaseView & { place: number }>(
      `custody.releases-of.${partition}`,
      releasesIn(partition),
      [
        places.map(n => seats[n]!.cell),
        places.map(n => seats[n]!.date),
        places.map(n => seats[n]!.institutionId),
        places.map(n => seats[n]!.sessionId),
        places.map(n => seats[n]!.orderId),
      ],
    )
    for (const { place, ...row } of rows) views[places[place - 1]!] = row
  }
  return views
}

/** Asks the partition itself: planning over all of them would cost more than the look-up. */
const releasesIn = (partition: string) => `
  select k.place, r.amount_fen as "amountFen", r.lesson_no as "lessonNo", r.basis, r.released_at as "releasedAt", r.actor
  from unnest($1::smallint[], $2::date[], $3::bigint[], $4::bigint[], $5::bigint[]) with ordinality
    as k (cell, session_date, institution_id, session_id, order_id, place)
  join custody.${partition} r on r.cell = k.cell and r.session_date = k.session_date and r.institution_id = k.institution_id
    and r.session_id = k.session_id and r.order_id = k.order_id
  where not exists (select from custody.reversal v where v.cell = r.cell and v.session_date = r.session_date
    and v.institution_id = r.institution_id and v.session_id = r.session_id and v.order_id = r.order_id)`

/** Places of the seats in the caller's list, by month. */
function byMonth(seats: readonly SeatName[]): Map<string, number[]> {
  const months = new Map<string, number[]>()
  for (const [place, { date }] of seats.entries()) {
    const month = monthOf(date)
    const places = months.get(month)
    if (places) places.push(place)
    else months.set(month, [place])
  }
  return months
}
