import { masksOfChild, masksOfGuardian } from '../server/modules/families/checks.ts'
import { noticeHash, notices } from '../server/modules/families/notices.ts'
import { insertChild, insertFamily, insertGuardian, recordConsent } from '../server/modules/families/store.ts'
import { createAccount, grantCapacity } from '../server/platform/auth/accounts.ts'
import { type Actor, actorOf } from '../server/platform/auth/actor.ts'
import type { Tx } from '../server/platform/db/tx.ts'
import { type Role, roles } from '../server/roles.ts'
import { personName } from './names.ts'
import type { Chance } from './random.ts'

/** An account in a capacity, as actions take it. Without password nobody can log in with it. */
export async function somebody(
  tx: Tx,
  role: Role,
  a: { login: string; name: string; password?: string },
  bounds: { region?: string; institutionId?: number; familyId?: number; classes?: string[] } = {},
): Promise<Actor> {
  const accountId = await createAccount(tx, a)
  const capacityId = await grantCapacity(tx, accountId, { role, ...bounds })
  const capacity = {
    id: capacityId,
    role,
    region: bounds.region ?? null,
    classes: bounds.classes ?? null,
    agencyId: null,
    institutionId: bounds.institutionId ?? null,
    familyId: bounds.familyId ?? null,
  }
  return actorOf({ id: accountId, name: a.name }, roles[role], capacity, { id: null })
}

export interface MadeFamily {
  guardian: Actor
  familyId: number
  childId: number
}

/** A family with one child of an age for the stage. Numbers of identity documents belong to nobody. */
export async function family(
  tx: Tx,
  c: Chance,
  county: string,
  n: number,
  o: { login?: string; password?: string; name?: string } = {},
): Promise<MadeFamily> {
  const login = o.login ?? `synthetic-${n}`
  const name = o.name ?? personName(c)
  const familyId = await insertFamily(tx, county)
  const guardian = await somebody(
    tx,
    'guardian',
    { login, name, ...(o.password ? { password: o.password } : {}) },
    { familyId },
  )
  const accountId = guardian.accountId!
  const input = {
    login,
    password: '',
    name,
    phone: `1390000${String(n % 10_000).padStart(4, '0')}`,
    relation: c.is(0.6) ? ('MOTHER' as const) : ('FATHER' as const),
    county,
    consent: notices.privacy.version,
  }
  await insertGuardian(tx, familyId, accountId, input, masksOfGuardian(input))
  const child = {
    name: `${[...name][0]}${personName(c).slice(1)}`,
    birth: `${tx.clock.now().getUTCFullYear() - c.int(7, 11)}-0${c.int(1, 9)}-1${c.int(0, 9)}`,
    stage: 'PRIMARY' as const,
    document: null,
  }
  const childId = (await insertChild(tx, familyId, child, masksOfChild(child)))!
  const consents = [
    { childId: null, notice: notices.privacy },
    { childId, notice: notices.children },
  ]
  for (const { childId: of, notice } of consents)
    await recordConsent(tx, {
      familyId,
      childId: of,
      version: notice.version,
      hash: noticeHash(notice),
      act: 'GRANTED',
      accountId,
    })
  return { guardian, familyId, childId }
}
