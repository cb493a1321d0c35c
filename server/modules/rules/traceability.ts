import type { Tx } from '../../platform/db/tx.ts'
import { lawOf } from './current.ts'
import { uses } from './uses.gen.ts'

const NOWHERE = { formulas: [], gates: [], screens: [], tests: [] }
const rowOf = (parameter: string) => parameter.slice(0, parameter.indexOf('.'))

export interface UsesQuery {
  row?: string | undefined
  document?: string | undefined
}

/**
 * From an article to what uses it, and back: each row of the regulation with its parameters, the documents and
 * articles that it cites, and the formulas, gates, screens and tests in which it is at work.
 */
export async function traceability(tx: Tx, q: UsesQuery) {
  const book = await lawOf(tx)
  const rows = new Map<string, string[]>()
  for (const id of book.ids()) rows.set(rowOf(id), [...(rows.get(rowOf(id)) ?? []), id])
  return [...rows]
    .filter(([row]) => !q.row || row === q.row)
    .map(([row, parameters]) => ({
      row,
      parameters,
      cites: citesOf(book, parameters),
      ...(uses[row] ?? NOWHERE),
    }))
    .filter(item => !q.document || item.cites.some(c => c.document === q.document))
}

function citesOf(book: Awaited<ReturnType<typeof lawOf>>, parameters: readonly string[]) {
  const found = new Map<string, { document: string; article: string | null }>()
  for (const id of parameters)
    for (const { value } of book.history(id as never))
      found.set(`${value.document} ${value.article}`, {
        document: value.document,
        article: value.article ?? null,
      })
  return [...found.values()]
}
