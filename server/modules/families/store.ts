import type { Tx } from '../../platform/db/tx.ts'
import { at, type SealedColumn } from '../../platform/seal/binding.ts'
import type { ChildFacts, FamilyInput } from './schema.ts'

/** Sealed columns of this module; the key rotation walks through them. */
export const guardianName: SealedColumn = {
  domain: 'person',
  table: 'families.guardian',
  column: 'name_sealed',
  key: ['id'],
}
export const guardianPhone: SealedColumn = {
  domain: 'person',
  table: 'families.guardian',
  column: 'phone_sealed',
  key: ['id'],
  indexes: [{ column: 'phone_index', kind: 'phone' }],
}
export const childName: SealedColumn = {
  domain: 'child',
  table: 'families.child',
  column: 'name_sealed',
  key: ['id'],
}
export const childBirth: SealedColumn = {
  domain: 'child',
  table: 'families.child',
  column: 'birth_sealed',
  key: ['id'],
}
export const childDocument: SealedColumn = {
  domain: 'child',
  table: 'families.child',
  column: 'document_sealed',
  key: ['id'],
  indexes: [{ column: 'document_index', kind: 'document' }],
}
export const sealedColumns = [guardianName, guardianPhone, childName, childBirth, childDocument]

const nextId = async (tx: Tx, table: string): Promise<number> =>
  (
    await tx.rows<{ id: number }>(`select nextval(pg_get_serial_sequence($1, 'id')) as id`, [
      `families.${table}`,
    ])
  )[0]!.id

const seal = (tx: Tx, column: SealedColumn, id: number, value: string) =>
  tx.services.sealer.seal(column.domain, value, at(column, id))

/** Opens one value of a sealed column. */
export const open = (tx: Tx, column: SealedColumn, id: number, sealed: Buffer) =>
  tx.services.sealer.unsealText(column.domain, sealed, at(column, id))

export async function insertFamily(tx: Tx, county: string): Promise<number> {
  const sql = 'insert into families.family (county, created_at) values ($1, $2) returning id'
  return (await tx.rows<{ id: number }>(sql, [county, tx.clock.now()]))[0]!.id
}

export interface Masks {
  name: string
  phone: string
}

export async function insertGuardian(
  tx: Tx,
  familyId: number,
  accountId: number,
  g: FamilyInput,
  masks: Masks,
): Promise<number> {
  const id = await nextId(tx, 'guardian')
  await tx.rows(
    `insert into families.guardian (id, family_id, account_id, relation, name_sealed, name_masked, phone_sealed, phone_masked, phone_index, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      id,
      familyId,
      accountId,
      g.relation,
      await seal(tx, guardianName, id, g.name),
      masks.name,
      await seal(tx, guardianPhone, id, g.phone),
      masks.phone,
      await tx.services.sealer.blindIndex('person', 'phone', g.phone),
      tx.clock.now(),
    ],
  )
  return id
}

/** The sealed values of a child, bound to its row. */
async function sealChild(tx: Tx, id: number, c: ChildFacts) {
  const document = c.document?.number ?? null
  return [
    await seal(tx, childName, id, c.name),
    await seal(tx, childBirth, id, c.birth),
    c.document?.kind ?? null,
    document && (await seal(tx, childDocument, id, document)),
    document && (await tx.services.sealer.blindIndex('child', 'document', document)),
    c.stage,
  ]
}

export async function insertChild(
  tx: Tx,
  familyId: number,
  c: ChildFacts,
  masks: { name: string; document: string | null },
) {
  const id = await nextId(tx, 'child')
  const rows = await tx.rows(
    `insert into families.child (id, family_id, name_masked, document_masked, created_at, name_sealed, birth_sealed, document_kind,
       document_sealed, document_index, stage)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
     on conflict (family_id, document_index) where status = 'ACTIVE' do nothing returning 1`,
    [id, familyId, masks.name, masks.document, tx.clock.now(), ...(await sealChild(tx, id, c))],
  )
  return rows.length ? id : undefined
}

export async function updateChild(
  tx: Tx,
  id: number,
  c: ChildFacts,
  masks: { name: string; document: string | null },
) {
  await tx.rows(
    `update families.child set name_masked = $2, document_masked = $3, name_sealed = $4, birth_sealed = $5, document_kind = $6,
       document_sealed = $7, document_index = $8, stage = $9, version = version + 1 where id = $1`,
    [id, masks.name, masks.document, ...(await sealChild(tx, id, c))],
  )
}

export async function removeChild(tx: Tx, id: number) {
  await tx.rows(`update families.child set status = 'REMOVED', version = version + 1 where id = $1`, [id])
}

export interface ChildRow {
  id: number
  family_id: number
  name_sealed: Buffer
  name_masked: string
  birth_sealed: Buffer
  document_kind: ChildFacts['document'] extends infer D
    ? (D extends { kind: infer K } ? K : never) | null
    : never
  document_masked: string | null
  document_sealed: Buffer | null
  stage: ChildFacts['stage']
  status: 'ACTIVE' | 'REMOVED'
  version: number
}

/** The document on record, opened; null if there is none. */
export async function documentOf(tx: Tx, row: ChildRow): Promise<ChildFacts['document']> {
  if (!row.document_kind || !row.document_sealed) return null
  return { kind: row.document_kind, number: await open(tx, childDocument, row.id, row.document_sealed) }
}

export async function findChild(
  tx: Tx,
  familyId: number,
  id: number,
  o: { lock?: boolean } = {},
): Promise<ChildRow | undefined> {
  const sql = `select * from families.child where family_id = $1 and id = $2 and status = 'ACTIVE'${o.lock ? ' for update' : ''}`
  return (await tx.rows<ChildRow>(sql, [familyId, id]))[0]
}

export const childrenOf = (tx: Tx, familyId: number) =>
  tx.rows<ChildRow>(`select * from families.child where family_id = $1 and status = 'ACTIVE' order by id`, [
    familyId,
  ])

export interface GuardianRow {
  id: number
  account_id: number
  relation: FamilyInput['relation']
  name_sealed: Buffer
  phone_sealed: Buffer
  phone_masked: string
}

export const guardiansOf = (tx: Tx, familyId: number) =>
  tx.rows<GuardianRow>(
    'select id, account_id, relation, name_sealed, phone_sealed, phone_masked from families.guardian where family_id = $1 order by id',
    [familyId],
  )

export interface ConsentRow {
  child_id: number | null
  text_version: string
  act: 'GRANTED' | 'WITHDRAWN'
  at: Date
}

/** The newest act on each child's data. */
export const consentsOf = (tx: Tx, familyId: number) =>
  tx.rows<ConsentRow>(
    `select distinct on (child_id) child_id, text_version, act, at from families.consent where family_id = $1 order by child_id, id desc`,
    [familyId],
  )

export async function recordConsent(
  tx: Tx,
  c: {
    familyId: number
    childId: number | null
    version: string
    hash: Buffer
    act: 'GRANTED' | 'WITHDRAWN'
    accountId: number
  },
) {
  await tx.rows(
    `insert into families.consent (family_id, child_id, text_version, text_hash, act, account_id, at) values ($1, $2, $3, $4, $5, $6, $7)`,
    [c.familyId, c.childId, c.version, c.hash, c.act, c.accountId, tx.clock.now()],
  )
}

/** Where a family lives. */
export async function countyOf(tx: Tx, familyId: number): Promise<string | undefined> {
  const sql = `select county from families.family where id = $1 and status = 'ACTIVE'`
  return (await tx.rows<{ county: string }>(sql, [familyId]))[0]?.county
}
