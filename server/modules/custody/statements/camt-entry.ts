import { type CamtVersion, ENTRY_PARTS } from './camt-dialects.ts'
import { fault } from './fault.ts'
import type { Direction, Entry, Transaction } from './statement.ts'
import { direction, fenOfYuan, localDate, positive, said } from './values.ts'
import { all, must, one, placeOf, type XmlNode } from './xml.ts'

const MAX_NAME = 140
const MAX_REFERENCE = 70
const MAX_REMITTANCE = 1000
const STATUSES = ['BOOK', 'PDNG', 'INFO', 'FUTR'] as const

/** An amount with its currency, which has to be CNY. Fen. @throws StatementFault */
export function amountOf(node: XmlNode): number {
  const place = placeOf.bind(null, node)
  const { Ccy: currency } = node.attributes
  if (currency === undefined) fault('missing', place(), '金额缺少币种', 'an amount without its currency')
  if (currency !== 'CNY')
    fault('currency', place(), `币种 ${currency} 不是人民币`, `currency ${currency} is not CNY`)
  return /^\d+\.\d\d$/.test(node.text) && node.text.length < 16
    ? Number(node.text.replace('.', ''))
    : fenOfYuan(node.text, place())
}

export const sideOf = (node: XmlNode): Direction =>
  node.text === 'CRDT' || node.text === 'DBIT' ? node.text : direction(node.text, placeOf(node))

/** A date from `Dt` or `DtTm`. */
export function dateOf(node: XmlNode): string {
  const day = one(node, 'Dt') ?? must(node, 'DtTm')
  return localDate(day.text, placeOf(day))
}

const textOf = (node: XmlNode | undefined, max: number): string | null =>
  node === undefined || node.text === '' ? null : said(node.text, max, placeOf(node))

/** One `Ntry` of any version. @throws StatementFault */
export function entryOf(node: XmlNode, version: CamtVersion): Entry {
  const stranger = node.children.find(c => !ENTRY_PARTS.includes(c.name))
  if (stranger)
    fault('syntax', placeOf(stranger), `未知元素 ${stranger.name}`, `unknown element ${stranger.name}`)
  const amount = must(node, 'Amt')
  const fen = amountOf(amount)
  const side = sideOf(must(node, 'CdtDbtInd'))
  const booked = one(node, 'BookgDt') ?? one(node, 'ValDt') ?? must(node, 'BookgDt')
  const valued = one(node, 'ValDt')
  return {
    place: placeOf(node),
    entryRef: textOf(one(node, 'NtryRef'), MAX_REFERENCE),
    servicerRef: textOf(one(node, 'AcctSvcrRef'), MAX_REFERENCE),
    amountFen: fen > 0 ? fen : positive(fen, placeOf(amount)),
    direction: side,
    reversal: flagOf(one(node, 'RvslInd')),
    status: statusOf(must(node, ...version.status)),
    bookedOn: dateOf(booked),
    valueOn: valued ? dateOf(valued) : null,
    transactions: transactionsOf(node, version, { amountFen: fen, direction: side }),
  }
}

function statusOf(node: XmlNode): Entry['status'] {
  const found = STATUSES.find(s => s === node.text)
  return (
    found ?? fault('value', placeOf(node), `入账状态“${node.text.slice(0, 20)}”未知`, 'an unknown status')
  )
}

export function flagOf(node: XmlNode | undefined): boolean {
  if (!node || node.text === 'false' || node.text === '0') return false
  if (node.text === 'true' || node.text === '1') return true
  return fault('value', placeOf(node), '应为 true 或 false', 'neither true nor false')
}

interface Sum {
  amountFen: number
  direction: Direction
}

/** The transactions of an entry; an entry without details is one, of which the bank says no more. */
function transactionsOf(entry: XmlNode, version: CamtVersion, sum: Sum): Transaction[] {
  const details = all(entry, 'NtryDtls').flatMap(d => all(d, 'TxDtls'))
  if (details.length === 0)
    return [{ ...sum, ...SILENT, remittance: textOf(one(entry, 'AddtlNtryInf'), MAX_REMITTANCE) }]
  return details.map(d => transactionOf(d, version, sum, details.length === 1))
}

const SILENT = {
  endToEndId: null,
  counterpartyName: null,
  counterpartyAccount: null,
  returnReason: null,
}

function transactionOf(node: XmlNode, version: CamtVersion, sum: Sum, alone: boolean): Transaction {
  const amount = version.amount.map(path => one(node, ...path)).find(Boolean)
  if (!amount && !alone)
    fault('missing', placeOf(node), '合并入账的交易缺少金额', 'a transaction of a batch without its amount')
  const side = one(node, 'CdtDbtInd')
  const way = side ? sideOf(side) : sum.direction
  return {
    amountFen: amount ? positive(amountOf(amount), placeOf(amount)) : sum.amountFen,
    direction: way,
    endToEndId: endToEndId(node),
    ...counterpartyOf(node, version, way),
    remittance: remittanceOf(node),
    returnReason: textOf(
      one(node, 'RtrInf', 'Rsn', 'Cd') ?? one(node, 'RtrInf', 'Rsn', 'Prtry'),
      MAX_REFERENCE,
    ),
  }
}

/** `NOTPROVIDED` is what the standard writes where nobody gave one. */
function endToEndId(node: XmlNode): string | null {
  const id = textOf(one(node, 'Refs', 'EndToEndId'), MAX_REFERENCE)
  return id === 'NOTPROVIDED' ? null : id
}

/** The other side: who paid for a credit, who was paid for a debit. */
function counterpartyOf(node: XmlNode, version: CamtVersion, way: Direction) {
  const role = way === 'CRDT' ? 'Dbtr' : 'Cdtr'
  const parties = one(node, 'RltdPties')
  const name =
    one(parties, role, ...version.partyName) ??
    (version.agentName.length > 0 ? one(parties, role, ...version.agentName) : undefined)
  const account = one(parties, `${role}Acct`, 'Id')
  return {
    counterpartyName: textOf(name, MAX_NAME),
    counterpartyAccount: textOf(
      account && (one(account, 'IBAN') ?? one(account, 'Othr', 'Id')),
      MAX_REFERENCE,
    ),
  }
}

function remittanceOf(node: XmlNode): string | null {
  const info = one(node, 'RmtInf')
  if (!info) return textOf(one(node, 'AddtlTxInf'), MAX_REMITTANCE)
  const lines = all(info, 'Ustrd').map(u => u.text)
  const references = all(info, 'Strd').map(s => one(s, 'CdtrRefInf', 'Ref')?.text ?? '')
  return said([...lines, ...references].filter(Boolean).join(' '), MAX_REMITTANCE, placeOf(info))
}
