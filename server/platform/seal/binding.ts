import type { IndexKind } from './blind-index.ts'
import type { Domain } from './domain.ts'

/** Domain of the data keys themselves, which are sealed under a wrapping key. */
export const KEY_DOMAIN = 'data-key'

/** A domain, or that of the keys. */
export type SealDomain = Domain | typeof KEY_DOMAIN

/** The place a sealed value belongs to. A ciphertext moved to any other place does not open. */
export interface Binding {
  /** `schema.table`, as in SQL. */
  table: string
  column: string
  /** What identifies the row and never changes: its id, or the parts of its key joined by '/'. */
  row: number | bigint | string
}

/** A blind index beside a sealed column. */
export interface SealedIndex {
  column: string
  kind: IndexKind
  /** The part of the opened value that is looked up; all of it unless said, nothing where it is null. */
  of?: (plain: string) => string | null
}

/** A column that holds ciphertexts; declared once by its module, used to seal, to open and to re-encrypt. */
export interface SealedColumn {
  domain: Domain
  table: string
  column: string
  /** Columns that identify the row, in the order in which their values make the binding. */
  key: readonly string[]
  /** Columns that hold blind indexes of the value, or of parts of it; made anew with the value when keys are rotated. */
  indexes?: readonly SealedIndex[]
}

/** The binding of one row of a declared column: `at(childName, 12)`, `at(note, cell, id)`. */
export function at(column: SealedColumn, ...key: (number | bigint | string)[]): Binding {
  if (key.length !== column.key.length) throw new Error(`${column.table}: key is ${column.key.join(', ')}`)
  return { table: column.table, column: column.column, row: key.join('/') }
}

/**
 * Bytes that the cipher authenticates along with the plaintext: each part with its length before it, so that no two
 * different places share them.
 */
export function associatedData(header: Buffer, domain: SealDomain, binding: Binding): Buffer {
  const parts = [domain, binding.table, binding.column, String(binding.row)]
  const buffers = [header]
  for (const part of parts) {
    const text = Buffer.from(part, 'utf8')
    const length = Buffer.alloc(4)
    length.writeUInt32BE(text.length)
    buffers.push(length, text)
  }
  return Buffer.concat(buffers)
}
