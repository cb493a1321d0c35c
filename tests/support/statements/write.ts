import exceljs from 'exceljs'
import {
  CAMT_MESSAGES,
  CAMT_VERSIONS,
  type CamtVersion,
} from '../../../server/modules/custody/statements/camt-dialects.ts'
import {
  DIRECT_DIALECTS,
  type DirectDialect,
} from '../../../server/modules/custody/statements/direct-dialects.ts'
import type { EntryField, HeadField } from '../../../server/modules/custody/statements/fields.ts'
import { STANDARD_FIXED, STANDARD_TABLE } from '../../../server/modules/custody/statements/layout.ts'
import type { Entry, Statement, Transaction } from '../../../server/modules/custody/statements/statement.ts'
import { gb18030 } from '../gb18030.ts'

export const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
export const yuan = (fen: number) => {
  const digits = String(Math.abs(fen)).padStart(3, '0')
  return `${fen < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}
const el = (name: string, content: string | null) => (content === null ? '' : `<${name}>${content}</${name}>`)
const nested = (path: readonly string[], content: string) =>
  path.reduceRight((inner, name) => el(name, inner), content)
const amount = (fen: number) => `<Amt Ccy="CNY">${yuan(Math.abs(fen))}</Amt>`
const side = (fen: number) => el('CdtDbtInd', fen < 0 ? 'DBIT' : 'CRDT')
const text = (name: string, value: string | null) => (value === null ? '' : el(name, escaped(value)))

function transaction(t: Transaction, v: CamtVersion): string {
  const role = t.direction === 'CRDT' ? 'Dbtr' : 'Cdtr'
  const own = amount(t.amountFen)
  const oldest = v.amount[0]![0] === 'AmtDtls'
  return el(
    'TxDtls',
    [
      el('Refs', text('EndToEndId', t.endToEndId ?? 'NOTPROVIDED')),
      oldest ? nested(['AmtDtls', 'TxAmt'], own) : own + el('CdtDbtInd', t.direction),
      el(
        'RltdPties',
        nested([role, ...v.partyName], escaped(t.counterpartyName ?? '')) +
          nested([`${role}Acct`, 'Id', 'Othr', 'Id'], escaped(t.counterpartyAccount ?? '')),
      ),
      t.remittance === null ? '' : el('RmtInf', text('Ustrd', t.remittance)),
      t.returnReason === null ? '' : nested(['RtrInf', 'Rsn', 'Cd'], t.returnReason),
    ].join(''),
  )
}

const entry = (e: Entry, v: CamtVersion) =>
  el(
    'Ntry',
    [
      text('NtryRef', e.entryRef),
      amount(e.amountFen),
      el('CdtDbtInd', e.direction),
      el('RvslInd', String(e.reversal)),
      nested(v.status, e.status),
      nested(['BookgDt', 'Dt'], e.bookedOn),
      e.valueOn === null ? '' : nested(['ValDt', 'Dt'], e.valueOn),
      text('AcctSvcrRef', e.servicerRef),
      nested(['BkTxCd', 'Prtry', 'Cd'], 'XFER'),
      el('NtryDtls', e.transactions.map(t => transaction(t, v)).join('')),
    ].join(''),
  )

const balance = (type: string, fen: number) =>
  el(
    'Bal',
    nested(['Tp', 'CdOrPrtry', 'Cd'], type) + amount(fen) + side(fen) + nested(['Dt', 'Dt'], '2026-05-28'),
  )

function summary(s: Statement, v: CamtVersion): string {
  const { count = 0, creditFen = 0, debitFen = 0 } = s.controls
  const net = creditFen - debitFen
  const signOf = el(v.netSide.at(-1)!, net < 0 ? 'DBIT' : 'CRDT')
  const value = el(v.net.at(-1)!, yuan(Math.abs(net)))
  const netPart = v.net.length > 1 ? el(v.net[0]!, value + signOf) : value + signOf
  return el(
    'TxsSummry',
    el('TtlNtries', el('NbOfNtries', String(count)) + el('Sum', yuan(creditFen + debitFen)) + netPart) +
      el('TtlCdtNtries', el('Sum', yuan(creditFen))) +
      el('TtlDbtNtries', el('Sum', yuan(debitFen))),
  )
}

/** A camt message, for example `camt.053.001.08`; balances for camt.054 are left out. One element a line. */
export function writeCamt(name: string, statements: readonly Statement[]): Buffer {
  const [, type = '', , version = ''] = name.split('.')
  const message = CAMT_MESSAGES[type]!
  const v = CAMT_VERSIONS[version]!
  const bodies = statements.map(s => {
    const opening = s.page.number > 1 ? 'ITBD' : 'OPBD'
    const closing = s.page.last ? 'CLBD' : 'ITBD'
    const balances =
      s.openingFen === null || s.closingFen === null
        ? ''
        : balance(opening, s.openingFen) + balance(closing, s.closingFen)
    const pages = el(message.pages, el('PgNb', String(s.page.number)) + el('LastPgInd', String(s.page.last)))
    const period = el('FrDtTm', `${s.from}T00:00:00+08:00`) + el('ToDtTm', `${s.to}T23:59:59+08:00`)
    return el(
      message.statement,
      [
        text('Id', s.id),
        s.page.number === 1 && s.page.last ? '' : pages,
        el('CreDtTm', `${s.createdAt}T01:30:00+08:00`),
        el('FrToDt', period),
        el(
          'Acct',
          nested(['Id', 'Othr', 'Id'], s.account) + el('Ccy', 'CNY') + el('Ownr', text('Nm', s.accountName)),
        ),
        balances,
        summary(s, v),
        ...s.entries.map(e => entry(e, v)),
      ].join('\n'),
    )
  })
  const head = el('GrpHdr', el('MsgId', 'M1') + el('CreDtTm', '2026-05-29T01:30:00+08:00'))
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="urn:iso:std:iso:20022:tech:xsd:${name}"><${message.root}>${head}${bodies.join('\n')}</${message.root}></Document>\n`
  return Buffer.from(xml)
}

