import { type CamtVersion, camtOf, STATEMENT_PARTS } from './camt-dialects.ts'
import { amountOf, dateOf, entryOf, sideOf } from './camt-entry.ts'
import { fault } from './fault.ts'
import type { Controls, Entry, Statement } from './statement.ts'
import { fenOfYuan, localDate, said, wholeNumber } from './values.ts'
import { all, must, one, placeOf, readXml, type XmlNode } from './xml.ts'

const MAX_REFERENCE = 70
const MAX_NAME = 140

type Dialect = NonNullable<ReturnType<typeof camtOf>>

/** The namespace of a document: that of the prefix which its root has. */
export function namespaceOf(source: string): { root: string; namespace: string } {
  const found = /<(?:([A-Za-z_][\w.-]*):)?([A-Za-z_][\w.-]*)((?:\s[^<>]*)?)>/.exec(source.slice(0, 4000))
  const attribute = found?.[1] ? `xmlns:${found[1]}` : 'xmlns'
  const value = new RegExp(`\\s${attribute.replace('.', '\\.')}\\s*=\\s*["']([^"']*)["']`).exec(
    found?.[3] ?? '',
  )
  return { root: found?.[2] ?? '', namespace: value?.[1] ?? '' }
}

/**
 * Reads a camt.052, .053 or .054 of the versions that are known.
 * @param maxEntries refused above
 * @throws StatementFault, with the path and line
 */
export function readCamt(source: string, maxEntries: number): { dialect: string; statements: Statement[] } {
  const { namespace } = namespaceOf(source)
  const dialect = camtOf(namespace)
  if (!dialect)
    fault(
      'dialect',
      '/Document',
      `不支持的报文：${namespace.slice(0, 100) || '没有命名空间'}`,
      `not a message that is read here: ${namespace.slice(0, 100) || 'no namespace'}`,
    )
  const { message, version } = dialect
  const entries = new Map<XmlNode, Entry[]>()
  let n = 0
  const take = (node: XmlNode) => {
    const owner = node.parent!
    if (++n > maxEntries)
      fault('size', placeOf(node), `明细超过 ${maxEntries} 笔`, `more than ${maxEntries} entries`)
    if (
      owner.name !== message.statement ||
      owner.parent?.name !== message.root ||
      owner.parent.parent?.name !== 'Document'
    )
      fault('dialect', placeOf(node), 'Ntry 不在对账单中', 'an entry outside a statement')
    const list = entries.get(owner) ?? []
    entries.set(owner, list)
    list.push(entryOf(node, version))
  }
  const root = readXml(source, { each: { name: 'Ntry', take } })
  const body = bodyOf(root, dialect)
  const made = must(body, 'GrpHdr', 'CreDtTm')
  localDate(made.text, placeOf(made))
  return {
    dialect: dialect.name,
    statements: all(body, message.statement).map(s => statementOf(s, dialect, entries.get(s) ?? [])),
  }
}

function bodyOf(root: XmlNode, { name, message }: Dialect): XmlNode {
  if (root.name !== 'Document')
    fault('dialect', placeOf(root), `根元素 ${root.name} 不是 Document`, 'the root is not Document')
  const [body, second] = root.children
  if (!body || second || body.name !== message.root)
    fault(
      'dialect',
      placeOf(body ?? root),
      `${name} 应只含 ${message.root}`,
      `${name} holds ${message.root} and nothing else`,
    )
  const stranger = body.children.find(c => !['GrpHdr', message.statement, 'SplmtryData'].includes(c.name))
  if (stranger)
    fault('syntax', placeOf(stranger), `未知元素 ${stranger.name}`, `unknown element ${stranger.name}`)
  return body
}

const PERIOD_ENDS = ['FrDtTm', 'ToDtTm', 'FrDt', 'ToDt']

function statementOf(node: XmlNode, { message, version }: Dialect, entries: readonly Entry[]): Statement {
  const known = [...STATEMENT_PARTS, message.pages, message.remark]
  const stranger = node.children.find(c => !known.includes(c.name))
  if (stranger)
    fault('syntax', placeOf(stranger), `未知元素 ${stranger.name}`, `unknown element ${stranger.name}`)
  refuseDuplicate(node)
  const id = must(node, 'Id')
  const [fromNode, toNode] = ['Fr', 'To'].map(
    end => one(node, 'FrToDt', `${end}DtTm`) ?? one(node, 'FrToDt', `${end}Dt`),
  )
  const period = one(node, 'FrToDt')?.children.find(c => !PERIOD_ENDS.includes(c.name))
  if (period) fault('syntax', placeOf(period), `未知元素 ${period.name}`, `unknown element ${period.name}`)
  const page = pageOf(node, message.pages)
  const created = version.created ? must(node, 'CreDtTm') : one(node, 'CreDtTm')
  return {
    place: placeOf(node),
    kind: message.kind,
    id:
      said(id.text, MAX_REFERENCE, placeOf(id)) ?? fault('missing', placeOf(id), '缺少编号', 'it has no id'),
    page,
    createdAt: created ? localDate(created.text, placeOf(created)) : null,
    ...accountOf(node),
    currency: 'CNY',
    from: fromNode ? localDate(fromNode.text, placeOf(fromNode)) : null,
    to: toNode ? localDate(toNode.text, placeOf(toNode)) : null,
    ...balancesOf(node, page),
    controls: controlsOf(one(node, 'TxsSummry'), version),
    entries,
  }
}

