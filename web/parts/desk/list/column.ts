import type { ReactNode } from 'react'

/** A column of a list. */
export interface Column<T> {
  key: string
  title: string
  render: (row: T) => ReactNode
  /** Value of the server's `sort` member when this column orders the list; descending is written `-value`. */
  sort?: string
  /** Numbers and money stand at the right. */
  numeric?: boolean
  width?: number
  /** Not shown unless chosen. */
  extra?: boolean
  /** In the table, its content leads to the row's own page (`rowTo`). */
  opens?: boolean
  /** Its place in the card that stands for the row on a phone; others follow as label and value. */
  phone?: 'title' | 'note' | 'value' | 'none'
}

/** Something that can be done with the selected rows. */
export interface Bulk<T> {
  label: string
  danger?: boolean
  run: (rows: readonly T[]) => void
}
