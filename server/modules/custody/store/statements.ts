import type { Tx } from '../../../platform/db/tx.ts'
import type { OrderRow } from './orders.ts'

/** One line of a statement: a lesson's release or another movement. Amounts in fen. */
export interface Line {
  /** Instant of record. */
  at: Date
  kind: string
  amountFen: number
  orderId: number | null
  lessonNo: number | null
  sessionId: number | null
  sessionDate: string | null
  /** Basis of a release, or note of a movement. */
  reason: string | null
  actor: string
  key: string
}

const RELEASE_LINE = `released_at as at, 'RELEASE' as kind, amount_fen as "amountFen", order_id as "orderId", lesson_no as "lessonNo",
  session_id as "sessionId", session_date as "sessionDate", basis::text as reason, actor,
  'release:' || session_id || ':' || order_id as key`
const POSTING_LINE = `recorded_at, kind, amount_fen, order_id, null, null, null, note, actor, key`

/** Position in a statement: instant (ISO, to the millisecond) and key of the last line seen. */
export type Position = readonly [at: string, key: string]
/** A position knows milliseconds, the books microseconds. */
const AT = `date_trunc('milliseconds', at)`
const FIRST: Position = ['1900-01-01T00:00:00Z', '']

/** Movements of one order, oldest first. */
export const linesOfOrder = (tx: Tx, o: OrderRow, after: Position | undefined, limit: number) =>
  tx.rows<Line>(
    `select * from (
       select ${RELEASE_LINE} from custody.release where cell = $1 and family_id = $2 and order_id = $3
       union all
       select ${POSTING_LINE} from custody.posting where cell = $1 and order_id = $3
     ) l where (${AT}, key) > ($4::timestamptz, $5) order by ${AT}, key limit $6`,
    [o.cell, o.familyId, o.orderId, ...(after ?? FIRST), limit],
  )

export interface Period {
  cell: number
  institutionId: number
  /** First and last date of the meetings whose releases are wanted, and of the record of other movements. */
  from: string
  to: string
}

const DAY_START = `($3::date)::timestamp at time zone 'Asia/Shanghai'`
const DAY_END = `($4::date + 1)::timestamp at time zone 'Asia/Shanghai'`

/** Movements of an institution: one line per class meeting and per other movement, oldest first. */
export const linesOfInstitution = (tx: Tx, p: Period, after: Position | undefined, limit: number) =>
  tx.rows<Line & { lessons: number }>(
    `select * from (
       select max(released_at) as at, 'RELEASE' as kind, sum(amount_fen)::bigint as "amountFen", null::bigint as "orderId",
         null::int as "lessonNo", session_id as "sessionId", session_date as "sessionDate", null::text as reason, '' as actor,
         'session:' || session_id as key, count(*)::int as lessons
       from custody.release where cell = $1 and institution_id = $2 and session_date between $3 and $4
       group by session_id, session_date
       union all
       select ${POSTING_LINE}, lessons from custody.posting
       where cell = $1 and institution_id = $2 and recorded_at >= ${DAY_START} and recorded_at < ${DAY_END}
     ) l where (${AT}, key) > ($5::timestamptz, $6) order by ${AT}, key limit $7`,
    [p.cell, p.institutionId, p.from, p.to, ...(after ?? FIRST), limit],
  )

/** Seats settled for one class meeting, in the order of the orders. */
export const seatsOfSession = (
  tx: Tx,
  s: { cell: number; institutionId: number; sessionId: number; sessionDate: string },
) =>
  tx.rows<{
    orderId: number
    familyId: number
    amountFen: number
    lessonNo: number
    basis: string
    actor: string
    at: Date
    reversed: boolean
  }>(
    `select r.order_id as "orderId", r.family_id as "familyId", r.amount_fen as "amountFen", r.lesson_no as "lessonNo",
       r.basis::text as basis, r.actor, r.released_at as at, v.order_id is not null as reversed
     from custody.release r
     left join custody.reversal v on v.cell = r.cell and v.session_date = r.session_date and v.institution_id = r.institution_id
       and v.session_id = r.session_id and v.order_id = r.order_id
     where r.cell = $1 and r.institution_id = $2 and r.session_id = $3 and r.session_date = $4 order by r.order_id limit 2000`,
    [s.cell, s.institutionId, s.sessionId, s.sessionDate],
  )
