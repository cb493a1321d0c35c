import type { Tx } from '../../../platform/db/tx.ts'
import { refuse } from '../../../platform/problem.ts'
import { bankProblems } from './problems.ts'

/** The dedicated account of an institution at a bank, and its own account to which lessons are released. */
export interface BankAccount {
  cell: number
  institutionId: number
  county: string
  bank: string
  account: string
  accountName: string
  ownAccount: string
  ownName: string
}

const COLUMNS = `cell, institution_id as "institutionId", county, bank, account, account_name as "accountName",
  own_account as "ownAccount", own_name as "ownName"`

export async function findBankAccount(
  tx: Tx,
  cell: number,
  institutionId: number,
): Promise<BankAccount | undefined> {
  const sql = `select ${COLUMNS} from custody.bank_account where cell = $1 and institution_id = $2`
  return (await tx.rows<BankAccount>(sql, [cell, institutionId]))[0]
}

/**
 * Files an institution's one dedicated account. The same again is harmless.
 * @throws Refusal custody.bank-account-filed if it has another one
 * @cite 教监管函〔2021〕2号
 */
export async function fileBankAccount(tx: Tx, filed: BankAccount): Promise<BankAccount> {
  await tx.rows(
    `insert into custody.bank_account (cell, institution_id, county, bank, account, account_name, own_account, own_name,
       opened_at, opened_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (cell, institution_id) do nothing`,
    [
      filed.cell,
      filed.institutionId,
      filed.county,
      filed.bank,
      filed.account,
      filed.accountName,
      filed.ownAccount,
      filed.ownName,
      tx.clock.now(),
      tx.box.actor,
    ],
  )
  const kept = await findBankAccount(tx, filed.cell, filed.institutionId)
  if (!kept || kept.account !== filed.account || kept.ownAccount !== filed.ownAccount)
    refuse(bankProblems.bankAccountFiled)
  return kept
}

/** The account numbers that the trial bank gives an institution: made from its place and its number. */
export function trialAccount(
  bank: string,
  at: { cell: number; institutionId: number; county: string },
  name: string,
): BankAccount {
  const number = `${at.county}-${String(at.institutionId).padStart(8, '0')}`
  return {
    cell: at.cell,
    institutionId: at.institutionId,
    county: at.county,
    bank,
    account: `C${number}`,
    accountName: name,
    ownAccount: `B${number}`,
    ownName: name,
  }
}
