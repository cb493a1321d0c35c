import type { Tx } from '../db/tx.ts'
import { refuse } from '../problem.ts'
import type { Capacity } from './actor.ts'
import { hashPassword } from './password.ts'
import { problems } from './problems.ts'

export interface AccountRow {
  id: number
  login: string
  name: string
  password_hash: string | null
  status: 'ACTIVE' | 'DISABLED'
  /** A second factor is enrolled. */
  has_totp: boolean
}

const accountColumns = 'id, login, name, password_hash, status, totp_sealed is not null as has_totp'

/** The account of a login name, any case. */
export async function findAccount(tx: Tx, login: string): Promise<AccountRow | undefined> {
  const sql = `select ${accountColumns} from auth.account where lower(login) = lower($1)`
  return (await tx.rows<AccountRow>(sql, [login]))[0]
}

/** The account of an id. */
export async function findAccountById(tx: Tx, id: number): Promise<AccountRow | undefined> {
  const sql = `select ${accountColumns} from auth.account where id = $1`
  return (await tx.rows<AccountRow>(sql, [id]))[0]
}

/** Stores a new password. Its strength was checked before (`weakness`). */
export async function storePassword(tx: Tx, accountId: number, password: string): Promise<void> {
  await tx.rows('update auth.account set password_hash = $2, password_changed_at = $3 where id = $1', [
    accountId,
    await hashPassword(password),
    tx.clock.now(),
  ])
}

/** Creates an account. @throws Refusal auth.login-taken */
export async function createAccount(
  tx: Tx,
  a: { login: string; name: string; password?: string },
): Promise<number> {
  const [row] = await tx.rows<{ id: number }>(
    `insert into auth.account (login, name, password_hash, password_changed_at, created_at)
     values ($1, $2, $3, $4, $4) on conflict (lower(login)) do nothing returning id`,
    [a.login, a.name, a.password ? await hashPassword(a.password) : null, tx.clock.now()],
  )
  return row?.id ?? refuse(problems.loginTaken)
}

export type NewCapacity = Pick<Capacity, 'role'> &
  Partial<Omit<Capacity, 'id' | 'role'>> & { validTo?: string }

/** Grants a capacity from today on. @returns its id */
export async function grantCapacity(tx: Tx, accountId: number, c: NewCapacity): Promise<number> {
  const [row] = await tx.rows<{ id: number }>(
    `insert into auth.capacity (account_id, role, region, classes, agency_id, institution_id, family_id, valid_from, valid_to, granted_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning id`,
    [
      accountId,
      c.role,
      c.region ?? null,
      c.classes ?? null,
      c.agencyId ?? null,
      c.institutionId ?? null,
      c.familyId ?? null,
      tx.clock.today(),
      c.validTo ?? null,
      tx.box.actor,
    ],
  )
  return row!.id
}

/** Capacities in force today, oldest first. */
export function capacitiesOf(tx: Tx, accountId: number): Promise<Capacity[]> {
  return tx.rows<Capacity>(
    `select id, role, region, classes, agency_id as "agencyId", institution_id as "institutionId", family_id as "familyId"
     from auth.capacity where account_id = $1 and valid_from <= $2 and (valid_to is null or valid_to >= $2) order by id`,
    [accountId, tx.clock.today()],
  )
}
