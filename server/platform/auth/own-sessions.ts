import { z } from 'zod'
import type { Tx } from '../db/tx.ts'
import { cutPage, readCursor } from '../http/paging.ts'
import { Instant } from '../http/shapes.ts'
import { refuse } from '../problem.ts'
import { common } from '../problems.ts'
import type { Actor } from './actor.ts'

/** A log-in of one's own that still works. */
export const SessionItem = z.object({
  id: z.int(),
  method: z.enum(['PASSWORD', 'PASSWORD_TOTP', 'OIDC', 'TOKEN']),
  role: z.string(),
  createdAt: Instant,
  lastSeenAt: Instant,
  expiresAt: Instant,
  address: z.string().nullable(),
  agent: z.string().nullable(),
  current: z.boolean(),
})

interface Row {
  id: number
  method: z.output<typeof SessionItem>['method']
  role: string
  createdAt: Date
  lastSeenAt: Date
  expiresAt: Date
  address: string | null
  agent: string | null
}

/** Own sessions that are open, newest first. */
export async function listSessions(
  tx: Tx,
  actor: Actor,
  page: { cursor?: string | undefined; limit: number },
) {
  const [below] = page.cursor ? readCursor(page.cursor, 1) : [Number.MAX_SAFE_INTEGER]
  const rows = await tx.rows<Row>(
    `select s.id, s.method, c.role, s.created_at as "createdAt", s.last_seen_at as "lastSeenAt",
       s.expires_at as "expiresAt", host(s.address) as address, s.agent
     from auth.session s join auth.capacity c on c.id = s.capacity_id
     where s.account_id = $1 and s.revoked_at is null and s.expires_at > $2 and s.id < $3
     order by s.id desc limit $4`,
    [actor.accountId, tx.clock.now(), below, page.limit + 1],
  )
  const { items, next } = cutPage(rows, page.limit, row => [row.id])
  return { items: items.map(row => ({ ...row, current: row.id === actor.sessionId })), next }
}

/** Ends one own session. @throws Refusal not-found */
export async function revokeSession(tx: Tx, actor: Actor, id: number): Promise<void> {
  const rows = await tx.rows(
    `update auth.session set revoked_at = $3
      where id = $1 and account_id = $2 and revoked_at is null returning 1`,
    [id, actor.accountId, tx.clock.now()],
  )
  if (rows.length === 0) refuse(common.notFound)
  tx.afterCommit(tx.services.auth.forgetSessions)
}

/** Ends every session of an account but one. @returns how many were ended */
export async function revokeOthers(tx: Tx, accountId: number, keep: number | null): Promise<number> {
  const rows = await tx.rows(
    `update auth.session set revoked_at = $3
      where account_id = $1 and id is distinct from $2 and revoked_at is null and expires_at > $3 returning 1`,
    [accountId, keep, tx.clock.now()],
  )
  tx.afterCommit(tx.services.auth.forgetSessions)
  return rows.length
}

/** Ends every session and every machine token of an account that is disabled: enabling it again brings none back. */
export async function revokeAll(tx: Tx, accountId: number): Promise<void> {
  await revokeOthers(tx, accountId, null)
  await tx.rows(
    'update auth.machine_token set revoked_at = $2 where account_id = $1 and revoked_at is null',
    [accountId, tx.clock.now()],
  )
}