const compact = (date: string) => date.replaceAll('-', '')

/** Fields of a head as other forms write them. */
function headOf(s: Statement, money: (fen: number) => string): Partial<Record<HeadField, string>> {
  return {
    account: s.account,
    accountName: s.accountName ?? '',
    currency: 'CNY',
    statementId: s.id,
    page: String(s.page.number),
    pages: String(s.page.last ? s.page.number : s.page.number + 1),
    from: compact(s.from!),
    to: compact(s.to!),
    opening: money(s.openingFen!),
    closing: money(s.closingFen!),
    count: String(s.controls.count ?? s.entries.length),
    creditSum: money(s.controls.creditFen ?? 0),
    debitSum: money(s.controls.debitFen ?? 0),
  }
}

function entryFields(e: Entry, money: (fen: number) => string): Partial<Record<EntryField, string>> {
  const t = e.transactions[0]!
  return {
    entryRef: e.entryRef ?? '',
    bookedOn: compact(e.bookedOn),
    valueOn: e.valueOn ? compact(e.valueOn) : '',
    side: e.direction === 'CRDT' ? 'C' : 'D',
    amount: money(e.amountFen),
    credit: e.direction === 'CRDT' ? money(e.amountFen) : '',
    debit: e.direction === 'DBIT' ? money(e.amountFen) : '',
    endToEndId: t.endToEndId ?? '',
    counterpartyName: t.counterpartyName ?? '',
    counterpartyAccount: t.counterpartyAccount ?? '',
    remittance: t.remittance ?? '',
    returnReason: t.returnReason ?? '',
    reversal: e.reversal ? 'Y' : 'N',
  }
}

function tableOf(s: Statement): string[][] {
  const head = headOf(s, yuan)
  const { columns, head: labels } = STANDARD_TABLE
  const below = ['count', 'creditSum', 'debitSum', 'closing']
  const labelled = (f: string) => [labels[f as HeadField]!, head[f as HeadField]!]
  const fields = Object.keys(columns) as EntryField[]
  let running = s.openingFen!
  const rows = s.entries.map(e => {
    running += e.direction === 'CRDT' ? e.amountFen : -e.amountFen
    const values = { ...entryFields(e, yuan), balance: yuan(running) }
    return fields.map(f => values[f] ?? '')
  })
  return [
    ...Object.keys(labels)
      .filter(f => !below.includes(f))
      .map(labelled),
    fields.map(f => columns[f]!),
    ...rows,
    below.flatMap(labelled),
  ]
}

