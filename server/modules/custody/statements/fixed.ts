import { fault } from './fault.ts'
import { type EntryField, type FieldRow, type HeadField, statementOf } from './fields.ts'
import type { FixedLayout } from './layout.ts'
import type { Statement } from './statement.ts'

const NEWLINE = 10
const RETURN = 13

interface Part {
  mark: string
  length: number
  fields: Partial<Record<string, readonly [number, number] | undefined>>
}

/** Does a file begin with the mark of the layout's first record? */
export const isFixed = (bytes: Buffer, layout: FixedLayout): boolean =>
  bytes.subarray(0, Buffer.byteLength(layout.head.mark)).toString('latin1') === layout.head.mark

/**
 * Reads records of fixed length: one head, its entries, one foot; a file may hold several such sets.
 * @throws StatementFault, with the number of the record
 */
export function readFixed(bytes: Buffer, layout: FixedLayout, maxEntries: number): Statement[] {
  const statements: Statement[] = []
  let head: FieldRow<HeadField> | undefined
  let rows: FieldRow<EntryField>[] = []
  let n = 0
  let entries = 0
  for (const record of records(bytes)) {
    const place = `record ${++n}`
    if (isA(record, layout.head)) {
      if (head) fault('syntax', place, '上一份对账单没有结尾记录', 'the statement before has no last record')
      head = { place, values: cut(record, layout.head, layout, place) }
    } else if (!head) fault('syntax', place, '没有首记录', 'no first record')
    else if (isA(record, layout.entry)) {
      if (++entries > maxEntries)
        fault('size', place, `明细超过 ${maxEntries} 笔`, `more than ${maxEntries} entries`)
      rows.push({ place, values: cut(record, layout.entry, layout, place) })
    } else if (isA(record, layout.foot)) {
      const values = { ...head.values, ...cut(record, layout.foot, layout, place) }
      statements.push(statementOf({ place: head.place, values }, rows, layout))
      head = undefined
      rows = []
    } else fault('syntax', place, '记录类型未知', 'a record of an unknown kind')
  }
  if (head)
    fault('syntax', `record ${n}`, '文件不完整：没有结尾记录', 'the file is cut short: no last record')
  return statements
}

function* records(bytes: Buffer): Generator<Buffer> {
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(NEWLINE, from)
    const to = end < 0 ? bytes.length : end
    yield bytes.subarray(from, bytes[to - 1] === RETURN ? to - 1 : to)
    from = to + 1
  }
}

const isA = (record: Buffer, part: Part) =>
  record.subarray(0, Buffer.byteLength(part.mark)).toString('latin1') === part.mark

function cut(record: Buffer, part: Part, layout: FixedLayout, place: string): Record<string, string> {
  if (record.length !== part.length)
    fault(
      'size',
      place,
      `长度 ${record.length}，应为 ${part.length} 字节`,
      `${record.length} bytes, not ${part.length}`,
    )
  const values: Record<string, string> = {}
  for (const [field, span] of Object.entries(part.fields)) {
    if (!span) continue
    const [from, length] = span
    values[field] = textOf(record.subarray(from, from + length), layout.encoding, `${place}/${field}`)
  }
  return values
}

function textOf(bytes: Buffer, encoding: string, place: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes).trim()
  } catch {
    return fault('syntax', place, `不是 ${encoding} 文本`, `not ${encoding} text`)
  }
}
