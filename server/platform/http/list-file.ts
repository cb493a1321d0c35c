import { z } from 'zod'
import type { Tx } from '../db/tx.ts'
import { type AnyEndpoint, endpoint } from './endpoint.ts'
import { type Cell, type Column, listExport, pagesOf } from './export.ts'

const FILE_PAGE = 500

/** What a column may find in a row. */
export type Found = Cell | Date | boolean | readonly string[] | undefined

/** One column of a list as a file. */
export interface FileColumn<R> {
  zh: string
  en: string
  value: (row: R) => Found
  /** Amounts in integer fen, shown in yuan. */
  kind?: 'number' | 'fen'
  width?: number
  /** Words for codes; the code itself where there is none. */
  words?: Readonly<Record<string, string>>
}

/** A list that may leave as a file, as it is filtered. */
export interface ListFile {
  /** Id of the endpoint that serves the list on the screen. */
  of: string
  /** Operation id and audit action of the file. */
  id: string
  /** Name of the file; the day is added. */
  zh: string
  en: string
  // biome-ignore lint/suspicious/noExplicitAny: each list has rows of its own; `columns` types them where they are declared
  columns: readonly FileColumn<any>[]
  /** Who may take the file, where the list itself is open to everybody. */
  permission?: string
}

/** Columns typed by the rows of their list. */
export const columnsFor = <R>(columns: readonly FileColumn<R>[]): readonly FileColumn<R>[] => columns

/**
 * The endpoints with a file for some of their lists: `GET <list>/export?format=xlsx|csv` and the filters of the list. The
 * rows come from the list's own function, page by page in one snapshot, so file and screen show the same.
 * @throws Error a file names a list that is not among the endpoints
 */
export function withFiles(endpoints: readonly AnyEndpoint[], files: readonly ListFile[]): AnyEndpoint[] {
  return [...endpoints, ...files.map(file => fileOf(endpoints, file))]
}

function fileOf(endpoints: readonly AnyEndpoint[], file: ListFile): AnyEndpoint {
  const list = endpoints.find(e => e.id === file.of)
  if (!list?.read) throw new Error(`${file.id}: no list ${file.of}`)
  const { read } = list
  const filters = (list.query as z.ZodObject).omit({ cursor: true, limit: true })
  return endpoint({
    id: file.id,
    method: 'GET',
    path: `${list.path}/export`,
    summary: { zh: `导出${file.zh}`, en: `${file.en} as they are filtered, as a file` },
    permission: file.permission ?? list.permission,
    query: filters.extend({ format: z.enum(['xlsx', 'csv']).default('csv') }),
    reply: z.object({}),
    trace: 'list',
    stream: async (tx, input) => {
      const { format, ...query } = input.query as { format: 'xlsx' | 'csv' }
      const pages = pagesOf(cursor =>
        read(tx, { ...input, query: { ...query, cursor, limit: FILE_PAGE } } as never),
      )
      const columns = file.columns.map(column => cellsOf(tx, column))
      return listExport({ format, name: `${file.zh}-${tx.clock.today()}`, columns, pages })
    },
  })
}

const cellsOf = (tx: Tx, c: FileColumn<unknown>): Column<unknown> => ({
  title: { zh: c.zh, en: c.en },
  ...(c.kind && { kind: c.kind }),
  ...(c.width && { width: c.width }),
  value: row => cellOf(tx, c.value(row), c.words),
})

function cellOf(tx: Tx, found: Found, words: FileColumn<unknown>['words']): Cell {
  const word = (code: string) => words?.[code] ?? code
  if (found === undefined || found === null) return null
  if (typeof found === 'boolean') return found ? '是' : '否'
  if (found instanceof Date) return localTime(found, tx.clock.timeZone)
  if (typeof found === 'string') return word(found)
  return typeof found === 'number' ? found : found.map(word).join('、')
}

/** An instant on the clock of the place: `2026-05-06 10:00`. */
const localTime = (at: Date, timeZone: string) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(at)
