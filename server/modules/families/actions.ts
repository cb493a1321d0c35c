import { createAccount, grantCapacity } from '../../platform/auth/accounts.ts'
import type { Actor, RoleDefinition } from '../../platform/auth/actor.ts'
import { enter } from '../../platform/auth/login.ts'
import { systemBox } from '../../platform/db/box.ts'
import type { Tx } from '../../platform/db/tx.ts'
import { widen } from '../../platform/db/widen.ts'
import { expectVersion } from '../../platform/http/doors.ts'
import { refuse } from '../../platform/problem.ts'
import { common } from '../../platform/problems.ts'
import { checkChild, masksOfChild, masksOfGuardian } from './checks.ts'
import { noticeHash, notices } from './notices.ts'
import { problems } from './problems.ts'
import type { Child, ChildChange, ChildInput, Family, FamilyInput } from './schema.ts'
import * as store from './store.ts'

type Roles = Record<string, RoleDefinition>

/** Opens a family account for a guardian who agreed to the privacy notice, and logs the guardian in. */
export async function openFamily(
  tx: Tx,
  roles: Roles,
  input: FamilyInput,
  from: { address: string; agent: string | undefined },
) {
  if (input.consent !== notices.privacy.version) refuse(problems.consentNeeded)
  await widen(tx, systemBox('door:families.open'))
  const accountId = await createAccount(tx, {
    login: input.login,
    name: input.name,
    password: input.password,
  })
  const familyId = await store.insertFamily(tx, input.county)
  await store.insertGuardian(tx, familyId, accountId, input, masksOfGuardian(input))
  const hash = noticeHash(notices.privacy)
  await store.recordConsent(tx, {
    familyId,
    childId: null,
    version: input.consent,
    hash,
    act: 'GRANTED',
    accountId,
  })
  await grantCapacity(tx, accountId, { role: 'guardian', familyId })
  return enter(tx, roles, { id: accountId, name: input.name }, 'PASSWORD', from)
}

const own = (actor: Actor) => actor.capacity?.familyId ?? refuse(common.forbidden)

/** The whole family as its guardians see it. */
export async function viewFamily(tx: Tx, actor: Actor): Promise<Family> {
  const id = own(actor)
  const county = (await store.countyOf(tx, id)) ?? refuse(common.notFound)
  const guardians = await store.guardiansOf(tx, id)
  return {
    id,
    county,
    guardians: await Promise.all(
      guardians.map(async g => ({
        id: g.id,
        name: await store.open(tx, store.guardianName, g.id, g.name_sealed),
        phone: g.phone_masked,
        relation: g.relation,
      })),
    ),
    children: await viewChildren(tx, id),
  }
}

async function viewChildren(tx: Tx, familyId: number): Promise<Child[]> {
  const consents = new Map((await store.consentsOf(tx, familyId)).map(c => [c.child_id, c]))
  return Promise.all(
    (await store.childrenOf(tx, familyId)).map(row => viewChild(tx, row, consents.get(row.id))),
  )
}

async function viewChild(tx: Tx, row: store.ChildRow, consent: store.ConsentRow | undefined): Promise<Child> {
  return {
    id: row.id,
    name: await store.open(tx, store.childName, row.id, row.name_sealed),
    birth: await store.open(tx, store.childBirth, row.id, row.birth_sealed),
    stage: row.stage,
    document: row.document_kind ? { kind: row.document_kind, masked: row.document_masked ?? '' } : null,
    consent: consent
      ? { version: consent.text_version, granted: consent.act === 'GRANTED', at: consent.at.toISOString() }
      : null,
    version: row.version,
  }
}

/** Adds a child with the guardian's separate consent. @cite 个人信息保护法 第三十一条 */
export async function addChild(tx: Tx, actor: Actor, input: ChildInput): Promise<Child> {
  const familyId = own(actor)
  if (input.consent !== notices.children.version) refuse(problems.consentNeeded)
  checkChild(input, tx.clock.today())
  const id =
    (await store.insertChild(tx, familyId, input, masksOfChild(input))) ?? refuse(problems.childKnown)
  await consentFor(tx, actor, id, 'GRANTED')
  return childOf(tx, familyId, id)
}

/** Corrects what is known of a child. @cite 个人信息保护法 第四十六条 */
export async function changeChild(
  tx: Tx,
  actor: Actor,
  id: number,
  input: ChildChange,
  version: { ifMatch: number | undefined },
) {
  const familyId = own(actor)
  const row = (await store.findChild(tx, familyId, id)) ?? refuse(common.notFound)
  expectVersion(version, row.version)
  const document = input.document === undefined ? await store.documentOf(tx, row) : input.document
  const facts = { ...input, document }
  checkChild(facts, tx.clock.today())
  await store.updateChild(tx, id, facts, masksOfChild(facts))
  return childOf(tx, familyId, id)
}

/** Takes a child out of the family account; contracts keep what they need of it. */
export async function dropChild(tx: Tx, actor: Actor, id: number) {
  const familyId = own(actor)
  if (!(await store.findChild(tx, familyId, id))) refuse(common.notFound)
  await store.removeChild(tx, id)
  await consentFor(tx, actor, id, 'WITHDRAWN')
  return { done: true as const }
}

/** Grants or withdraws consent for a child; without it no new contract can be signed. */
export async function decideConsent(
  tx: Tx,
  actor: Actor,
  id: number,
  act: 'GRANTED' | 'WITHDRAWN',
): Promise<Child> {
  const familyId = own(actor)
  if (!(await store.findChild(tx, familyId, id))) refuse(common.notFound)
  await consentFor(tx, actor, id, act)
  return childOf(tx, familyId, id)
}

async function consentFor(tx: Tx, actor: Actor, childId: number, act: 'GRANTED' | 'WITHDRAWN') {
  const { children } = notices
  const given = { familyId: own(actor), childId, version: children.version, hash: noticeHash(children), act }
  await store.recordConsent(tx, { ...given, accountId: actor.accountId! })
}

async function childOf(tx: Tx, familyId: number, id: number): Promise<Child> {
  return (await viewChildren(tx, familyId)).find(c => c.id === id) ?? refuse(common.notFound)
}

/**
 * What a contract needs of a child, with consent in force. `lock` lets one purchase for the child wait for another.
 * @throws Refusal not-found, families.consent-needed
 */
export async function childForContract(
  tx: Tx,
  familyId: number,
  childId: number,
  o: { lock?: boolean } = {},
) {
  const row = (await store.findChild(tx, familyId, childId, o)) ?? refuse(common.notFound)
  const consent = (await store.consentsOf(tx, familyId)).find(c => c.child_id === childId)
  if (consent?.act !== 'GRANTED') refuse(problems.consentNeeded)
  const child = await viewChild(tx, row, consent)
  return { id: row.id, name: child.name, nameMasked: row.name_masked, birth: child.birth, stage: row.stage }
}
