import { Plus, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { messages } from '../../../i18n/messages.ts'
import { Button } from '../../../parts/light/Button.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

interface RowsProps<T> {
  label: string
  rows: readonly T[]
  fresh: (rows: readonly T[]) => T
  onRows: (rows: T[]) => void
  error: string | undefined
  /** The error of a row, by its number from 0. */
  rowError: (n: number) => string | undefined
  children: (row: T, put: (change: Partial<T>) => void) => ReactNode
}

/** A table that is filled in row by row. */
export function Rows<T extends object>({
  label,
  rows,
  fresh,
  onRows,
  error,
  rowError,
  children,
}: RowsProps<T>) {
  const put = (n: number) => (change: Partial<T>) =>
    onRows(rows.map((row, at) => (at === n ? { ...row, ...change } : row)))
  return (
    <fieldset className="yh-stack gap-3 values-rows" aria-invalid={error ? true : undefined}>
      <legend>{label}</legend>
      {rows.map((row, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own
        <section key={n} className="yh-stack gap-2" aria-label={t('row', { n: n + 1 })}>
          <div className="yh-grid gap-2">{children(row, put(n))}</div>
          {rowError(n) ? <p className="yh-error">{rowError(n)}</p> : null}
          {rows.length > 1 ? (
            <div>
              <Button small kind="quiet" icon={X} onClick={() => onRows(rows.filter((_, at) => at !== n))}>
                {t('remove', { n: n + 1 })}
              </Button>
            </div>
          ) : null}
        </section>
      ))}
      {error ? <p className="yh-error">{error}</p> : null}
      <div>
        <Button small icon={Plus} onClick={() => onRows([...rows, fresh(rows)])}>
          {t('add')}
        </Button>
      </div>
    </fieldset>
  )
}

/** What is wrong with a row: the first problem of one of its members. */
export const rowErrorOf = (errors: ReadonlyMap<string, string>) => (n: number) =>
  [...errors].find(([name]) => name === `value/${n}` || name.startsWith(`value/${n}/`))?.[1]
