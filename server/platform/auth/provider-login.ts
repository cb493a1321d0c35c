import { audit } from '../audit/record.ts'
import { systemBox } from '../db/box.ts'
import { type Ground, type Tx, transact } from '../db/tx.ts'
import { type Problem, refuse } from '../problem.ts'
import { at, type SealedColumn } from '../seal/binding.ts'
import { type AccountRow, findAccountById } from './accounts.ts'
import type { Actor } from './actor.ts'
import { enter, type Origin } from './login.ts'
import { problems } from './problems.ts'
import type { Arrival, Departure, Provider } from './provider.ts'
import { identityTokenColumn } from './provider-logout.ts'
import { newToken, type Roles, tokenHash } from './sessions.ts'

/** How long a person may take at the provider. */
const TRAVEL_MS = 10 * 60_000

const verifierColumn: SealedColumn = {
  domain: 'account',
  table: 'auth.provider_login',
  column: 'verifier',
  key: ['state'],
}

const atDoor = <T>(ground: Ground, work: (tx: Tx) => Promise<T>) =>
  transact(ground, systemBox('door:provider'), work)

const providerOf = (ground: Ground): Provider =>
  ground.services.auth.provider ?? refuse(problems.providerUnknown)

/**
 * Sends the browser to the provider. The page keeps the handle and gives it back with the answer, so that an answer
 * obtained by somebody else cannot be slipped into it.
 * @param linkTo account to be linked, where this is not a log-in
 * @throws Refusal auth.provider-unknown, auth.provider-failed
 */
export async function depart(ground: Ground, returnTo: string, linkTo: number | null) {
  const provider = providerOf(ground)
  const departure = await provider.depart().catch(failed(ground, problems.providerFailed))
  const handle = newToken()
  await atDoor(ground, async tx => {
    const { sealer } = tx.services
    const verifier = await sealer.seal('account', departure.verifier, at(verifierColumn, departure.state))
    const now = tx.clock.now()
    await tx.rows('delete from auth.provider_login where expires_at < $1', [now])
    await tx.rows(
      `insert into auth.provider_login (handle_hash, state, nonce, verifier, return_to, account_id, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        tokenHash(handle),
        departure.state,
        departure.nonce,
        verifier,
        returnTo,
        linkTo,
        new Date(now.getTime() + TRAVEL_MS),
      ],
    )
  })
  return { url: departure.url, handle }
}

interface Travel extends Omit<Departure, 'url'> {
  returnTo: string
  linkTo: number | null
}

/** Takes the remembered departure away: a handle works once. @throws Refusal auth.provider-expired */
async function takeTravel(ground: Ground, handle: string): Promise<Travel> {
  return atDoor(ground, async tx => {
    const [row] = await tx.rows<Omit<Travel, 'verifier'> & { verifier: Buffer; expires: Date }>(
      `delete from auth.provider_login where handle_hash = $1
       returning state, nonce, verifier, return_to as "returnTo", account_id as "linkTo", expires_at as expires`,
      [tokenHash(handle)],
    )
    if (!row || row.expires < tx.clock.now()) return undefined
    const verifier = await tx.services.sealer.unsealText(
      'account',
      row.verifier,
      at(verifierColumn, row.state),
    )
    return { ...row, verifier }
  }).then(travel => travel ?? refuse(problems.providerExpired))
}

/** Redeems the provider's answer. @throws Refusal auth.provider-unknown, auth.provider-expired, auth.provider-refused */
async function redeem(ground: Ground, given: { handle: string; query: string }) {
  const provider = providerOf(ground)
  const travel = await takeTravel(ground, given.handle)
  const arrival = await provider.arrive(given.query, travel).catch(failed(ground, problems.providerRefused))
  return { travel, arrival }
}

/**
 * Logs in as the account that the provider's subject stands for. A subject seen for the first time is linked to the
 * account whose recorded mail address the provider vouches for.
 * @throws Refusal auth.not-linked and those of the way back
 */
export async function arrive(
  ground: Ground,
  roles: Roles,
  given: { handle: string; query: string },
  from: Origin,
) {
  const { travel, arrival } = await redeem(ground, given)
  if (travel.linkTo !== null) refuse(problems.providerExpired)
  return atDoor(ground, async tx => {
    const account = (await findLinked(tx, arrival)) ?? (await linkByMail(tx, arrival))
    if (account?.status !== 'ACTIVE') refuse(problems.notLinked)
    const token = await tx.services.sealer.seal(
      'account',
      arrival.identityToken,
      at(identityTokenColumn, account.id),
    )
    const entered = await enter(tx, roles, account, 'OIDC', from, token)
    await audit(tx, {
      action: 'auth.arriveFromProvider',
      outcome: 'DONE',
      object: `account:${account.id}`,
      detail: { issuer: arrival.issuer },
    })
    return { ...entered, returnTo: travel.returnTo }
  })
}

/** Links the provider's subject to the account of the session that asked for it. */
export async function link(ground: Ground, actor: Actor, given: { handle: string; query: string }) {
  const { travel, arrival } = await redeem(ground, given)
  if (travel.linkTo !== actor.accountId) refuse(problems.providerExpired)
  return atDoor(ground, async tx => {
    const known = await findLinked(tx, arrival)
    if (known && known.id !== actor.accountId) refuse(problems.linkedElsewhere)
    if (!known) await insertIdentity(tx, arrival, actor.accountId!)
    await audit(tx, {
      action: 'auth.linkProvider',
      outcome: 'DONE',
      object: `account:${actor.accountId}`,
      actor: actor.box.actor,
      kind: actor.kind,
      detail: { issuer: arrival.issuer },
    })
    return { returnTo: travel.returnTo }
  })
}

async function findLinked(tx: Tx, arrival: Arrival): Promise<AccountRow | undefined> {
  const [row] = await tx.rows<{ id: number }>(
    'select account_id as id from auth.identity where issuer = $1 and subject = $2',
    [arrival.issuer, arrival.subject],
  )
  return row && findAccountById(tx, row.id)
}

async function linkByMail(tx: Tx, arrival: Arrival): Promise<AccountRow | undefined> {
  if (!arrival.mail) return undefined
  const [row] = await tx.rows<{ id: number }>('select id from auth.account where mail = $1', [arrival.mail])
  if (!row) return undefined
  await insertIdentity(tx, arrival, row.id)
  return findAccountById(tx, row.id)
}

async function insertIdentity(tx: Tx, arrival: Arrival, accountId: number): Promise<void> {
  await tx.rows(
    `insert into auth.identity (issuer, subject, account_id, linked_at) values ($1, $2, $3, $4)
     on conflict do nothing`,
    [arrival.issuer, arrival.subject, accountId, tx.clock.now()],
  )
}

/** What the provider answered is for the log; the person sees that it failed. */
const failed = (ground: Ground, problem: Problem) => (err: unknown) => {
  ground.log.warn({ err }, 'identity provider')
  return refuse(problem)
}
