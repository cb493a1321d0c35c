import type { z } from 'zod'
import { areaOf, inArea } from '../db/box.ts'
import type { Tx } from '../db/tx.ts'
import { whileWide } from '../db/widen.ts'
import { cutPage, readCursor } from '../http/paging.ts'
import { refuse } from '../problem.ts'
import { common } from '../problems.ts'
import { createAccount, grantCapacity, storePassword } from './accounts.ts'
import type { Actor } from './actor.ts'
import { newPassword } from './administration.ts'
import { revokeAll, revokeOthers } from './own-sessions.ts'
import { problems } from './problems.ts'
import { removeFactor } from './second-factor.ts'
import type { Roles } from './sessions.ts'
import type { NewOffice, NewUser, User, UserQuery } from './user-schema.ts'

/** Who administers, and the roles that exist. */
export interface Administrator {
  actor: Actor
  roles: Roles
}

type Row = z.input<typeof User>

/**
 * May this person give or take this role? Only roles of officers, and only those whose every permission they hold
 * themselves, unless they grant roles to everybody. So nobody lifts anybody above themselves.
 */
export function mayGrantRole({ actor, roles }: Administrator, role: string): boolean {
  const wanted = roles[role]
  if (wanted?.kind !== 'officer') return false
  return actor.may('auth.grant') || wanted.permissions.every(p => actor.may(p))
}

const officerRoles = (roles: Roles) => Object.keys(roles).filter(r => roles[r]?.kind === 'officer')

const SELECT = `select a.id, a.login, a.name, a.status, a.totp_sealed is not null as factor, a.created_at as "createdAt",
    (select max(s.last_seen_at) from auth.session s where s.account_id = a.id) as "lastSeenAt",
    (select count(*) from auth.session s
      where s.account_id = a.id and s.revoked_at is null and s.expires_at > $3) as sessions,
    c.capacities
  from auth.account a join lateral (
    select jsonb_agg(jsonb_build_object('id', c.id, 'role', c.role, 'region', c.region, 'classes', c.classes,
        'agencyId', c.agency_id, 'validFrom', c.valid_from, 'validTo', c.valid_to) order by c.id) as capacities,
      bool_or(c.region between $4 and $5) as here, array_agg(c.role) as held,
      bool_or(c.region between $6 and $7) as wanted
    from auth.capacity c
    where c.account_id = a.id and c.role = any($1) and (c.valid_to is null or c.valid_to >= $2)) c on c.here`

type Bounds = { roles: Roles; region?: string | undefined }

const bounds = (tx: Tx, own: readonly [string, string], { roles, region }: Bounds) => [
  officerRoles(roles),
  tx.clock.today(),
  tx.clock.now(),
  ...own,
  ...(region ? areaOf(region) : own),
]

const named = (roles: Roles, row: Row): Row => ({
  ...row,
  capacities: row.capacities.map(c => ({
    ...c,
    roleName: roles[c.role]?.name ?? { zh: c.role, en: c.role },
  })),
})

/** Accounts of officers in one's area, newest first. */
export async function listUsers(tx: Tx, roles: Roles, q: z.output<typeof UserQuery>) {
  const [below] = q.cursor ? readCursor(q.cursor, 1) : [Number.MAX_SAFE_INTEGER]
  const own = tx.box.area
  const rows = await whileWide(tx, () =>
    tx.rows<Row>(
      `${SELECT} where c.wanted and a.id < $8 and ($9::text is null or strpos(lower(a.login), lower($9)) > 0 or strpos(a.name, $9) > 0)
         and ($10::text is null or $10 = any(c.held)) and ($11::text is null or a.status = $11)
       order by a.id desc limit $12`,
      [
        ...bounds(tx, own, { roles, region: q.region }),
        below,
        q.q ?? null,
        q.role ?? null,
        q.status ?? null,
        q.limit + 1,
      ],
    ),
  )
  const cut = cutPage(rows, q.limit, row => [row.id])
  return { ...cut, items: cut.items.map(row => named(roles, row)) }
}

/** One account of one's area. @throws Refusal not-found */
export async function getUser(tx: Tx, roles: Roles, id: number): Promise<Row> {
  const own = tx.box.area
  const [row] = await whileWide(tx, () =>
    tx.rows<Row>(`${SELECT} where a.id = $8`, [...bounds(tx, own, { roles }), id]),
  )
  return row ? named(roles, row) : refuse(common.notFound)
}

