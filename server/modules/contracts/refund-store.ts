import type { z } from 'zod'
import type { Tx } from '../../platform/db/tx.ts'
import { refuse } from '../../platform/problem.ts'
import { common } from '../../platform/problems.ts'
import { problems } from './problems.ts'
import type { RefundStatus, Terms } from './schema.ts'

export interface RefundRow {
  cell: number
  id: number
  orderId: number
  institutionId: number
  familyId: number
  county: string
  class: Terms['course']['class']
  fault: 'OPERATOR' | 'CONSUMER'
  reason: string
  explained: { value: unknown; trace: unknown[] }
  refundFen: number
  fromCustodyFen: number
  toInstitutionFen: number
  requestedAt: Date
  answerDueOn: string | null
  /** The order was frozen for this request and must be thawed when it ends. */
  suspended: boolean
  status: z.output<typeof RefundStatus>
  answer: string | null
  answeredAt: Date | null
  appealDueOn: string | null
  decision: string | null
  decidedAt: Date | null
  paidBackAt: Date | null
  version: number
}

const COLUMNS = `cell, id, order_id as "orderId", institution_id as "institutionId", family_id as "familyId", county, class, fault, reason,
  explained, refund_fen as "refundFen", from_custody_fen as "fromCustodyFen", to_institution_fen as "toInstitutionFen",
  requested_at as "requestedAt", answer_due_on as "answerDueOn", appeal_due_on as "appealDueOn", suspended, status, answer, answered_at as "answeredAt", decision,
  decided_at as "decidedAt", paid_back_at as "paidBackAt", version`
const UNIQUE_VIOLATION = '23505'

export type NewRefund = Pick<
  RefundRow,
  | 'cell'
  | 'orderId'
  | 'institutionId'
  | 'familyId'
  | 'county'
  | 'class'
  | 'fault'
  | 'reason'
  | 'explained'
  | 'refundFen'
  | 'fromCustodyFen'
  | 'toInstitutionFen'
  | 'answerDueOn'
  | 'suspended'
> & { requestedBy: number }

/** Records a request. @throws Refusal contracts.refund-open when one is under way */
export async function insertRefund(tx: Tx, r: NewRefund): Promise<RefundRow> {
  try {
    const [row] = await tx.rows<RefundRow>(
      `insert into contracts.refund (cell, order_id, institution_id, family_id, county, class, fault, reason, explained, refund_fen,
         from_custody_fen, to_institution_fen, requested_by, requested_at, requested_on, answer_due_on, suspended, status)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, 'REQUESTED') returning ${COLUMNS}`,
      [
        r.cell,
        r.orderId,
        r.institutionId,
        r.familyId,
        r.county,
        r.class,
        r.fault,
        r.reason,
        JSON.stringify(r.explained),
        r.refundFen,
        r.fromCustodyFen,
        r.toInstitutionFen,
        r.requestedBy,
        tx.clock.now(),
        tx.clock.today(),
        r.answerDueOn,
        r.suspended,
      ],
    )
    return row!
  } catch (error) {
    if ((error as { code?: string }).code === UNIQUE_VIOLATION) refuse(problems.refundOpen)
    throw error
  }
}

export async function getRefund(tx: Tx, id: number, o: { lock?: boolean } = {}): Promise<RefundRow> {
  const sql = `select ${COLUMNS} from contracts.refund where id = $1${o.lock ? ' for update' : ''}`
  return (await tx.rows<RefundRow>(sql, [id]))[0] ?? refuse(common.notFound)
}

/** Moves a request on; text and actor go to the columns of that step. */
export async function moveRefund(
  tx: Tx,
  r: Pick<RefundRow, 'cell' | 'id'>,
  status: RefundRow['status'],
  step: { answer?: string; decision?: string; paidBack?: boolean } = {},
): Promise<RefundRow> {
  const now = tx.clock.now()
  const [row] = await tx.rows<RefundRow>(
    `update contracts.refund set status = $3, version = version + 1,
       answer = coalesce($4, answer), answered_by = case when $4::text is null then answered_by else $6 end,
       answered_at = case when $4::text is null then answered_at else $7 end,
       decision = coalesce($5, decision), decided_by = case when $5::text is null then decided_by else $6 end,
       decided_at = case when $5::text is null then decided_at else $7 end,
       paid_back_at = case when $8 then $7 else paid_back_at end
     where cell = $1 and id = $2 returning ${COLUMNS}`,
    [
      r.cell,
      r.id,
      status,
      step.answer ?? null,
      step.decision ?? null,
      tx.box.actor,
      now,
      step.paidBack ?? false,
    ],
  )
  return row!
}

