import { once } from 'node:events'
import { PassThrough } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { nameOf, type StoredTable } from './catalogue.ts'
import { folderOf, type Head, type TableShape } from './manifest.ts'
import type { Receiver } from './read.ts'
import { damaged } from './tar.ts'

/** Loads tables from the pieces of a backup, one COPY for each table. */
export interface TableLoader extends Receiver {
  /** Rows loaded, by `schema.table`. */
  rows: ReadonlyMap<string, number>
  /** Ends the last table. */
  end(): Promise<void>
  /** Gives up the table that is being loaded, so that the connection takes statements again. */
  abort(): Promise<void>
}

/** A COPY that is being fed. */
interface Running {
  table: TableShape
  feed: PassThrough
  /** Resolves to the number of rows. */
  done: Promise<number>
}

/** A loader into tables of an open transaction. */
export function tableLoader(
  client: pg.Client,
  tables: readonly StoredTable[],
  log: (line: string) => void,
): TableLoader {
  const rows = new Map<string, number>()
  let shapes = new Map<string, TableShape>()
  let current: Running | undefined
  const end = async () => {
    if (!current) return
    const { table, feed, done } = current
    current = undefined
    feed.end()
    const name = `${table.schema}.${table.name}`
    rows.set(name, await done)
    log(`  ${name}: ${rows.get(name)}`)
  }
  const begin = async (table: TableShape): Promise<Running> => {
    await end()
    await preparePartitions(client, table, tables)
    current = startCopy(client, table)
    return current
  }
  return {
    rows,
    end,
    abort: async () => {
      current?.feed.destroy(new Error('given up'))
      await current?.done.catch(() => {})
    },
    head: async (head: Head) => {
      shapes = new Map(head.tables.map(table => [folderOf(table), table]))
    },
    part: async (name, chunks) => {
      const table = shapes.get(name.slice(0, name.lastIndexOf('/')))
      if (!table) throw damaged(name)
      const { feed, done } = current?.table === table ? current : await begin(table)
      for await (const chunk of chunks)
        if (!feed.write(chunk)) await Promise.race([once(feed, 'drain'), done])
    },
  }
}

function startCopy(client: pg.Client, table: TableShape): Running {
  const columns = table.columns.map(name => client.escapeIdentifier(name)).join(', ')
  const copy = client.query(copyFrom(`copy ${nameOf(client, table)} (${columns}) from stdin`))
  const feed = new PassThrough()
  const done = pipeline(feed, copy).then(() => copy.rowCount)
  done.catch(() => {}) // whoever feeds or ends it gets the error
  return { table, feed, done }
}

/** Months are made by the owning module's own function, so that they get its rights and policies. */
async function preparePartitions(client: pg.Client, table: TableShape, tables: readonly StoredTable[]) {
  const stored = tables.find(({ schema, name }) => schema === table.schema && name === table.name)
  const have = new Set(stored?.partitions.map(partition => partition.name))
  for (const { name, from } of table.partitions) {
    if (have.has(name)) continue
    await client.query(`select ${client.escapeIdentifier(table.schema)}.prepare_month($1::date)`, [from])
  }
}
