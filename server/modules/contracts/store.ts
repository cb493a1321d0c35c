import type { z } from 'zod'
import type { Tx } from '../../platform/db/tx.ts'
import { refuse } from '../../platform/problem.ts'
import { common } from '../../platform/problems.ts'
import { at, type SealedColumn } from '../../platform/seal/binding.ts'
import { lockBook } from '../custody/index.ts'
import { problems } from './problems.ts'
import type { ContractStatus, Terms } from './schema.ts'
import { contractFlow } from './workflow.ts'

export const learnerName: SealedColumn = {
  domain: 'child',
  table: 'contracts.contract',
  column: 'learner_sealed',
  key: ['cell', 'id'],
}
export const sealedColumns = [learnerName]

export interface ContractRow {
  cell: number
  id: number
  institutionId: number
  familyId: number
  county: string
  class: Terms['course']['class']
  classGroupId: number
  childId: number
  number: string
  template: string
  terms: Terms
  explained: {
    prepayment: { value: unknown; trace: unknown[] }
    priceCap: { value: unknown; trace: unknown[] } | null
    joining?: { value: unknown; trace: unknown[] }
  }
  body: string
  contentHash: Buffer
  learnerSealed: Buffer
  learnerMasked: string
  priceFen: number
  lessons: number
  giftLessons: number
  startsOn: string
  endsOn: string
  /** Numbers of the class's meetings that began before signing and are no part of the contract; null: none did. */
  heldBefore: number[] | null
  signedAt: Date
  payUntil: Date
  status: z.output<typeof ContractStatus>
  paidOn: string | null
  version: number
}

const COLUMNS = `cell, id, institution_id as "institutionId", family_id as "familyId", county, class, class_group_id as "classGroupId",
  child_id as "childId", number, template, terms, explained, body, content_hash as "contentHash", learner_sealed as "learnerSealed",
  learner_masked as "learnerMasked", price_fen as "priceFen", lessons, gift_lessons as "giftLessons", starts_on as "startsOn",
  ends_on as "endsOn", held_before as "heldBefore", signed_at as "signedAt", pay_until as "payUntil", status, paid_on as "paidOn", version`

const UNIQUE_VIOLATION = '23505'

export type NewContract = Omit<
  ContractRow,
  'id' | 'number' | 'learnerSealed' | 'status' | 'paidOn' | 'version' | 'contentHash'
> & { learner: string; signedBy: number; signedOn: string; contentHash: string; numberPrefix: string }

/** Keeps a signed contract. @throws Refusal contracts.enrolled-already */
export async function insertContract(tx: Tx, c: NewContract): Promise<ContractRow> {
  const [next] = await tx.rows<{ id: number }>(
    `select nextval(pg_get_serial_sequence('contracts.contract', 'id')) as id`,
  )
  const id = next!.id
  const sealed = await tx.services.sealer.seal('child', c.learner, at(learnerName, c.cell, id))
  try {
    await tx.rows(
      `insert into contracts.contract (cell, id, institution_id, family_id, county, class, class_group_id, child_id, number, template,
         terms, explained, body, content_hash, learner_sealed, learner_masked, price_fen, lessons, gift_lessons, starts_on, ends_on,
         held_before, signed_by, signed_at, signed_on, pay_until)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26)`,
      [
        c.cell,
        id,
        c.institutionId,
        c.familyId,
        c.county,
        c.class,
        c.classGroupId,
        c.childId,
        `${c.numberPrefix}${String(id).padStart(10, '0')}`,
        c.template,
        JSON.stringify(c.terms),
        JSON.stringify(c.explained),
        c.body,
        Buffer.from(c.contentHash, 'hex'),
        sealed,
        c.learnerMasked,
        c.priceFen,
        c.lessons,
        c.giftLessons,
        c.startsOn,
        c.endsOn,
        c.heldBefore,
        c.signedBy,
        c.signedAt,
        c.signedOn,
        c.payUntil,
      ],
    )
  } catch (error) {
    if ((error as { code?: string }).code === UNIQUE_VIOLATION) refuse(problems.enrolledAlready)
    throw error
  }
  return getContract(tx, id)
}

/** A contract in the box. Its shard is not known to a family, so the family's own index finds it. */
export async function findContract(
  tx: Tx,
  id: number,
  o: { lock?: boolean } = {},
): Promise<ContractRow | undefined> {
  const sql = `select ${COLUMNS} from contracts.contract where id = $1${o.lock ? ' for update' : ''}`
  return (await tx.rows<ContractRow>(sql, [id]))[0]
}

/** The same. @throws Refusal not-found */
export async function getContract(tx: Tx, id: number, o: { lock?: boolean } = {}): Promise<ContractRow> {
  return (await findContract(tx, id, o)) ?? refuse(common.notFound)
}

/** A contract for change, with its book locked first, in the order in which settlement locks. @throws Refusal not-found */
export async function lockContract(tx: Tx, id: number): Promise<ContractRow> {
  const { cell } = await getContract(tx, id)
  await lockBook(tx, { cell, orderId: id })
  return getContract(tx, id, { lock: true })
}

