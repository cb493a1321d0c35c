import type { Tx } from '../../platform/db/tx.ts'
import { childTables, type Row, type Rows, rowsOf } from './projection.ts'
import type { Action, Institution } from './state.ts'

/** Fresh ids of a table, taken before the action that names them is written. */
export async function newIds(tx: Tx, table: string, count: number): Promise<number[]> {
  const sql = `select nextval(pg_get_serial_sequence($1, 'id')) as id from generate_series(1, $2::int)`
  return (await tx.rows<{ id: number }>(sql, [`institutions.${table}`, count])).map(r => r.id)
}

export const newId = async (tx: Tx, table: string) => (await newIds(tx, table, 1))[0]!

/** An action as it is written, with the institution as it was before and is after it. */
export interface Written {
  action: Action
  before: Institution | null
  after: Institution
  reason: string | null
}

/** Writes actions and what changes in the tables by them, any number of institutions in a few statements. */
export async function write(tx: Tx, written: readonly Written[]) {
  const changes = changesOf(written)
  const at = tx.clock.now()
  await upsert(
    tx,
    'institution',
    changes.map(c => ({ ...c.after.institution, updated_at: at })),
  )
  await insertActions(tx, written)
  await upsert(
    tx,
    'listing',
    changes.flatMap(c => changed(c.before?.listing, c.after.listing)),
  )
  for (const table of childTables)
    await upsert(
      tx,
      table,
      changes.flatMap(c => c.after[table].flatMap(row => changed(same(c.before?.[table], row, table), row))),
    )
  const gone = changes.flatMap(c => (c.after.listing === null ? [c.after.institution.id] : []))
  if (gone.length > 0) await tx.rows('delete from institutions.listing where id = any($1)', [gone])
}

/** First state before and last state after, of each institution that was written. */
function changesOf(written: readonly Written[]): { before: Rows | null; after: Rows }[] {
  const first = new Map<number, Institution | null>()
  const last = new Map<number, Institution>()
  for (const w of written) {
    if (!first.has(w.after.id)) first.set(w.after.id, w.before)
    last.set(w.after.id, w.after)
  }
  return [...last].map(([id, after]) => {
    const before = first.get(id) ?? null
    return { before: before && rowsOf(before), after: rowsOf(after) }
  })
}

const changed = (before: Row | null | undefined, after: Row | null): Row[] =>
  after && (!before || JSON.stringify(before) !== JSON.stringify(after)) ? [after] : []

const same = (rows: readonly Row[] | undefined, row: Row, table: keyof Rows) =>
  rows?.find(r => keys[table].every(k => r[k] === row[k]))

const keys: Record<keyof Rows, readonly string[]> = {
  institution: ['id'],
  listing: ['id'],
  licence: ['id'],
  site: ['id'],
  sponsor: ['id'],
  person: ['id'],
  hold: ['id'],
  conversion: ['institution_id', 'kind'],
}

/** Inserts or replaces rows by key; columns that the rows do not name keep their values. */
async function upsert(tx: Tx, table: keyof Rows, rows: readonly Row[]) {
  const first = rows[0]
  if (!first) return
  const columns = Object.keys(first)
  const sets = columns.filter(c => !keys[table].includes(c)).map(c => `${c} = excluded.${c}`)
  await tx.rows(
    `insert into institutions.${table} as t (${columns.join(', ')})
     select ${columns.join(', ')} from jsonb_populate_recordset(null::institutions.${table}, $1::jsonb)
     on conflict (${keys[table].join(', ')}) do update set ${sets.join(', ')}`,
    [JSON.stringify(rows)],
  )
}

async function insertActions(tx: Tx, written: readonly Written[]) {
  const column = <T>(pick: (w: Written) => T) => written.map(pick)
  await tx.rows(
    `insert into institutions.action (institution_id, seq, county, kind, on_date, payload, reason, actor, at)
     select *, $8, $9 from unnest($1::bigint[], $2::int[], $3::text[], $4::text[], $5::date[], $6::jsonb[], $7::text[])`,
    [
      column(w => w.after.id),
      column(w => w.after.version),
      column(w => w.after.county),
      column(w => w.action.kind),
      column(w => w.action.on),
      column(w => JSON.stringify(w.action.payload)),
      column(w => w.reason),
      tx.box.actor,
      tx.clock.now(),
    ],
  )
}

/** Holds the institution until the transaction ends. @returns false if there is none in the box */
export async function lock(tx: Tx, id: number): Promise<boolean> {
  return (await tx.rows('select 1 from institutions.institution where id = $1 for update', [id])).length > 0
}

/** Is there such an institution in the box? */
export async function exists(tx: Tx, id: number): Promise<boolean> {
  return (await tx.rows('select 1 from institutions.institution where id = $1', [id])).length > 0
}

interface ActionRow {
  institution_id: number
  kind: string
  on_date: string
  payload: never
}

/** The actions of institutions in their order, without who and why. */
export async function actionsOf(tx: Tx, ids: readonly number[]): Promise<Map<number, Action[]>> {
  const rows = await tx.rows<ActionRow>(
    `select institution_id, kind, on_date, payload from institutions.action where institution_id = any($1) order by institution_id, seq`,
    [ids],
  )
  const found = new Map<number, Action[]>()
  for (const r of rows) {
    const action = { kind: r.kind, on: r.on_date, payload: r.payload } as unknown as Action
    const list = found.get(r.institution_id)
    if (list) list.push(action)
    else found.set(r.institution_id, [action])
  }
  return found
}

export interface HistoryRow {
  seq: number
  kind: string
  on: string
  payload: Record<string, unknown>
  reason: string | null
  actor: string
  at: Date
}

/** A page of the log, newest first. */
export const history = (tx: Tx, id: number, before: number | null, limit: number) =>
  tx.rows<HistoryRow>(
    `select seq, kind, on_date as on, payload, reason, actor, at from institutions.action
     where institution_id = $1 and ($2::int is null or seq < $2) order by seq desc limit $3`,
    [id, before, limit],
  )

/** What belongs to an institution without being part of its state follows it into the county where it is now. */
export async function moveLog(tx: Tx, id: number, county: string) {
  for (const table of ['action', 'correction'])
    await tx.rows(`update institutions.${table} set county = $2 where institution_id = $1`, [id, county])
  await tx.rows('update institutions.duplicate set county = $2 where one_id = $1', [id, county])
  await tx.rows('update institutions.duplicate set other_county = $2 where other_id = $1', [id, county])
}

/** Id of the institution that holds a credit code, wherever it is. */
export async function findByUscc(
  tx: Tx,
  codes: readonly string[],
): Promise<Map<string, { id: number; name: string }>> {
  const rows = await tx.rows<{ id: number; uscc: string; name: string }>(
    'select id, uscc, name from institutions.listing where uscc = any($1)',
    [codes],
  )
  return new Map(rows.map(({ uscc, ...r }) => [uscc, r]))
}

/** Registered names by what is left of them without places and forms. */
export const findByName = (tx: Tx, coreNames: readonly string[]) =>
  tx.rows<{ name: string; county: string }>(
    'select name, county from institutions.listing where core_name = any($1) limit 20000',
    [coreNames],
  )
