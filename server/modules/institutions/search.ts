import type { z } from 'zod'
import { ALL_AREAS, ALL_CLASSES, areaOf, type Box } from '../../platform/db/box.ts'
import type { Tx } from '../../platform/db/tx.ts'
import { readCursor, writeCursor } from '../../platform/http/paging.ts'
import { refuse } from '../../platform/problem.ts'
import { common } from '../../platform/problems.ts'
import type { ListItem, ListQuery } from './schema.ts'
import { beginsWith, type Meaning, meanings, regionLike } from './search-text.ts'

/** Totals are exact up to this; above, or where the planner expects more, a list says only that there are more. */
const MAX_TOTAL = 10_000

export type Filter = Omit<z.infer<typeof ListQuery>, 'limit' | 'cursor'> & {
  /** Licensed and the term of its licence not over today; false: everybody else. */
  lawful?: boolean | undefined
}
type Sort = 'best' | 'name' | 'licence' | 'newest'

/** Conditions with their parameters, as they grow. */
class Where {
  readonly parts: string[] = []
  readonly values: unknown[] = []
  value(v: unknown): string {
    this.values.push(v)
    return `$${this.values.length}`
  }
  add(condition: string) {
    this.parts.push(condition)
  }
  get sql() {
    return this.parts.length > 0 ? this.parts.join(' and ') : 'true'
  }
}

/** Everything that must hold: the box, which stands here as well as in the policies so that indexes serve it, and the filter. */
function conditions(box: Box, f: Filter, today: string): Where {
  const w = new Where()
  placed(w, box, f)
  if (box.inst[0] !== 0 || box.inst[1] !== Number.MAX_SAFE_INTEGER)
    w.add(`l.id between ${w.value(box.inst[0])} and ${w.value(box.inst[1])}`)
  if (box.classes.length < ALL_CLASSES.length) w.add(`l.classes && ${w.value(box.classes)}::text[]`)
  filtered(w, f, today)
  for (const meant of f.q ? meanings(f.q) : []) w.add(`(${meant.map(m => meaning(w, m)).join(' or ')})`)
  return w
}

/** The counties of the box and of the filter. With a text, the same is asked of the search index, which can intersect the two. */
function placed(w: Where, box: Box, f: Filter) {
  const asked = areaOf(f.region ?? '000000')
  const lo = box.area[0] > asked[0] ? box.area[0] : asked[0]
  const hi = box.area[1] < asked[1] ? box.area[1] : asked[1]
  if (lo === ALL_AREAS[0] && hi === ALL_AREAS[1]) return
  const like = f.q && lo <= hi ? regionLike([lo, hi]) : undefined
  if (like) w.add(`l.search like ${w.value(like)}`)
  else w.add(`l.county between ${w.value(lo)} and ${w.value(hi)}`)
}

function filtered(w: Where, f: Filter, today: string) {
  const overlaps = (column: string, members: readonly string[] | undefined) => {
    if (members) w.add(`l.${column} && ${w.value(members)}::text[]`)
  }
  const among = (column: string, members: readonly string[] | undefined) => {
    if (members?.length === 1) w.add(`l.${column} = ${w.value(members[0])}`)
    else if (members) w.add(`l.${column} = any(${w.value(members)}::text[])`)
  }
  overlaps('classes', f.class)
  overlaps('stages', f.stage)
  overlaps('channels', f.channel)
  overlaps('lists', f.list)
  among('status', f.status)
  among('custody_mode', f.custodyMode)
  if (f.licenceBefore) w.add(`l.licence_until < ${w.value(f.licenceBefore)}`)
  if (f.lawful !== undefined) {
    const t = w.value(today)
    w.add(
      f.lawful
        ? `l.status = 'LICENSED' and l.licence_until >= ${t}`
        : `(l.status <> 'LICENSED' or l.licence_until is null or l.licence_until < ${t})`,
    )
  }
  if (f.held !== undefined) {
    const t = w.value(today)
    w.add(
      `${f.held ? '' : 'not '}exists (select from institutions.hold h where h.institution_id = l.id and h.lifted_on is null and h.from_date <= ${t} and (h.until_date is null or h.until_date >= ${t}))`,
    )
  }
  if (f.converting)
    w.add(
      `l.id in (select institution_id from institutions.conversion where kind = ${w.value(f.converting)} and outcome = 'OPEN')`,
    )
}

