import type { Tx } from './tx.ts'

export interface Move {
  cell: number
  institutionId: number
  county: string
}

/** Gives an institution's rows in some tables of the caller's own schema to another county. */
export async function moveCounty(tx: Tx, tables: readonly string[], to: Move): Promise<void> {
  for (const table of tables)
    await tx.rows(
      `update ${table} set county = $3 where cell = $1 and institution_id = $2 and county <> $3`,
      [to.cell, to.institutionId, to.county],
    )
}

/** Shows facts, whose county stays that of their time, to the officers of the county where the institution is now. */
export async function showIn(tx: Tx, tables: readonly string[], to: Move): Promise<void> {
  for (const table of tables)
    await tx.rows(
      `update ${table} set placed = case when county = $3 then '' else $3 end
       where cell = $1 and institution_id = $2 and (case when placed = '' then county else placed end) <> $3`,
      [to.cell, to.institutionId, to.county],
    )
}
