import type { Tx } from '../../platform/db/tx.ts'
import type { AgencyInput, AgencyView, PostInput, PostView } from './schema.ts'

const agencyColumns = `id, region, kind, name, classes, parent_id as "parentId", phone, address,
  opened_on as "openedOn", closed_on as "closedOn", version`
const postColumns = 'id, agency_id as "agencyId", title, duties, role, closed_on as "closedOn", version'

export async function findAgency(tx: Tx, id: number): Promise<AgencyView | undefined> {
  return (await tx.rows<AgencyView>(`select ${agencyColumns} from agencies.agency where id = $1`, [id]))[0]
}

export interface AgencyFilter {
  region?: string | undefined
  /** First and last code of the regions listed. */
  span?: readonly [string, string] | undefined
  kind?: string | undefined
  class?: string | undefined
  q?: string | undefined
  closed?: boolean | undefined
  after?: number | undefined
  limit: number
}

export function findAgencies(tx: Tx, f: AgencyFilter): Promise<AgencyView[]> {
  return tx.rows<AgencyView>(
    `select ${agencyColumns} from agencies.agency
     where ($1::text is null or region = $1) and ($2::text is null or region >= $2) and ($3::text is null or region < $3)
       and ($4::text is null or kind = $4) and ($5::text is null or $5 = any(classes))
       and ($6::text is null or strpos(name, $6) > 0) and ($7 or closed_on is null)
       and ($8::bigint is null or id > $8)
     order by id limit $9`,
    [
      f.region ?? null,
      f.span?.[0] ?? null,
      f.span?.[1] ?? null,
      f.kind ?? null,
      f.class ?? null,
      f.q ?? null,
      f.closed ?? false,
      f.after ?? null,
      f.limit,
    ],
  )
}

/** @returns undefined if the region has a department of this name */
export async function insertAgency(tx: Tx, a: AgencyInput): Promise<AgencyView | undefined> {
  const [row] = await tx.rows<AgencyView>(
    `insert into agencies.agency (region, kind, name, classes, parent_id, phone, address, opened_on, created_by, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     on conflict (region, name) where closed_on is null do nothing returning ${agencyColumns}`,
    [
      a.region,
      a.kind,
      a.name,
      a.classes,
      a.parentId ?? null,
      a.phone ?? null,
      a.address ?? null,
      tx.clock.today(),
      tx.box.actor,
      tx.clock.now(),
    ],
  )
  return row
}

/** The region of a department never changes: its officers, posts and duties carry it. */
export async function updateAgency(tx: Tx, id: number, a: AgencyInput): Promise<AgencyView | undefined> {
  const [row] = await tx.rows<AgencyView>(
    `update agencies.agency set kind = $2, name = $3, classes = $4, parent_id = $5, phone = $6, address = $7,
       version = version + 1 where id = $1 returning ${agencyColumns}`,
    [id, a.kind, a.name, a.classes, a.parentId ?? null, a.phone ?? null, a.address ?? null],
  )
  return row
}

export async function closeAgencyRow(tx: Tx, id: number): Promise<AgencyView | undefined> {
  const [row] = await tx.rows<AgencyView>(
    `update agencies.agency set closed_on = $2, version = version + 1 where id = $1 returning ${agencyColumns}`,
    [id, tx.clock.today()],
  )
  return row
}

/** Locks a department or a post for the rest of the transaction, so that nobody is appointed while it closes. */
export async function lockPlace(tx: Tx, table: 'agency' | 'post', id: number): Promise<void> {
  await tx.rows(`select 1 from agencies.${table} where id = $1 for update`, [id])
}

export async function countStaff(tx: Tx, place: 'agency_id' | 'post_id', id: number): Promise<number> {
  const sql = `select count(*)::int as n from agencies.officer where ${place} = $1 and left_on is null`
  return (await tx.rows<{ n: number }>(sql, [id]))[0]!.n
}

export async function findPost(tx: Tx, id: number): Promise<PostView | undefined> {
  return (await tx.rows<PostView>(`select ${postColumns} from agencies.post where id = $1`, [id]))[0]
}

export function findPosts(tx: Tx, agencyId: number, after: number, limit: number): Promise<PostView[]> {
  return tx.rows<PostView>(
    `select ${postColumns} from agencies.post where agency_id = $1 and id > $2 and closed_on is null
     order by id limit $3`,
    [agencyId, after, limit],
  )
}

export async function insertPost(tx: Tx, agency: AgencyView, p: PostInput): Promise<PostView | undefined> {
  const [row] = await tx.rows<PostView>(
    `insert into agencies.post (agency_id, region, title, duties, role) values ($1, $2, $3, $4, $5)
     on conflict (agency_id, title) where closed_on is null do nothing returning ${postColumns}`,
    [agency.id, agency.region, p.title, p.duties, p.role ?? null],
  )
  return row
}

export async function closePostRow(tx: Tx, id: number): Promise<PostView | undefined> {
  const [row] = await tx.rows<PostView>(
    `update agencies.post set closed_on = $2, version = version + 1 where id = $1 returning ${postColumns}`,
    [id, tx.clock.today()],
  )
  return row
}
