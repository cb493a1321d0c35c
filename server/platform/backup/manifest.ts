import { z } from 'zod'

/** Version of the archive's layout. */
export const FORMAT = 1
/** First file of the archive: what it is and which structure it needs. */
export const HEAD = 'backup.json'
/** Last file: what must have been read by then. */
export const MANIFEST = 'manifest.json'

const Migration = z.strictObject({ name: z.string(), hash: z.string() })

const Table = z.strictObject({
  schema: z.string(),
  name: z.string(),
  /** Columns in the order of the data; generated ones and transaction numbers are left out. */
  columns: z.array(z.string()),
  /** Partitions by name with the first day that they hold. */
  partitions: z.array(z.strictObject({ name: z.string(), from: z.string() })),
})

export const Head = z.strictObject({
  format: z.literal(FORMAT),
  program: z.string(),
  createdAt: z.string(),
  server: z.string(),
  migrations: z.array(Migration),
  /** In the order of the data: a table comes after those that it refers to. */
  tables: z.array(Table),
})

const Part = z.strictObject({ name: z.string(), size: z.number().int(), sha256: z.string() })

export const Manifest = z.strictObject({
  tables: z.array(z.strictObject({ table: z.string(), rows: z.number().int(), parts: z.array(Part) })),
  sequences: z.array(z.strictObject({ sequence: z.string(), value: z.string() })),
})

export type TableShape = z.output<typeof Table>
export type Head = z.output<typeof Head>
export type Manifest = z.output<typeof Manifest>
export type Part = z.output<typeof Part>

/** Name of a table's folder in the archive. */
export const folderOf = (table: { schema: string; name: string }) => `data/${table.schema}.${table.name}`
