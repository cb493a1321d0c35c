import type { Tx } from '../db/tx.ts'
import { refuse } from '../problem.ts'
import { at, type SealedColumn } from '../seal/binding.ts'
import { problems } from './problems.ts'
import { newRecoveryCodes, recoveryHash } from './recovery-codes.ts'
import { newTotpSecret, totpAddress, totpStep } from './totp.ts'

/** Secrets of second factors, sealed. A pending one becomes the real one under its own binding. */
export const totpColumn: SealedColumn = {
  domain: 'account',
  table: 'auth.account',
  column: 'totp_sealed',
  key: ['id'],
}
export const totpPendingColumn: SealedColumn = { ...totpColumn, column: 'totp_pending' }

interface Factors {
  login: string
  totp_sealed: Buffer | null
  totp_pending: Buffer | null
  totp_last_step: number | null
}

async function getFactors(tx: Tx, accountId: number): Promise<Factors> {
  const sql = 'select login, totp_sealed, totp_pending, totp_last_step from auth.account where id = $1'
  return (await tx.rows<Factors>(sql, [accountId]))[0]!
}

/** Does this account log in with a second factor, and how many recovery codes are left? */
export async function factorState(tx: Tx, accountId: number) {
  const [row] = await tx.rows<{ totp: boolean; recoveryCodes: number }>(
    `select totp_sealed is not null as totp,
       (select count(*) from auth.recovery_code where account_id = $1 and used_at is null) as "recoveryCodes"
       from auth.account where id = $1`,
    [accountId],
  )
  return row!
}

/**
 * Starts an enrolment: a new secret that counts only once a code proves that it arrived. A second start replaces the
 * first. @throws Refusal auth.factor-exists
 */
export async function startTotp(tx: Tx, accountId: number) {
  const { login, totp_sealed } = await getFactors(tx, accountId)
  if (totp_sealed) refuse(problems.factorExists)
  const secret = newTotpSecret()
  const pending = await tx.services.sealer.seal('account', secret, at(totpPendingColumn, accountId))
  await tx.rows('update auth.account set totp_pending = $2 where id = $1', [accountId, pending])
  return { secret, address: totpAddress(secret, login) }
}

/**
 * Confirms the enrolment by its first code. @returns recovery codes, shown this once
 * @throws Refusal auth.no-factor, auth.wrong-code
 */
export async function confirmTotp(tx: Tx, accountId: number, code: string): Promise<string[]> {
  const { totp_pending } = await getFactors(tx, accountId)
  if (!totp_pending) refuse(problems.noFactor)
  const { sealer } = tx.services
  const secret = await sealer.unsealText('account', totp_pending, at(totpPendingColumn, accountId))
  const step = totpStep(secret, code, tx.clock.now()) ?? refuse(problems.wrongCode)
  const sealed = await sealer.seal('account', secret, at(totpColumn, accountId))
  await tx.rows(
    'update auth.account set totp_sealed = $2, totp_pending = null, totp_last_step = $3 where id = $1',
    [accountId, sealed, step],
  )
  return replaceRecoveryCodes(tx, accountId)
}

/** Makes new recovery codes; earlier ones end. */
export async function replaceRecoveryCodes(tx: Tx, accountId: number): Promise<string[]> {
  const codes = newRecoveryCodes()
  await tx.rows('delete from auth.recovery_code where account_id = $1', [accountId])
  await tx.rows(
    'insert into auth.recovery_code (account_id, code_hash) select $1, * from unnest($2::bytea[])',
    [accountId, codes.map(recoveryHash)],
  )
  return codes
}

/** Does a code prove possession of the factor? A right code is used up, also against a request at the same moment. */
export async function proveFactor(tx: Tx, accountId: number, code: string): Promise<boolean> {
  const { totp_sealed, totp_last_step } = await getFactors(tx, accountId)
  if (!totp_sealed) return false
  if (!/^\d{6}$/.test(code)) return spendRecoveryCode(tx, accountId, code)
  const secret = await tx.services.sealer.unsealText('account', totp_sealed, at(totpColumn, accountId))
  const step = totpStep(secret, code, tx.clock.now(), totp_last_step)
  if (step === undefined) return false
  const used = await tx.rows(
    `update auth.account set totp_last_step = $2
      where id = $1 and (totp_last_step is null or totp_last_step < $2) returning 1`,
    [accountId, step],
  )
  return used.length === 1
}

async function spendRecoveryCode(tx: Tx, accountId: number, code: string): Promise<boolean> {
  const used = await tx.rows(
    `update auth.recovery_code set used_at = $3
      where account_id = $1 and code_hash = $2 and used_at is null returning 1`,
    [accountId, recoveryHash(code), tx.clock.now()],
  )
  return used.length === 1
}

/** Takes the second factor away, with its recovery codes. Whoever calls has checked that this may be done. */
export async function removeFactor(tx: Tx, accountId: number): Promise<void> {
  await tx.rows(
    'update auth.account set totp_sealed = null, totp_pending = null, totp_last_step = null where id = $1',
    [accountId],
  )
  await tx.rows('delete from auth.recovery_code where account_id = $1', [accountId])
}
