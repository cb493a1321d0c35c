import { NotATable, type TableFile, tableRows } from '../../../platform/table-file.ts'
import { fault } from './fault.ts'
import type { EntryField, FieldRow, HeadField } from './fields.ts'
import { statementOf } from './fields.ts'
import type { TableLayout } from './layout.ts'
import type { Statement } from './statement.ts'

const bare = (text: string) => text.replace(/[\s　]/g, '').replace(/[:：]$/, '')

/** Label and value of a cell like `账号：6222…`. */
const LABELLED = /^([^:：]{1,60})[:：](.+)$/

type Columns = Partial<Record<EntryField, number>>

interface Reading {
  layout: TableLayout
  labels: ReadonlyMap<string, HeadField>
  head: Partial<Record<HeadField, string>>
  columns: Columns | undefined
  rows: FieldRow<EntryField>[]
  /** Once the lines below the table have begun, no entry may follow. */
  below: boolean
  maxEntries: number
}

/**
 * Reads a CSV or XLSX by its layout: labels with values, then the table, then labels again.
 * @throws StatementFault, with the row
 */
export async function readTable(
  bytes: Buffer,
  file: TableFile,
  layout: TableLayout,
  maxEntries: number,
): Promise<Statement[]> {
  const labels = new Map(Object.entries(layout.head).map(([f, label]) => [bare(label), f as HeadField]))
  const reading: Reading = {
    layout,
    labels,
    head: {},
    columns: undefined,
    rows: [],
    below: false,
    maxEntries,
  }
  let n = 0
  try {
    for await (const cells of tableRows(bytes, file)) takeRow(reading, cells, `row ${++n}`)
  } catch (error) {
    if (!(error instanceof NotATable)) throw error
    fault('syntax', `row ${n + 1}`, error.reason.zh, error.reason.en)
  }
  if (!reading.columns)
    fault('dialect', '/', '没有找到约定的表头', 'no row has the titles of the agreed columns')
  return [statementOf({ place: '/', values: reading.head }, reading.rows, layout)]
}

function takeRow(r: Reading, cells: readonly string[], place: string) {
  const first = cells.find(c => c !== '') ?? ''
  const label = r.labels.get(bare(first)) ?? r.labels.get(bare(LABELLED.exec(first)?.[1] ?? ''))
  if (label !== undefined) {
    r.below = r.columns !== undefined
    takeLabels(r, cells, place)
  } else if (!r.columns) r.columns = columnsOf(r.layout, cells, place)
  else if (r.below) fault('syntax', place, '合计行之后还有内容', 'something follows on the totals')
  else if (r.rows.push({ place, values: valuesOf(r.columns, cells) }) > r.maxEntries)
    fault('size', place, `明细超过 ${r.maxEntries} 笔`, `more than ${r.maxEntries} entries`)
}

function takeLabels(r: Reading, cells: readonly string[], place: string) {
  const filled = cells.filter(c => c !== '')
  for (let i = 0; i < filled.length; i++) {
    const cell = filled[i]!
    const whole = r.labels.get(bare(cell))
    const parts = LABELLED.exec(cell)
    const field = whole ?? (parts ? r.labels.get(bare(parts[1]!)) : undefined)
    if (!field) continue
    const next = filled[i + 1] ?? ''
    const value = whole ? (r.labels.has(bare(next)) ? '' : next) : parts![2]!.trim()
    if (whole && value !== '') i++
    if (r.head[field] !== undefined && r.head[field] !== value)
      fault('duplicate', place, `“${cell.slice(0, 20)}”出现多次且不同`, `${field} is said twice, differently`)
    r.head[field] = value
  }
}

/** The columns, if this row is the head of the table: all that are agreed must be there. */
function columnsOf(layout: TableLayout, cells: readonly string[], place: string): Columns | undefined {
  const titles = cells.map(bare)
  const agreed = Object.entries(layout.columns) as [EntryField, string][]
  const found = agreed.filter(([, title]) => titles.includes(bare(title)))
  if (found.length < 2) return undefined
  const missing = agreed.filter(([, title]) => !titles.includes(bare(title)))
  if (missing.length > 0)
    fault(
      'dialect',
      place,
      `缺少列：${missing.map(m => m[1]).join('、')}`,
      `columns are missing: ${missing.map(m => m[0])}`,
    )
  for (const [, title] of agreed)
    if (titles.indexOf(bare(title)) !== titles.lastIndexOf(bare(title)))
      fault('duplicate', place, `列“${title}”出现多次`, `a column is there twice: ${title}`)
  return Object.fromEntries(agreed.map(([field, title]) => [field, titles.indexOf(bare(title))]))
}

function valuesOf(columns: Columns, cells: readonly string[]) {
  return Object.fromEntries(Object.entries(columns).map(([field, i]) => [field, cells[i!] ?? '']))
}
