import { type Field, fieldNames, fields, required } from '../fields.ts'
import type { Cells } from './row.ts'

/** Which column (by position, from 0) holds which field. */
export type Mapping = Partial<Record<Field, number>>

const plain = (title: string) =>
  title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_*＊·:：（）()]/g, '')

/** Reads the head of a table: a field takes the column whose title is one of its names. */
export function mapHeaders(headers: readonly string[]): Mapping {
  const titles = headers.map(plain)
  const mapping: Mapping = {}
  for (const field of fieldNames) {
    const { zh, en, also } = fields[field]
    const names = [field, zh, en, ...also].map(plain)
    const column = names.map(n => titles.indexOf(n)).find(i => i >= 0 && !Object.values(mapping).includes(i))
    if (column !== undefined) mapping[field] = column
  }
  return mapping
}

/** Fields without which rows cannot be read and that no column holds. */
export const missing = (mapping: Mapping): Field[] => required.filter(f => mapping[f] === undefined)

/** The cells of a row by field. */
export function cellsOf(row: readonly string[], mapping: Mapping): Cells {
  const cells: Cells = {}
  for (const [field, column] of Object.entries(mapping) as [Field, number][]) cells[field] = row[column] ?? ''
  return cells
}
