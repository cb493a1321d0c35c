import type { Tx } from '../../platform/db/tx.ts'
import type { DutyInput, DutyView, UnitsInput } from './schema.ts'

const dutyColumns = `d.id, d.region, d.subject, nullif(d.class, '*') as class, d.part, d.agency_id as "agencyId",
  a.name as "agencyName", a.phone as "agencyPhone", d.post_id as "postId", p.title as "postTitle", d.work, d.document,
  d.from_day as "from", d.to_day as "to", d.version`
const dutyTables = `agencies.duty d join agencies.agency a on a.id = d.agency_id left join agencies.post p on p.id = d.post_id`

export async function findDuty(tx: Tx, id: number): Promise<DutyView | undefined> {
  return (await tx.rows<DutyView>(`select ${dutyColumns} from ${dutyTables} where d.id = $1`, [id]))[0]
}

export interface DutyFilter {
  regions?: readonly string[] | undefined
  subject?: string | undefined
  class?: string | undefined
  agencyId?: number | undefined
  on?: string | undefined
  after?: number | undefined
  limit: number
}

/** Entries of the table of duties; an entry for all classes also answers for each class. */
export function findDuties(tx: Tx, f: DutyFilter): Promise<DutyView[]> {
  return tx.rows<DutyView>(
    `select ${dutyColumns} from ${dutyTables}
     where ($1::text[] is null or d.region = any($1)) and ($2::text is null or d.subject = $2)
       and ($3::text is null or d.class in ($3, '*')) and ($4::bigint is null or d.agency_id = $4)
       and ($5::date is null or (d.from_day <= $5 and (d.to_day is null or d.to_day >= $5)))
       and ($6::bigint is null or d.id > $6)
     order by d.id limit $7`,
    [
      f.regions ?? null,
      f.subject ?? null,
      f.class ?? null,
      f.agencyId ?? null,
      f.on ?? null,
      f.after ?? null,
      f.limit,
    ],
  )
}

const dutyValues = (tx: Tx, d: DutyInput) => [
  d.region,
  d.subject,
  d.class ?? '*',
  d.part,
  d.agencyId,
  d.postId ?? null,
  d.work,
  d.document,
  d.from,
  d.to ?? null,
  tx.box.actor,
  tx.clock.now(),
]

export async function insertDuty(tx: Tx, d: DutyInput): Promise<number> {
  const [row] = await tx.rows<{ id: number }>(
    `insert into agencies.duty (region, subject, class, part, agency_id, post_id, work, document, from_day, to_day,
       entered_by, entered_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) returning id`,
    dutyValues(tx, d),
  )
  return row!.id
}

export async function updateDuty(tx: Tx, id: number, d: DutyInput): Promise<void> {
  await tx.rows(
    `update agencies.duty set region = $1, subject = $2, class = $3, part = $4, agency_id = $5, post_id = $6, work = $7,
       document = $8, from_day = $9, to_day = $10, entered_by = $11, entered_at = $12, version = version + 1
     where id = $13`,
    [...dutyValues(tx, d), id],
  )
}

/** Member units of a region's mechanism on a day, the leading one first. */
export function findUnits(tx: Tx, region: string, on: string) {
  return tx.rows<{
    agencyId: number
    agencyName: string
    kind: string
    part: 'LEAD' | 'MEMBER'
    document: string
    from: string
  }>(
    `select u.agency_id as "agencyId", a.name as "agencyName", a.kind, u.part, u.document, u.from_day as "from"
     from agencies.unit u join agencies.agency a on a.id = u.agency_id
     where u.region = $1 and u.from_day <= $2 and (u.to_day is null or u.to_day >= $2)
     order by u.part, u.agency_id limit 200`,
    [region, on],
  )
}

/** Replaces the units from today on: who is not named ends yesterday, who is new or changed begins today. */
export async function replaceUnits(tx: Tx, region: string, input: UnitsInput): Promise<void> {
  const today = tx.clock.today()
  const ids = input.units.map(u => u.agencyId)
  const parts = input.units.map(u => u.part)
  await tx.rows('delete from agencies.unit where region = $1 and from_day = $2', [region, today])
  await tx.rows(
    `update agencies.unit u set to_day = greatest(u.from_day, $2::date - 1)
     where u.region = $1 and u.to_day is null and u.from_day < $2
       and not exists (select 1 from unnest($3::bigint[], $4::text[]) n (id, part)
                       where n.id = u.agency_id and n.part = u.part)`,
    [region, today, ids, parts],
  )
  await tx.rows(
    `insert into agencies.unit (region, agency_id, part, document, from_day, entered_by)
     select $1, n.id, n.part, $5, $2, $6 from unnest($3::bigint[], $4::text[]) n (id, part)
     where not exists (select 1 from agencies.unit u
                       where u.region = $1 and u.agency_id = n.id and u.to_day is null)`,
    [region, today, ids, parts, input.document, tx.box.actor],
  )
}