const cell = (value: string) => (/[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value)

/** The standard table as CSV. */
export const writeCsv = ([s]: readonly Statement[]): Buffer =>
  Buffer.from(
    tableOf(s!)
      .map(row => row.map(cell).join(','))
      .join('\r\n'),
  )

/** The standard table as XLSX, every cell a text. */
export async function writeXlsx([s]: readonly Statement[]): Promise<Buffer> {
  const book = new exceljs.Workbook()
  book.addWorksheet('流水').addRows(tableOf(s!))
  return Buffer.from(await book.xlsx.writeBuffer())
}

/** The standard records of fixed length. */
export function writeFixed(statements: readonly Statement[]): Buffer {
  const digits = (fen: number) => String(fen)
  const record = (
    part: { mark: string; length: number; fields: object },
    values: Record<string, string | undefined>,
  ) => {
    const bytes = Buffer.alloc(part.length, ' ')
    bytes.write(part.mark)
    for (const [field, [from, length]] of Object.entries(part.fields) as [string, [number, number]][]) {
      const value = gb18030(values[field] ?? '')
      if (value.length > length) throw new Error(`${field} does not fit`)
      value.copy(bytes, from)
    }
    return Buffer.concat([bytes, Buffer.from('\n')])
  }
  return Buffer.concat(
    statements.flatMap(s => {
      const head = headOf(s, digits)
      return [
        record(STANDARD_FIXED.head, head),
        ...s.entries.map(e => record(STANDARD_FIXED.entry, entryFields(e, digits))),
        record(STANDARD_FIXED.foot, head),
      ]
    }),
  )
}

const named = (
  names: Readonly<Partial<Record<string, string>>>,
  values: Record<string, string | undefined>,
) =>
  Object.fromEntries(Object.entries(names).flatMap(([f, name]) => (values[f] ? [[name!, values[f]!]] : [])))

function directOf(d: DirectDialect, s: Statement) {
  const records = s.entries.map(e => named(d.entry, entryFields(e, yuan)))
  return { head: named(d.head, headOf(s, yuan)), records }
}

/** An answer of a direct link in JSON. */
export function writeDirectJson([s]: readonly Statement[]): Buffer {
  const { head, records } = directOf(DIRECT_DIALECTS[0]!, s!)
  return Buffer.from(
    JSON.stringify({ head: { retCode: '0000', retMsg: '成功' }, body: { ...head, records } }, null, 1),
  )
}

/** The same in XML, in GBK as banks like it. */
export function writeDirectXml([s]: readonly Statement[]): Buffer {
  const { head, records } = directOf(DIRECT_DIALECTS[1]!, s!)
  const members = (values: Record<string, string>) =>
    Object.entries(values)
      .map(([name, value]) => el(name, escaped(value)))
      .join('')
  const list = el('records', records.map(r => `\n${el('record', members(r))}`).join(''))
  const body = el('head', el('retCode', '0000') + el('retMsg', '成功')) + el('body', members(head) + list)
  return gb18030(`<?xml version="1.0" encoding="GBK"?>\n${el('yqzl', body)}`)
}

export interface Writer {
  dialect: string
  write(statements: readonly Statement[]): Buffer | Promise<Buffer>
  kind: Statement['kind']
  /** Divides entries into transactions. */
  batches: boolean
}

/** A writer for every dialect that is read. */
export const writers: readonly Writer[] = [
  ...Object.entries(CAMT_MESSAGES).flatMap(([type, message]) =>
    Object.keys(CAMT_VERSIONS).map(version => {
      const dialect = `camt.${type}.001.${version}`
      return {
        dialect,
        write: (s: readonly Statement[]) => writeCamt(dialect, s),
        kind: message.kind,
        batches: true,
      }
    }),
  ),
  { dialect: 'csv', write: writeCsv, kind: 'STATEMENT', batches: false },
  { dialect: 'xlsx', write: writeXlsx, kind: 'STATEMENT', batches: false },
  { dialect: 'fixed', write: writeFixed, kind: 'STATEMENT', batches: false },
  { dialect: 'yqzl-json-1', write: writeDirectJson, kind: 'STATEMENT', batches: false },
  { dialect: 'yqzl-xml-1', write: writeDirectXml, kind: 'STATEMENT', batches: false },
]
