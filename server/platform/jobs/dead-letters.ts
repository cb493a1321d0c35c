import { z } from 'zod'
import type { Tx } from '../db/tx.ts'
import { cutPage, readCursor } from '../http/paging.ts'
import { Instant } from '../http/shapes.ts'
import { refuse } from '../problem.ts'
import { common } from '../problems.ts'
import { databaseOf } from './boss.ts'
import { DEAD } from './jobs.ts'
import { problems } from './problems.ts'

/** A queue as operators see it. Counts are of the last look, at most a minute old. */
export const QueueItem = z.object({
  name: z.string(),
  waiting: z.int(),
  running: z.int(),
  failed: z.int(),
  schedule: z.string().nullable(),
})

/** A job that failed every attempt. */
export const DeadItem = z.object({
  id: z.uuid(),
  queue: z.string().nullable(),
  data: z.record(z.string(), z.unknown()),
  failedAt: Instant,
  attempts: z.int(),
  reason: z.string(),
})

/** Every queue with its jobs counted as they are now. */
export async function listQueues(tx: Tx): Promise<z.input<typeof QueueItem>[]> {
  return tx.rows(
    `select q.name, count(j.id) filter (where j.state < 'active') as waiting,
       count(j.id) filter (where j.state = 'active') as running,
       count(j.id) filter (where j.state = 'failed') as failed, min(s.cron) as schedule
     from pgboss.queue q
       left join pgboss.job j on j.name = q.name and j.state in ('created', 'retry', 'active', 'failed')
       left join pgboss.schedule s on s.name = q.name
     where q.name not like '\\_\\_pgboss%'
     group by q.name order by q.name limit 500`,
  )
}

/** Dead jobs, the newest first. */
export async function listDead(
  tx: Tx,
  page: { cursor?: string | undefined; limit: number; queue?: string | undefined },
) {
  const [before, id] = page.cursor ? readCursor(page.cursor, 2) : [null, null]
  const rows = await tx.rows<z.input<typeof DeadItem> & { at: string }>(
    `select id, source_name as queue, data, created_on as "failedAt", coalesce(source_retry_count, 0) + 1 as attempts,
       coalesce(source_output ->> 'message', '') as reason, created_on::text as at
     from pgboss.job where name = $1 and state < 'active' and ($2::timestamptz is null or (created_on, id) < ($2, $3::uuid))
       and ($5::text is null or source_name = $5)
     order by created_on desc, id desc limit $4`,
    [DEAD, before, id, page.limit + 1, page.queue ?? null],
  )
  return cutPage(rows, page.limit, row => [row.at, row.id])
}

/** Sends a dead job back to the queue it came from. @throws Refusal not-found, jobs.cannot-return */
export async function redriveDead(tx: Tx, id: string): Promise<{ queue: string }> {
  const [dead] = await tx.rows<{ queue: string | null }>(
    `select source_name as queue from pgboss.job where name = $1 and id = $2 and state < 'active'`,
    [DEAD, id],
  )
  if (!dead) refuse(common.notFound)
  const boss = await tx.services.jobs.boss()
  const moved = await boss.redrive(DEAD, { ids: [id], db: databaseOf(tx) })
  if (moved === 0 || dead.queue === null) refuse(problems.cannotReturn)
  return { queue: dead.queue }
}

/** Takes a dead job away for good. @throws Refusal not-found */
export async function discardDead(tx: Tx, id: string): Promise<{ queue: string }> {
  const [gone] = await tx.rows<{ queue: string }>(
    `delete from pgboss.job where name = $1 and id = $2 and state < 'active' returning coalesce(source_name, name) as queue`,
    [DEAD, id],
  )
  return gone ?? refuse(common.notFound)
}
