import { z } from 'zod'
import { endpoint, type Module } from '../http/endpoint.ts'
import { cutPage, pageOf, pageQuery, readCursor } from '../http/paging.ts'
import { Id, Instant, text } from '../http/shapes.ts'
import { job } from '../jobs/job.ts'
import { chainAudit } from './chain.ts'

const Entry = z.object({
  id: z.int(),
  at: Instant,
  actor: z.string(),
  kind: z.string(),
  action: z.string(),
  outcome: z.enum(['DONE', 'REFUSED', 'FAILED']),
  object: z.string().nullable(),
  county: z.string().nullable(),
  institutionId: z.int().nullable(),
  detail: z.record(z.string(), z.unknown()),
})

const query = z.strictObject({
  ...pageQuery,
  action: text(64).optional(),
  actor: text(64).optional(),
  object: text(64).optional(),
  institutionId: Id.optional(),
  outcome: z.enum(['DONE', 'REFUSED', 'FAILED']).optional(),
})

const SELECT = `select id, at, actor, kind, action, outcome, object, county, institution_id as "institutionId", detail from audit.entry
  where ($1::text is null or action = $1) and ($2::text is null or actor = $2) and ($3::text is null or object = $3)
    and ($4::bigint is null or institution_id = $4) and ($5::text is null or outcome = $5) and ($6::bigint is null or id < $6)
  order by id desc limit $7`

/** Blocks that one run of the job writes at most; the next run goes on. */
const BLOCKS = 200

/** Chains what was written since the last run. */
const chain = job({
  name: 'audit.chain',
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
      query,
      reply: pageOf(Entry),
      read: async (tx, { query: q }) => {
        const before = q.cursor ? Number(readCursor(q.cursor, 1)[0]) : null
        const filter = [
          q.action ?? null,
          q.actor ?? null,
          q.object ?? null,
          q.institutionId ?? null,
          q.outcome ?? null,
        ]
        const rows = await tx.rows<z.input<typeof Entry>>(SELECT, [...filter, before, q.limit + 1])
        return cutPage(rows, q.limit, r => [r.id])
      },
    }),
  ],
}
