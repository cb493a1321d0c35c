import type { z } from 'zod'
import type { Tx } from '../../platform/db/tx.ts'
import { cutPage, readCursor } from '../../platform/http/paging.ts'
import { refuse } from '../../platform/problem.ts'
import { common } from '../../platform/problems.ts'
import { getInstitution, open, step } from './actions.ts'
import { likeness, SUGGESTED } from './likeness.ts'
import { problems } from './problems.ts'
import type { Duplicate } from './schema.ts'
import type { Institution } from './state.ts'

type Row = z.infer<typeof Duplicate>

interface Candidate {
  one: number
  other: number
  same_phone: boolean
}

interface FactsRow {
  id: number
  county: string
  name: string
  address: string
  uscc: string | null
  core_name: string
  numbers: string[] | null
}

const MAX_PER_RECORD = 20

/**
 * Records that could be the same as these: same licence number, same phone, same name without places and forms in the
 * city, or the same address in the county. One statement for any number of new records.
 */
const CANDIDATES = `
  select distinct least(n.id, o.id) as one, greatest(n.id, o.id) as other, bool_or(p) over (partition by least(n.id, o.id), greatest(n.id, o.id)) as same_phone
  from institutions.listing n cross join lateral (
    (select l.id, false as p from institutions.listing l where l.core_name = n.core_name
       and l.county between left(n.county, 4) || '00' and left(n.county, 4) || '99' and l.id <> n.id limit ${MAX_PER_RECORD})
    union all
    (select l.id, false from institutions.listing l where l.county = n.county and l.address = n.address and l.id <> n.id limit ${MAX_PER_RECORD})
    union all
    (select b.institution_id, false from institutions.licence a join institutions.licence b on b.number = a.number
       where a.institution_id = n.id and b.institution_id <> n.id limit ${MAX_PER_RECORD})
    union all
    (select b.institution_id, true from institutions.person a join institutions.person b on b.phone_index = a.phone_index
       where a.institution_id = n.id and b.institution_id <> n.id limit ${MAX_PER_RECORD})
  ) o where n.id = any($1)`

/** Names in the same county that share most of their characters; for one record, because it reads the whole county. */
const ALIKE_IN_COUNTY = `
  select least(n.id, l.id) as one, greatest(n.id, l.id) as other, false as same_phone
  from institutions.listing n join institutions.listing l on l.county = n.county and l.id <> n.id
  where n.id = $1 and similarity(l.core_name, n.core_name) > 0.5
  order by similarity(l.core_name, n.core_name) desc limit ${MAX_PER_RECORD}`

/**
 * Looks for records that may be the same as these and journals the pairs.
 * @returns the pairs that are open, best first
 */
export async function findDuplicates(tx: Tx, ids: readonly number[]): Promise<Row[]> {
  const found = await tx.rows<Candidate>(CANDIDATES, [ids])
  if (ids.length === 1) found.push(...(await tx.rows<Candidate>(ALIKE_IN_COUNTY, [ids[0]])))
  const pairs = new Map<string, Candidate>()
  for (const c of found) {
    const key = `${c.one}/${c.other}`
    pairs.set(key, { ...c, same_phone: c.same_phone || (pairs.get(key)?.same_phone ?? false) })
  }
  await journal(tx, [...pairs.values()])
  return tx.rows<Row>(
    `select ${columns} from ${SOURCE} where (d.one_id = any($1) or d.other_id = any($1)) and d.status = 'OPEN' order by d.score desc, d.id limit 50`,
    [ids],
  )
}

async function journal(tx: Tx, candidates: readonly Candidate[]) {
  if (candidates.length === 0) return
  const facts = await factsOf(tx, [...new Set(candidates.flatMap(c => [c.one, c.other]))])
  const scored = candidates.flatMap(c => {
    const [a, b] = [facts.get(c.one), facts.get(c.other)]
    if (!a || !b) return []
    const { score, grounds } = likeness({ ...a, samePhone: c.same_phone }, { ...b, samePhone: c.same_phone })
    return score >= SUGGESTED ? [{ ...c, score, grounds, county: a.county, other_county: b.county }] : []
  })
  await tx.rows(
    `insert into institutions.duplicate (one_id, other_id, county, other_county, score, grounds, found_at)
     select one, other, county, other_county, score, grounds, $2
     from jsonb_to_recordset($1) as p (one bigint, other bigint, county text, other_county text, score smallint, grounds text[])
     on conflict (one_id, other_id) do nothing`,
    [JSON.stringify(scored), tx.clock.now()],
  )
}

