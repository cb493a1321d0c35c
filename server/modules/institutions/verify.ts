import type { Check, CheckResult } from '../../platform/check.ts'
import type { Tx } from '../../platform/db/tx.ts'
import type { Text } from '../../platform/problem.ts'
import { fold } from './fold.ts'
import { childTables, type Row, type Rows, rowsOf } from './projection.ts'
import { actionsOf } from './store.ts'

const BATCH = 1000
const MAX_FINDINGS = 200

/** The tables of the register are what the actions say. */
export const projectionCheck: Check = {
  id: 'institutions.projection',
  title: { zh: '机构名录与变更记录重算一致', en: 'The register equals the fold of its actions' },
  async run(tx): Promise<CheckResult> {
    const wrong: Text[] = []
    let last = 0
    let institutions = 0
    let actions = 0
    for (;;) {
      const ids = await nextIds(tx, last)
      if (ids.length === 0) break
      last = ids.at(-1)!
      const found = await compare(tx, ids)
      institutions += ids.length
      actions += found.actions
      wrong.push(...found.wrong.slice(0, MAX_FINDINGS - wrong.length))
    }
    return { looked: { institutions, actions }, wrong }
  },
}

const nextIds = async (tx: Tx, after: number) =>
  (
    await tx.rows<{ id: number }>(
      'select id from institutions.institution where id > $1 order by id limit $2',
      [after, BATCH],
    )
  ).map(r => r.id)

async function compare(tx: Tx, ids: readonly number[]) {
  const logs = await actionsOf(tx, ids)
  const stored = await storedRows(tx, ids)
  const wrong = ids.flatMap(id => {
    const state = fold(logs.get(id) ?? [])
    return state ? differences(id, rowsOf(state), stored.get(id)!) : [finding(id, 'action')]
  })
  return { wrong, actions: [...logs.values()].reduce((n, log) => n + log.length, 0) }
}

/** The rows of all tables as JSON, by institution. */
async function storedRows(tx: Tx, ids: readonly number[]) {
  const stored = new Map(ids.map(id => [id, {} as Partial<Record<keyof Rows, Row[]>>]))
  for (const table of ['institution', 'listing', ...childTables] as const) {
    const key = table === 'institution' || table === 'listing' ? 'id' : 'institution_id'
    const rows = await tx.rows<{ id: number; row: Row }>(
      `select ${key} as id, to_jsonb(t) as row from institutions.${table} t where ${key} = any($1)`,
      [ids],
    )
    for (const { id, row } of rows) {
      const own = stored.get(id)!
      own[table] = [...(own[table] ?? []), row]
    }
  }
  return stored
}

function differences(id: number, expected: Rows, stored: Partial<Record<keyof Rows, Row[]>>): Text[] {
  return (['institution', 'listing', ...childTables] as const).flatMap(table => {
    const rows = expected[table]
    const list = rows === null ? [] : Array.isArray(rows) ? rows : [rows]
    return sameRows(list, stored[table] ?? []) ? [] : [finding(id, table)]
  })
}

/** The same rows in any order, as far as the expected ones name columns. */
function sameRows(expected: readonly Row[], stored: readonly Row[]): boolean {
  if (expected.length !== stored.length) return false
  const columns = Object.keys(expected[0] ?? {})
  const text = (r: Row) => JSON.stringify(columns.map(c => r[c] ?? null))
  const left = expected.map(text).sort()
  return stored
    .map(text)
    .sort()
    .every((t, i) => t === left[i])
}

const finding = (id: number, table: string): Text => ({
  zh: `机构 ${id} 的 ${table} 与变更记录不一致`,
  en: `institution ${id}: ${table} differs from its actions`,
})

export const checks = [projectionCheck]
