import { createHash } from 'node:crypto'
import type { Tx } from '../db/tx.ts'
import { refuse } from '../problem.ts'
import { common } from '../problems.ts'

/** Hash of what a request asks, so that a key cannot be used for something else. */
export function contentHash(
  endpoint: string,
  input: { params: unknown; query: unknown; body: unknown },
): Buffer {
  const text = JSON.stringify([endpoint, input.params ?? null, input.query ?? null, input.body ?? null])
  return createHash('sha256').update(text).digest()
}

/**
 * Claims a key in the act's transaction. A second request with the same key waits for the first and gets its reply.
 * @returns the first reply, or undefined if this request is the first
 * @throws Refusal key-reused when the content differs
 */
export async function claimKey(tx: Tx, key: string, endpoint: string, hash: Buffer) {
  const claimed = await tx.prepared(
    'idempotency.claim',
    `insert into platform.idempotency (actor, key, endpoint, content_hash, created_at) values ($1, $2, $3, $4, $5)
     on conflict do nothing returning 1`,
    [tx.box.actor, key, endpoint, hash, tx.clock.now()],
  )
  if (claimed.length > 0) return undefined
  const [first] = await tx.rows<{ content_hash: Buffer; status: number; reply: unknown }>(
    'select content_hash, status, reply from platform.idempotency where actor = $1 and key = $2',
    [tx.box.actor, key],
  )
  if (!first?.content_hash.equals(hash)) refuse(common.keyReused)
  return { status: first.status, reply: first.reply }
}

/** Keeps the reply of the request that claimed the key. */
export async function keepReply(tx: Tx, key: string, status: number, reply: unknown) {
  const sql = 'update platform.idempotency set status = $3, reply = $4 where actor = $1 and key = $2'
  await tx.prepared('idempotency.keep', sql, [tx.box.actor, key, status, JSON.stringify(reply)])
}
