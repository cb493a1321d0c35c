import type { ReactNode } from 'react'
import { EmptyState } from '../../parts/light/States.tsx'
import '../../parts/desk/tables.css'

interface SmallTableProps {
  label: string
  heads: readonly string[]
  rows: readonly { key: string | number; cells: readonly ReactNode[] }[]
  empty: string
}

/** A few rows that need no filters; the first cell names the row. */
export function SmallTable({ label, heads, rows, empty }: SmallTableProps) {
  if (rows.length === 0) return <EmptyState title={empty} />
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls must be reachable by keyboard
    <section className="desk-scroll" tabIndex={0} aria-label={label}>
      <table className="desk-table">
        <thead>
          <tr>
            {heads.map(h => (
              <th key={h} scope="col">
                {h}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells: [first, ...rest] }) => (
            <tr key={key}>
              <th scope="row">{first}</th>
              {rest.map((cell, n) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: cells stand under their heads
                <td key={n}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
