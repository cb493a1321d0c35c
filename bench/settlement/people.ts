import { createAccount, grantCapacity, type NewCapacity } from '../../server/platform/auth/accounts.ts'
import { csrfOf, openSession } from '../../server/platform/auth/sessions.ts'
import type { Tx } from '../../server/platform/db/tx.ts'

let serial = 0

/** Somebody new in a capacity, logged in. @returns what a browser keeps */
export async function logIn(tx: Tx, capacity: NewCapacity): Promise<{ cookie: string; csrf: string }> {
  const name = `bench-${Date.now().toString(36)}-${++serial}`
  const accountId = await createAccount(tx, { login: name, name })
  const capacityId = await grantCapacity(tx, accountId, capacity)
  const { token } = await openSession(tx, { accountId, capacityId, method: 'PASSWORD' })
  return { cookie: token, csrf: csrfOf(token) }
}
