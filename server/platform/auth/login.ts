import { systemBox } from '../db/box.ts'
import type { Tx } from '../db/tx.ts'
import { widen } from '../db/widen.ts'
import { SET_TOKEN } from '../http/endpoint.ts'
import { refuse } from '../problem.ts'
import { common } from '../problems.ts'
import { capacitiesOf, findAccount } from './accounts.ts'
import type { Actor, Capacity, RoleDefinition } from './actor.ts'
import { verifyPassword } from './password.ts'
import { problems } from './problems.ts'
import { csrfOf, type LoginMethod, openSession } from './sessions.ts'

type Roles = Record<string, RoleDefinition>
interface Origin {
  address: string
  agent: string | undefined
}

/** Logs in with a password. @throws Refusal auth.wrong-credentials, auth.no-capacity */
export async function login(tx: Tx, roles: Roles, given: { login: string; password: string }, from: Origin) {
  await widen(tx, systemBox('door:login'))
  const account = await findAccount(tx, given.login)
  const right = await verifyPassword(given.password, account?.password_hash)
  if (!account || !right || account.status !== 'ACTIVE') refuse(problems.wrongCredentials)
  return enter(tx, roles, account, 'PASSWORD', from)
}

/** Opens a session for an account whose identity is proven, in its first capacity. */
export async function enter(
  tx: Tx,
  roles: Roles,
  account: { id: number; name: string },
  method: LoginMethod,
  from: Origin,
) {
  const capacities = await capacitiesOf(tx, account.id)
  const capacity = capacities.find(c => roles[c.role]) ?? refuse(problems.noCapacity)
  const opened = await openSession(tx, {
    accountId: account.id,
    capacityId: capacity.id,
    method,
    address: from.address,
    ...(from.agent ? { agent: from.agent } : {}),
  })
  return { ...view(roles, account, capacity, capacities, opened.token), [SET_TOKEN]: opened }
}

/** The session as a page sees it. */
export async function sessionView(tx: Tx, roles: Roles, actor: Actor, token: string) {
  const capacities = await capacitiesOf(tx, actor.accountId!)
  return view(roles, { id: actor.accountId!, name: actor.name }, actor.capacity!, capacities, token)
}

/** Ends the session and opens one in another capacity of the same account. @throws Refusal not-found */
export async function switchCapacity(tx: Tx, roles: Roles, actor: Actor, capacityId: number, from: Origin) {
  const capacities = await capacitiesOf(tx, actor.accountId!)
  const capacity = capacities.find(c => c.id === capacityId && roles[c.role]) ?? refuse(common.notFound)
  const [old] = await tx.rows<{ method: LoginMethod }>('select method from auth.session where id = $1', [
    actor.sessionId,
  ])
  await logout(tx, actor)
  const account = { id: actor.accountId!, name: actor.name }
  const opened = await openSession(tx, {
    accountId: account.id,
    capacityId,
    method: old?.method ?? 'PASSWORD',
    address: from.address,
    ...(from.agent ? { agent: from.agent } : {}),
  })
  return { ...view(roles, account, capacity, capacities, opened.token), [SET_TOKEN]: opened }
}

/** Revokes the session of the request. */
export async function logout(tx: Tx, actor: Actor) {
  await tx.rows('update auth.session set revoked_at = $2 where id = $1', [actor.sessionId, tx.clock.now()])
}

function view(
  roles: Roles,
  account: { id: number; name: string },
  capacity: Capacity,
  all: Capacity[],
  token: string,
) {
  const role = roles[capacity.role]!
  const shape = (c: Capacity) => ({
    id: c.id,
    role: c.role,
    roleName: roles[c.role]?.name ?? { zh: c.role, en: c.role },
    region: c.region,
    classes: c.classes,
    institutionId: c.institutionId,
    familyId: c.familyId,
  })
  return {
    accountId: account.id,
    name: account.name,
    kind: role.kind,
    capacity: shape(capacity),
    capacities: all.map(shape),
    permissions: [...role.permissions],
    csrf: csrfOf(token),
  }
}
