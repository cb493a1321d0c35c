import { masksOfChild, masksOfGuardian } from '../../server/modules/families/checks.ts'
import { noticeHash, notices } from '../../server/modules/families/notices.ts'
import { childBirth, childName, guardianName, guardianPhone } from '../../server/modules/families/store.ts'
import { at as boundTo, type SealedColumn } from '../../server/platform/seal/binding.ts'
import type { Sealer } from '../../server/platform/seal/sealer.ts'
import { personName } from '../names.ts'
import type { Chance } from '../random.ts'
import type { Ids } from './ids.ts'
import { dayOf, type Instant } from './instant.ts'
import type { Sheets } from './tables.ts'

export interface BulkFamily {
  familyId: number
  accountId: number
  childId: number
  learner: string
}

const consents = [
  { notice: notices.privacy, of: 'guardian' },
  { notice: notices.children, of: 'child' },
].map(c => ({ ...c, hash: noticeHash(c.notice) }))

/** An account that nobody can log in with, in one capacity. */
export function putAccount(
  sheets: Sheets,
  ids: Ids,
  name: string,
  at: Instant,
  may: { role: string; region: string | null; institutionId: number | null; familyId: number | null },
): number {
  const id = ids.take('auth.account')
  sheets.account.add({ id, login: `bulk-${id}`, name, created_at: at })
  sheets.capacity.add({
    account_id: id,
    role: may.role,
    region: may.region,
    institution_id: may.institutionId,
    family_id: may.familyId,
    valid_from: dayOf(at),
    granted_by: 'synthetic',
  })
  return id
}

/** A guardian with one child, consents given, personal values sealed for their rows. */
export async function putFamily(
  sheets: Sheets,
  ids: Ids,
  sealer: Sealer,
  c: Chance,
  home: { county: string; at: Instant },
): Promise<BulkFamily> {
  const { county, at } = home
  const familyId = ids.take('families.family')
  const guardianId = ids.take('families.guardian')
  const childId = ids.take('families.child')
  const name = personName(c)
  const phone = `1390000${String(c.int(0, 9_999)).padStart(4, '0')}`
  const relation = c.is(0.6) ? 'MOTHER' : 'FATHER'
  const learner = `${[...name][0]}${personName(c).slice(1)}`
  const birth = `${Number(at.slice(0, 4)) - c.int(7, 11)}-0${c.int(1, 9)}-1${c.int(0, 9)}`
  const accountId = putAccount(sheets, ids, name, at, {
    role: 'guardian',
    region: null,
    institutionId: null,
    familyId,
  })
  const seal = (column: SealedColumn, id: number, value: string) =>
    sealer.seal(column.domain, value, boundTo(column, id))
  sheets.family.add({ id: familyId, county, created_at: at })
  const masks = masksOfGuardian({ name, phone })
  sheets.guardian.add({
    id: guardianId,
    family_id: familyId,
    account_id: accountId,
    relation,
    name_sealed: await seal(guardianName, guardianId, name),
    name_masked: masks.name,
    phone_sealed: await seal(guardianPhone, guardianId, phone),
    phone_masked: masks.phone,
    phone_index: await sealer.blindIndex('person', 'phone', phone),
    created_at: at,
  })
  sheets.child.add({
    id: childId,
    family_id: familyId,
    name_sealed: await seal(childName, childId, learner),
    name_masked: masksOfChild({ name: learner, document: null }).name,
    birth_sealed: await seal(childBirth, childId, birth),
    stage: 'PRIMARY',
    created_at: at,
  })
  for (const { notice, of, hash } of consents)
    sheets.consent.add({
      family_id: familyId,
      child_id: of === 'child' ? childId : null,
      text_version: notice.version,
      text_hash: hash,
      act: 'GRANTED',
      account_id: accountId,
      at,
    })
  return { familyId, accountId, childId, learner }
}
