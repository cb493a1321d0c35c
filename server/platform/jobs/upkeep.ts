import { z } from 'zod'
import { job } from './job.ts'

/** How long a repeated request still gets the first reply. */
const KEEP_DAYS = 7
const DAY_MS = 86_400_000

/** Removes replies that were kept for repeated requests. */
export const removeOldReplies = job({
  name: 'jobs.removeOldReplies',
  title: { zh: '清理重复请求的答复', en: 'Remove old replies' },
  data: z.strictObject({}),
  schedule: { cron: '50 3 * * *', data: {} },
  single: true,
  quiet: true,
  work: async tx => {
    const before = new Date(tx.clock.now().getTime() - KEEP_DAYS * DAY_MS)
    await tx.rows('delete from platform.idempotency where created_at < $1', [before])
    return undefined
  },
})
