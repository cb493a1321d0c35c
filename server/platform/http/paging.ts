import { z } from 'zod'
import { refuse } from '../problem.ts'
import { common } from '../problems.ts'

export const PAGE_MAX = 200

/** Query members of every list. */
export const pageQuery = {
  cursor: z
    .string()
    .max(512)
    .optional()
    .meta({ description: '上一页返回的 next (cursor from the previous page)' }),
  limit: z.coerce.number().int().min(1).max(PAGE_MAX).default(50),
}

/** One page of a list. `total` is exact up to 10,000 and absent above. */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), next: z.string().nullable(), total: z.int().optional() })

/** A cursor is the sort values of the last row; opaque to callers. */
export const writeCursor = (values: readonly (string | number | null)[]) =>
  Buffer.from(JSON.stringify(values)).toString('base64url')

/** @throws Refusal invalid-input if the cursor is not one of ours or has another number of values */
export function readCursor(cursor: string, length: number): (string | number | null)[] {
  try {
    const values = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown
    if (Array.isArray(values) && values.length === length && values.every(plain)) return values
  } catch {}
  return refuse(common.invalidInput, {
    fields: [{ pointer: '/query/cursor', message: { zh: '翻页标记无效', en: 'not a cursor of this list' } }],
  })
}

const plain = (v: unknown) =>
  v === null || typeof v === 'number' || (typeof v === 'string' && v.length <= 200)

/**
 * Cuts a page out of `limit + 1` rows.
 * @param cursorOf sort values of a row
 */
export function cutPage<T>(rows: T[], limit: number, cursorOf: (row: T) => (string | number | null)[]) {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, next: rows.length > limit && last !== undefined ? writeCursor(cursorOf(last)) : null }
}
