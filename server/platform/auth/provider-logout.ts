import type { Ground } from '../db/tx.ts'
import { at, type SealedColumn } from '../seal/binding.ts'

/** Identity token of a session, to end the provider's session as well; bound to the account. */
export const identityTokenColumn: SealedColumn = {
  domain: 'account',
  table: 'auth.session',
  column: 'identity_token',
  key: ['account_id'],
}

/** Where the browser ends the provider's session of this account, if the log-in came from there. */
export async function providerLogout(ground: Ground, accountId: number, sealed: Buffer | null) {
  const { provider } = ground.services.auth
  if (!provider || !sealed) return null
  const token = await ground.services.sealer.unsealText('account', sealed, at(identityTokenColumn, accountId))
  return (await provider.logoutUrl(token).catch(() => undefined)) ?? null
}
