import { createHash } from 'node:crypto'
import type { Tx } from '../db/tx.ts'
import { refuse } from '../problem.ts'
import { problems } from './problems.ts'

/** Failures that are forgiven, and the lock after the next one; each further failure doubles it up to the longest. */
interface Patience {
  failures: number
  firstMs: number
  longestMs: number
}

const MINUTE_MS = 60_000
const patience = {
  /** One account, from wherever it is tried. */
  account: { failures: 5, firstMs: MINUTE_MS, longestMs: 30 * MINUTE_MS },
  /** One address, whatever is tried from it; many people may share one. */
  address: { failures: 50, firstMs: MINUTE_MS, longestMs: 60 * MINUTE_MS },
} as const satisfies Record<string, Patience>

/** Failures older than this are forgotten. */
export const FORGET_MS = 24 * 60 * MINUTE_MS

/** Who or what is counted; only a hash of it is stored, because people type passwords into the wrong field. */
export interface Subject {
  kind: keyof typeof patience
  hash: Buffer
}

export function subjectOf(kind: Subject['kind'], value: string): Subject {
  return { kind, hash: createHash('sha256').update(`${kind}:${value.trim().toLowerCase()}`).digest() }
}

/** How long the lock lasts after that many failures; 0 if there is none. */
export function lockMs(kind: Subject['kind'], failures: number): number {
  const { failures: forgiven, firstMs, longestMs } = patience[kind]
  if (failures < forgiven) return 0
  return Math.min(longestMs, firstMs * 2 ** Math.min(failures - forgiven, 20))
}

/** Refuses the log-in while any subject is locked, before a password is looked at. @throws Refusal auth.locked */
export async function refuseLocked(tx: Tx, subjects: readonly Subject[]): Promise<void> {
  const now = tx.clock.now()
  const [locked] = await tx.rows<{ until: Date }>(
    `select locked_until as until from auth.lockout
      where (kind, subject) in (select * from unnest($1::text[], $2::bytea[])) and locked_until > $3
      order by locked_until desc limit 1`,
    [subjects.map(s => s.kind), subjects.map(s => s.hash), now],
  )
  if (!locked) return
  const seconds = Math.ceil((locked.until.getTime() - now.getTime()) / 1000)
  refuse(problems.locked, {
    detail: { zh: `请在 ${seconds} 秒后重试`, en: `try again in ${seconds} seconds` },
    data: { retryAfterSeconds: seconds },
  })
}

/** Lets attempts on a subject pass one after the other until the transaction ends, so that each sees what was counted. */
export async function queueUp(tx: Tx, subject: Subject): Promise<void> {
  await tx.rows('select pg_advisory_xact_lock($1)', [subject.hash.readBigInt64BE()])
}

/** Counts one more failure of every subject, in one fixed order so that parallel attempts cannot block each other. */
export async function recordFailure(tx: Tx, subjects: readonly Subject[]): Promise<void> {
  const now = tx.clock.now()
  for (const { kind, hash } of [...subjects].sort((a, b) => a.kind.localeCompare(b.kind))) {
    const [row] = await tx.rows<{ failures: number }>(
      `insert into auth.lockout as l (kind, subject, failures, last_at) values ($1, $2, 1, $3)
       on conflict (kind, subject) do update
         set failures = case when l.last_at < $4 then 1 else l.failures + 1 end, last_at = $3
       returning failures`,
      [kind, hash, now, new Date(now.getTime() - FORGET_MS)],
    )
    const ms = lockMs(kind, row!.failures)
    if (ms === 0) continue
    await tx.rows('update auth.lockout set locked_until = $3 where kind = $1 and subject = $2', [
      kind,
      hash,
      new Date(now.getTime() + ms),
    ])
  }
}

/** A success forgives the account. The address stays counted, or one own account would pay for guessing at others. */
export async function forgive(tx: Tx, subject: Subject): Promise<void> {
  await tx.rows('delete from auth.lockout where kind = $1 and subject = $2', [subject.kind, subject.hash])
}

/** Removes what is forgotten; for the daily clean-up job. @returns number of rows */
export async function removeForgotten(tx: Tx): Promise<number> {
  const before = new Date(tx.clock.now().getTime() - FORGET_MS)
  const rows = await tx.rows('delete from auth.lockout where last_at < $1 returning 1', [before])
  return rows.length
}
