import { z } from 'zod'
import { areaOf } from '../db/box.ts'
import type { Tx } from '../db/tx.ts'
import { whileWide } from '../db/widen.ts'
import type { FileReply } from '../http/endpoint.ts'
import { type Column, listExport, pagesOf } from '../http/export.ts'
import { cutPage, pageQuery, readCursor } from '../http/paging.ts'
import { Id, Instant, LocalDate, RegionCode, text } from '../http/shapes.ts'

export const Entry = z.object({
  id: z.int(),
  at: Instant,
  actor: z.string(),
  /** Who that is, where it is an account. */
  actorName: z.string().nullable(),
  kind: z.string(),
  action: z.string(),
  outcome: z.enum(['DONE', 'REFUSED', 'FAILED']),
  object: z.string().nullable(),
  county: z.string().nullable(),
  institutionId: z.int().nullable(),
  detail: z.record(z.string(), z.unknown()),
})

/** Filters of the log; a period is two local calendar dates, both included. */
export const filter = {
  action: text(64).optional().meta({ description: '`custody.freeze`, or a whole module: `custody.*`' }),
  actor: text(64)
    .optional()
    .meta({ description: '`account:7`, `job:…`, or the login or name of an account' }),
  object: text(64).optional(),
  institutionId: Id.optional(),
  outcome: z.enum(['DONE', 'REFUSED', 'FAILED']).optional(),
  region: RegionCode.optional(),
  dayFrom: LocalDate.optional(),
  dayTo: LocalDate.optional(),
}
export const EntryQuery = z.strictObject({ ...pageQuery, ...filter })
export const FileQuery = z.strictObject({ ...filter, format: z.enum(['xlsx', 'csv']).default('xlsx') })

type Row = z.input<typeof Entry>
type Filter = Omit<z.output<typeof EntryQuery>, 'cursor' | 'limit'>

const SELECT = `select id, at, actor, kind, action, outcome, object, county, institution_id as "institutionId", detail
  from audit.entry
  where ($1::text is null or action = $1 or ($1 like '%.*' and starts_with(action, left($1, -1))))
    and ($2::text[] is null or actor = any($2)) and ($3::text is null or object = $3)
    and ($4::bigint is null or institution_id = $4) and ($5::text is null or outcome = $5)
    and ($6::text is null or county between $6 and $7)
    and ($8::date is null or at >= ($8::date)::timestamp at time zone $10)
    and ($9::date is null or at < ($9::date + 1)::timestamp at time zone $10)
    and ($11::bigint is null or id < $11)
  order by id desc limit $12`

/** Rows of the log within one's area, newest first. */
export async function listEntries(
  tx: Tx,
  f: Filter,
  page: { cursor?: string | undefined; limit: number },
): Promise<{ items: Row[]; next: string | null }> {
  const before = page.cursor ? Number(readCursor(page.cursor, 1)[0]) : null
  const [lo, hi] = f.region ? areaOf(f.region) : [null, null]
  const rows = await tx.rows<Omit<Row, 'actorName'>>(SELECT, [
    f.action ?? null,
    f.actor ? await actorsCalled(tx, f.actor) : null,
    f.object ?? null,
    f.institutionId ?? null,
    f.outcome ?? null,
    lo,
    hi,
    f.dayFrom ?? null,
    f.dayTo ?? null,
    tx.clock.timeZone,
    before,
    page.limit + 1,
  ])
  const cut = cutPage(rows, page.limit, r => [r.id])
  const names = await namesOf(
    tx,
    cut.items.map(r => r.actor),
  )
  return { ...cut, items: cut.items.map(r => ({ ...r, actorName: names.get(r.actor) ?? null })) }
}

const NAMESAKES = 200

/** Actors by what a person types: an actor as the log writes it, a login, or a name. */
async function actorsCalled(tx: Tx, typed: string): Promise<string[]> {
  const found = await whileWide(tx, () =>
    tx.rows<{ actor: string }>(
      `select 'account:' || id as actor from auth.account where lower(login) = lower($1) or name = $1 limit ${NAMESAKES}`,
      [typed],
    ),
  )
  return [typed, ...found.map(r => r.actor)]
}

/** Names behind `account:…`. */
async function namesOf(tx: Tx, actors: readonly string[]): Promise<Map<string, string>> {
  const ids = [...new Set(actors.map(a => /^account:(\d+)$/.exec(a)?.[1]).filter(id => id !== undefined))]
  if (ids.length === 0) return new Map()
  const found = await whileWide(tx, () =>
    tx.rows<{ actor: string; name: string }>(
      `select 'account:' || id as actor, name from auth.account where id = any($1::bigint[])`,
      [ids],
    ),
  )
  return new Map(found.map(r => [r.actor, r.name]))
}

const member = (key: keyof Row, zh: string, en: string, width = 16): Column<Row> => ({
  title: { zh, en },
  width,
  value: row => {
    const value = row[key]
    if (value === null || typeof value === 'number' || typeof value === 'string') return value
    return value instanceof Date ? value.toISOString() : JSON.stringify(value)
  },
})

const columns: readonly Column<Row>[] = [
  { ...member('id', '编号', 'number', 12), kind: 'number' },
  member('at', '时间', 'time', 26),
  member('actor', '操作者', 'actor', 20),
  member('actorName', '姓名', 'name'),
  member('kind', '身份', 'kind', 12),
  member('action', '操作', 'action', 28),
  member('outcome', '结果', 'outcome', 12),
  member('object', '对象', 'object', 24),
  member('county', '区划', 'division', 10),
  member('institutionId', '机构', 'institution', 12),
  member('detail', '详情', 'detail', 60),
]

const FILE_PAGE = 1000

/** The log as it is filtered, as a file. */
export function exportEntries(tx: Tx, { format, ...f }: z.output<typeof FileQuery>): FileReply {
  const pages = pagesOf(cursor => listEntries(tx, f, { cursor, limit: FILE_PAGE }))
  return listExport({ format, name: `审计日志-${tx.clock.today()}`, columns, pages })
}
