import { maskName, maskPhone, maskResidentId } from '../../../rules/identifiers.ts'
import type { Tx } from '../../platform/db/tx.ts'
import { refuse } from '../../platform/problem.ts'
import { common } from '../../platform/problems.ts'
import { at, type SealedColumn } from '../../platform/seal/binding.ts'
import { change, type When } from './actions.ts'
import { findDuplicates } from './duplicates.ts'
import type { Institution, Person } from './state.ts'
import { newId } from './store.ts'

/** What identifies a person, sealed as one value. */
export const personIdentity: SealedColumn = {
  domain: 'person',
  table: 'institutions.person',
  column: 'sealed',
  key: ['id'],
  indexes: [
    { column: 'phone_index', kind: 'phone', of: plain => (JSON.parse(plain) as Identity).phone },
    { column: 'document_index', kind: 'document', of: plain => (JSON.parse(plain) as Identity).document },
  ],
}

export interface Identity {
  name: string
  phone: string | null
  /** Resident number or another document. */
  document: string | null
}

/** Somebody takes a role in an institution. The log and the screens get the masked copy only; the phone may show a duplicate. */
export async function appoint(
  tx: Tx,
  id: number,
  input: Identity & { role: Person['role'] },
  when: When,
): Promise<Institution> {
  const personId = await newId(tx, 'person')
  const person = {
    id: personId,
    role: input.role,
    nameMasked: maskName(input.name),
    phoneMasked: input.phone && maskPhone(input.phone),
    documentMasked: input.document && maskResidentId(input.document),
  }
  const after = await change(tx, id, 'APPOINT', { person }, when)
  await keepIdentities(tx, [{ personId, name: input.name, phone: input.phone, document: input.document }])
  if (input.phone) await findDuplicates(tx, [id])
  return after
}

/** Seals the identities of people whose rows are written. */
export async function keepIdentities(
  tx: Tx,
  people: readonly { personId: number; name: string; phone: string | null; document?: string | null }[],
) {
  if (people.length === 0) return
  const { sealer } = tx.services
  const index = (kind: 'phone' | 'document', value: string | null | undefined) =>
    value ? sealer.blindIndex('person', kind, value) : null
  const sealed = await Promise.all(
    people.map(async ({ personId, name, phone, document = null }) => ({
      id: personId,
      value: await sealer.seal(
        'person',
        JSON.stringify({ name, phone, document }),
        at(personIdentity, personId),
      ),
      phone: await index('phone', phone),
      document: await index('document', document),
    })),
  )
  await tx.rows(
    `update institutions.person p set sealed = v.sealed, phone_index = v.phone, document_index = v.document
     from unnest($1::bigint[], $2::bytea[], $3::bytea[], $4::bytea[]) v (id, sealed, phone, document) where p.id = v.id`,
    [sealed.map(s => s.id), sealed.map(s => s.value), sealed.map(s => s.phone), sealed.map(s => s.document)],
  )
}

/** Opens the identity of a person; the door leaves an audit row. @throws Refusal not-found */
export async function reveal(tx: Tx, id: number, personId: number): Promise<Identity> {
  const [row] = await tx.rows<{ sealed: Buffer | null }>(
    'select sealed from institutions.person where institution_id = $1 and id = $2',
    [id, personId],
  )
  if (!row?.sealed) return refuse(common.notFound)
  const text = await tx.services.sealer.unsealText('person', row.sealed, at(personIdentity, personId))
  return JSON.parse(text) as Identity
}
