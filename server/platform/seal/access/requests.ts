import type { z } from 'zod'
import type { Actor } from '../../auth/actor.ts'
import { inArea } from '../../db/box.ts'
import type { Tx } from '../../db/tx.ts'
import { cutPage, readCursor } from '../../http/paging.ts'
import { refuse } from '../../problem.ts'
import { common } from '../../problems.ts'
import { problems } from './problems.ts'
import { purposes } from './purposes.ts'
import type { AccessRequest, AccessRequestQuery, NewAccessRequest } from './schema.ts'

const DAY_MS = 86_400_000

const columns = `id, county, nullif(institution_id, 0) as "institutionId", asked_by as "askedBy", asked_name as "askedName",
  asked_role as "askedRole", asked_at as "askedAt", purpose,
  jsonb_build_object('kind', scope_kind, 'id', scope_id) as scope, reason, days, state, decided_name as "decidedName",
  decided_role as "decidedRole", decided_at as "decidedAt", note, valid_until as "validUntil", version`

type Request = z.input<typeof AccessRequest>
type Row = Omit<Request, 'valid'> & { validUntil: Date | null }

const shown = (tx: Tx, row: Row): Request => ({
  ...row,
  valid: row.state === 'APPROVED' && row.validUntil !== null && row.validUntil > tx.clock.now(),
})

/** Asks to see children's data. @throws Refusal not-found (county outside one's area), seal.too-long */
export async function askAccess(
  tx: Tx,
  actor: Actor,
  wanted: z.output<typeof NewAccessRequest>,
): Promise<Request> {
  if (!inArea(tx.box, wanted.county)) refuse(common.notFound)
  const { days: longest } = purposes[wanted.purpose]
  if (wanted.days > longest) {
    refuse(problems.tooLong, { detail: { zh: `最长 ${longest} 天`, en: `${longest} days at most` } })
  }
  const [row] = await tx.rows<Row>(
    `insert into seal.access_request (county, institution_id, asked_by, asked_name, asked_role, asked_at, purpose,
       scope_kind, scope_id, reason, days, state)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'ASKED') returning ${columns}`,
    [
      wanted.county,
      actor.capacity?.institutionId ?? 0,
      tx.box.actor,
      actor.name,
      actor.capacity?.role ?? actor.kind,
      tx.clock.now(),
      wanted.purpose,
      wanted.scope.kind,
      wanted.scope.id,
      wanted.reason,
      wanted.days,
    ],
  )
  return shown(tx, row!)
}

/** Requests of one's area or institution, newest first. */
export async function listRequests(tx: Tx, query: z.output<typeof AccessRequestQuery>) {
  const [below] = query.cursor ? readCursor(query.cursor, 1) : [Number.MAX_SAFE_INTEGER]
  const rows = await tx.rows<Row>(
    `select ${columns} from seal.access_request
      where id < $1 and ($2::text is null or state = $2) and ($3::text is null or asked_by = $3)
      order by id desc limit $4`,
    [below, query.state ?? null, query.mine ? tx.box.actor : null, query.limit + 1],
  )
  const { items, next } = cutPage(rows, query.limit, row => [row.id])
  return { items: items.map(row => shown(tx, row)), next }
}

/** Requests of authorities that nobody has decided, in a range of counties, the oldest first. */
export function openRequests(tx: Tx, from: string, to: string, most: number) {
  return tx.rows<{ id: number; county: string }>(
    `select id, county from seal.access_request
      where state = 'ASKED' and institution_id = 0 and county between $1 and $2 order by id limit $3`,
    [from, to, most],
  )
}

/** @throws Refusal not-found */
export async function getRequest(tx: Tx, id: number, lock = false): Promise<Request> {
  const [row] = await tx.rows<Row>(
    `select ${columns} from seal.access_request where id = $1 ${lock ? 'for update' : ''}`,
    [id],
  )
  return row ? shown(tx, row) : refuse(common.notFound)
}

/**
 * Approves or refuses; never one's own request. An approval holds from now for the days that were asked.
 * @throws Refusal not-found, seal.own-request, seal.already-decided
 */
export async function decideRequest(
  tx: Tx,
  actor: Actor,
  id: number,
  decision: { state: 'APPROVED' | 'REFUSED'; note: string },
): Promise<Request> {
  const request = await getRequest(tx, id, true)
  if (request.askedBy === tx.box.actor) refuse(problems.ownRequest)
  if (request.state !== 'ASKED') refuse(problems.alreadyDecided)
  const now = tx.clock.now()
  const until = decision.state === 'APPROVED' ? new Date(now.getTime() + request.days * DAY_MS) : null
  const [row] = await tx.rows<Row>(
    `update seal.access_request set state = $2, decided_by = $3, decided_name = $4, decided_role = $5, decided_at = $6,
       note = nullif($7, ''), valid_until = $8, version = version + 1
     where id = $1 returning ${columns}`,
    [
      id,
      decision.state,
      tx.box.actor,
      actor.name,
      actor.capacity?.role ?? actor.kind,
      now,
      decision.note,
      until,
    ],
  )
  return shown(tx, row!)
}

/** Takes an open request of one's own back. @throws Refusal not-found, forbidden, seal.already-decided */
export async function withdrawRequest(tx: Tx, id: number): Promise<Request> {
  const request = await getRequest(tx, id, true)
  if (request.askedBy !== tx.box.actor) refuse(common.forbidden)
  if (request.state !== 'ASKED') refuse(problems.alreadyDecided)
  return end(tx, id, 'WITHDRAWN', null)
}

/** Ends a grant before its time; whoever may approve may revoke, and the holder too. @throws Refusal not-found, seal.already-decided */
export async function revokeRequest(tx: Tx, id: number, note: string): Promise<Request> {
  const request = await getRequest(tx, id, true)
  if (request.state !== 'APPROVED') refuse(problems.alreadyDecided)
  return end(tx, id, 'REVOKED', note)
}

async function end(
  tx: Tx,
  id: number,
  state: 'WITHDRAWN' | 'REVOKED',
  note: string | null,
): Promise<Request> {
  const [row] = await tx.rows<Row>(
    `update seal.access_request set state = $2, note = coalesce($3, note), ended_by = $4, ended_at = $5,
       version = version + 1 where id = $1 returning ${columns}`,
    [id, state, note, tx.box.actor, tx.clock.now()],
  )
  return shown(tx, row!)
}