function meaning(w: Where, m: Meaning): string {
  if ('codePrefix' in m) {
    const [lo, hi] = [w.value(m.codePrefix), w.value(`${m.codePrefix}\u{10ffff}`)]
    return `(l.uscc >= ${lo} and l.uscc < ${hi}) or (l.licence_number >= ${lo} and l.licence_number < ${hi})`
  }
  const like = `l.search like ${w.value(m.like)}`
  return 'pinyinLike' in m ? `(${like} and l.pinyin like ${w.value(m.pinyinLike)})` : like
}

/** How well a row answers what was typed: code, beginning of the name, anything else. */
function rank(w: Where, q: string): string {
  const code = w.value(q.trim().toUpperCase())
  return `case when l.uscc = ${code} or l.licence_number = ${code} then 0 when l.search like ${w.value(beginsWith(q))} then 1 else 2 end`
}

const ITEM = `i.id, i.name, i.short_name as "shortName", i.uscc, i.county, i.address, i.legal_form as "legalForm", i.classes, i.stages,
  i.channels, i.status, i.status_since as "statusSince", i.custody_mode as "custodyMode", i.lists, l.licence_number as "licenceNumber",
  l.licence_until as "licenceUntil", i.last_check_on as "lastCheckOn", l.registered_on as "registeredOn", i.version`

type Found = ListItem & { rank?: number; pinyin: string; total?: number }

/** Orders of the list: keys of a row, all in one direction, so that a cursor is a comparison of rows. */
const orders: Record<Sort, { keys: readonly ('rank' | 'pinyin' | 'licence_until' | 'id')[]; down?: true }> = {
  best: { keys: ['rank', 'pinyin', 'id'] },
  name: { keys: ['pinyin', 'id'] },
  licence: { keys: ['licence_until', 'id'] },
  newest: { keys: ['id'], down: true },
}

const orderBy = (sort: Sort, table: string) =>
  orders[sort].keys.map(k => `${table}.${k}${orders[sort].down ? ' desc' : ''}`).join(', ')

/** Condition of the rows after a cursor. @throws Refusal invalid-input */
function after(w: Where, sort: Sort, table: string, cursor: string): string {
  const { keys, down } = orders[sort]
  const values = readCursor(cursor, keys.length).map((v, i) => {
    const number = keys[i] === 'id' || keys[i] === 'rank'
    if (number ? !Number.isSafeInteger(v) : typeof v !== 'string') refuse(common.invalidInput)
    return w.value(v)
  })
  return `(${keys.map(k => `${table}.${k}`).join(', ')}) ${down ? '<' : '>'} (${values.join(', ')})`
}

export interface Page {
  items: ListItem[]
  next: string | null
  total?: number
}

/**
 * A page of the register inside the box. Items come through row-level security; finding and counting run on the public
 * listing with the box in the condition. See README.md for the plan.
 */
export async function listInstitutions(
  tx: Tx,
  f: Filter,
  page: { cursor?: string | undefined; limit: number; count?: boolean },
): Promise<Page> {
  const wanted: Sort = f.sort ?? (f.q ? 'best' : 'name')
  if (f.q && meanings(f.q).length === 0) return { items: [], next: null, total: 0 }
  if (wanted === 'best' && f.q && (!page.cursor || isRanked(page.cursor))) {
    const best = await ranked(tx, f, f.q, page)
    if (best) return best
  }
  const many = wanted === 'best' && f.q !== undefined
  return ordered(tx, f, wanted === 'best' ? 'name' : wanted, many ? { ...page, count: false } : page)
}