async function factsOf(tx: Tx, ids: readonly number[]) {
  const rows = await tx.rows<FactsRow>(
    `select l.id, l.county, l.name, l.address, l.uscc, l.core_name,
       (select array_agg(c.number) from institutions.licence c where c.institution_id = l.id) as numbers
     from institutions.listing l where l.id = any($1)`,
    [ids],
  )
  return new Map(
    rows.map(({ core_name, numbers, ...r }) => [
      r.id,
      { ...r, coreName: core_name, licenceNumbers: numbers ?? [] },
    ]),
  )
}

const columns = `d.id, d.one_id as "oneId", d.other_id as "otherId", a.name as "oneName", b.name as "otherName", d.county,
  d.other_county as "otherCounty", d.score, d.grounds, d.found_at as "foundAt", d.status, d.survivor_id as "survivorId",
  d.decided_by as "decidedBy", d.decided_at as "decidedAt", d.decision_reason as "decisionReason"`
/** Names come from the public listing, because one of the pair may lie in another area; a merged record has left it. */
const SOURCE = `institutions.duplicate d left join institutions.listing a on a.id = d.one_id
  left join institutions.listing b on b.id = d.other_id`

/** Pairs in the box, most alike first. */
export async function listDuplicates(
  tx: Tx,
  f: { status: string; cursor?: string | undefined; limit: number },
) {
  const [score, id] = f.cursor ? readCursor(f.cursor, 2) : [101, 0]
  const rows = await tx.rows<Row>(
    `select ${columns} from ${SOURCE} where d.status = $1 and (d.score < $2 or (d.score = $2 and d.id > $3))
       and (d.county between $4 and $5 or d.other_county between $4 and $5) order by d.score desc, d.id limit $6`,
    [f.status, score, id, ...tx.box.area, f.limit + 1],
  )
  return cutPage(rows, f.limit, r => [r.score, r.id])
}

/** @throws Refusal not-found */
export async function getDuplicate(tx: Tx, id: number): Promise<Row> {
  const [row] = await tx.rows<Row>(`select ${columns} from ${SOURCE} where d.id = $1`, [id])
  return row ?? refuse(common.notFound)
}

/** Both records of a pair side by side; a record outside the area is left out. */
export async function compareDuplicate(tx: Tx, id: number) {
  const pair = await getDuplicate(tx, id)
  const side = async (of: number): Promise<Institution | null> =>
    (await tx.rows('select 1 from institutions.institution where id = $1', [of])).length
      ? getInstitution(tx, of)
      : null
  return { pair, one: await side(pair.oneId), other: await side(pair.otherId) }
}

/**
 * Says what a pair is. MERGED keeps the survivor and closes the other record, which points to it from then on.
 * @throws Refusal institutions.decided; not-found where the merge touches a record outside the area
 */
export async function decideDuplicate(
  tx: Tx,
  id: number,
  d: { decision: 'DISTINCT'; reason: string } | { decision: 'MERGED'; survivorId: number; reason: string },
): Promise<Row> {
  await tx.rows('select 1 from institutions.duplicate where id = $1 for update', [id])
  const pair = await getDuplicate(tx, id)
  if (pair.status !== 'OPEN') refuse(problems.decided, { data: { status: pair.status } })
  const survivor = d.decision === 'MERGED' ? d.survivorId : null
  if (survivor !== null) await merge(tx, pair, survivor, d.reason)
  await tx.rows(
    'update institutions.duplicate set status = $2, survivor_id = $3, decided_by = $4, decided_at = $5, decision_reason = $6 where id = $1',
    [id, d.decision, survivor, tx.box.actor, tx.clock.now(), d.reason],
  )
  return getDuplicate(tx, id)
}

async function merge(tx: Tx, pair: Row, survivorId: number, reason: string) {
  if (survivorId !== pair.oneId && survivorId !== pair.otherId) refuse(problems.memberNotFound)
  const goneId = survivorId === pair.oneId ? pair.otherId : pair.oneId
  // Lower id first, so that two merges wait for each other instead of dying.
  const locked = new Map<number, Institution>()
  for (const id of [pair.oneId, pair.otherId]) locked.set(id, await open(tx, id))
  await step(tx, locked.get(goneId)!, { kind: 'MERGE', payload: { into: survivorId } }, { reason })
  await step(tx, locked.get(survivorId)!, { kind: 'ABSORB', payload: { from: goneId } }, { reason })
}
