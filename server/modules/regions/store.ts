import type { Tx } from '../../platform/db/tx.ts'
import { type Division, NATION, parentOf, type RegionKind, UNKNOWN_START } from './edition.ts'

/** A division in a period of validity, as the table has it. */
export interface RegionRow {
  code: string
  level: number
  deepest: number
  parent: string | null
  kind: RegionKind
  name: string
  shortName: string
  pinyin: string
  initials: string
  validFrom: string | null
  validTo: string | null
  replacedBy: string[] | null
  edition: string
}

export const columns = `code, level, deepest, parent, kind, name, short_name as "shortName", pinyin, initials,
  nullif(valid_from, '${UNKNOWN_START}') as "validFrom", valid_to as "validTo", replaced_by as "replacedBy", edition`

/** Condition: in force on the day that the parameter holds. */
export const inForce = (param: string) =>
  `valid_from <= ${param}::date and (valid_to is null or valid_to > ${param}::date)`

/** The codes of a division and everything below it: from the first, up to but without the second. */
export function spanOf(code: string): readonly [from: string, to: string] {
  if (code === NATION) return ['0', ':']
  const prefix = code.length === 6 ? code.replace(/(00)+$/, '') : code
  return [prefix, `${prefix}:`]
}

/** The division with this code on a day. */
export async function findRegion(tx: Tx, code: string, on: string): Promise<RegionRow | undefined> {
  const sql = `select ${columns} from regions.region where code = $1 and ${inForce('$2')}`
  return (await tx.rows<RegionRow>(sql, [code, on]))[0]
}

/** Several divisions on a day, in the order of their codes; what does not exist is left out. */
export function findRegions(tx: Tx, codes: readonly string[], on: string): Promise<RegionRow[]> {
  const sql = `select ${columns} from regions.region where code = any($1) and ${inForce('$2')} order by code`
  return tx.rows<RegionRow>(sql, [codes, on])
}

/** Codes of the divisions above, from the province down, without the nation. */
export function codesAbove(code: string, level: number): string[] {
  const above: string[] = []
  for (let at = parentOf(code, level), l = level - 1; at && l > 0; at = parentOf(at, l), l -= 1)
    if (at !== above[0] && at !== code) above.unshift(at)
  return above
}

const CHILDREN_MAX = 1_000

export interface ChildFilter {
  on: string
  kind?: string | undefined
  after?: string | undefined
  limit: number
}

/** Divisions right below one, by code, each with the number of its own. */
export function findChildren(
  tx: Tx,
  parent: RegionRow,
  f: ChildFilter,
): Promise<(RegionRow & { children: number })[]> {
  const [from, to] = spanOf(parent.code)
  return tx.rows(
    `select ${columns}, ${childCount('r', '$4')} as children from regions.region r
     where level = $1 and code >= $2 and code < $3 and parent = $5 and ${inForce('$4')}
       and ($6::text is null or kind = $6) and ($7::text is null or code > $7)
     order by code limit $8`,
    [parent.deepest + 1, from, to, f.on, parent.code, f.kind ?? null, f.after ?? null, f.limit],
  )
}

/** Number of divisions right below a row, by the index over level and code. */
const childCount = (row: string, on: string) =>
  `(select count(*)::int from regions.region c where c.level = ${row}.deepest + 1 and c.parent = ${row}.code
     and c.code >= rtrim(${row}.code, '0') and c.code < rtrim(${row}.code, '0') || ':'
     and c.valid_from <= ${on}::date and (c.valid_to is null or c.valid_to > ${on}::date))`

/** Number of divisions right below one on a day. */
export async function countChildren(tx: Tx, row: RegionRow, on: string): Promise<number> {
  const sql = `select ${childCount('r', '$2')} as n from regions.region r where r.code = $1 and ${inForce('$2')}`
  return (await tx.rows<{ n: number }>(sql, [row.code, on]))[0]?.n ?? 0
}

/** Every division right below a code on a day (a few hundred at most above the town). */
export async function childrenOf(tx: Tx, code: string, on: string): Promise<RegionRow[]> {
  const parent = await findRegion(tx, code, on)
  return parent ? findChildren(tx, parent, { on, limit: CHILDREN_MAX }) : []
}

/** Codes of the statutory counties inside a division on a day, cities without counties among them. */
export async function countyCodes(tx: Tx, within: string, on: string): Promise<string[]> {
  const [from, to] = spanOf(within)
  const rows = await tx.rows<{ code: string }>(
    `select code from regions.region
     where level between 1 and 3 and deepest >= 3 and kind = 'STATUTORY' and code >= $1 and code < $2 and ${inForce('$3')}
     order by code`,
    [from, to, on],
  )
  return rows.map(row => row.code)
}

/** Every period of validity of a code, and the rows that it took the place of. */
export function findHistory(tx: Tx, code: string): Promise<RegionRow[]> {
  return tx.rows<RegionRow>(
    `select ${columns} from regions.region where code = $1 or replaced_by @> array[$1] order by valid_from, code`,
    [code],
  )
}

/** Rows in force inside a span and down to a level, for the comparison with a new edition. */
export function findInForce(tx: Tx, scope: string, level: number, on: string): Promise<RegionRow[]> {
  const [from, to] = spanOf(scope)
  return tx.rows<RegionRow>(
    `select ${columns} from regions.region
     where code >= $1 and code < $2 and level <= $3 and ${inForce('$4')} order by code`,
    [from, to, level, on],
  )
}

/** Ends the validity of divisions. */
export async function endRegions(
  tx: Tx,
  ends: readonly { code: string; replacedBy: readonly string[] }[],
  on: string,
): Promise<void> {
  await tx.rows(
    `update regions.region r set valid_to = $3, replaced_by = string_to_array(nullif(e.by, ''), ' ')
     from unnest($1::text[], $2::text[]) e (code, by)
     where r.code = e.code and r.valid_from < $3 and r.valid_to is null`,
    [ends.map(e => e.code), ends.map(e => e.replacedBy.join(' ')), on],
  )
}

/**
 * Ends what lies below divisions that ended, deeper than the list reached: it passes to the same successors.
 * @returns number of rows
 */
export async function endBelow(
  tx: Tx,
  ends: readonly { code: string; replacedBy: readonly string[] }[],
  level: number,
  on: string,
): Promise<number> {
  const ended = await tx.rows(
    `update regions.region r set valid_to = $4, replaced_by = string_to_array(nullif(e.by, ''), ' ')
     from unnest($1::text[], $2::text[]) e (code, by)
     where r.code > e.code and r.code < e.code || ':' and r.level > $3 and r.valid_from < $4 and r.valid_to is null
     returning 1`,
    [ends.map(e => spanOf(e.code)[0]), ends.map(e => e.replacedBy.join(' ')), level, on],
  )
  return ended.length
}

/** Adds divisions that are in force from a day on. */
export async function addRegions(
  tx: Tx,
  divisions: readonly Division[],
  from: string,
  edition: string,
): Promise<void> {
  await tx.rows(
    `insert into regions.region
       (code, valid_from, level, deepest, parent, kind, name, short_name, pinyin, initials, edition)
     select d.code, $2, d.level, d.deepest, d.parent, d.kind, d.name, d."shortName", d.pinyin, d.initials, $3
     from jsonb_to_recordset($1) d (code text, level smallint, deepest smallint, parent text, kind text, name text,
       "shortName" text, pinyin text, initials text)`,
    [JSON.stringify(divisions), from, edition],
  )
}
