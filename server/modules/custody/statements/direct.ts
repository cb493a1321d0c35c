import { DIRECT_DIALECTS, type DirectDialect } from './direct-dialects.ts'
import { fault } from './fault.ts'
import { type EntryField, type FieldRow, type HeadField, statementOf, type Writing } from './fields.ts'
import { isObject, type Json, readJson } from './json.ts'
import type { Statement } from './statement.ts'
import { all, must, one, placeOf, readXml, type XmlNode } from './xml.ts'

/** Reads an answer of a direct link in JSON. @throws StatementFault, with the JSON pointer */
export function readDirectJson(source: string, writing: Writing, maxEntries: number) {
  const root = readJson(source)
  const dialect = DIRECT_DIALECTS.find(d => d.form === 'json' && isObject(root) && d.root in root)
  if (!dialect) fault('dialect', '/', 'JSON 格式未约定', 'not a form of JSON that is read here')
  const message = textAt(root, dialect.result.message) ?? ''
  checkResult(dialect, textAt(root, dialect.result.path), message)
  const body = dialect.body.reduce<Json | undefined>((at, k) => (isObject(at) ? at[k] : undefined), root)
  const records = isObject(body) ? body[dialect.records] : undefined
  const place = `/${dialect.body.join('/')}`
  if (!isObject(body)) fault('missing', place, '缺少报文体', 'the body is missing')
  if (!Array.isArray(records))
    fault('missing', `${place}/${dialect.records}`, '缺少明细列表', 'the list of records is missing')
  checkSize(records.length, maxEntries)
  const rows = records.map((r, i) => jsonRow(r, dialect.entry, `${place}/${dialect.records}/${i}`))
  const head: FieldRow<HeadField> = jsonRow(body, dialect.head, place)
  return { dialect: dialect.id, statements: [statementOf(head, rows, writing)] satisfies Statement[] }
}

function checkSize(n: number, maxEntries: number) {
  if (n > maxEntries) fault('size', '/', `明细超过 ${maxEntries} 笔`, `more than ${maxEntries} entries`)
}

function textAt(root: Json, path: readonly string[]): string | undefined {
  const found = path.reduce<Json | undefined>((at, k) => (isObject(at) ? at[k] : undefined), root)
  return typeof found === 'string' ? found : undefined
}

/** A bank that could not answer says so in a code; its empty answer is no empty statement. */
function checkResult({ result }: DirectDialect, code: string | undefined, message: string) {
  const place = `/${result.path.join('/')}`
  if (code === undefined) fault('missing', place, '缺少返回码', 'the result code is missing')
  if (!result.good.includes(code))
    fault(
      'bank',
      place,
      `银行返回 ${code}：${message.slice(0, 100)}`,
      `the bank answered ${code}: ${message.slice(0, 100)}`,
    )
}

function jsonRow<F extends string>(
  value: Json,
  names: Readonly<Partial<Record<F, string>>>,
  place: string,
): FieldRow<F> {
  if (!isObject(value)) fault('syntax', place, '应为对象', 'not an object')
  const values: Partial<Record<F, string>> = {}
  for (const [field, name] of Object.entries(names) as [F, string][]) {
    const found = value[name]
    if (found === undefined || found === null) continue
    // Sums are text: a number of JSON may have lost its fen before it came here.
    if (typeof found !== 'string')
      fault('value', `${place}/${name}`, `${name} 应为字符串`, `${name} is not a text`)
    values[field] = found
  }
  return { place, values }
}

/** Reads an answer of a direct link in XML. @throws StatementFault, with the path and line */
export function readDirectXml(source: string, dialect: DirectDialect, writing: Writing, maxEntries: number) {
  const rows: FieldRow<EntryField>[] = []
  const owners = new Set<XmlNode>()
  const take = (node: XmlNode) => {
    checkSize(rows.length + 1, maxEntries)
    owners.add(node.parent!)
    rows.push(xmlRow(node, dialect.entry))
  }
  const root = readXml(source, { each: { name: dialect.record, take } })
  checkResult(
    dialect,
    one(root, ...dialect.result.path)?.text,
    one(root, ...dialect.result.message)?.text ?? '',
  )
  const body = must(root, ...dialect.body)
  const records = must(body, dialect.records)
  for (const owner of owners)
    if (owner !== records) fault('syntax', placeOf(owner), '明细不在列表中', 'a record outside the list')
  const stranger = records.children[0]
  if (stranger)
    fault('syntax', placeOf(stranger), `未知元素 ${stranger.name}`, `unknown element ${stranger.name}`)
  return { dialect: dialect.id, statements: [statementOf(xmlRow(body, dialect.head), rows, writing)] }
}

function xmlRow<F extends string>(node: XmlNode, names: Readonly<Partial<Record<F, string>>>): FieldRow<F> {
  const values: Partial<Record<F, string>> = {}
  for (const [field, name] of Object.entries(names) as [F, string][]) {
    const [found, again] = all(node, name)
    if (again) fault('syntax', placeOf(again), `${name} 出现多次`, `${name} is there more than once`)
    if (found) values[field] = found.text
  }
  return { place: placeOf(node), values }
}
