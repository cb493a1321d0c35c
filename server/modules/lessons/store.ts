import type { Tx } from '../../platform/db/tx.ts'
import type { Services } from '../../platform/services.ts'
import type { Mark } from './schema.ts'
import type { Seat } from './seat-key.ts'

export interface SeatRow {
  cell: number
  institutionId: number
  sessionId: number
  orderId: number
  familyId: number
  classGroupId: number
  county: string
  class: string
  date: string
  mark: Mark
  markedAt: Date
  dueOn: string | null
}

const SEAT = `s.cell, s.institution_id as "institutionId", s.session_id as "sessionId", s.order_id as "orderId", s.family_id as "familyId",
  s.class_group_id as "classGroupId", s.county, s.class, s.session_date as date, s.mark, s.marked_at as "markedAt", s.due_on as "dueOn"`

/** Months whose partition is there, by server: a process may serve several databases. */
const prepared = new WeakMap<Services, Set<string>>()

/** Makes the partition of a date's month, once for a server. */
export async function prepareMonth(tx: Tx, date: string) {
  const month = date.slice(0, 7)
  const known = prepared.get(tx.services) ?? new Set<string>()
  if (known.has(month)) return
  await tx.rows('select lessons.prepare_month($1)', [`${month}-01`])
  tx.afterCommit(() => void prepared.set(tx.services, known.add(month)))
}

const columns = (seats: readonly Seat[]) => [
  seats.map(s => s.cell),
  seats.map(s => s.date),
  seats.map(s => s.institutionId),
  seats.map(s => s.sessionId),
  seats.map(s => s.orderId),
]

/** Planned once on each connection: families confirm many lessons a second. */
const FIND_SEATS = {
  name: 'lessons.find-seats',
  text: `select k.place, ${SEAT}, exists (select from lessons.dispute d where d.cell = s.cell and d.institution_id = s.institution_id
        and d.session_id = s.session_id and d.order_id = s.order_id and d.status = 'OPEN') as disputed
     from unnest($1::smallint[], $2::date[], $3::bigint[], $4::bigint[], $5::bigint[]) with ordinality
       as k (cell, session_date, institution_id, session_id, order_id, place)
     join lessons.seat s on s.cell = k.cell and s.session_date = k.session_date and s.institution_id = k.institution_id
       and s.session_id = k.session_id and s.order_id = k.order_id`,
}

/** Finds seats with their open disputes, in the order in which they are named; undefined where there is none in the box. */
export async function findSeats(tx: Tx, seats: readonly Seat[]): Promise<(SeatFound | undefined)[]> {
  const { rows } = await tx.client.query<SeatFound & { place: number }>({
    ...FIND_SEATS,
    values: columns(seats),
  })
  const found: (SeatFound | undefined)[] = new Array(seats.length)
  for (const { place, ...row } of rows) found[place - 1] = row
  return found
}
export type SeatFound = SeatRow & { disputed: boolean }

export type NewSeat = Omit<SeatRow, 'markedAt'>

/** Writes the marks of one meeting, whose month is prepared; a mark that stands already is replaced. One statement for any class. */
export async function putSeats(tx: Tx, markedBy: number, seats: readonly NewSeat[]): Promise<void> {
  const [first] = seats
  if (!first) return
  await tx.prepared(
    'lessons.put-seats',
    `insert into lessons.seat (cell, institution_id, session_id, session_date, class_group_id, county, class, due_on, marked_at, marked_by,
       order_id, family_id, mark)
     select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, * from unnest($11::bigint[], $12::bigint[], $13::lessons.mark[])
     on conflict (cell, session_date, institution_id, session_id, order_id)
     do update set mark = excluded.mark, marked_at = excluded.marked_at, marked_by = excluded.marked_by, due_on = excluded.due_on, closed_on = null
     where lessons.seat.mark <> excluded.mark`,
    [
      first.cell,
      first.institutionId,
      first.sessionId,
      first.date,
      first.classGroupId,
      first.county,
      first.class,
      first.dueOn,
      tx.clock.now(),
      markedBy,
      seats.map(s => s.orderId),
      seats.map(s => s.familyId),
      seats.map(s => s.mark),
    ],
  )
}

/** Corrects one mark by decision. */
export async function setMark(tx: Tx, seat: Seat, mark: Mark): Promise<void> {
  await tx.rows(
    `update lessons.seat set mark = $6 where cell = $1 and session_date = $2 and institution_id = $3 and session_id = $4 and order_id = $5`,
    [seat.cell, seat.date, seat.institutionId, seat.sessionId, seat.orderId, mark],
  )
}

