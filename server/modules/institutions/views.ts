import type { z } from 'zod'
import type { Tx } from '../../platform/db/tx.ts'
import { readCursor, writeCursor } from '../../platform/http/paging.ts'
import { getInstitution } from './actions.ts'
import { publicCode } from './public-code.ts'
import type { HistoryItem, InstitutionView } from './schema.ts'
import type { Institution } from './state.ts'
import { history } from './store.ts'
import { nextSteps, possible } from './workflow.ts'

/** The record as screens get it: the state, its public code, and what can be done in it. */
export const viewOf = (i: Institution): z.input<typeof InstitutionView> => ({
  ...i,
  publicCode: publicCode(i),
  possible: possible(i.status),
  nextSteps: nextSteps(i),
})

/** A page of the log, newest first. @throws Refusal not-found */
export async function viewHistory(tx: Tx, id: number, page: { cursor?: string | undefined; limit: number }) {
  await getInstitution(tx, id)
  const before = page.cursor ? Number(readCursor(page.cursor, 1)[0]) : null
  const rows: z.input<typeof HistoryItem>[] = await history(tx, id, before, page.limit + 1)
  const items = rows.slice(0, page.limit)
  const last = items.at(-1)
  return { items, next: rows.length > page.limit && last ? writeCursor([last.seq]) : null }
}
