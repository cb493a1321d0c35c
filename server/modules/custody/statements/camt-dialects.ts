import type { StatementKind } from './statement.ts'

/** Where the versions of the camt messages differ in what is read of them. */
export interface CamtVersion {
  /** `Sts` holds its code itself, or in `Cd`. */
  status: readonly string[]
  /** Where a party has its name: in itself, or one below in `Pty`. */
  partyName: readonly string[]
  /** An agent may stand in the place of a party. */
  agentName: readonly string[]
  /** Net of all entries and its sign. */
  net: readonly string[]
  netSide: readonly string[]
  /** Where a transaction has its own amount and direction. */
  amount: readonly (readonly string[])[]
  /** The statement itself says when it was made (the message always does). */
  created: boolean
}

const OLDEST: CamtVersion = {
  status: ['Sts'],
  partyName: ['Nm'],
  agentName: [],
  net: ['TtlNetNtryAmt'],
  netSide: ['CdtDbtInd'],
  amount: [['AmtDtls', 'TxAmt', 'Amt']],
  created: true,
}
const OLD: CamtVersion = {
  ...OLDEST,
  net: ['TtlNetNtry', 'Amt'],
  netSide: ['TtlNetNtry', 'CdtDbtInd'],
  amount: [['Amt'], ['AmtDtls', 'TxAmt', 'Amt']],
}
const NEW: CamtVersion = {
  ...OLD,
  status: ['Sts', 'Cd'],
  partyName: ['Pty', 'Nm'],
  agentName: ['Agt', 'FinInstnId', 'Nm'],
  created: false,
}

/** Versions in circulation; any other is refused, because nobody has looked at where it differs. */
export const CAMT_VERSIONS: Readonly<Record<string, CamtVersion>> = {
  '02': OLDEST,
  '04': OLD,
  '06': OLD,
  '08': NEW,
  '13': NEW,
}

export interface CamtMessage {
  kind: StatementKind
  root: string
  statement: string
  pages: string
  remark: string
}

export const CAMT_MESSAGES: Readonly<Record<string, CamtMessage>> = {
  '052': {
    kind: 'REPORT',
    root: 'BkToCstmrAcctRpt',
    statement: 'Rpt',
    pages: 'RptPgntn',
    remark: 'AddtlRptInf',
  },
  '053': {
    kind: 'STATEMENT',
    root: 'BkToCstmrStmt',
    statement: 'Stmt',
    pages: 'StmtPgntn',
    remark: 'AddtlStmtInf',
  },
  '054': {
    kind: 'NOTIFICATION',
    root: 'BkToCstmrDbtCdtNtfctn',
    statement: 'Ntfctn',
    pages: 'NtfctnPgntn',
    remark: 'AddtlNtfctnInf',
  },
}

/** What may stand in a statement beside its pages and remark; anything else could be an entry under a wrong name. */
export const STATEMENT_PARTS: readonly string[] = [
  'Id',
  'ElctrncSeqNb',
  'RptgSeq',
  'LglSeqNb',
  'CreDtTm',
  'FrToDt',
  'CpyDplctInd',
  'RptgSrc',
  'Acct',
  'RltdAcct',
  'Intrst',
  'Bal',
  'TxsSummry',
  'Ntry',
]

/** What may stand in an entry, in every version. */
export const ENTRY_PARTS: readonly string[] = [
  'NtryRef',
  'Amt',
  'CdtDbtInd',
  'RvslInd',
  'Sts',
  'BookgDt',
  'ValDt',
  'AcctSvcrRef',
  'Avlbty',
  'BkTxCd',
  'ComssnWvrInd',
  'AddtlInfInd',
  'AmtDtls',
  'Chrgs',
  'TechInptChanl',
  'Intrst',
  'CardTx',
  'NtryDtls',
  'AddtlNtryInf',
]

const NAMESPACE = /^urn:iso:std:iso:20022:tech:xsd:camt\.(\d{3})\.001\.(\d{2})$/

/** The message and version of a namespace; undefined if it is not one that is read. */
export function camtOf(namespace: string) {
  const [, message = '', version = ''] = NAMESPACE.exec(namespace) ?? []
  if (!Object.hasOwn(CAMT_MESSAGES, message) || !Object.hasOwn(CAMT_VERSIONS, version)) return undefined
  return {
    name: `camt.${message}.001.${version}`,
    message: CAMT_MESSAGES[message]!,
    version: CAMT_VERSIONS[version]!,
  }
}