/** Opens the learner's name of a contract. */
export const openLearner = (tx: Tx, c: Pick<ContractRow, 'cell' | 'id' | 'learnerSealed'>) =>
  tx.services.sealer.unsealText('child', c.learnerSealed, at(learnerName, c.cell, c.id))

export async function setStatus(
  tx: Tx,
  c: Pick<ContractRow, 'cell' | 'id'>,
  status: ContractRow['status'],
  paidOn?: string,
) {
  await tx.rows(
    `update contracts.contract set status = $3, paid_on = coalesce($4, paid_on), version = version + 1 where cell = $1 and id = $2`,
    [c.cell, c.id, status, paidOn ?? null],
  )
}

/** Ends the paid contracts among these, because their last lesson was released; one statement for any number. */
export async function closeCompleted(tx: Tx, orders: readonly { cell: number; orderId: number }[]) {
  await tx.rows(
    `update contracts.contract c set status = $3, version = version + 1
     from (select distinct * from unnest($1::smallint[], $2::bigint[])) as k (cell, id)
     where c.cell = k.cell and c.id = k.id and c.status = any ($4)`,
    [orders.map(o => o.cell), orders.map(o => o.orderId), contractFlow.close.to, contractFlow.close.from],
  )
}

export interface ContractFilter {
  institutionId?: number | undefined
  familyId?: number | undefined
  classGroupId?: number | undefined
  county?: readonly [string, string]
  status?: string | undefined
  number?: string | undefined
}

/** Contracts in the box, newest first. */
export function listContracts(
  tx: Tx,
  f: ContractFilter,
  before: number | null,
  limit: number,
): Promise<ContractRow[]> {
  return tx.rows<ContractRow>(
    `select ${COLUMNS} from contracts.contract
     where ($1::bigint is null or institution_id = $1) and ($2::bigint is null or family_id = $2)
       and ($3::bigint is null or class_group_id = $3) and county between $4 and $5 and ($6::text is null or status = $6)
       and ($7::text is null or number like $7 || '%') and ($8::bigint is null or id < $8)
     order by id desc limit $9`,
    [
      f.institutionId ?? null,
      f.familyId ?? null,
      f.classGroupId ?? null,
      ...(f.county ?? tx.box.area),
      f.status ?? null,
      f.number?.replace(/[\\%_]/g, '\\$&') ?? null,
      before,
      limit,
    ],
  )
}

/** Paid, and not left by a refund: still in the class, also when all lessons are taken. */
export const BELONGS = `(c.status = 'PAID' or (c.status = 'CLOSED' and not exists (select from contracts.refund r
    where r.cell = c.cell and r.order_id = c.id and r.status in ('APPROVED', 'AUTO_APPROVED', 'PAID_BACK'))))`

/** The contract covers the meeting of this number: whoever joined later has no place in it. */
const covers = (n: string) => `(c.held_before is null or ${n} <> all (c.held_before))`

/** The class list of a group: who is in it now. */
export function rosterOf(tx: Tx, cell: number, classGroupId: number): Promise<ContractRow[]> {
  const sql = `select ${COLUMNS} from contracts.contract c
    where cell = $1 and class_group_id = $2 and ${BELONGS} order by id`
  return tx.rows<ContractRow>(sql, [cell, classGroupId])
}

/** Who is expected in meeting `n` of a group, together with the orders that are named: somebody who was there and left. */
export function expectedIn(
  tx: Tx,
  meeting: { cell: number; classGroupId: number; n: number },
  also: readonly number[],
): Promise<ContractRow[]> {
  const sql = `select ${COLUMNS} from contracts.contract c
    where cell = $1 and class_group_id = $2 and ((${BELONGS} and ${covers('$3')}) or id = any ($4)) order by id`
  return tx.rows<ContractRow>(sql, [meeting.cell, meeting.classGroupId, meeting.n, also])
}

/** Whose orders have a place in meeting `n` of a class group, and of which family: all that attendance needs. */
export const learnersOf = (tx: Tx, cell: number, classGroupId: number, n: number) =>
  tx.prepared<{ id: number; familyId: number }>(
    'contracts.learners',
    `select id, family_id as "familyId" from contracts.contract c
     where cell = $1 and class_group_id = $2 and ${BELONGS} and ${covers('$3')} order by id`,
    [cell, classGroupId, n],
  )

/** What the same child still has with the same institution, for the caps on top-ups and split orders. */
export function openPurchases(
  tx: Tx,
  cell: number,
  institutionId: number,
  childId: number,
): Promise<ContractRow[]> {
  const sql = `select ${COLUMNS} from contracts.contract
    where cell = $1 and institution_id = $2 and child_id = $3 and status in ('SIGNED', 'PAID') order by id limit 50`
  return tx.rows<ContractRow>(sql, [cell, institutionId, childId])
}

/** Signed contracts that were not paid in time. */
export function unpaidUntil(tx: Tx, until: Date, limit: number): Promise<ContractRow[]> {
  const sql = `select ${COLUMNS} from contracts.contract where status = 'SIGNED' and pay_until < $1 order by pay_until limit $2 for update skip locked`
  return tx.rows<ContractRow>(sql, [until, limit])
}
