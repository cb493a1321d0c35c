import { systemBox } from '../db/box.ts'
import { type Ground, type Tx, transact } from '../db/tx.ts'
import { type Problem, refuse } from '../problem.ts'
import { type AccountRow, storePassword } from './accounts.ts'
import { forgive, queueUp, recordFailure, refuseLocked, type Subject, subjectOf } from './lockout.ts'
import { isOutdated, verifyPassword } from './password.ts'
import { problems } from './problems.ts'
import { proveFactor } from './second-factor.ts'

interface Claim {
  /** What was typed as the login; counted against guessing whether or not it exists. */
  login: string
  password: string
  code?: string | undefined
  find: (tx: Tx) => Promise<AccountRow | undefined>
}

type Proven<T> = (tx: Tx, account: AccountRow, method: 'PASSWORD' | 'PASSWORD_TOTP') => Promise<T>

/**
 * Checks password and second factor, then goes on in the transaction that used the code up. No connection is held while
 * the password is computed; failures are counted in transactions that the refusal does not undo.
 * @throws Refusal auth.locked, auth.wrong-credentials, auth.code-required, auth.wrong-code
 */
export async function prove<T>(
  ground: Ground,
  door: string,
  claim: Claim,
  from: { address: string },
  then: Proven<T>,
): Promise<T> {
  const within = <R>(work: (tx: Tx) => Promise<R>) => transact(ground, systemBox(door), work)
  const subjects = [subjectOf('account', claim.login), subjectOf('address', from.address)]
  const account = await within(async tx => {
    await refuseLocked(tx, subjects)
    return claim.find(tx)
  })
  const right = await verifyPassword(claim.password, account?.password_hash)
  const renewed = right && account && isOutdated(account.password_hash ?? '')
  const outcome = await within(async tx => {
    // A parallel burst passes the first check; the failures counted meanwhile stop it here.
    await queueUp(tx, subjects[0]!)
    await refuseLocked(tx, subjects)
    const refused = await refusalOf(tx, claim, right ? account : undefined)
    if (refused) return { refused: await count(tx, subjects, refused) }
    await forgive(tx, subjects[0]!)
    if (renewed) await storePassword(tx, account.id, claim.password)
    return { result: await then(tx, account!, account!.has_totp ? 'PASSWORD_TOTP' : 'PASSWORD') }
  })
  return 'result' in outcome ? (outcome.result as T) : refuse(outcome.refused!)
}

/** The reason to refuse, if there is one. The code is looked at only after the password. */
async function refusalOf(
  tx: Tx,
  claim: Claim,
  account: AccountRow | undefined,
): Promise<Problem | undefined> {
  if (account?.status !== 'ACTIVE') return problems.wrongCredentials
  if (!account.has_totp) return undefined
  if (!claim.code) return problems.codeRequired
  return (await proveFactor(tx, account.id, claim.code)) ? undefined : problems.wrongCode
}

/** A missing code is a question, not a failure. */
async function count(tx: Tx, subjects: Subject[], refused: Problem): Promise<Problem> {
  if (refused !== problems.codeRequired) await recordFailure(tx, subjects)
  return refused
}
