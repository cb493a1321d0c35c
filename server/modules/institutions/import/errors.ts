import type { Tx } from '../../../platform/db/tx.ts'
import type { FileReply } from '../../../platform/http/endpoint.ts'
import { type Column, listExport } from '../../../platform/http/export.ts'
import { refuse } from '../../../platform/problem.ts'
import { common } from '../../../platform/problems.ts'
import { type TableFile, tableRows } from '../../../platform/table-file.ts'
import { fields } from '../fields.ts'
import type { RowError } from './row.ts'
import type { ImportView } from './schema.ts'
import { errorsOf, getImport, loadBytes } from './store.ts'

const PAGE = 500

interface Line {
  row: number
  cells: readonly string[]
  errors: readonly RowError[]
}

/** The rows that were not taken, in the columns of the file, with what is wrong beside them: to be put right and sent again. */
export async function errorFile(tx: Tx, id: number, format: 'xlsx' | 'csv'): Promise<FileReply> {
  const found = await getImport(tx, id)
  const bytes = (await loadBytes(tx, id)) ?? refuse(common.notFound)
  const errors = await errorsOf(tx, id, found.run)
  const columns: Column<Line>[] = found.headers.map((title, i) => ({
    title: { zh: title, en: title },
    value: line => line.cells[i] ?? '',
  }))
  columns.push(
    { title: { zh: '行号', en: 'row' }, kind: 'number', value: line => line.row },
    { title: { zh: '错误', en: 'errors' }, width: 60, value: line => line.errors.map(say).join('；') },
  )
  const name = `${found.fileName.replace(/\.\w+$/, '')}-错误`
  return listExport({ format, name, columns, pages: wrongRows(bytes, found, errors) })
}

const say = (e: RowError) => `${e.field ? `${fields[e.field].zh}：` : ''}${e.message.zh}`

async function* wrongRows(
  bytes: Buffer,
  found: ImportView,
  errors: Map<number, RowError[]>,
): AsyncGenerator<Line[]> {
  const file = { format: found.format, encoding: found.encoding as TableFile['encoding'], hash: found.hash }
  let page: Line[] = []
  let row = 0
  for await (const cells of tableRows(bytes, file)) {
    row++
    const wrong = errors.get(row)
    if (!wrong) continue
    page.push({ row, cells, errors: wrong })
    if (page.length < PAGE) continue
    yield page
    page = []
  }
  yield page
}
