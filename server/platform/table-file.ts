import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { createInflateRaw } from 'node:zlib'
import { parse } from 'csv-parse'
import exceljs from 'exceljs'

/** A table that somebody uploaded: what it is, and how to read its rows. */
export interface TableFile {
  format: 'xlsx' | 'csv'
  encoding: 'utf-8' | 'gb18030' | 'utf-16le' | null
  /** SHA-256 of the bytes, hexadecimal. */
  hash: string
}

const ZIP = Buffer.from('PK\u0003\u0004', 'latin1')
const SHEET = /^xl\/worksheets\/[^/]+\.xml$/
const MAX_UNPACKED = 256 * 2 ** 20
const MAX_PARTS = 2000
const MAX_CELL = 4000
const MAX_COLUMNS = 200
const MAX_RECORD = 256 * 1024

/** The file cannot be read as a table. `reason` is for people, in both languages. */
export class NotATable extends Error {
  readonly reason: { zh: string; en: string }
  constructor(zh: string, en: string) {
    super(en)
    this.reason = { zh, en }
  }
}

/** Tells format and encoding from the bytes, never from the name. @throws NotATable */
export function recogniseTable(bytes: Buffer): TableFile {
  const hash = createHash('sha256').update(bytes).digest('hex')
  if (bytes.subarray(0, 4).equals(ZIP)) {
    checkUnpacked(bytes)
    return { format: 'xlsx', encoding: null, hash }
  }
  if (bytes.subarray(0, 8).toString('hex') === 'd0cf11e0a1b11ae1')
    throw new NotATable('旧版 XLS 文件请另存为 XLSX 后上传', 'save the old XLS file as XLSX')
  return { format: 'csv', encoding: encodingOf(bytes), hash }
}

/** UTF-8 if every byte agrees, else GB18030, which contains GBK and GB 2312. */
function encodingOf(bytes: Buffer): 'utf-8' | 'gb18030' | 'utf-16le' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  for (const encoding of ['utf-8', 'gb18030'] as const)
    try {
      if (!new TextDecoder(encoding, { fatal: true }).decode(bytes).includes('\u0000')) return encoding
    } catch {}
  throw new NotATable('既不是 UTF-8 也不是 GB18030 文本', 'the text is neither UTF-8 nor GB18030')
}

interface Part {
  name: string
  unpacked: number
  packed: number
  at: number
}

