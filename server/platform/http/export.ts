import { once } from 'node:events'
import { PassThrough } from 'node:stream'
import exceljs from 'exceljs'
import type { Text } from '../problem.ts'
import type { FileReply } from './endpoint.ts'

/** Rows that one sheet of a workbook can hold, without its head. */
const SHEET_ROWS = 1_048_575

/** What a cell can hold. Money is integer fen and is shown in yuan. */
export type Cell = string | number | null

/** One column of an exported list. */
export interface Column<R> {
  title: Text
  /** How numbers are shown: `fen` as yuan with two decimals. Text unless said. */
  kind?: 'text' | 'number' | 'fen'
  /** Width in characters; 16 unless said. */
  width?: number
  value(row: R): Cell
}

export interface ListExport<R> {
  format: 'xlsx' | 'csv'
  /** Name of the file without its ending. */
  name: string
  columns: readonly Column<R>[]
  /** The rows as the screen lists them, page by page. */
  pages: AsyncIterable<readonly R[]>
}

/** All pages of a list, by following its cursors. Use the very function that serves the screen, so that both show the same. */
export async function* pagesOf<R>(
  page: (cursor: string | undefined) => Promise<{ items: readonly R[]; next: string | null }>,
): AsyncGenerator<readonly R[]> {
  let cursor: string | undefined
  do {
    const { items, next } = await page(cursor)
    yield items
    cursor = next ?? undefined
  } while (cursor !== undefined)
}

/** A list as a file that streams: memory does not grow with the list, and the reader sets the pace. */
export function listExport<R>(o: ListExport<R>): FileReply {
  const stream = new PassThrough()
  let rows = 0
  const counted = count(o.pages, n => {
    rows += n
  })
  const write = o.format === 'csv' ? writeCsv : writeXlsx
  // A reader who leaves ends the work; that is no error of ours.
  const done = write(stream, { ...o, pages: counted }).catch(error => {
    if (!stream.destroyed) stream.destroy(error as Error)
  })
  const type =
    o.format === 'csv'
      ? 'text/csv; charset=utf-8'
      : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  return { stream, type, name: `${o.name}.${o.format}`, done, rows: () => rows }
}

async function* count<R>(pages: AsyncIterable<readonly R[]>, add: (n: number) => void) {
  for await (const page of pages) {
    yield page
    add(page.length)
  }
}

class ReaderLeft extends Error {}

/** Waits until the reader has taken what was written. @throws ReaderLeft */
async function pause(stream: PassThrough) {
  if (stream.destroyed) throw new ReaderLeft()
  if (!stream.writableNeedDrain) return
  const gone = new AbortController()
  const stop = () => gone.abort()
  stream.once('close', stop)
  await once(stream, 'drain', { signal: gone.signal }).catch(() => {
    throw new ReaderLeft()
  })
  stream.off('close', stop)
}

async function writeCsv<R>(stream: PassThrough, { columns, pages }: ListExport<R>) {
  stream.write(`\ufeff${csvLine(columns.map(c => c.title.zh))}`)
  for await (const rows of pages) {
    stream.write(rows.map(row => csvLine(columns.map(c => csvCell(c, row)))).join(''))
    await pause(stream)
  }
  stream.end()
}

const csvLine = (cells: readonly string[]) => `${cells.map(quote).join(',')}\r\n`
const quote = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

function csvCell<R>(column: Column<R>, row: R): string {
  const value = column.value(row)
  if (value === null) return ''
  if (typeof value === 'number') return column.kind === 'fen' ? yuan(value) : String(value)
  return harmless(value)
}

/** A text that a spreadsheet would take for a formula gets an apostrophe in front, which spreadsheets do not show. */
export const harmless = (text: string) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)

/** The text as it was before `harmless`. */
export const restored = (text: string) => (/^'[=+\-@\t\r]/.test(text) ? text.slice(1) : text)

const yuan = (fen: number) => {
  const digits = String(Math.abs(fen)).padStart(3, '0')
  return `${fen < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

async function writeXlsx<R>(stream: PassThrough, { columns, pages, name }: ListExport<R>) {
  const book = new exceljs.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: false })
  let sheet = newSheet(book, columns, name, 1)
  let rows = 0
  for await (const page of pages) {
    for (const row of page) {
      if (rows > 0 && rows % SHEET_ROWS === 0) {
        sheet.commit()
        sheet = newSheet(book, columns, name, rows / SHEET_ROWS + 1)
      }
      sheet.addRow(columns.map(c => xlsxCell(c, row))).commit()
      rows++
    }
    await pause(stream)
  }
  sheet.commit()
  await book.commit()
}

function newSheet<R>(
  book: exceljs.stream.xlsx.WorkbookWriter,
  columns: readonly Column<R>[],
  name: string,
  n: number,
) {
  const title = `${name.replace(/[\\/*?:[\]]/g, ' ').slice(0, 25)}${n > 1 ? ` ${n}` : ''}`
  const sheet = book.addWorksheet(title, { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = columns.map(c => ({
    header: c.title.zh,
    width: c.width ?? 16,
    ...(c.kind === 'fen' ? { style: { numFmt: '#,##0.00' } } : {}),
  }))
  return sheet
}

/** A text stays a text cell, which no spreadsheet evaluates; the apostrophe guards it when the sheet is saved as CSV. */
function xlsxCell<R>(column: Column<R>, row: R): Cell {
  const value = column.value(row)
  if (typeof value === 'number') return column.kind === 'fen' ? value / 100 : value
  return value === null ? null : harmless(value)
}