/** Ranked pages are possible while all matches can be held; their cursors have three values. */
const isRanked = (cursor: string) => {
  try {
    return (JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[]).length === 3
  } catch {
    return refuse(common.invalidInput)
  }
}

/** Matches by relevance; undefined when there are too many to rank. */
async function ranked(tx: Tx, f: Filter, q: string, page: { cursor?: string | undefined; limit: number }) {
  const w = conditions(tx.box, f, tx.clock.today())
  if (!page.cursor && (await expected(tx, w)) > MAX_TOTAL) return undefined
  const score = rank(w, q)
  const rest = page.cursor ? `where ${after(w, 'best', 'm', page.cursor)}` : ''
  const rows = await tx.rows<Found>(
    `with m as materialized (select l.id, l.pinyin, ${score} as rank from institutions.listing l where ${w.sql} limit ${MAX_TOTAL + 1}),
       p as (select * from m ${rest} order by ${orderBy('best', 'm')} limit ${page.limit + 1})
     select ${ITEM}, p.rank, p.pinyin, (select count(*) from m) as total
     from p join institutions.listing l on l.id = p.id join institutions.institution i on i.id = p.id order by ${orderBy('best', 'p')}`,
    w.values,
  )
  const total = rows[0]?.total ?? 0
  return total > MAX_TOTAL ? undefined : cut(rows, page.limit, 'best', total)
}

async function ordered(
  tx: Tx,
  f: Filter,
  sort: Sort,
  page: { cursor?: string | undefined; limit: number; count?: boolean },
) {
  const w = conditions(tx.box, f, tx.clock.today())
  if (sort === 'licence') w.add('l.licence_until is not null')
  const total = page.count === false ? undefined : await count(tx, w)
  if (page.cursor) w.add(after(w, sort, 'l', page.cursor))
  // Few matches are collected and sorted. Many are met soon on a walk along the order; few might lie at its end, because
  // names begin with their places.
  const few = total !== undefined && total <= MAX_TOTAL
  const found = `select l.id, l.pinyin, l.licence_until from institutions.listing l where ${w.sql}`
  const shown = few
    ? `m as materialized (${found}), p as (select * from m order by ${orderBy(sort, 'm')} limit ${page.limit + 1})`
    : `p as (${found} order by ${orderBy(sort, 'l')} limit ${page.limit + 1})`
  const rows = await tx.rows<Found>(
    `with ${shown}
     select ${ITEM}, p.pinyin from p join institutions.listing l on l.id = p.id
     join institutions.institution i on i.id = p.id order by ${orderBy(sort, 'p')}`,
    w.values,
  )
  return cut(rows, page.limit, sort, total)
}

/** How many rows the planner expects, without looking at any. */
async function expected(tx: Tx, w: Where): Promise<number> {
  const sql = `explain (format json) select from institutions.listing l where ${w.sql}`
  const [row] = await tx.rows<{ 'QUERY PLAN': [{ Plan: { 'Plan Rows': number } }] }>(sql, w.values)
  return row!['QUERY PLAN'][0].Plan['Plan Rows']
}

async function count(tx: Tx, w: Where): Promise<number> {
  const sql = `select count(*) as n from (select from institutions.listing l where ${w.sql} limit ${MAX_TOTAL + 1}) m`
  return (await tx.rows<{ n: number }>(sql, w.values))[0]!.n
}

function cut(rows: readonly Found[], limit: number, sort: Sort, total: number | undefined): Page {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  const next = rows.length > limit && last ? writeCursor(orders[sort].keys.map(k => keyOf(last, k))) : null
  return { items, next, ...(total !== undefined && total <= MAX_TOTAL ? { total } : {}) }
}

const keyOf = (r: Found, key: 'rank' | 'pinyin' | 'licence_until' | 'id') =>
  key === 'licence_until' ? r.licenceUntil : (r[key] ?? null)
