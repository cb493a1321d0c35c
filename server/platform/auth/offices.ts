import type { Tx } from '../db/tx.ts'
import { whileWide } from '../db/widen.ts'
import { findAccountById, grantCapacity, type NewCapacity } from './accounts.ts'

/** Is there an active account with this id? */
export async function accountExists(tx: Tx, accountId: number): Promise<boolean> {
  return whileWide(tx, async () => (await findAccountById(tx, accountId))?.status === 'ACTIVE')
}

/** Lets an account act for an agency from today on. @returns id of the capacity */
export function grantOffice(tx: Tx, accountId: number, office: NewCapacity & { agencyId: number }) {
  return whileWide(tx, () => grantCapacity(tx, accountId, office))
}

/**
 * Ends what an account may do for an agency, at once, with the sessions in those capacities.
 * @returns how many capacities ended
 */
export function endOffices(tx: Tx, accountId: number, agencyId: number): Promise<number> {
  return whileWide(tx, async () => {
    const ended = await tx.rows<{ id: number }>(
      `update auth.capacity set valid_to = $3::date - 1
       where account_id = $1 and agency_id = $2 and (valid_to is null or valid_to >= $3::date) returning id`,
      [accountId, agencyId, tx.clock.today()],
    )
    await tx.rows(
      'update auth.session set revoked_at = $2 where capacity_id = any($1) and revoked_at is null',
      [ended.map(row => row.id), tx.clock.now()],
    )
    tx.afterCommit(tx.services.auth.forgetSessions)
    return ended.length
  })
}
