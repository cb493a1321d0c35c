import { z } from 'zod'
import type { Tx } from '../db/tx.ts'
import { cutPage, readCursor } from '../http/paging.ts'
import { Instant, text } from '../http/shapes.ts'
import { refuse } from '../problem.ts'
import { common } from '../problems.ts'
import type { Actor } from './actor.ts'
import { problems } from './problems.ts'
import { newToken, tokenHash } from './sessions.ts'

const DAY_MS = 86_400_000

/** What is asked of a new token. */
export const NewMachineToken = z.strictObject({
  name: text(64),
  /** Permissions, exact (`courses.read`) or of a whole module (`courses.*`); at most one's own. */
  scopes: z
    .array(z.string().regex(/^[a-z]+\.(?:\*|[a-zA-Z]+)$/))
    .min(1)
    .max(50),
  days: z.int().min(1).max(366),
})

/** A token as it is listed: what it may do and since when, never the token. */
export const MachineTokenItem = z.object({
  id: z.int(),
  name: z.string(),
  scopes: z.array(z.string()),
  role: z.string(),
  createdAt: Instant,
  expiresAt: Instant,
  revokedAt: Instant.nullable(),
})

/**
 * Makes a token with which a program acts in one's present capacity. Only a person makes one.
 * @returns the token, which is shown this once
 * @throws Refusal forbidden, auth.scope-too-wide
 */
export async function createMachineToken(tx: Tx, actor: Actor, wanted: z.output<typeof NewMachineToken>) {
  if (actor.sessionId === null || !actor.capacity) refuse(common.forbidden)
  const beyond = wanted.scopes.filter(scope => !actor.may(scope))
  if (beyond.length > 0) refuse(problems.scopeTooWide, { data: { scopes: beyond } })
  const token = newToken()
  const now = tx.clock.now()
  const expiresAt = new Date(now.getTime() + wanted.days * DAY_MS)
  const [row] = await tx.rows<{ id: number }>(
    `insert into auth.machine_token (token_hash, name, account_id, capacity_id, scopes, created_at, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7) returning id`,
    [tokenHash(token), wanted.name, actor.accountId, actor.capacity.id, wanted.scopes, now, expiresAt],
  )
  return { id: row!.id, token, expiresAt }
}

/** Own tokens, newest first, revoked ones too. */
export async function listMachineTokens(
  tx: Tx,
  actor: Actor,
  page: { cursor?: string | undefined; limit: number },
) {
  const [below] = page.cursor ? readCursor(page.cursor, 1) : [Number.MAX_SAFE_INTEGER]
  const rows = await tx.rows<z.input<typeof MachineTokenItem>>(
    `select t.id, t.name, t.scopes, c.role, t.created_at as "createdAt", t.expires_at as "expiresAt",
       t.revoked_at as "revokedAt"
     from auth.machine_token t join auth.capacity c on c.id = t.capacity_id
     where t.account_id = $1 and t.id < $2 order by t.id desc limit $3`,
    [actor.accountId, below, page.limit + 1],
  )
  return cutPage(rows, page.limit, row => [row.id])
}

/** Ends a token of one's own. @throws Refusal not-found */
export async function revokeMachineToken(tx: Tx, actor: Actor, id: number): Promise<void> {
  const rows = await tx.rows(
    `update auth.machine_token set revoked_at = $3
      where id = $1 and account_id = $2 and revoked_at is null returning 1`,
    [id, actor.accountId, tx.clock.now()],
  )
  if (rows.length === 0) refuse(common.notFound)
  tx.afterCommit(tx.services.auth.forgetSessions)
}
