import { randomBytes } from 'node:crypto'
import type { Tx } from '../../../platform/db/tx.ts'
import { at, type SealedColumn } from '../../../platform/seal/binding.ts'
import { CLOSE } from './books.ts'

/** Each day's secret, from which the salts of its leaves are made. */
export const proofSecret: SealedColumn = {
  domain: 'account',
  table: 'custody.proof_day',
  column: 'secret',
  key: ['day'],
}

/** Begins a day, or goes on with it. @returns its secret and the instant of its close */
export async function beginDay(tx: Tx, day: string): Promise<{ secret: Buffer; closedAt: Date }> {
  const known = await findDay(tx, day)
  if (known) return known
  const sealed = await tx.services.sealer.seal(proofSecret.domain, randomBytes(32), at(proofSecret, day))
  await tx.rows(
    `insert into custody.proof_day (day, closed_at, begun_at, secret) values ($1, ${CLOSE}, $2, $3) on conflict do nothing`,
    [day, tx.clock.now(), sealed],
  )
  return (await findDay(tx, day))!
}

/** What is known of a day; read in the system's box. */
export async function findDay(tx: Tx, day: string): Promise<{ secret: Buffer; closedAt: Date } | undefined> {
  const sql = `select secret, closed_at as "closedAt" from custody.proof_day where day = $1`
  const [row] = await tx.rows<{ secret: Buffer; closedAt: Date }>(sql, [day])
  if (!row) return undefined
  const secret = await tx.services.sealer.unseal(proofSecret.domain, row.secret, at(proofSecret, day))
  return { secret, closedAt: row.closedAt }
}

export const endDay = (tx: Tx, day: string) =>
  tx.rows(`update custody.proof_day set done_at = $2 where day = $1`, [day, tx.clock.now()])

/** The last day that was begun, and whether it is done. */
export async function lastDay(tx: Tx): Promise<{ day: string; done: boolean } | undefined> {
  const sql = `select day, done_at is not null as done from custody.proof_day order by day desc limit 1`
  return (await tx.rows<{ day: string; done: boolean }>(sql))[0]
}
