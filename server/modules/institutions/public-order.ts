import type { Tx } from '../../platform/db/tx.ts'
import { type Filter, listInstitutions, type Page } from './search.ts'

/** Cursors of the second part of the list begin so; base64url has no dot. */
const REST = 'rest.'

/**
 * A page of institutions, those that may teach today before those that may not: families choose from the first, and still
 * find the others. Each part keeps its own order and index; a page may hold the end of the first and the beginning of the
 * second.
 * @throws Refusal invalid-input for a cursor of another list
 */
export async function lawfulFirst(
  tx: Tx,
  f: Filter,
  page: { cursor?: string | undefined; limit: number },
): Promise<Page> {
  if (f.lawful !== undefined) return listInstitutions(tx, f, { ...page, count: false })
  if (page.cursor?.startsWith(REST)) return rest(tx, f, page.cursor.slice(REST.length), page.limit)
  const first = await listInstitutions(tx, { ...f, lawful: true }, { ...page, count: false })
  if (first.next) return first
  const room = page.limit - first.items.length
  const more = await rest(tx, f, '', Math.max(room, 1))
  if (room > 0) return { items: [...first.items, ...more.items], next: more.next }
  return { items: first.items, next: more.items.length > 0 ? REST : null }
}

/** Those that may not teach. They are counted, so that few among many are collected rather than walked for. */
async function rest(tx: Tx, f: Filter, cursor: string, limit: number): Promise<Page> {
  const found = await listInstitutions(tx, { ...f, lawful: false }, { cursor: cursor || undefined, limit })
  return { items: found.items, next: found.next && REST + found.next }
}
