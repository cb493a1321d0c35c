import type pg from 'pg'
import type { Head, Manifest, TableShape } from './manifest.ts'

const OURS = `n.nspname not in ('pg_catalog', 'information_schema') and n.nspname !~ '^pg_' and
  not (n.nspname = 'public' and c.relname = 'yuheng_migration') and
  not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')`

/** A table of this database and what a restore must know of it. */
export interface StoredTable extends TableShape {
  oid: number
  forced: boolean
}

/** Every table with its columns; partitions are part of their parent, and those by month are named. */
export async function readTables(client: pg.Client): Promise<StoredTable[]> {
  const { rows } = await client.query<StoredTable>(
    `select c.oid::int as oid, n.nspname as schema, c.relname as name, c.relforcerowsecurity as forced,
       (select coalesce(array_agg(a.attname::text order by a.attnum), '{}') from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
          and a.atttypid <> 'xid8'::regtype) as columns,
       (select coalesce(json_agg(json_build_object('name', p.relname,
          'from', substring(pg_get_expr(p.relpartbound, p.oid) from 'FROM \\(''([^'']+)''')) order by p.relname), '[]')
        from pg_inherits i join pg_class p on p.oid = i.inhrelid
        where i.inhparent = c.oid and pg_get_expr(p.relpartbound, p.oid) ~ '^FOR VALUES FROM [(]''[0-9]') as partitions
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and not c.relispartition and c.relpersistence = 'p' and ${OURS}
     order by n.nspname, c.relname`,
  )
  return rows
}

/** A foreign key between two tables, or of a partition, which counts as its table. */
export interface Reference {
  name: string
  /** Quoted name of the relation that has the constraint. */
  relation: string
  child: number
  parent: number
}

/** Foreign keys of our tables; those that partitions have from their tables are told once. */
export async function readReferences(client: pg.Client): Promise<Reference[]> {
  const { rows } = await client.query<Reference>(
    `select k.conname as name, format('%I.%I', n.nspname, c.relname) as relation,
       coalesce(pg_partition_root(k.conrelid), k.conrelid)::oid::int as child,
       coalesce(pg_partition_root(k.confrelid), k.confrelid)::oid::int as parent
     from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
     where k.contype = 'f' and k.conparentid = 0 and ${OURS}`,
  )
  return rows
}

/** Tables so that each comes after those it refers to, as far as there is no circle. */
export function inOrder(tables: readonly StoredTable[], references: readonly Reference[]): StoredTable[] {
  const needs = new Map(tables.map(table => [table.oid, new Set<number>()]))
  for (const { child, parent } of references) if (child !== parent) needs.get(child)?.add(parent)
  const ordered: StoredTable[] = []
  const left = new Set(tables)
  while (left.size > 0) {
    const waiting = new Set([...left].map(table => table.oid))
    const free = [...left].filter(table => ![...needs.get(table.oid)!].some(oid => waiting.has(oid)))
    // in a circle, any: its references are checked when everything is loaded
    for (const table of free.length > 0 ? free : [...left].slice(0, 1)) {
      ordered.push(table)
      left.delete(table)
    }
  }
  return ordered
}

/** Last values of the sequences that were used; read after the data, so never behind it. */
export async function readSequences(client: pg.Client): Promise<Manifest['sequences']> {
  const { rows } = await client.query<{ sequence: string; value: string }>(
    `select format('%I.%I', schemaname, sequencename) as sequence, last_value::text as value
     from pg_sequences where last_value is not null and schemaname !~ '^pg_' order by 1`,
  )
  return rows
}

/** The migrations that made the structure. */
export async function readMigrations(client: pg.Client): Promise<Head['migrations']> {
  const { rows } = await client.query<{ kept: string | null }>(
    `select to_regclass('public.yuheng_migration')::text as kept`,
  )
  if (!rows[0]?.kept) return []
  return (await client.query('select name, hash from public.yuheng_migration order by name')).rows
}

/** Quoted name of a table. */
export const nameOf = (client: pg.Client, table: { schema: string; name: string }) =>
  `${client.escapeIdentifier(table.schema)}.${client.escapeIdentifier(table.name)}`
