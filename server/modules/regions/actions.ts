import type { Tx } from '../../platform/db/tx.ts'
import { cutPage, readCursor, writeCursor } from '../../platform/http/paging.ts'
import { refuse } from '../../platform/problem.ts'
import { common } from '../../platform/problems.ts'
import { problems } from './problems.ts'
import { type SearchCursor, searchRegions } from './search.ts'
import {
  codesAbove,
  countChildren,
  findChildren,
  findHistory,
  findRegion,
  findRegions,
  type RegionRow,
} from './store.ts'

const ancestor = ({ code, level, name, shortName }: RegionRow) => ({ code, level, name, shortName })

/** Adds to each row the divisions above it, from the province down, in one query for all. */
async function withPaths<T extends RegionRow>(tx: Tx, rows: readonly T[], on: string) {
  const above = rows.map(row => codesAbove(row.code, row.level))
  const found = await findRegions(tx, [...new Set(above.flat())], on)
  const byCode = new Map(found.map(row => [row.code, ancestor(row)]))
  return rows.map((row, i) => ({ ...row, path: above[i]!.flatMap(code => byCode.get(code) ?? []) }))
}

/** A division on a day with those above it and the number right below. @throws Refusal not-found */
export async function getRegion(tx: Tx, code: string, on: string) {
  const row = (await findRegion(tx, code, on)) ?? refuse(common.notFound)
  const [found] = await withPaths(tx, [row], on)
  return { ...found!, children: await countChildren(tx, row, on) }
}

/** The divisions right below one, by code. @throws Refusal not-found */
export async function listChildren(
  tx: Tx,
  code: string,
  o: { on: string; kind?: string | undefined; cursor?: string | undefined; limit: number },
) {
  const parent = (await findRegion(tx, code, o.on)) ?? refuse(common.notFound)
  const after = o.cursor === undefined ? undefined : String(readCursor(o.cursor, 1)[0])
  const rows = await findChildren(tx, parent, { on: o.on, kind: o.kind, after, limit: o.limit + 1 })
  return cutPage(rows, o.limit, row => [row.code])
}

function searchCursor(cursor: string): SearchCursor {
  const [step, key, code] = readCursor(cursor, 3)
  if (typeof step !== 'number' || typeof key !== 'string' || typeof code !== 'string')
    return refuse(common.invalidInput)
  return [step, key, code]
}

/** Divisions by part of a name, reading, initials or code, best first. */
export async function findByText(
  tx: Tx,
  o: {
    q: string
    on: string
    level?: number | undefined
    within?: string | undefined
    kind?: string | undefined
    cursor?: string | undefined
    limit: number
  },
) {
  const after = o.cursor === undefined ? undefined : searchCursor(o.cursor)
  const found = await searchRegions(tx, o, o.limit + 1, after)
  const page = found.slice(0, o.limit)
  const last = page.at(-1)
  const items = await withPaths(
    tx,
    page.map(({ row: { key: _, ...row } }) => row),
    o.on,
  )
  return { items, next: found.length > o.limit && last ? writeCursor(last.cursor) : null }
}

/** Every period of a code, what it replaced and what replaced it, oldest first. @throws Refusal not-found */
export async function getHistory(tx: Tx, code: string) {
  const own = await findHistory(tx, code)
  if (own.length === 0) refuse(common.notFound)
  const later = own.flatMap(row => (row.code === code ? (row.replacedBy ?? []) : []))
  const successors = await findRegions(
    tx,
    later.filter(c => c !== code),
    tx.clock.today(),
  )
  return { items: [...own, ...successors] }
}

/**
 * The division that a record names, if it exists on the day and plays the part of the level.
 * @param on today unless said
 * @throws Refusal regions.unknown-region (naming the successors), regions.wrong-level
 */
export async function requireRegion(
  tx: Tx,
  code: string,
  o: { level?: number; on?: string } = {},
): Promise<RegionRow> {
  const on = o.on ?? tx.clock.today()
  const row = await findRegion(tx, code, on)
  if (!row)
    return refuse(problems.unknownRegion, { data: { code, successors: await successorsOf(tx, code) } })
  if (o.level !== undefined && (o.level < row.level || o.level > row.deepest))
    refuse(problems.wrongLevel, { data: { code, level: row.level, needed: o.level } })
  return row
}

/** Codes in force that took the place of one that ended, through any number of steps; itself if it is in force. */
export async function successorsOf(tx: Tx, code: string): Promise<string[]> {
  const found = await tx.rows<{ code: string }>(
    `with recursive later as (
       select $1::text collate "C" as code
       union
       select unnest(r.replaced_by) from regions.region r join later l on l.code = r.code where r.valid_to is not null
     )
     select distinct l.code from later l join regions.region r on r.code = l.code and r.valid_to is null order by 1`,
    [code],
  )
  return found.map(row => row.code)
}
