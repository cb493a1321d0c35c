import { Readable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { stringify } from 'csv-stringify'
import type { FileReply } from './endpoint.ts'

/** Cells that a spreadsheet would take for a formula are quoted with an apostrophe. */
const harmless = (text: string) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)

/**
 * A CSV file as a stream: UTF-8 with a mark for spreadsheets, a head, then the rows as they come. The transaction behind
 * the rows stays open until the last one was sent or the reader went away.
 */
export function csvReply(
  name: string,
  head: readonly string[],
  rows: AsyncIterable<readonly unknown[]>,
): FileReply {
  const csv = stringify({ bom: true, cast: { string: harmless, object: value => harmless(String(value)) } })
  csv.write(head)
  const source = Readable.from(rows)
  source.on('error', error => csv.destroy(error))
  source.pipe(csv)
  const done = finished(csv)
    .catch(() => {})
    .finally(() => source.destroy())
  return { stream: csv, type: 'text/csv; charset=utf-8', name: `${name}.csv`, done: done.then(() => {}) }
}
