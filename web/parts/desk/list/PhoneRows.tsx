import type { Key } from 'react'
import { Facts, Item, List } from '../../light/Card.tsx'
import type { Column } from './column.ts'

interface PhoneRowsProps<T> {
  rows: readonly T[]
  columns: readonly Column<T>[]
  rowKey: (row: T) => Key
  rowTo?: ((row: T) => string) | undefined
}

/** The rows as cards, because a table does not fit a phone. */
export function PhoneRows<T>({ rows, columns, rowKey, rowTo }: PhoneRowsProps<T>) {
  const at = (place: string) => columns.filter(c => c.phone === place)
  const title = at('title')[0] ?? columns[0]
  const notes = at('note')
  const value = at('value')[0]
  const rest = columns.filter(c => c !== title && c.phone === undefined)
  return (
    <List>
      {rows.map(row => (
        <Item
          key={rowKey(row)}
          title={title?.render(row)}
          note={
            <>
              {notes.map(c => (
                <span key={c.key} style={{ display: 'block' }}>
                  {c.render(row)}
                </span>
              ))}
              {rowTo ? null : <Facts facts={rest.map(c => ({ label: c.title, value: c.render(row) }))} />}
            </>
          }
          value={value?.render(row)}
          {...(rowTo ? { to: rowTo(row) } : {})}
        />
      ))}
    </List>
  )
}
