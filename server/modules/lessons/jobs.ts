import { z } from 'zod'
import { job } from '../../platform/jobs/job.ts'
import { deemConfirmed } from './deem.ts'

/** Confirms lessons that families left unanswered (PLAT-04); after midnight, and hourly for what came late. */
export const deemConfirmedJob = job({
  name: 'lessons.deemConfirmed',
  title: { zh: '逾期未答复的课时视为确认', en: 'Confirm unanswered lessons' },
  data: z.strictObject({}),
  schedule: { cron: '20 * * * *', data: {} },
  single: true,
  run: async ground => ({ detail: { released: await deemConfirmed(ground) } }),
})

export const jobs = [deemConfirmedJob]