/**
 * An account that this person may change: somebody else's, wholly inside the own area, holding nothing that the person
 * could not give. @throws Refusal not-found, auth.own-account, auth.role-too-wide
 */
async function underHand(tx: Tx, by: Administrator, id: number): Promise<Row> {
  await whileWide(tx, () => tx.rows('select 1 from auth.account where id = $1 for update', [id]))
  const user = await getUser(tx, by.roles, id)
  if (id === by.actor.accountId) refuse(problems.ownAccount)
  const wide = user.capacities.some(c => !inArea(tx.box, c.region) || !mayGrantRole(by, c.role))
  return wide ? refuse(problems.roleTooWide) : user
}

function checkOffice(tx: Tx, by: Administrator, office: NewOffice) {
  if (!inArea(tx.box, areaOf(office.region)[0]) || areaOf(office.region)[1] > tx.box.area[1])
    refuse(common.notFound)
  if (!mayGrantRole(by, office.role)) refuse(problems.roleTooWide)
}

const capacityOf = ({ role, region, classes, validTo }: NewOffice) => ({
  role,
  region,
  classes: classes ?? null,
  ...(validTo ? { validTo } : {}),
})

/** Creates an account of an officer with a first password. @throws Refusal auth.login-taken, auth.role-too-wide, not-found */
export async function createUser(tx: Tx, by: Administrator, user: NewUser) {
  checkOffice(tx, by, user)
  const password = newPassword()
  const id = await whileWide(tx, async () => {
    const accountId = await createAccount(tx, { login: user.login, name: user.name, password })
    await grantCapacity(tx, accountId, capacityOf(user))
    return accountId
  })
  return { id, login: user.login, password }
}

/** Disables an account, which ends its sessions and machine tokens, or enables it again. Once more changes nothing. */
export async function setUserStatus(tx: Tx, by: Administrator, id: number, status: 'ACTIVE' | 'DISABLED') {
  await underHand(tx, by, id)
  await whileWide(tx, async () => {
    await tx.rows('update auth.account set status = $2 where id = $1', [id, status])
    if (status === 'DISABLED') await revokeAll(tx, id)
  })
  return getUser(tx, by.roles, id)
}

/** Takes a lost second factor away and ends the sessions. Once more changes nothing. */
export async function resetUserFactor(tx: Tx, by: Administrator, id: number) {
  await underHand(tx, by, id)
  await whileWide(tx, async () => {
    await removeFactor(tx, id)
    await revokeOthers(tx, id, null)
  })
  return getUser(tx, by.roles, id)
}

/** Ends every session of an account. Once more changes nothing. */
export async function endUserSessions(tx: Tx, by: Administrator, id: number) {
  await underHand(tx, by, id)
  await whileWide(tx, () => revokeOthers(tx, id, null))
  return getUser(tx, by.roles, id)
}

/** Gives an account a new first password and ends its sessions. */
export async function resetUserPassword(tx: Tx, by: Administrator, id: number) {
  const { login } = await underHand(tx, by, id)
  const password = newPassword()
  await whileWide(tx, async () => {
    await storePassword(tx, id, password)
    await revokeOthers(tx, id, null)
  })
  return { id, login, password }
}

/** Grants an account a further capacity. @throws Refusal auth.role-held, auth.role-too-wide, not-found */
export async function grantUserRole(tx: Tx, by: Administrator, id: number, office: NewOffice) {
  checkOffice(tx, by, office)
  const user = await underHand(tx, by, id)
  const held = user.capacities.some(c => c.role === office.role && c.region === office.region)
  if (held) refuse(problems.roleHeld)
  await whileWide(tx, () => grantCapacity(tx, id, capacityOf(office)))
  return getUser(tx, by.roles, id)
}

/** Ends a capacity at once, with the sessions in it. @throws Refusal not-found, auth.last-role */
export async function endUserRole(tx: Tx, by: Administrator, id: number, capacityId: number) {
  const user = await underHand(tx, by, id)
  if (!user.capacities.some(c => c.id === capacityId)) refuse(common.notFound)
  if (user.capacities.length === 1) refuse(problems.lastRole)
  await whileWide(tx, async () => {
    await tx.rows('update auth.capacity set valid_to = $2::date - 1 where id = $1', [
      capacityId,
      tx.clock.today(),
    ])
    await tx.rows('update auth.session set revoked_at = $2 where capacity_id = $1 and revoked_at is null', [
      capacityId,
      tx.clock.now(),
    ])
  })
  tx.afterCommit(tx.services.auth.forgetSessions)
  return getUser(tx, by.roles, id)
}
