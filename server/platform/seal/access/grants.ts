import type { Tx } from '../../db/tx.ts'
import { refuse } from '../../problem.ts'
import { problems } from './problems.ts'
import type { Purpose, ScopeKind } from './purposes.ts'

/** A grant that covers what is about to be seen. */
export interface Grant {
  requestId: number
  purpose: Purpose
  county: string
  institutionId: number
  validUntil: Date
}

/** What is about to be seen: the county it belongs to, and every object whose grant would cover it. */
export interface Wanted {
  county: string
  covers: readonly { kind: ScopeKind; id: number | string }[]
  purpose?: Purpose
}

/**
 * Finds the valid grant of the actor of this transaction for what is about to be seen, or refuses. For officers and
 * staff of institutions; a family's own data need no grant in the family's own box.
 * @throws Refusal seal.grant-required
 * @cite 未成年人网络保护条例 第36条
 */
export async function requireGrant(tx: Tx, wanted: Wanted): Promise<Grant> {
  const [grant] = await tx.rows<Grant>(
    `select id as "requestId", purpose, county, institution_id as "institutionId",
       valid_until as "validUntil" from seal.access_request
      where asked_by = $1 and state = 'APPROVED' and valid_until > $2 and county = $3
        and ($4::text is null or purpose = $4)
        and (scope_kind, scope_id) in (select * from unnest($5::text[], $6::text[]))
      order by valid_until desc limit 1`,
    [
      tx.box.actor,
      tx.clock.now(),
      wanted.county,
      wanted.purpose ?? null,
      wanted.covers.map(c => c.kind),
      wanted.covers.map(c => String(c.id)),
    ],
  )
  return grant ?? refuse(problems.grantRequired, { data: { county: wanted.county, scopes: wanted.covers } })
}

/** What was seen: rows of one kind of object, and which fields of them. */
export interface Seen {
  /** `schema.table` of what was seen. */
  object: string
  rows: readonly { id: number | string; familyId?: number | null }[]
  columns: readonly string[]
}

/**
 * Writes down who saw what, in the transaction that shows it: if it cannot be written, nothing is shown. Use the `reveal`
 * door, whose transaction may write.
 */
export async function recordAccess(tx: Tx, grant: Grant, seen: Seen): Promise<void> {
  if (seen.rows.length === 0) return
  await tx.rows(
    `insert into seal.access_record (at, actor, kind, request_id, purpose, county, institution_id, object, columns, row_id, family_id)
     select $1, $2, $3, $4, $5, $6, $7, $8, $9, r.row_id, r.family_id
       from unnest($10::text[], $11::bigint[]) r (row_id, family_id)`,
    [
      tx.clock.now(),
      tx.box.actor,
      tx.box.kind,
      grant.requestId,
      grant.purpose,
      grant.county,
      grant.institutionId,
      seen.object,
      seen.columns,
      seen.rows.map(row => String(row.id)),
      seen.rows.map(row => row.familyId ?? null),
    ],
  )
}
