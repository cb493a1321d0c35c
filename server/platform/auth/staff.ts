import type { z } from 'zod'
import type { Tx } from '../db/tx.ts'
import { whileWide } from '../db/widen.ts'
import { cutPage, readCursor } from '../http/paging.ts'
import { refuse } from '../problem.ts'
import { common } from '../problems.ts'
import { createAccount, grantCapacity, storePassword } from './accounts.ts'
import type { Actor } from './actor.ts'
import { newPassword } from './administration.ts'
import { revokeOthers } from './own-sessions.ts'
import { problems } from './problems.ts'
import type { Roles } from './sessions.ts'
import type { NewStaff, StaffUser } from './staff-schema.ts'

/** Who manages the accounts of an institution, and the roles that exist. */
export interface Head {
  actor: Actor
  roles: Roles
}

type Row = z.input<typeof StaffUser>

const houseOf = ({ actor }: Head): number => actor.capacity?.institutionId ?? refuse(common.forbidden)

/** Roles that the head of an institution may give: those of its staff that may nothing which the head may not. */
const staffRoles = ({ actor, roles }: Head): string[] =>
  Object.entries(roles)
    .filter(([name, r]) => r.kind === 'institution' && name !== actor.capacity?.role)
    .filter(([, r]) => r.permissions.every(p => actor.may(p)))
    .map(([name]) => name)

/** The same, for those who head an institution only. @throws Refusal forbidden */
export const rolesForStaff = (head: Head): string[] => (houseOf(head) ? staffRoles(head) : [])

const SELECT = `select a.id, a.login, a.name, a.status, a.created_at as "createdAt", c.role, c.others,
    (select max(s.last_seen_at) from auth.session s where s.account_id = a.id) as "lastSeenAt"
  from auth.account a join lateral (
    select max(c.role) filter (where c.institution_id = $1 and c.role = any($2)) as role,
      count(*) filter (where c.institution_id is distinct from $1 or c.role <> all($2))::int as others
    from auth.capacity c
    where c.account_id = a.id and (c.valid_to is null or c.valid_to >= $3)) c on c.role is not null`

const named = (roles: Roles, { others: _, ...row }: Row & { others: number }): Row => ({
  ...row,
  roleName: roles[row.role]?.name ?? { zh: row.role, en: row.role },
})

/** Accounts of the own clerks and teachers, newest first. */
export async function listStaff(tx: Tx, head: Head, q: { cursor?: string | undefined; limit: number }) {
  const [below] = q.cursor ? readCursor(q.cursor, 1) : [Number.MAX_SAFE_INTEGER]
  const values = [houseOf(head), staffRoles(head), tx.clock.today(), below, q.limit + 1]
  const rows = await whileWide(tx, () =>
    tx.rows<Row & { others: number }>(`${SELECT} where a.id < $4 order by a.id desc limit $5`, values),
  )
  const cut = cutPage(rows, q.limit, row => [row.id])
  return { ...cut, items: cut.items.map(row => named(head.roles, row)) }
}

/**
 * An account that the head may change: of the own staff, and of nobody else.
 * @throws Refusal not-found, auth.role-too-wide where the account is also something elsewhere
 */
async function underHand(tx: Tx, head: Head, id: number): Promise<Row> {
  const [row] = await whileWide(tx, async () => {
    await tx.rows('select 1 from auth.account where id = $1 for update', [id])
    return tx.rows<Row & { others: number }>(`${SELECT} where a.id = $4`, [
      houseOf(head),
      staffRoles(head),
      tx.clock.today(),
      id,
    ])
  })
  if (!row) return refuse(common.notFound)
  return row.others > 0 ? refuse(problems.roleTooWide) : named(head.roles, row)
}

/** Opens an account of a clerk or teacher with a first password. @throws Refusal auth.login-taken, auth.role-too-wide */
export async function inviteStaff(tx: Tx, head: Head, user: NewStaff) {
  const institutionId = houseOf(head)
  if (!staffRoles(head).includes(user.role)) refuse(problems.roleTooWide)
  const password = newPassword()
  const id = await whileWide(tx, async () => {
    const accountId = await createAccount(tx, { login: user.login, name: user.name, password })
    await grantCapacity(tx, accountId, { role: user.role, institutionId })
    return accountId
  })
  return { id, login: user.login, password }
}

/** Disables an account of the own staff, which ends its sessions, or enables it again. Once more changes nothing. */
export async function setStaffStatus(tx: Tx, head: Head, id: number, status: 'ACTIVE' | 'DISABLED') {
  const user = await underHand(tx, head, id)
  await whileWide(tx, async () => {
    await tx.rows('update auth.account set status = $2 where id = $1', [id, status])
    if (status === 'DISABLED') await revokeOthers(tx, id, null)
  })
  return { ...user, status }
}

/** Gives an account of the own staff a new first password and ends its sessions. */
export async function resetStaffPassword(tx: Tx, head: Head, id: number) {
  const { login } = await underHand(tx, head, id)
  const password = newPassword()
  await whileWide(tx, async () => {
    await storePassword(tx, id, password)
    await revokeOthers(tx, id, null)
  })
  return { id, login, password }
}
