import type { Tx } from '../../../platform/db/tx.ts'
import type { OrderRow } from './orders.ts'

export type InstructionStatus = 'CREATED' | 'SENT' | 'DONE' | 'FAILED'
export type InstructionKind = 'PAYMENT' | 'REFUND' | 'PAYOUT'

const TABLES = { PAYMENT: 'payment', REFUND: 'refund_payment', PAYOUT: 'payout' } as const
const LETTERS = { PAYMENT: 'P', REFUND: 'R', PAYOUT: 'O' } as const

/** Something asked of the bank. Amounts in fen; `orderId` and what follows it are absent for payouts. */
export interface Instruction {
  kind: InstructionKind
  cell: number
  id: number
  institutionId: number
  county: string
  amountFen: number
  status: InstructionStatus
  createdAt: Date
  businessAt: Date | null
  bankReference: string | null
  failure: string | null
  orderId?: number
  familyId?: number
  class?: string
  /** Of a refund: the payment whose route it takes back. */
  paymentId?: number
  /** Of a payment: where the family pays. */
  cashierUrl?: string | null
  /** Of a payment: the origin that the family's browser stood at, as it said. */
  returnOrigin?: string | null
  key?: string
}

/** Our name for an instruction at the bank, at most 35 characters. */
export const endToEndId = (i: Pick<Instruction, 'kind' | 'cell' | 'id'>) =>
  `YH${LETTERS[i.kind]}-${i.cell}-${i.id}`

/** Which instruction an end-to-end id names; undefined if it is none of ours. */
export function readEndToEndId(text: string): Pick<Instruction, 'kind' | 'cell' | 'id'> | undefined {
  const found = /^YH([PRO])-(\d{1,5})-(\d{1,15})$/.exec(text)
  const kind = (Object.keys(LETTERS) as InstructionKind[]).find(k => LETTERS[k] === found?.[1])
  return found && kind ? { kind, cell: Number(found[2]), id: Number(found[3]) } : undefined
}

const COMMON = `cell, id, institution_id as "institutionId", county, amount_fen as "amountFen", status, created_at as "createdAt",
  business_at as "businessAt", bank_reference as "bankReference", failure`
const ORDER = 'order_id as "orderId", family_id as "familyId", class'
const COLUMNS = {
  PAYMENT: `'PAYMENT' as kind, ${COMMON}, ${ORDER}, cashier_url as "cashierUrl",
    return_origin as "returnOrigin"`,
  REFUND: `'REFUND' as kind, ${COMMON}, ${ORDER}, payment_id as "paymentId", key`,
  PAYOUT: `'PAYOUT' as kind, ${COMMON}, key`,
}

async function one(
  tx: Tx,
  kind: InstructionKind,
  rest: string,
  values: unknown[],
): Promise<Instruction | undefined> {
  const sql = `select ${COLUMNS[kind]} from custody.${TABLES[kind]} ${rest}`
  return (await tx.rows<Instruction>(sql, values))[0]
}

export const findInstruction = (tx: Tx, kind: InstructionKind, cell: number, id: number) =>
  one(tx, kind, 'where cell = $1 and id = $2', [cell, id])

export const lockInstruction = (tx: Tx, kind: InstructionKind, cell: number, id: number) =>
  one(tx, kind, 'where cell = $1 and id = $2 for update', [cell, id])

export const findByKey = (tx: Tx, kind: 'REFUND' | 'PAYOUT', cell: number, key: string) =>
  one(tx, kind, 'where cell = $1 and key = $2', [cell, key])

/** The payment of an order that waits or is done. */
export const findPayment = (tx: Tx, cell: number, orderId: number) =>
  one(tx, 'PAYMENT', `where cell = $1 and order_id = $2 and status <> 'FAILED'`, [cell, orderId])

/** What the bank has not answered yet, oldest first. */
export const waiting = (tx: Tx, kind: InstructionKind, status: 'CREATED' | 'SENT', limit: number) =>
  tx.rows<Instruction>(
    `select ${COLUMNS[kind]} from custody.${TABLES[kind]} where status in ('CREATED', 'SENT') and status = $1
     order by created_at, id limit $2`,
    [status, limit],
  )

export async function insertPayment(tx: Tx, o: OrderRow, returnOrigin?: string): Promise<Instruction> {
  const { cell, orderId, institutionId, familyId, county, dueFen } = o
  const rows = await tx.rows<Instruction>(
    `insert into custody.payment (cell, order_id, institution_id, family_id, county, class, amount_fen, created_at,
       return_origin)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning ${COLUMNS.PAYMENT}`,
    [cell, orderId, institutionId, familyId, county, o.class, dueFen, tx.clock.now(), returnOrigin ?? null],
  )
  return rows[0]!
}

export async function insertRefund(
  tx: Tx,
  o: OrderRow,
  r: { paymentId: number; amountFen: number; key: string },
): Promise<Instruction> {
  const rows = await tx.rows<Instruction>(
    `insert into custody.refund_payment (cell, order_id, institution_id, family_id, county, class, payment_id, amount_fen, key, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning ${COLUMNS.REFUND}`,
    [
      o.cell,
      o.orderId,
      o.institutionId,
      o.familyId,
      o.county,
      o.class,
      r.paymentId,
      r.amountFen,
      r.key,
      tx.clock.now(),
    ],
  )
  return rows[0]!
}

export async function insertPayout(
  tx: Tx,
  p: { cell: number; institutionId: number; county: string; amountFen: number; key: string },
): Promise<Instruction> {
  const rows = await tx.rows<Instruction>(
    `insert into custody.payout (cell, institution_id, county, amount_fen, key, created_at)
     values ($1, $2, $3, $4, $5, $6) returning ${COLUMNS.PAYOUT}`,
    [p.cell, p.institutionId, p.county, p.amountFen, p.key, tx.clock.now()],
  )
  return rows[0]!
}

export interface Settlement {
  status: 'DONE' | 'FAILED'
  businessAt: Date
  bankReference?: string | undefined
  failure?: string | undefined
  channel?: string | undefined
}

/** Writes the bank's answer to a locked instruction. */
export async function finish(tx: Tx, i: Instruction, s: Settlement) {
  const channel = i.kind === 'PAYMENT' ? ', channel = coalesce($8, channel)' : ''
  const values = [
    i.cell,
    i.id,
    s.status,
    tx.clock.now(),
    s.businessAt,
    s.bankReference ?? null,
    s.failure ?? null,
  ]
  await tx.rows(
    `update custody.${TABLES[i.kind]} set status = $3, done_at = $4, business_at = $5, bank_reference = $6, failure = $7${channel}
     where cell = $1 and id = $2`,
    i.kind === 'PAYMENT' ? [...values, s.channel ?? null] : values,
  )
}

/** The bank took the instruction; harmless when repeated. */
export async function sent(tx: Tx, i: Pick<Instruction, 'kind' | 'cell' | 'id'>, cashierUrl?: string) {
  const url = i.kind === 'PAYMENT' ? ', cashier_url = coalesce($4, cashier_url)' : ''
  const values = [i.cell, i.id, tx.clock.now()]
  await tx.rows(
    `update custody.${TABLES[i.kind]} set status = 'SENT', sent_at = coalesce(sent_at, $3)${url}
     where cell = $1 and id = $2 and status in ('CREATED', 'SENT')`,
    i.kind === 'PAYMENT' ? [...values, cashierUrl ?? null] : values,
  )
}