function refuseDuplicate(node: XmlNode) {
  const copy = one(node, 'CpyDplctInd')
  if (copy && copy.text !== 'COPY')
    fault('duplicate', placeOf(copy), '银行标明这是重复的对账单', 'the bank says that it is a duplicate')
}

function pageOf(node: XmlNode, name: string): Statement['page'] {
  const pages = one(node, name) ?? one(node.parent ?? undefined, 'GrpHdr', 'MsgPgntn')
  if (!pages) return { number: 1, last: true }
  const [number, last] = [must(pages, 'PgNb'), must(pages, 'LastPgInd')]
  const n = wholeNumber(number.text, placeOf(number))
  if (n < 1 || !/^(true|false|1|0)$/.test(last.text))
    fault('page', placeOf(pages), '页码无效', 'not a page number')
  return { number: n, last: last.text === 'true' || last.text === '1' }
}

function accountOf(node: XmlNode): Pick<Statement, 'account' | 'accountName'> {
  const account = must(node, 'Acct')
  const currency = one(account, 'Ccy')
  if (currency && currency.text !== 'CNY')
    fault(
      'currency',
      placeOf(currency),
      `币种 ${currency.text.slice(0, 10)} 不是人民币`,
      'the account is not in CNY',
    )
  const id = must(account, 'Id')
  const number = one(id, 'IBAN') ?? must(id, 'Othr', 'Id')
  const name = one(account, 'Ownr', 'Nm') ?? one(account, 'Nm')
  return {
    account:
      said(number.text, MAX_REFERENCE, placeOf(number)) ??
      fault('missing', placeOf(number), '缺少账号', 'no account'),
    accountName: name ? said(name.text, MAX_NAME, placeOf(name)) : null,
  }
}

/** Opening: OPBD or PRCD on the first page, the first ITBD on others. Closing: CLBD, or the last ITBD before the last page. */
function balancesOf(node: XmlNode, page: Statement['page']): Pick<Statement, 'openingFen' | 'closingFen'> {
  const balances = all(node, 'Bal').map(b => {
    const tp = must(b, 'Tp', 'CdOrPrtry')
    dateOf(must(b, 'Dt'))
    const side = must(b, 'CdtDbtInd')
    return {
      type: (one(tp, 'Cd') ?? must(tp, 'Prtry')).text,
      place: placeOf(b),
      fen: amountOf(must(b, 'Amt')) * (sideOf(side) === 'CRDT' ? 1 : -1),
    }
  })
  const single = (type: string) => {
    const [found, again] = balances.filter(b => b.type === type)
    if (again)
      fault('duplicate', again.place, `余额 ${type} 出现多次`, `balance ${type} is there more than once`)
    return found?.fen
  }
  const interim = balances.filter(b => b.type === 'ITBD')
  const carried = page.number > 1 ? interim[0]?.fen : undefined
  const handedOn = page.last ? undefined : interim.at(-1)?.fen
  return {
    openingFen: single('OPBD') ?? single('PRCD') ?? carried ?? null,
    closingFen: single('CLBD') ?? handedOn ?? null,
  }
}

function controlsOf(summary: XmlNode | undefined, version: CamtVersion): Controls {
  if (!summary) return {}
  const count = (...path: string[]) => {
    const node = one(summary, ...path, 'NbOfNtries')
    return node && wholeNumber(node.text, placeOf(node))
  }
  const sum = (...path: string[]) => {
    const node = one(summary, ...path)
    return node && fenOfYuan(node.text, placeOf(node))
  }
  const side = one(summary, 'TtlNtries', ...version.netSide)
  const net = sum('TtlNtries', ...version.net)
  if ((side === undefined) !== (net === undefined))
    fault('missing', placeOf(summary), '净额缺少金额或方向', 'the net lacks its amount or its direction')
  return {
    count: count('TtlNtries'),
    sumFen: sum('TtlNtries', 'Sum'),
    netFen: side && net !== undefined ? net * (sideOf(side) === 'CRDT' ? 1 : -1) : undefined,
    creditCount: count('TtlCdtNtries'),
    creditFen: sum('TtlCdtNtries', 'Sum'),
    debitCount: count('TtlDbtNtries'),
    debitFen: sum('TtlDbtNtries', 'Sum'),
  }
}