/** Everybody's place in one meeting. */
export function seatsOfSession(tx: Tx, s: Omit<Seat, 'orderId'>): Promise<SeatRow[]> {
  return tx.prepared<SeatRow>(
    'lessons.seats-of-session',
    `select ${SEAT} from lessons.seat s where s.cell = $1 and s.session_date = $2 and s.institution_id = $3 and s.session_id = $4 order by s.order_id`,
    [s.cell, s.date, s.institutionId, s.sessionId],
  )
}

/** A family's lessons, newest first. `before` is [date, session, order] of the last row of the page before. */
export function seatsOfFamily(
  tx: Tx,
  f: { familyId: number; orderId?: number | undefined; from?: string | undefined; to?: string | undefined },
  before: [string, number, number] | null,
  limit: number,
): Promise<SeatRow[]> {
  return tx.rows<SeatRow>(
    `select ${SEAT} from lessons.seat s where s.family_id = $1 and ($2::bigint is null or s.order_id = $2)
       and ($3::date is null or s.session_date >= $3) and ($4::date is null or s.session_date <= $4)
       and ($5::date is null or (s.session_date, s.session_id, s.order_id) < ($5, $6, $7))
     order by s.session_date desc, s.session_id desc, s.order_id desc limit $8`,
    [f.familyId, f.orderId ?? null, f.from ?? null, f.to ?? null, ...(before ?? [null, 0, 0]), limit],
  )
}

/** Lessons whose family was silent until a day and that were not dealt with yet, in key order after a seat. */
export function silentSeats(tx: Tx, before: string, after: Seat | null, limit: number): Promise<SeatFound[]> {
  return tx.rows<SeatFound>(
    `select ${SEAT}, false as disputed from lessons.seat s
     where s.due_on < $1 and s.mark = 'PRESENT' and s.closed_on is null
       and ($2::smallint is null or (s.cell, s.session_date, s.institution_id, s.session_id, s.order_id) > ($2, $3, $4, $5, $6))
       and not exists (select from lessons.dispute d where d.cell = s.cell and d.institution_id = s.institution_id
         and d.session_id = s.session_id and d.order_id = s.order_id and d.status = 'OPEN')
     order by s.cell, s.session_date, s.institution_id, s.session_id, s.order_id limit $7`,
    [
      before,
      after?.cell ?? null,
      after?.date ?? null,
      after?.institutionId ?? 0,
      after?.sessionId ?? 0,
      after?.orderId ?? 0,
      limit,
    ],
  )
}

/** Silence has nothing more to say of these lessons. */
export async function closeSeats(tx: Tx, seats: readonly Seat[]): Promise<void> {
  await tx.rows(
    `update lessons.seat s set closed_on = $6
     from unnest($1::smallint[], $2::date[], $3::bigint[], $4::bigint[], $5::bigint[])
       as k (cell, session_date, institution_id, session_id, order_id)
     where s.cell = k.cell and s.session_date = k.session_date and s.institution_id = k.institution_id
       and s.session_id = k.session_id and s.order_id = k.order_id`,
    [...columns(seats), tx.clock.today()],
  )
}

/** Lessons of one class group that were asked on one day. */
export interface AskedTogether {
  cell: number
  institutionId: number
  classGroupId: number
  county: string
  asked: string
}
const ASKED = `(marked_at at time zone 'Asia/Shanghai')::date`

/** Where lessons wait for an answer without a last day. */
export const seatsWithoutDue = (tx: Tx, limit: number) =>
  tx.rows<AskedTogether>(
    `select distinct cell, institution_id as "institutionId", class_group_id as "classGroupId", county, ${ASKED} as asked
     from lessons.seat where due_on is null and mark = 'PRESENT' and closed_on is null order by asked limit $1`,
    [limit],
  )

/** @returns how many lessons got their last day */
export async function setDue(tx: Tx, w: AskedTogether, due: string): Promise<number> {
  const set = await tx.rows(
    `update lessons.seat set due_on = $5 where cell = $1 and institution_id = $2 and class_group_id = $3 and ${ASKED} = $4
       and due_on is null and mark = 'PRESENT' returning 1`,
    [w.cell, w.institutionId, w.classGroupId, w.asked, due],
  )
  return set.length
}

/** Which of these seats the family is asked about, for verification. */
export async function presentAmong(
  tx: Tx,
  seats: readonly { cell: number; orderId: number; sessionId: number }[],
): Promise<{ cell: number; orderId: number; sessionId: number }[]> {
  if (seats.length === 0) return []
  return tx.rows(
    `select s.cell, s.order_id as "orderId", s.session_id as "sessionId"
     from unnest($1::smallint[], $2::bigint[], $3::bigint[]) as k (cell, order_id, session_id)
     join lessons.seat s on s.cell = k.cell and s.order_id = k.order_id and s.session_id = k.session_id
     where s.mark = 'PRESENT' order by 1, 2, 3`,
    [seats.map(s => s.cell), seats.map(s => s.orderId), seats.map(s => s.sessionId)],
  )
}
