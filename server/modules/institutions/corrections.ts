import type { z } from 'zod'
import type { Tx } from '../../platform/db/tx.ts'
import { cutPage, readCursor } from '../../platform/http/paging.ts'
import { refuse } from '../../platform/problem.ts'
import { common } from '../../platform/problems.ts'
import { checkCode, checkFree, getInstitution, open, step } from './actions.ts'
import { problems } from './problems.ts'
import type { Correction, CorrectionChange } from './schema.ts'
import type { Institution } from './state.ts'

type Change = z.infer<typeof CorrectionChange>
type Row = z.infer<typeof Correction>

const columns = `c.id, c.institution_id as "institutionId", i.name as "institutionName", c.county, c.change, c.base_version as "baseVersion",
  c.reason, c.requested_by as "requestedBy", c.requested_at as "requestedAt", c.status, c.decided_by as "decidedBy",
  c.decided_at as "decidedAt", c.decision_reason as "decisionReason"`
const SOURCE = 'institutions.correction c join institutions.institution i on i.id = c.institution_id'

/** The members that differ from the record, with the value of the record beside the value asked for. */
export function differences(i: Institution, change: Change) {
  const fields = Object.entries(change) as [keyof Change, unknown][]
  return fields.filter(([k, v]) => v !== undefined && JSON.stringify(i[k]) !== JSON.stringify(v))
}

/** Asks for a correction; nothing changes until somebody else approves. @throws Refusal institutions.nothing-to-change */
export async function requestCorrection(tx: Tx, id: number, change: Change, reason: string): Promise<Row> {
  const i = await getInstitution(tx, id)
  const changed = Object.fromEntries(differences(i, change)) as Change
  if (Object.keys(changed).length === 0) refuse(problems.nothingToChange)
  await checkChange(tx, i, changed)
  const [row] = await tx.rows<{ id: number }>(
    `insert into institutions.correction (institution_id, county, change, base_version, reason, requested_by, requested_at)
     values ($1, $2, $3, $4, $5, $6, $7) returning id`,
    [id, i.county, JSON.stringify(changed), i.version, reason, tx.box.actor, tx.clock.now()],
  )
  return getCorrection(tx, row!.id)
}

async function checkChange(tx: Tx, i: Institution, change: Change) {
  if (change.uscc === undefined && change.usccNote === undefined) return
  checkCode(change.uscc ?? i.uscc, change.usccNote ?? i.usccNote)
  if (change.uscc) await checkFree(tx, change.uscc, i.id)
}

/** @throws Refusal not-found */
export async function getCorrection(tx: Tx, id: number): Promise<Row> {
  const [row] = await tx.rows<Row>(`select ${columns} from ${SOURCE} where c.id = $1`, [id])
  return row ?? refuse(common.notFound)
}

/**
 * Approves or rejects a request. Approval becomes an action at the institution.
 * @throws Refusal institutions.same-person, institutions.decided, institutions.overtaken
 */
export async function decideCorrection(
  tx: Tx,
  id: number,
  decision: 'APPROVED' | 'REJECTED',
  reason: string,
): Promise<Row> {
  const row = await lockPending(tx, id)
  if (row.requestedBy === tx.box.actor) refuse(problems.samePerson)
  if (decision === 'APPROVED') await correct(tx, row, reason)
  await settle(tx, id, decision, reason)
  return getCorrection(tx, id)
}

/** The fields asked about must still be as they were when the request was made. */
async function correct(tx: Tx, row: Row, reason: string) {
  const now = await open(tx, row.institutionId)
  const since = await tx.rows<{ change: Change }>(
    `select payload->'change' as change from institutions.action where institution_id = $1 and seq > $2 and kind = 'CORRECT'`,
    [row.institutionId, row.baseVersion],
  )
  const asked = Object.keys(row.change)
  if (since.some(s => Object.keys(s.change).some(k => asked.includes(k)))) refuse(problems.overtaken)
  await checkChange(tx, now, row.change)
  await step(tx, now, { kind: 'CORRECT', payload: { correctionId: row.id, change: row.change } }, { reason })
}

/** The one who asked takes the request back. */
export async function withdrawCorrection(tx: Tx, id: number): Promise<Row> {
  const row = await lockPending(tx, id)
  if (row.requestedBy !== tx.box.actor) refuse(common.forbidden)
  await settle(tx, id, 'WITHDRAWN', null)
  return getCorrection(tx, id)
}

async function lockPending(tx: Tx, id: number): Promise<Row> {
  await tx.rows('select 1 from institutions.correction where id = $1 for update', [id])
  const row = await getCorrection(tx, id)
  if (row.status !== 'PENDING') refuse(problems.decided, { data: { status: row.status } })
  return row
}

const settle = (tx: Tx, id: number, status: string, reason: string | null) =>
  tx.rows(
    'update institutions.correction set status = $2, decided_by = $3, decided_at = $4, decision_reason = $5 where id = $1',
    [id, status, tx.box.actor, tx.clock.now(), reason],
  )

export interface CorrectionFilter {
  status?: string | undefined
  institutionId?: number | undefined
  cursor?: string | undefined
  limit: number
}

/** Requests in the box, oldest first. */
export async function listCorrections(tx: Tx, f: CorrectionFilter) {
  const after = f.cursor ? Number(readCursor(f.cursor, 1)[0]) : 0
  const rows = await tx.rows<Row>(
    `select ${columns} from ${SOURCE} where c.county between $1 and $2 and c.id > $3
       and ($4::text is null or c.status = $4) and ($5::bigint is null or c.institution_id = $5) order by c.id limit $6`,
    [...tx.box.area, after, f.status ?? null, f.institutionId ?? null, f.limit + 1],
  )
  return cutPage(rows, f.limit, r => [r.id])
}
