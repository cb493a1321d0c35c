import { z } from 'zod'
import { CHINESE_WRITING, ENTRY_FIELDS, HEAD_FIELDS } from './fields.ts'

const Title = z.string().min(1).max(60)
const Words = z.array(z.string().min(1).max(20)).min(1).max(20)

const writing = {
  unit: z.enum(['YUAN', 'FEN']).default('YUAN'),
  credit: Words.default([...CHINESE_WRITING.credit]),
  debit: Words.default([...CHINESE_WRITING.debit]),
  reversal: Words.default([...CHINESE_WRITING.reversal]),
  currency: Words.default([...CHINESE_WRITING.currency]),
}

/** A CSV or XLSX: labels with their values above or below the table, and the titles of its columns. */
const TableLayout = z.strictObject({
  kind: z.literal('TABLE'),
  head: z.partialRecord(z.enum(HEAD_FIELDS), Title),
  columns: z.partialRecord(z.enum(ENTRY_FIELDS), Title),
  ...writing,
})

const Place = z.tuple([z.int().min(0).max(1999), z.int().min(1).max(1000)])

/** Records of fixed length; places are [first byte, number of bytes] from 0. */
const FixedLayout = z.strictObject({
  kind: z.literal('FIXED'),
  encoding: z.enum(['utf-8', 'gb18030']),
  head: z.strictObject({
    mark: Title,
    length: z.int().min(2).max(2000),
    fields: z.partialRecord(z.enum(HEAD_FIELDS), Place),
  }),
  entry: z.strictObject({
    mark: Title,
    length: z.int().min(2).max(2000),
    fields: z.partialRecord(z.enum(ENTRY_FIELDS), Place),
  }),
  foot: z.strictObject({
    mark: Title,
    length: z.int().min(2).max(2000),
    fields: z.partialRecord(z.enum(HEAD_FIELDS), Place),
  }),
  ...writing,
})

/** How a bank writes its tables or fixed records; part of what is agreed with the bank. */
export const Layout = z.discriminatedUnion('kind', [TableLayout, FixedLayout])
export type Layout = z.output<typeof Layout>
export type TableLayout = z.output<typeof TableLayout>
export type FixedLayout = z.output<typeof FixedLayout>

/** Titles that are taken where no other layout is given. */
export const STANDARD_TABLE: TableLayout = {
  kind: 'TABLE',
  ...wordsOf(),
  head: {
    account: '账号',
    accountName: '户名',
    currency: '币种',
    statementId: '对账单号',
    page: '页码',
    pages: '总页数',
    from: '起始日期',
    to: '截止日期',
    opening: '期初余额',
    closing: '期末余额',
    count: '总笔数',
    creditSum: '贷方合计',
    debitSum: '借方合计',
  },
  columns: {
    entryRef: '流水号',
    bookedOn: '记账日期',
    valueOn: '起息日',
    debit: '借方发生额',
    credit: '贷方发生额',
    balance: '余额',
    endToEndId: '端到端标识',
    counterpartyName: '对方户名',
    counterpartyAccount: '对方账号',
    remittance: '摘要',
    returnReason: '退汇原因',
    reversal: '冲正',
  },
}

function wordsOf() {
  const { unit, credit, debit, reversal, currency } = CHINESE_WRITING
  return { unit, credit: [...credit], debit: [...debit], reversal: [...reversal], currency: [...currency] }
}

/** Records that are taken where no other layout is given: sums in fen, text in GB18030. */
export const STANDARD_FIXED: FixedLayout = {
  kind: 'FIXED',
  ...wordsOf(),
  unit: 'FEN',
  encoding: 'gb18030',
  head: {
    mark: 'YHDZH',
    length: 200,
    fields: {
      account: [5, 35],
      accountName: [40, 70],
      currency: [110, 3],
      statementId: [113, 35],
      page: [148, 4],
      pages: [152, 4],
      from: [156, 8],
      to: [164, 8],
      opening: [172, 17],
    },
  },
  entry: {
    mark: 'YHDZE',
    length: 400,
    fields: {
      entryRef: [5, 35],
      bookedOn: [40, 8],
      valueOn: [48, 8],
      side: [56, 1],
      amount: [57, 16],
      reversal: [73, 1],
      endToEndId: [74, 35],
      counterpartyAccount: [109, 35],
      counterpartyName: [144, 70],
      returnReason: [214, 10],
      remittance: [224, 176],
    },
  },
  foot: {
    mark: 'YHDZT',
    length: 80,
    fields: { count: [5, 9], creditSum: [14, 16], debitSum: [30, 16], closing: [46, 17] },
  },
}