/** Keeps the computation on which a request was approved. */
export async function reviseRefund(
  tx: Tx,
  r: Pick<RefundRow, 'cell' | 'id'>,
  c: Pick<RefundRow, 'refundFen' | 'fromCustodyFen' | 'toInstitutionFen' | 'explained'>,
): Promise<void> {
  await tx.rows(
    `update contracts.refund set refund_fen = $3, from_custody_fen = $4, to_institution_fen = $5, explained = $6
     where cell = $1 and id = $2`,
    [r.cell, r.id, c.refundFen, c.fromCustodyFen, c.toInstitutionFen, JSON.stringify(c.explained)],
  )
}

export interface RefundFilter {
  institutionId?: number | undefined
  orderId?: number | undefined
  county?: readonly [string, string]
  status?: string | undefined
}

/** Requests in the box, newest first. */
export function listRefunds(
  tx: Tx,
  f: RefundFilter,
  before: number | null,
  limit: number,
): Promise<RefundRow[]> {
  return tx.rows<RefundRow>(
    `select ${COLUMNS} from contracts.refund
     where ($1::bigint is null or institution_id = $1) and ($2::bigint is null or order_id = $2) and county between $3 and $4
       and ($5::text is null or status = $5) and ($6::bigint is null or id < $6)
     order by id desc limit $7`,
    [
      f.institutionId ?? null,
      f.orderId ?? null,
      ...(f.county ?? tx.box.area),
      f.status ?? null,
      before,
      limit,
    ],
  )
}

/** Requests whose answer was due before a day. */
export function silentBefore(tx: Tx, day: string, limit: number): Promise<RefundRow[]> {
  const sql = `select ${COLUMNS} from contracts.refund where status = 'REQUESTED' and answer_due_on < $1 order by answer_due_on limit $2 for update skip locked`
  return tx.rows<RefundRow>(sql, [day, limit])
}

/** Rejected requests that could be taken to the county until before a day. */
export function unappealedBefore(tx: Tx, day: string, limit: number): Promise<RefundRow[]> {
  const sql = `select ${COLUMNS} from contracts.refund where status = 'REJECTED' and appeal_due_on < $1 order by appeal_due_on limit $2 for update skip locked`
  return tx.rows<RefundRow>(sql, [day, limit])
}

/** The open or paid-back request of an order. */
export async function approvedRefundOf(tx: Tx, orderId: number): Promise<RefundRow | undefined> {
  const sql = `select ${COLUMNS} from contracts.refund where order_id = $1 and status in ('APPROVED', 'AUTO_APPROVED') for update`
  return (await tx.rows<RefundRow>(sql, [orderId]))[0]
}

/** Is a request of this order under way? */
export async function openRefundOf(tx: Tx, c: { cell: number; id: number }): Promise<boolean> {
  const sql = `select 1 from contracts.refund where cell = $1 and order_id = $2
    and status in ('REQUESTED', 'APPROVED', 'AUTO_APPROVED', 'REJECTED', 'APPEALED')`
  return (await tx.rows(sql, [c.cell, c.id])).length > 0
}

/** Open requests whose next step has no last day, because the calendar of the year was not entered. */
export function withoutDue(tx: Tx, limit: number): Promise<RefundRow[]> {
  const sql = `select ${COLUMNS} from contracts.refund where (status = 'REQUESTED' and answer_due_on is null)
    or (status = 'REJECTED' and appeal_due_on is null) order by id limit $1 for update skip locked`
  return tx.rows<RefundRow>(sql, [limit])
}

/** Sets the last day of the institution's answer or of the guardian's appeal. */
export async function setDue(
  tx: Tx,
  r: { cell: number; id: number },
  of: 'answer' | 'appeal',
  due: string | null,
): Promise<void> {
  await tx.rows(`update contracts.refund set ${of}_due_on = $3 where cell = $1 and id = $2`, [
    r.cell,
    r.id,
    due,
  ])
}
