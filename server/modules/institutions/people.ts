import { maskName, maskPhone, maskResidentId } from '../../../rules/identifiers.ts'
import type { Tx } from '../../platform/db/tx.ts'
import { refuse } from '../../platform/problem.ts'
import { common } from '../../platform/problems.ts'
import { at, type SealedColumn } from '../../platform/seal/binding.ts'
import { change, type When } from './actions.ts'
import type { Institution, Person } from './state.ts'
import { newId } from './store.ts'

/** What identifies a person, sealed as one value. */
export const personIdentity: SealedColumn = {
  domain: 'person',
  table: 'institutions.person',
  column: 'sealed',
  key: ['id'],
}
export const sealedColumns = [personIdentity]

export interface Identity {
  name: string
  phone: string | null
  /** Resident number or another document. */
  document: string | null
}

/** Somebody takes a role in an institution. The log and the screens get the masked copy only. */
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
  const { name, phone, document } = input
  await keep(tx, personId, { name, phone, document })
  return after
}

async function keep(tx: Tx, personId: number, identity: Identity) {
  const { sealer } = tx.services
  const index = (kind: 'phone' | 'document', value: string | null) =>
    value === null ? null : sealer.blindIndex('person', kind, value)
  await tx.rows(
    'update institutions.person set sealed = $2, phone_index = $3, document_index = $4 where id = $1',
    [
      personId,
      await sealer.seal('person', JSON.stringify(identity), at(personIdentity, personId)),
      await index('phone', identity.phone),
      await index('document', identity.document),
    ],
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

/** Institutions in the box whose people have one of these phones. */
export async function findByPhone(tx: Tx, phones: readonly string[]): Promise<number[]> {
  const codes = await Promise.all(phones.map(p => tx.services.sealer.blindIndexes('person', 'phone', p)))
  const rows = await tx.rows<{ institution_id: number }>(
    'select distinct institution_id from institutions.person where phone_index = any($1)',
    [codes.flat()],
  )
  return rows.map(r => r.institution_id)
}
