import { audit } from '../audit/record.ts'
import { type Ground, type Tx, transact } from '../db/tx.ts'
import { refuse } from '../problem.ts'
import { findAccountById, storePassword } from './accounts.ts'
import type { Actor } from './actor.ts'
import { revokeOthers } from './own-sessions.ts'
import { weakness } from './password-strength.ts'
import { problems } from './problems.ts'
import { prove } from './proof.ts'
import { confirmTotp, removeFactor, replaceRecoveryCodes } from './second-factor.ts'
import { needsFactor, type Roles } from './sessions.ts'

/** Password and, where enrolled, code: asked again before something that a borrowed screen must not change. */
export interface Proof {
  password: string
  code?: string | undefined
}

/** Proves again who acts, then goes on in the transaction that used the code up, with an audit row. */
async function provenAct<T>(
  ground: Ground,
  actor: Actor,
  proof: Proof,
  from: { address: string },
  action: string,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const account = await transact(ground, actor.box, tx => findAccountById(tx, actor.accountId!), {
    readOnly: true,
  })
  const find = (tx: Tx) => findAccountById(tx, actor.accountId!)
  const claim = { login: account?.login ?? '', ...proof, find }
  return prove(ground, 'door:security', claim, from, async tx => {
    const result = await work(tx)
    await audit(tx, {
      action,
      outcome: 'DONE',
      object: `account:${actor.accountId}`,
      actor: actor.box.actor,
      kind: actor.kind,
    })
    return result
  })
}

/**
 * Changes one's password and ends every other session. @throws Refusal auth.weak-password and those of `prove`
 */
export async function changePassword(
  ground: Ground,
  actor: Actor,
  wanted: Proof & { next: string },
  from: { address: string },
): Promise<{ revoked: number }> {
  return provenAct(ground, actor, wanted, from, 'auth.changePassword', async tx => {
    const account = await findAccountById(tx, actor.accountId!)
    const weak = weakness(wanted.next, [account!.login, account!.name])
    if (weak)
      refuse(problems.weakPassword, { detail: weak, fields: [{ pointer: '/body/next', message: weak }] })
    await storePassword(tx, actor.accountId!, wanted.next)
    return { revoked: await revokeOthers(tx, actor.accountId!, actor.sessionId) }
  })
}

/** Makes new recovery codes; earlier ones end. @throws Refusal auth.no-factor and those of `prove` */
export async function renewRecoveryCodes(
  ground: Ground,
  actor: Actor,
  proof: Proof,
  from: { address: string },
): Promise<{ codes: string[] }> {
  return provenAct(ground, actor, proof, from, 'auth.renewRecoveryCodes', async tx => {
    const account = await findAccountById(tx, actor.accountId!)
    if (!account?.has_totp) refuse(problems.noFactor)
    return { codes: await replaceRecoveryCodes(tx, actor.accountId!) }
  })
}

/** Removes one's second factor. @throws Refusal auth.factor-required, auth.no-factor and those of `prove` */
export async function dropFactor(
  ground: Ground,
  roles: Roles,
  actor: Actor,
  proof: Proof,
  from: { address: string },
): Promise<void> {
  const role = roles[actor.capacity!.role]!
  if (needsFactor(ground, role, 'PASSWORD')) refuse(problems.factorRequired)
  await provenAct(ground, actor, proof, from, 'auth.removeFactor', async tx => {
    const account = await findAccountById(tx, actor.accountId!)
    if (!account?.has_totp) refuse(problems.noFactor)
    await removeFactor(tx, actor.accountId!)
  })
}

/** Confirms an enrolment; the session that did it counts as proven by both factors from then on. */
export async function completeEnrolment(tx: Tx, actor: Actor, code: string): Promise<{ codes: string[] }> {
  const codes = await confirmTotp(tx, actor.accountId!, code)
  await tx.rows(`update auth.session set method = 'PASSWORD_TOTP' where id = $1 and method = 'PASSWORD'`, [
    actor.sessionId,
  ])
  tx.afterCommit(tx.services.auth.forgetSessions)
  return { codes }
}
