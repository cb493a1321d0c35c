import { z } from 'zod'
import { job } from '../jobs/job.ts'
import { removeForgotten } from './lockout.ts'

const DAY_MS = 86_400_000
/** How long a session that ended can still be looked up by the people who investigate. */
const KEEP_DAYS = 180

/** Removes what authentication no longer needs: forgotten failures, log-ins that never came back, old sessions. */
export const removeStale = job({
  name: 'auth.removeStale',
  title: { zh: '清理过期登录', en: 'Remove stale log-ins' },
  data: z.strictObject({}),
  schedule: { cron: '20 3 * * *', data: {} },
  single: true,
  quiet: true,
  work: async tx => {
    const now = tx.clock.now()
    await removeForgotten(tx)
    await tx.rows('delete from auth.provider_login where expires_at < $1', [now])
    await tx.rows('delete from auth.session where expires_at < $1', [
      new Date(now.getTime() - KEEP_DAYS * DAY_MS),
    ])
    return undefined
  },
})
