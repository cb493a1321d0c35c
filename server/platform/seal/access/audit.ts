import type { z } from 'zod'
import type { Tx } from '../../db/tx.ts'
import { cutPage, readCursor } from '../../http/paging.ts'
import type { AccessAudit, AccessRecord, AccessRecordQuery } from './schema.ts'

export const recordColumns = `id, at, actor, kind, request_id as "requestId", purpose, county,
  nullif(institution_id, 0) as "institutionId", object, row_id as "rowId", columns`

type Record = z.input<typeof AccessRecord>

/** Who saw what, newest first, within one's area or institution; a guardian sees what concerns the own family. */
export async function listRecords(tx: Tx, query: z.output<typeof AccessRecordQuery>) {
  const [below] = query.cursor ? readCursor(query.cursor, 1) : [Number.MAX_SAFE_INTEGER]
  const rows = await tx.rows<Record>(
    `select ${recordColumns} from seal.access_record
      where id < $1 and ($2::bigint is null or request_id = $2) and ($3::text is null or actor = $3)
      order by id desc limit $4`,
    [below, query.requestId ?? null, query.actor ?? null, query.limit + 1],
  )
  return cutPage(rows, query.limit, row => [row.id])
}

/** First instant of a year and of the next, in the platform's time zone. */
export const YEAR = `make_timestamptz($1::int, 1, 1, 0, 0, 0, $2) as lo, make_timestamptz($1::int + 1, 1, 1, 0, 0, 0, $2) as hi`

/** The figures of the yearly audit, recomputed from requests and records. @cite 未成年人网络保护条例 第37条 */
export async function accessAudit(tx: Tx, year: number): Promise<z.input<typeof AccessAudit>> {
  const period = [year, tx.clock.timeZone]
  const requests = await tx.rows<z.input<typeof AccessAudit>['requests'][number]>(
    `with y as (select ${YEAR})
     select purpose, count(*) as asked, count(*) filter (where state in ('APPROVED', 'REVOKED')) as approved,
       count(*) filter (where state = 'REFUSED') as refused, count(*) filter (where state = 'ASKED') as open,
       count(*) filter (where valid_until < $3 and not exists
         (select from seal.access_record a where a.request_id = r.id)) as unused
     from seal.access_request r, y where r.asked_at >= y.lo and r.asked_at < y.hi group by purpose order by purpose`,
    [...period, tx.clock.now()],
  )
  const [looks] = await tx.rows<z.input<typeof AccessAudit>['looks']>(
    `with y as (select ${YEAR})
     select count(*) as total, count(distinct a.row_id) filter (where a.object = 'families.child') as children, count(distinct a.actor) as people,
       count(*) filter (where r.id is null or r.asked_by <> a.actor or a.at < r.decided_at or a.at > r.valid_until
         or a.at > r.ended_at) as uncovered
     from y, seal.access_record a left join seal.access_request r on r.id = a.request_id
     where a.at >= y.lo and a.at < y.hi`,
    period,
  )
  const [self] = await tx.rows<{ n: number }>(
    `with y as (select ${YEAR}) select count(*) as n from seal.access_request r, y
      where r.decided_by = r.asked_by and r.asked_at >= y.lo and r.asked_at < y.hi`,
    period,
  )
  return { year, requests, looks: looks!, selfApproved: self!.n }
}
