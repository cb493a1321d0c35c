import { createHash } from 'node:crypto'
import { NotATable, recogniseTable } from '../../../platform/table-file.ts'
import { checkArchive } from './archive.ts'
import { namespaceOf, readCamt } from './camt.ts'
import { checkFile, checkStatement } from './checks.ts'
import { readDirectJson, readDirectXml } from './direct.ts'
import { xmlDialect } from './direct-dialects.ts'
import { fault } from './fault.ts'
import { CHINESE_WRITING } from './fields.ts'
import { isFixed, readFixed } from './fixed.ts'
import { type Layout, STANDARD_FIXED, STANDARD_TABLE } from './layout.ts'
import type { Statement, StatementFile, StatementKind } from './statement.ts'
import { readTable } from './table.ts'

/** Largest file, in bytes. */
export const MAX_FILE = 32 * 2 ** 20
/** Largest number of entries of a file. */
export const MAX_ENTRIES = 100_000

export interface ReadOptions {
  /** What the file is expected to be; another kind is refused. Anything, if it is not said. */
  kind?: StatementKind | undefined
  /** How the bank writes tables or fixed records; the standard ones, if it is not said. */
  layout?: Layout | undefined
}

interface Read {
  dialect: string
  statements: Statement[]
}

/**
 * Reads a file of a bank, whatever its form, and checks everything that it says about itself. All of it or nothing.
 * @throws StatementFault with the place and the reason
 */
export async function readStatementFile(bytes: Buffer, o: ReadOptions = {}): Promise<StatementFile> {
  if (bytes.length === 0) fault('empty', '/', '文件是空的', 'the file is empty')
  if (bytes.length > MAX_FILE) fault('size', '/', '文件过大', 'the file is too large')
  const { dialect, statements } = await readAny(bytes, o)
  for (const s of statements) {
    if (o.kind && s.kind !== o.kind)
      fault('dialect', s.place, `${dialect} 不是所要的类型`, `${dialect} is a ${s.kind}, not a ${o.kind}`)
    checkStatement(s)
  }
  checkFile(statements)
  return { dialect, hash: createHash('sha256').update(bytes).digest('hex'), statements }
}

const BOM = Buffer.from([0xef, 0xbb, 0xbf])
const SPACES = [9, 10, 13, 32]

function firstByte(bytes: Buffer): string {
  let at = bytes.subarray(0, 3).equals(BOM) ? 3 : 0
  while (SPACES.includes(bytes[at] ?? 0)) at++
  return String.fromCharCode(bytes[at] ?? 0)
}

async function readAny(bytes: Buffer, { layout }: ReadOptions): Promise<Read> {
  const first = firstByte(bytes)
  if (first === '<') return readMarkup(textOf(bytes))
  if (first === '{' || first === '[') return readDirectJson(textOf(bytes), CHINESE_WRITING, MAX_ENTRIES)
  const fixed = layout?.kind === 'FIXED' ? layout : STANDARD_FIXED
  if (layout?.kind === 'FIXED' || isFixed(bytes, fixed))
    return { dialect: 'fixed', statements: readFixed(bytes, fixed, MAX_ENTRIES) }
  return readSheet(bytes, layout?.kind === 'TABLE' ? layout : STANDARD_TABLE)
}

async function readSheet(bytes: Buffer, layout: Extract<Layout, { kind: 'TABLE' }>): Promise<Read> {
  try {
    const file = recogniseTable(bytes)
    if (file.format === 'xlsx') checkArchive(bytes)
    return { dialect: file.format, statements: await readTable(bytes, file, layout, MAX_ENTRIES) }
  } catch (error) {
    if (!(error instanceof NotATable)) throw error
    return fault('dialect', '/', error.reason.zh, error.reason.en)
  }
}

function readMarkup(source: string): Read {
  const { root, namespace } = namespaceOf(source)
  const direct = namespace === '' ? xmlDialect(root) : undefined
  return direct ? readDirectXml(source, direct, CHINESE_WRITING, MAX_ENTRIES) : readCamt(source, MAX_ENTRIES)
}

const DECLARED = /^<\?xml[^>]{0,100}encoding\s*=\s*["']([A-Za-z0-9._-]{1,20})["']/
const ENCODINGS: Record<string, string> = {
  'utf-8': 'utf-8',
  gbk: 'gb18030',
  gb2312: 'gb18030',
  gb18030: 'gb18030',
}

/** Text in the encoding that it declares; UTF-8 unless it does. */
function textOf(bytes: Buffer): string {
  const declared =
    DECLARED.exec(bytes.subarray(0, 200).toString('latin1').replace(/^ï»¿/, ''))?.[1] ?? 'utf-8'
  const encoding = ENCODINGS[declared.toLowerCase()]
  if (!encoding) fault('dialect', '/', `不支持的编码 ${declared}`, `encoding ${declared} is not read here`)
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return fault('syntax', '/', `不是 ${declared} 文本`, `the text is not ${declared}`)
  }
}