/** The parts that the archive lists. @throws NotATable */
function partsOf(bytes: Buffer): Part[] {
  const broken = () => new NotATable('XLSX 文件不完整', 'the XLSX file is not whole')
  const end = bytes.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'))
  if (end < 0 || end + 22 > bytes.length) throw broken()
  const parts: Part[] = []
  let at = bytes.readUInt32LE(end + 16)
  for (let i = bytes.readUInt16LE(end + 10); i > 0; i--) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50) throw broken()
    const nameLength = bytes.readUInt16LE(at + 28)
    parts.push({
      name: bytes.subarray(at + 46, at + 46 + nameLength).toString(),
      packed: bytes.readUInt32LE(at + 20),
      unpacked: bytes.readUInt32LE(at + 24),
      at: bytes.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return parts
}

/** A small archive may unpack to more than any machine holds: the sizes are summed before anything is unpacked. */
function checkUnpacked(bytes: Buffer) {
  const parts = partsOf(bytes)
  if (parts.length > MAX_PARTS || parts.reduce((sum, p) => sum + p.unpacked, 0) > MAX_UNPACKED)
    throw new NotATable('XLSX 文件展开后过大', 'the XLSX file unpacks to too much')
  if (!parts.some(p => SHEET.test(p.name))) throw new NotATable('文件中没有工作表', 'the file holds no sheet')
}

/** How many rows the table has, its head included; for progress only, empty rows may be counted. */
export async function countRows(bytes: Buffer, file: TableFile): Promise<number> {
  if (file.format === 'xlsx') return countTags(bytes)
  let rows = 0
  for await (const _ of tableRows(bytes, file)) rows++
  return rows
}

/** Counts the rows of the first sheet without parsing it. */
async function countTags(bytes: Buffer): Promise<number> {
  const sheet = partsOf(bytes).find(p => SHEET.test(p.name))
  if (!sheet) return 0
  const from = sheet.at + 30 + bytes.readUInt16LE(sheet.at + 26) + bytes.readUInt16LE(sheet.at + 28)
  const packed = Readable.from([bytes.subarray(from, from + sheet.packed)])
  const stored = bytes.readUInt16LE(sheet.at + 8) === 0
  let rows = 0
  let tail = ''
  for await (const chunk of (stored ? packed : packed.pipe(createInflateRaw())) as AsyncIterable<Buffer>) {
    const text = tail + chunk.toString('latin1')
    rows += text.match(/<row[ >]/g)?.length ?? 0
    tail = text.slice(text.lastIndexOf('<')).slice(0, 4)
  }
  return rows
}

/** The rows of the first sheet, one at a time, every cell as trimmed text. Empty rows are left out. @throws NotATable */
export async function* tableRows(bytes: Buffer, file: TableFile): AsyncGenerator<string[]> {
  try {
    for await (const row of file.format === 'xlsx' ? xlsxRows(bytes) : csvRows(bytes, file.encoding!))
      if (row.some(cell => cell !== '')) yield row
  } catch (error) {
    if (error instanceof NotATable) throw error
    const text = (error as Error).message
    throw new NotATable(`文件无法解析：${text}`, `the file cannot be parsed: ${text}`)
  }
}

async function* csvRows(bytes: Buffer, encoding: string): AsyncGenerator<string[]> {
  const decoder = new TextDecoder(encoding)
  const head = decoder.decode(bytes.subarray(0, 64 * 1024), { stream: true }).split(/\r?\n/, 1)[0] ?? ''
  const delimiter = [',', '\t', ';'].sort((a, b) => head.split(b).length - head.split(a).length)[0]!
  const parser = parse({
    delimiter,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: MAX_RECORD,
    trim: true,
  })
  const rows = Readable.from(decoded(bytes, encoding)).pipe(parser)
  for await (const row of rows as AsyncIterable<string[]>) yield row.slice(0, MAX_COLUMNS).map(clip)
}

function* decoded(bytes: Buffer, encoding: string): Generator<string> {
  const decoder = new TextDecoder(encoding)
  const step = 64 * 1024
  for (let at = 0; at < bytes.length; at += step)
    yield decoder.decode(bytes.subarray(at, at + step), { stream: true })
  yield decoder.decode()
}

const clip = (text: string) => text.slice(0, MAX_CELL).trim()

async function* xlsxRows(bytes: Buffer): AsyncGenerator<string[]> {
  const reader = new exceljs.stream.xlsx.WorkbookReader(Readable.from([bytes]) as never, {
    worksheets: 'emit',
    sharedStrings: 'cache',
    styles: 'cache',
    hyperlinks: 'ignore',
    entries: 'ignore',
  })
  for await (const sheet of reader) {
    for await (const row of sheet) {
      const cells: string[] = []
      const last = Math.min(row.cellCount, MAX_COLUMNS)
      for (let i = 1; i <= last; i++) cells.push(clip(textOf(row.getCell(i).value)))
      yield cells
    }
    return
  }
}

/** A cell as text: dates as YYYY-MM-DD, results of formulas, rich text without its formats. */
function textOf(value: exceljs.CellValue): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  if (typeof value !== 'object') return String(value)
  if ('richText' in value) return value.richText.map(part => part.text).join('')
  if ('result' in value) return textOf(value.result as exceljs.CellValue)
  if ('text' in value) return textOf(value.text as exceljs.CellValue)
  return ''
}
