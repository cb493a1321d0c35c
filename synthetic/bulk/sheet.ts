import type { Tx } from '../../server/platform/db/tx.ts'

/** What a cell of a sheet may hold. Instants and dates are text; objects become JSON. */
export type Value = string | number | boolean | null | Buffer | object

/** A table with the columns that are written and their types, in SQL; `text::x[]` is text that is cast, as arrays must be. */
export interface Table<C extends string = string> {
  name: string
  columns: Readonly<Record<C, string>>
  /** After the insert: what happens to rows that are there already. */
  conflict?: string
}

const PLAIN = /^[0-9A-Za-z:.+-]+$/
const SPECIAL = /["\\]/g

/** One element of the text form of an array. */
function element(value: Value): string {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (value === null) return 'NULL'
  if (typeof value === 'string') return PLAIN.test(value) && value.length !== 4 ? value : quoted(value)
  return Buffer.isBuffer(value) ? `"\\\\x${value.toString('hex')}"` : quoted(JSON.stringify(value))
}

const quoted = (text: string) => `"${text.replace(SPECIAL, '\\$&')}"`

/** Rows of one table on their way to the database, kept by column. */
export class Sheet<C extends string = string> {
  readonly #table: Table<C>
  readonly #names: readonly C[]
  #columns: string[][]
  rows = 0

  constructor(table: Table<C>) {
    this.#table = table
    this.#names = Object.keys(table.columns) as C[]
    this.#columns = this.#names.map(() => [])
  }

  add(row: Readonly<Record<C, Value>>): void {
    this.#names.forEach((name, n) => void this.#columns[n]!.push(element(row[name])))
    this.rows++
  }

  /** Writes everything in one statement. @returns number of rows */
  async write(tx: Tx): Promise<number> {
    if (this.rows === 0) return 0
    const { name, columns, conflict } = this.#table
    const types = this.#names.map(column => columns[column].split('::'))
    const arrays = types.map(([type], n) => `$${n + 1}::${type}[]`)
    const values = this.#names.map((column, n) => (types[n]![1] ? `${column}::${types[n]![1]}` : column))
    const names = this.#names.join(', ')
    await tx.rows(
      `insert into ${name} as t (${names}) select ${values.join(', ')} from unnest(${arrays.join(', ')}) as u (${names}) ${conflict ?? ''}`,
      this.#columns.map(values => `{${values.join(',')}}`),
    )
    return this.rows
  }
}
