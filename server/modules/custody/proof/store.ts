import type { Tx } from '../../../platform/db/tx.ts'
import type { SignedProof } from './document.ts'

export interface NewProof {
  cell: number
  proof: SignedProof
  leaves: Buffer
}

/** The last proof before a day, by which the chain goes on. */
export interface Previous {
  institutionId: number
  day: string
  hash: Buffer
}

/** Which institutions have a proof of a day already. */
export async function provenOn(tx: Tx, day: string): Promise<Set<number>> {
  const rows = await tx.rows<{ id: number }>(
    `select institution_id as id from custody.proof where day = $1`,
    [day],
  )
  return new Set(rows.map(r => r.id))
}

export async function previousOf(
  tx: Tx,
  institutions: readonly { cell: number; institutionId: number }[],
  day: string,
): Promise<Map<number, Previous>> {
  const rows = await tx.rows<Previous>(
    `select k.institution_id as "institutionId", p.day, p.hash from unnest($1::smallint[], $2::bigint[]) as k (cell, institution_id)
     cross join lateral (select day, hash from custody.proof p where p.cell = k.cell and p.institution_id = k.institution_id
       and p.day < $3 order by p.day desc limit 1) p`,
    [institutions.map(i => i.cell), institutions.map(i => i.institutionId), day],
  )
  return new Map(rows.map(r => [r.institutionId, r]))
}

const hex = (text: string | null) => (text === null ? null : Buffer.from(text, 'hex'))

/** Keeps proofs and what they were made from. What is there already stays. */
export async function keepProofs(tx: Tx, all: readonly NewProof[]): Promise<void> {
  const of = <T>(pick: (p: SignedProof) => T) => all.map(a => pick(a.proof))
  const cells = all.map(a => a.cell)
  await tx.rows(
    `insert into custody.proof (cell, institution_id, day, closed_at, bank, account_tail, bank_fen, families_fen, families, root,
       previous_day, previous_hash, hash, key_id, signature)
     select * from unnest($1::smallint[], $2::bigint[], $3::date[], $4::timestamptz[], $5::text[], $6::text[], $7::bigint[],
       $8::bigint[], $9::int[], $10::bytea[], $11::date[], $12::bytea[], $13::bytea[], $14::text[], $15::bytea[])
     on conflict do nothing`,
    [
      cells,
      of(p => p.institutionId),
      of(p => p.day),
      of(p => p.closedAt),
      of(p => p.bank),
      of(p => p.accountTail),
      of(p => p.bankFen),
      of(p => p.familiesFen),
      of(p => p.families),
      of(p => hex(p.root)),
      of(p => p.previousDay),
      of(p => hex(p.previousHash)),
      of(p => hex(p.hash)),
      of(p => p.keyId),
      of(p => hex(p.signature)),
    ],
  )
  await tx.rows(
    `insert into custody.proof_leaves (cell, institution_id, day, leaves)
     select * from unnest($1::smallint[], $2::bigint[], $3::date[], $4::bytea[]) on conflict do nothing`,
    [cells, of(p => p.institutionId), of(p => p.day), all.map(a => a.leaves)],
  )
}

export const keepKey = (tx: Tx, keyId: string, publicKey: Buffer) =>
  tx.rows(
    `insert into custody.proof_key (key_id, public_key, first_used_at) values ($1, $2, $3) on conflict do nothing`,
    [keyId, publicKey, tx.clock.now()],
  )

interface Row
  extends Omit<
    SignedProof,
    'format' | 'closedAt' | 'differenceFen' | 'root' | 'hash' | 'previousHash' | 'publicKey' | 'signature'
  > {
  cell: number
  closedAt: Date
  root: Buffer
  hash: Buffer
  previousHash: Buffer | null
  publicKey: Buffer
  signature: Buffer
}

const SELECT = `select p.cell, p.institution_id as "institutionId", p.day, p.closed_at as "closedAt", p.bank, p.account_tail as "accountTail",
  p.bank_fen as "bankFen", p.families_fen as "familiesFen", p.families, p.root, p.previous_day as "previousDay",
  p.previous_hash as "previousHash", p.hash, p.key_id as "keyId", k.public_key as "publicKey", p.signature
  from custody.proof p join custody.proof_key k on k.key_id = p.key_id`

function signedOf({ cell: _, ...r }: Row): SignedProof {
  return {
    ...r,
    format: 'yuheng.custody.proof.1',
    closedAt: r.closedAt.toISOString(),
    differenceFen: r.bankFen - r.familiesFen,
    root: r.root.toString('hex'),
    hash: r.hash.toString('hex'),
    previousHash: r.previousHash?.toString('hex') ?? null,
    publicKey: r.publicKey.toString('hex'),
    signature: r.signature.toString('hex'),
  }
}

/** Proofs of an institution before a day, newest first. */
export async function listProofs(
  tx: Tx,
  institutionId: number,
  before: string,
  limit: number,
): Promise<SignedProof[]> {
  const sql = `${SELECT} where p.institution_id = $1 and p.day < $2 order by p.day desc limit $3`
  return (await tx.rows<Row>(sql, [institutionId, before, limit])).map(signedOf)
}

/** The proof of a day; the last one where no day is named. */
export async function findProof(
  tx: Tx,
  institutionId: number,
  day?: string,
): Promise<{ cell: number; proof: SignedProof } | undefined> {
  const sql = `${SELECT} where p.institution_id = $1 and ($2::date is null or p.day = $2) order by p.day desc limit 1`
  const [row] = await tx.rows<Row>(sql, [institutionId, day ?? null])
  return row && { cell: row.cell, proof: signedOf(row) }
}

export async function findLeaves(
  tx: Tx,
  cell: number,
  institutionId: number,
  day: string,
): Promise<Buffer | undefined> {
  const sql = `select leaves from custody.proof_leaves where cell = $1 and institution_id = $2 and day = $3`
  return (await tx.rows<{ leaves: Buffer }>(sql, [cell, institutionId, day]))[0]?.leaves
}

/** Is this order one of the family's? Read in the family's own box. */
export async function ownsOrder(
  tx: Tx,
  cell: number,
  institutionId: number,
  orderId: number,
): Promise<boolean> {
  const sql = `select from custody.order_book where cell = $1 and order_id = $2 and institution_id = $3`
  return (await tx.rows(sql, [cell, orderId, institutionId])).length === 1
}
