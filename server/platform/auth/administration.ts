import { randomInt } from 'node:crypto'
import { audit } from '../audit/record.ts'
import type { Tx } from '../db/tx.ts'
import { refuse } from '../problem.ts'
import { common } from '../problems.ts'
import type { NewCapacity } from './accounts.ts'
import { type AccountRow, createAccount, findAccount, grantCapacity, storePassword } from './accounts.ts'
import { revokeAll, revokeOthers } from './own-sessions.ts'
import { weakness } from './password-strength.ts'
import { problems } from './problems.ts'
import { removeFactor } from './second-factor.ts'

/** Letters and digits that nobody confuses when they are read out. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789'
const PASSWORD_LENGTH = 16

/** A first password that is handed over once. */
export const newPassword = () =>
  Array.from({ length: PASSWORD_LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('')

/** An account in lists of administrators. */
export interface UserItem {
  id: number
  login: string
  name: string
  status: 'ACTIVE' | 'DISABLED'
  roles: string[]
}

/** Creates an account with its first capacity. @throws Refusal auth.login-taken, auth.weak-password */
export async function createUser(
  tx: Tx,
  user: { login: string; name: string; password: string },
  capacity: NewCapacity,
): Promise<number> {
  refuseWeak(user.password, [user.login, user.name])
  const id = await createAccount(tx, user)
  await grantCapacity(tx, id, capacity)
  await record(tx, 'auth.createUser', id, { role: capacity.role })
  return id
}

/** Grants a further capacity. @throws Refusal not-found */
export async function grantRole(tx: Tx, login: string, capacity: NewCapacity): Promise<number> {
  const account = await requireAccount(tx, login)
  await grantCapacity(tx, account.id, capacity)
  await record(tx, 'auth.grantRole', account.id, { role: capacity.role })
  return account.id
}

/** Sets somebody's password and ends all their sessions. @throws Refusal not-found, auth.weak-password */
export async function resetPassword(tx: Tx, login: string, password: string): Promise<number> {
  const account = await requireAccount(tx, login)
  refuseWeak(password, [account.login, account.name])
  await storePassword(tx, account.id, password)
  await revokeOthers(tx, account.id, null)
  await record(tx, 'auth.resetPassword', account.id, {})
  return account.id
}

/** Takes somebody's second factor away (lost phone) and ends all their sessions. @throws Refusal not-found */
export async function resetFactor(tx: Tx, login: string): Promise<number> {
  const account = await requireAccount(tx, login)
  await removeFactor(tx, account.id)
  await revokeOthers(tx, account.id, null)
  await record(tx, 'auth.resetFactor', account.id, {})
  return account.id
}

/** Disables an account, which ends its sessions and machine tokens, or enables it again. @throws Refusal not-found */
export async function setStatus(tx: Tx, login: string, status: AccountRow['status']): Promise<number> {
  const account = await requireAccount(tx, login)
  await tx.rows('update auth.account set status = $2 where id = $1', [account.id, status])
  if (status === 'DISABLED') await revokeAll(tx, account.id)
  await record(tx, status === 'DISABLED' ? 'auth.disableUser' : 'auth.enableUser', account.id, {})
  return account.id
}

/** Accounts by id, after one, with the roles in force today. */
export function listUsers(tx: Tx, o: { after: number; limit: number; role?: string }): Promise<UserItem[]> {
  return tx.rows<UserItem>(
    `select a.id, a.login, a.name, a.status,
            coalesce(array_agg(distinct c.role) filter (where c.role is not null), '{}') as roles
     from auth.account a
     left join auth.capacity c on c.account_id = a.id and c.valid_from <= $1 and (c.valid_to is null or c.valid_to >= $1)
     where a.id > $2
     group by a.id
     having $3::text is null or $3 = any(array_agg(c.role))
     order by a.id limit $4`,
    [tx.clock.today(), o.after, o.role ?? null, o.limit],
  )
}

async function requireAccount(tx: Tx, login: string): Promise<AccountRow> {
  return (await findAccount(tx, login)) ?? refuse(common.notFound)
}

function refuseWeak(password: string, about: readonly string[]) {
  const weak = weakness(password, about)
  if (weak) refuse(problems.weakPassword, { detail: weak })
}

const record = (tx: Tx, action: string, accountId: number, detail: Record<string, unknown>) =>
  audit(tx, { action, outcome: 'DONE', object: `account:${accountId}`, detail })
