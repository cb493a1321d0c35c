import { audit } from '../audit/record.ts'
import { type Ground, type Tx, transact } from '../db/tx.ts'
import { SET_TOKEN } from '../http/endpoint.ts'
import { refuse } from '../problem.ts'
import { common } from '../problems.ts'
import { capacitiesOf, findAccount } from './accounts.ts'
import type { Actor, Capacity } from './actor.ts'
import { problems } from './problems.ts'
import { prove } from './proof.ts'
import { providerLogout } from './provider-logout.ts'
import { view } from './session-view.ts'
import { type LoginMethod, openSession, type Roles } from './sessions.ts'

/** Where a request comes from. */
export interface Origin {
  address: string
  agent: string | undefined
}

/**
 * Logs in with a password and, where one is enrolled, a second factor (code or recovery code).
 * @throws Refusal auth.locked, auth.wrong-credentials, auth.code-required, auth.wrong-code, auth.no-capacity
 */
export async function login(
  ground: Ground,
  roles: Roles,
  given: { login: string; password: string; code?: string | undefined },
  from: Origin,
) {
  const find = (tx: Tx) => findAccount(tx, given.login)
  return prove(ground, 'door:login', { ...given, find }, from, async (tx, account, method) => {
    const entered = await enter(tx, roles, account, method, from)
    await audit(tx, {
      action: 'auth.login',
      outcome: 'DONE',
      object: `account:${account.id}`,
      detail: { method },
    })
    return entered
  })
}

/** Opens a session for an account whose identity is proven, in its first capacity. @throws Refusal auth.no-capacity */
export async function enter(
  tx: Tx,
  roles: Roles,
  account: { id: number; name: string },
  method: LoginMethod,
  from: Origin,
  identityToken: Buffer | null = null,
) {
  const capacities = await capacitiesOf(tx, account.id)
  const capacity = capacities.find(c => roles[c.role]) ?? refuse(problems.noCapacity)
  return open(tx, roles, { account, capacity, capacities, method, identityToken }, from)
}

interface Entry {
  account: { id: number; name: string }
  capacity: Capacity
  capacities: Capacity[]
  method: LoginMethod
  identityToken: Buffer | null
}

async function open(tx: Tx, roles: Roles, e: Entry, from: Origin) {
  const opened = await openSession(tx, {
    accountId: e.account.id,
    capacityId: e.capacity.id,
    method: e.method,
    address: from.address,
    identityToken: e.identityToken,
    ...(from.agent ? { agent: from.agent } : {}),
  })
  return { ...view(tx, roles, { ...e, token: opened.token }), [SET_TOKEN]: opened }
}

/** The session as a page sees it. */
export async function sessionView(tx: Tx, roles: Roles, actor: Actor, token: string) {
  const account = { id: actor.accountId!, name: actor.name }
  const [capacities, method] = [await capacitiesOf(tx, account.id), await methodOf(tx, actor)]
  return view(tx, roles, { account, capacity: actor.capacity!, capacities, token, method })
}

/** Ends the session and opens one in another capacity of the same account. @throws Refusal not-found */
export async function switchCapacity(tx: Tx, roles: Roles, actor: Actor, capacityId: number, from: Origin) {
  const capacities = await capacitiesOf(tx, actor.accountId!)
  const capacity = capacities.find(c => c.id === capacityId && roles[c.role]) ?? refuse(common.notFound)
  const method = await methodOf(tx, actor)
  const identityToken = await endSession(tx, actor)
  const account = { id: actor.accountId!, name: actor.name }
  return open(tx, roles, { account, capacity, capacities, method, identityToken }, from)
}

/** Revokes the session of the request. @returns its sealed identity token, if a provider gave one */
export async function endSession(tx: Tx, actor: Actor): Promise<Buffer | null> {
  const [ended] = await tx.rows<{ identity_token: Buffer | null }>(
    'update auth.session set revoked_at = $2 where id = $1 returning identity_token',
    [actor.sessionId, tx.clock.now()],
  )
  return ended?.identity_token ?? null
}

/** Logs out, and says where the browser can end the provider's session as well. */
export async function logout(ground: Ground, actor: Actor) {
  const sealed = await transact(ground, actor.box, async tx => {
    await audit(tx, { action: 'auth.logout', outcome: 'DONE' })
    return endSession(tx, actor)
  })
  return { logoutUrl: await providerLogout(ground, actor.accountId!, sealed) }
}

/** How the session of the request was opened; a machine's token has no session. */
async function methodOf(tx: Tx, actor: Actor): Promise<LoginMethod> {
  const sql = 'select method from auth.session where id = $1'
  return (await tx.rows<{ method: LoginMethod }>(sql, [actor.sessionId]))[0]?.method ?? 'TOKEN'
}
