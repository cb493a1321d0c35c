import type { Tx } from '../../platform/db/tx.ts'
import type { ContractRow } from './store.ts'
import { BELONGS } from './store.ts'

interface Key {
  cell: number
  id: number
}

/** Contracts with their states, in key order. */
export const statusPage = (tx: Tx, after: Key, limit: number) =>
  tx.rows<Pick<ContractRow, 'cell' | 'id' | 'status'> & { left: boolean }>(
    `select cell, id, status, status = 'CLOSED' and not ${BELONGS} as left from contracts.contract c
     where (cell, id) > ($1, $2) order by cell, id limit $3`,
    [after.cell, after.id, limit],
  )

/** How many contracts hold a seat in each of these class groups: signed, paid, or with all lessons taken. */
export const memberships = (tx: Tx, groups: readonly Key[]) =>
  tx.rows<{ id: number; members: number }>(
    `select c.class_group_id as id, count(*)::int as members
     from unnest($1::smallint[], $2::bigint[]) as k (cell, id)
     join contracts.contract c on c.cell = k.cell and c.class_group_id = k.id
     where c.status = 'SIGNED' or ${BELONGS} group by 1`,
    [groups.map(g => g.cell), groups.map(g => g.id)],
  )
