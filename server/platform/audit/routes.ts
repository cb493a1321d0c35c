import { z } from 'zod'
import type { Tx } from '../db/tx.ts'
import { whileWide } from '../db/widen.ts'
import { endpoint, type Module } from '../http/endpoint.ts'
import { pageOf } from '../http/paging.ts'
import { Instant } from '../http/shapes.ts'
import { job } from '../jobs/job.ts'
import { chainAudit, chainState, verifyPart } from './chain.ts'
import { Entry, EntryQuery, exportEntries, FileQuery, listEntries } from './search.ts'

/** Blocks that one run of the job writes at most; the next run goes on. */
const BLOCKS = 200

/** Chains what was written since the last run. */
const chain = job({
  name: 'audit.chain',
  title: { zh: '审计日志加链', en: 'Chain the audit log' },
  data: z.strictObject({}),
  schedule: { cron: '* * * * *', data: {} },
  single: true,
  quiet: true,
  work: async tx => {
    let rows = 0
    for (let n = 0; n < BLOCKS; n++) {
      const chained = await chainAudit(tx)
      if (chained === 0) break
      rows += chained
    }
    return { detail: { rows } }
  },
})

const ChainState = z.object({
  blocks: z.int(),
  open: z.int().meta({ description: 'rows that wait for the next block' }),
  sealedAt: Instant.nullable(),
})

const ChainPart = z.object({
  blocks: z.int().meta({ description: 'blocks of the whole chain now' }),
  checkedTo: z.int().meta({ description: 'last block that was recomputed and holds' }),
  rows: z.int().meta({ description: 'rows recomputed in this part' }),
  firstBroken: z.int().nullable(),
  next: z.int().nullable().meta({ description: 'where to go on; null at the end or at a broken block' }),
})

/** Recomputes a part of the chain; every row counts, whoever asks, but only counts leave. */
async function verification(tx: Tx, after: number, limit: number): Promise<z.input<typeof ChainPart>> {
  return whileWide(tx, async () => {
    const { blocks } = await chainState(tx)
    const part = await verifyPart(tx, after, limit)
    const checkedTo = after + part.blocks
    const missing = part.firstBroken === undefined && part.blocks < limit && checkedTo < blocks
    const firstBroken = part.firstBroken ?? (missing ? checkedTo + 1 : null)
    const next = firstBroken === null && checkedTo < blocks ? checkedTo : null
    return { blocks, checkedTo, rows: part.rows, firstBroken, next }
  })
}

/** The audit log: who did what in one's jurisdiction. */
export const auditModule: Module = {
  name: 'audit',
  title: { zh: '审计日志', en: 'Audit log' },
  jobs: [chain],
  endpoints: [
    endpoint({
      id: 'audit.list',
      method: 'GET',
      path: '/audit/entries',
      summary: { zh: '查询审计日志', en: 'Search the audit log' },
      permission: 'audit.read',
      query: EntryQuery,
      reply: pageOf(Entry),
      read: (tx, { query: { cursor, limit, ...filter } }) => listEntries(tx, filter, { cursor, limit }),
    }),
    endpoint({
      id: 'audit.export',
      method: 'GET',
      path: '/audit/entries/export',
      summary: { zh: '导出审计日志', en: 'The audit log as it is filtered, as a file' },
      permission: 'audit.read',
      query: FileQuery,
      reply: z.object({}),
      trace: 'list',
      stream: async (tx, { query }) => exportEntries(tx, query),
    }),
    endpoint({
      id: 'audit.chainState',
      method: 'GET',
      path: '/audit/chain',
      summary: { zh: '审计链状态', en: 'How long the chain is' },
      permission: 'audit.read',
      reply: ChainState,
      read: tx => whileWide(tx, () => chainState(tx)),
    }),
    endpoint({
      id: 'audit.verify',
      method: 'GET',
      path: '/audit/chain/verification',
      summary: { zh: '逐段核验审计链', en: 'Recompute a part of the chain' },
      permission: 'audit.read',
      limits: { perMinute: 600 },
      query: z.strictObject({
        after: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).default(0),
        limit: z.coerce.number().int().min(1).max(50).default(20),
      }),
      reply: ChainPart,
      read: (tx, { query }) => verification(tx, query.after, query.limit),
    }),
  ],
}
