import { z } from 'zod'
import { type AnyEndpoint, endpoint } from '../../../platform/http/endpoint.ts'
import { cutPage, pageOf, pageQuery, readCursor } from '../../../platform/http/paging.ts'
import { Flag, Id, Instant, LocalDate } from '../../../platform/http/shapes.ts'
import { FenAmount, FenSum } from '../../../platform/money.ts'
import { refuse } from '../../../platform/problem.ts'
import { common } from '../../../platform/problems.ts'
import { importStatements } from './import.ts'
import { Layout } from './layout.ts'
import { findStatement, type LineRow, listLines, listStatements, type StatementRow } from './lists.ts'
import { OUTCOMES } from './match.ts'
import { MAX_FILE } from './read.ts'
import { STATEMENT_KINDS } from './statement.ts'

const Kind = z.enum(STATEMENT_KINDS)
const Reference = z.string().regex(/^\d{1,5}-\d{1,15}$/)

const Statement = z.object({
  reference: z.string().meta({ description: '对账单编号，单元-序号' }),
  institutionId: z.int(),
  bank: z.string(),
  account: z.string(),
  kind: Kind,
  dialect: z.string(),
  statementId: z.string(),
  page: z.int(),
  lastPage: z.boolean(),
  from: LocalDate.nullable(),
  to: LocalDate.nullable(),
  openingFen: FenSum.nullable(),
  closingFen: FenSum.nullable(),
  creditFen: FenSum,
  debitFen: FenSum,
  entries: z.int(),
  lines: z.int(),
  matched: z.int(),
  controlled: z.boolean().meta({ description: '有余额或合计证明明细完整' }),
  fileName: z.string(),
  fileHash: z.string(),
  importedAt: Instant,
})

const Line = z.object({
  statement: z.string(),
  line: z.int(),
  institutionId: z.int(),
  entryRef: z.string().nullable(),
  amountFen: FenAmount.max(Number.MAX_SAFE_INTEGER),
  direction: z.enum(['CRDT', 'DBIT']),
  reversal: z.boolean(),
  bookedOn: LocalDate,
  valueOn: LocalDate.nullable(),
  endToEndId: z.string().nullable(),
  returnReason: z.string().nullable(),
  counterparty: z.string().nullable(),
  counterpartyAccount: z.string().nullable(),
  outcome: z.enum(OUTCOMES),
  expectedFen: FenSum.nullable().meta({ description: '指令金额（流入为正，流出为负）' }),
})

const referenceOf = ({ cell, id }: { cell: number; id: number }) => `${cell}-${id}`
const placeOfReference = (reference: string) => {
  const [cell = 0, id = 0] = reference.split('-').map(Number)
  return { cell, id }
}

const statementView = ({ id, cell, ...row }: StatementRow) => ({
  reference: referenceOf({ cell, id }),
  ...row,
})
const lineView = ({ cell, statementNo, lineNo, ...row }: LineRow) => ({
  statement: referenceOf({ cell, id: statementNo }),
  line: lineNo,
  ...row,
})

/** The layout that came with the file, as the text of a field before it. */
function layoutOf(fields: Readonly<Record<string, unknown>>): Layout | undefined {
  const field = fields.layout as { value?: unknown } | undefined
  if (field === undefined) return undefined
  try {
    return Layout.parse(JSON.parse(String(field.value)))
  } catch {
    return refuse(common.invalidInput, {
      fields: [{ pointer: '/body/layout', message: { zh: '版式无效', en: 'not a layout' } }],
    })
  }
}

export const bankStatementEndpoints: readonly AnyEndpoint[] = [
  endpoint({
    id: 'custody.importStatement',
    method: 'POST',
    path: '/custody/statements',
    summary: {
      zh: '导入银行对账文件（camt、CSV、XLSX、定长、银企直联）',
      en: 'Import a file of a bank (multipart, part `file`; before it, if need be, `layout` as JSON)',
    },
    permission: 'custody.statements',
    limits: { body: MAX_FILE, perMinute: 30 },
    query: z.strictObject({
      dryRun: Flag.default(false),
      kind: Kind.default('STATEMENT'),
      bank: z
        .string()
        .regex(/^[a-z0-9][a-z0-9-]{1,39}$/)
        .optional(),
    }),
    reply: z.object({
      dryRun: z.boolean(),
      dialect: z.string(),
      hash: z.string(),
      statements: z.array(Statement),
    }),
    status: 201,
    grouped: async ({ raw, actor, query }, ground) => {
      if (!raw.isMultipart()) refuse(common.unsupportedMedia)
      const part = await raw.file({ limits: { fileSize: MAX_FILE, files: 1 } })
      if (!part) return refuse(common.malformed)
      const bytes = await part.toBuffer()
      const o = { ...query, layout: layoutOf(part.fields) }
      const done = await importStatements(ground, actor.box, { name: part.filename, bytes }, o)
      return { ...done, statements: done.statements.map(statementView) }
    },
  }),
  endpoint({
    id: 'custody.bankStatements',
    method: 'GET',
    path: '/custody/statements',
    summary: { zh: '银行对账单', en: 'Statements of banks' },
    permission: 'custody.read',
    query: z.strictObject({
      ...pageQuery,
      institutionId: Id.optional(),
      kind: Kind.optional(),
      differing: Flag.optional().meta({ description: '只看有差异的 / 只看无差异的' }),
    }),
    reply: pageOf(Statement),
    read: async (tx, { query: { cursor, limit, ...filter } }) => {
      const before = cursor ? Number(readCursor(cursor, 1)[0]) : null
      const page = cutPage(await listStatements(tx, filter, before, limit + 1), limit, s => [s.id])
      return { ...page, items: page.items.map(statementView) }
    },
  }),
  endpoint({
    id: 'custody.bankLines',
    method: 'GET',
    path: '/custody/statement-lines',
    summary: { zh: '银行流水与差异', en: 'Lines of statements, and their differences' },
    permission: 'custody.read',
    query: z.strictObject({
      ...pageQuery,
      statement: Reference.optional(),
      institutionId: Id.optional(),
      outcome: z.enum(OUTCOMES).optional(),
      differing: Flag.default(false).meta({ description: '只看差异' }),
      bookedFrom: LocalDate.optional(),
      bookedTo: LocalDate.optional(),
    }),
    reply: pageOf(Line),
    read: async (tx, { query: { cursor, limit, statement, ...rest } }) => {
      const after = cursor ? (readCursor(cursor, 2).map(Number) as [number, number]) : null
      const filter = { ...rest, statement: statement ? placeOfReference(statement) : undefined }
      const rows = await listLines(tx, filter, after, limit + 1)
      const page = cutPage(rows, limit, l => [l.statementNo, l.lineNo])
      return { ...page, items: page.items.map(lineView) }
    },
  }),
  endpoint({
    id: 'custody.bankStatement',
    method: 'GET',
    path: '/custody/statements/:reference',
    summary: { zh: '银行对账单详情', en: 'A statement of a bank' },
    permission: 'custody.read',
    params: z.strictObject({ reference: Reference }),
    reply: Statement,
    read: async (tx, { params }) => {
      const { cell, id } = placeOfReference(params.reference)
      return statementView((await findStatement(tx, cell, id)) ?? refuse(common.notFound))
    },
  }),
]
