import type { Tx } from '../../platform/db/tx.ts'
import { suffixesOf } from './names.ts'
import { readName } from './readings.ts'
import { columns, inForce, type RegionRow, spanOf } from './store.ts'

/** What is looked for, after the door. */
export interface RegionQuery {
  q: string
  on: string
  /** Only divisions that play the part of this level. */
  level?: number | undefined
  /** Only inside this division (the division itself included). */
  within?: string | undefined
  kind?: string | undefined
}

/** Where a page ended: step of the search, sort key and code of the last row. */
export type SearchCursor = readonly [step: number, key: string, code: string]

export type Found = RegionRow & { key: string }

/** Levels 1–3 are a few thousand rows and are ranked together; each deeper level has indexes to be used one by one. */
const RANKED = 'level between 1 and 3'
const INDEXED_LEVELS = [4, 5] as const
const JOINED = `replace(pinyin, ' ', '')`

/** One step of a search: a condition whose rows come in the order of `key`, code. */
interface Step {
  /** The level searched; `ranked` for 1–3 together. */
  level: number | 'ranked'
  where: string
  key: string
  values: readonly unknown[]
}

const escapeLike = (text: string) => text.replace(/[\\%_]/g, c => `\\${c}`)

/** How the text is to be understood: digits are a code, Latin letters a reading, the rest a name. */
export function modeOf(q: string): 'code' | 'reading' | 'name' {
  if (/^\d+$/.test(q)) return 'code'
  return /^[a-zü' -]+$/i.test(q) && letters(q) !== '' ? 'reading' : 'name'
}

/** Letters as they stand in the index: small, together, ü as v. */
export const letters = (q: string) =>
  q
    .toLowerCase()
    .replaceAll('ü', 'v')
    .replace(/[^a-z]/g, '')

function codeSteps(q: string): Step[] {
  const where = 'code >= $1 and code < $2'
  return (['ranked', ...INDEXED_LEVELS] as const).map(level => ({
    level,
    where,
    key: level === 'ranked' ? 'level::text' : `''`,
    values: [q, `${q}:`],
  }))
}

function nameSteps(q: string): Step[] {
  const like = escapeLike(q)
  const ranked: Step = {
    level: 'ranked',
    where: 'name like $1',
    key: `level || case when $2 in (short_name, name) then '0' when starts_with(name, $2) then '1' else '2' end`,
    values: [`%${like}%`, q],
  }
  const indexed = INDEXED_LEVELS.flatMap(level => {
    const exact = [q, ...suffixesOf(level).map(s => q + s)]
    return [
      { level, where: 'name = any($1)', key: `''`, values: [exact] },
      { level, where: 'name like $1 and name <> all($2)', key: 'name', values: [`${like}%`, exact] },
      partStep(q, level),
    ]
  })
  return [ranked, ...indexed]
}

/**
 * The text inside a name, not at its beginning: by the characters of the short name, or, where the text is only a usual
 * end that half of all names have, simply in the order of the codes. strpos and not like: the planner takes a like for
 * far too rare and would read the whole table instead of stopping early.
 */
function partStep(q: string, level: number): Step {
  const stem = stemOf(q, level)
  const characters = 'string_to_array(short_name, null) @> string_to_array($2, null)'
  return stem === ''
    ? { level, where: 'strpos(name, $1) > 1', key: `''`, values: [q] }
    : { level, where: `strpos(name, $1) > 1 and ${characters}`, key: `''`, values: [q, stem] }
}

/** The part of a text that can stand in a short name: without what belongs to an end that short names leave out. */
function stemOf(q: string, level: number): string {
  const ends = suffixesOf(level)
  if (ends.some(s => s.includes(q))) return ''
  const cuts = ends.flatMap(s => [...s].map((_, i) => s.slice(0, i + 1)))
  const end = cuts.filter(c => q.endsWith(c)).sort((a, b) => b.length - a.length)[0]
  return end === undefined ? q : q.slice(0, -end.length)
}

function readingSteps(q: string): Step[] {
  const key = letters(q)
  const ends = (part: 'full' | 'initials') => [1, 2, 3].flatMap(level => withEnds(key, level, part))
  const ranked: Step = {
    level: 'ranked',
    where: `(${JOINED} like $1 or initials like $1)`,
    key: `level || case when ${JOINED} = any($2) then '0' when initials = any($3) then '1' when ${JOINED} like $1 then '2' else '3' end`,
    values: [`${key}%`, ends('full'), ends('initials')],
  }
  const indexed = INDEXED_LEVELS.flatMap(level => {
    const exact = withEnds(key, level, 'full')
    return [
      { level, where: `${JOINED} = any($1)`, key: `''`, values: [exact] },
      { level, where: `${JOINED} like $1 and ${JOINED} <> all($2)`, key: JOINED, values: [`${key}%`, exact] },
      { level, where: `initials like $1 and ${JOINED} not like $1`, key: 'initials', values: [`${key}%`] },
    ]
  })
  return [ranked, ...indexed]
}

const withEnds = (key: string, level: number, part: 'full' | 'initials') => [
  ...new Set([key, ...suffixesOf(level).map(s => key + readName(s, '')[part].replaceAll(' ', ''))]),
]

function stepsOf(q: string): Step[] {
  const mode = modeOf(q)
  return mode === 'code' ? codeSteps(q) : mode === 'reading' ? readingSteps(q) : nameSteps(q)
}

/** Below the county a row plays the part of its own level only. */
const mayHold = (step: Step, level: number | undefined) =>
  level === undefined || (step.level === 'ranked' ? level <= 3 : step.level === level)

function statement(step: Step, query: RegionQuery, after: SearchCursor | undefined, limit: number) {
  const values = [...step.values]
  const param = (value: unknown) => `$${values.push(value)}`
  const level = step.level === 'ranked' ? RANKED : `level = ${step.level}`
  const and: string[] = [level, step.where, inForce(param(query.on))]
  if (query.level !== undefined && step.level === 'ranked')
    and.push(`${param(query.level)} between level and deepest`)
  if (query.kind) and.push(`kind = ${param(query.kind)}`)
  if (query.within) {
    const [from, to] = spanOf(query.within)
    and.push(`code >= ${param(from)} and code < ${param(to)}`)
  }
  const order = step.key === `''` ? 'code' : `${step.key}, code`
  if (after) and.push(`(${step.key}, code) > (${param(after[1])}, ${param(after[2])})`)
  const sql = `select ${columns}, ${step.key} as key from regions.region
    where ${and.join(' and ')} order by ${order} limit ${param(limit)}`
  return { sql, values }
}

/**
 * Looks for divisions by part of a name, reading, initials or code: level by level from the province down, in each
 * level whole names before beginnings before parts. Stops as soon as `limit` rows are found.
 * @returns rows with the cursor of each
 */
export async function searchRegions(
  tx: Tx,
  query: RegionQuery,
  limit: number,
  after?: SearchCursor,
): Promise<{ row: Found; cursor: SearchCursor }[]> {
  const found: { row: Found; cursor: SearchCursor }[] = []
  for (const [n, step] of stepsOf(query.q).entries()) {
    if (n < (after?.[0] ?? 0) || !mayHold(step, query.level)) continue
    const { sql, values } = statement(step, query, n === after?.[0] ? after : undefined, limit - found.length)
    const rows = await tx.rows<Found>(sql, values)
    found.push(...rows.map(row => ({ row, cursor: [n, row.key, row.code] as const })))
    if (found.length >= limit) break
  }
  return found
}
