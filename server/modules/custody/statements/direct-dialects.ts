import type { EntryField, HeadField } from './fields.ts'

/**
 * The form in which a bank's direct link (银企直联) answers with a statement. Banks name things differently: each form
 * is one such map, in JSON or in XML.
 */
export interface DirectDialect {
  id: string
  form: 'json' | 'xml'
  /** Name of the XML root, or the member by which the JSON is known. */
  root: string
  /** Where the answer says whether the bank could answer at all, and how it says yes. */
  result: { path: readonly string[]; good: readonly string[]; message: readonly string[] }
  body: readonly string[]
  head: Readonly<Partial<Record<HeadField, string>>>
  /** In JSON the list; in XML the element that holds the records and the name of each. */
  records: string
  record: string
  entry: Readonly<Partial<Record<EntryField, string>>>
}

const HEAD = {
  account: 'acctNo',
  accountName: 'acctName',
  currency: 'currency',
  statementId: 'stmtNo',
  page: 'pageNo',
  pages: 'pageCount',
  from: 'startDate',
  to: 'endDate',
  opening: 'beginBalance',
  closing: 'endBalance',
  count: 'totalCount',
  creditSum: 'creditAmount',
  debitSum: 'debitAmount',
} as const

const ENTRY = {
  entryRef: 'serialNo',
  bookedOn: 'tranDate',
  valueOn: 'valueDate',
  side: 'dcFlag',
  amount: 'amount',
  currency: 'currency',
  balance: 'balance',
  endToEndId: 'e2eId',
  counterpartyName: 'oppAcctName',
  counterpartyAccount: 'oppAcctNo',
  remittance: 'summary',
  returnReason: 'returnReason',
  reversal: 'reverseFlag',
} as const

export const DIRECT_DIALECTS: readonly DirectDialect[] = [
  {
    id: 'yqzl-json-1',
    form: 'json',
    root: 'head',
    result: { path: ['head', 'retCode'], good: ['0000', '000000'], message: ['head', 'retMsg'] },
    body: ['body'],
    head: HEAD,
    records: 'records',
    record: '',
    entry: ENTRY,
  },
  {
    id: 'yqzl-xml-1',
    form: 'xml',
    root: 'yqzl',
    result: { path: ['head', 'retCode'], good: ['0000', '000000'], message: ['head', 'retMsg'] },
    body: ['body'],
    head: HEAD,
    records: 'records',
    record: 'record',
    entry: ENTRY,
  },
]

/** The form of an XML link by its root; undefined if it is none. */
export const xmlDialect = (root: string) => DIRECT_DIALECTS.find(d => d.form === 'xml' && d.root === root)
