import { z } from 'zod'
import { job } from '../../platform/jobs/job.ts'
import { cancelUnpaid } from './actions.ts'
import { deemApproved, lapseUnappealed } from './refund-silence.ts'

/** Gives the seats of unpaid contracts to others. */
export const cancelUnpaidJob = job({
  name: 'contracts.cancelUnpaid',
  data: z.strictObject({}),
  schedule: { cron: '* * * * *', data: {} },
  single: true,
  quiet: true,
  work: async tx => ({ detail: { cancelled: await cancelUnpaid(tx) } }),
})

/** Approves refunds that institutions left unanswered (PLAT-05); after midnight, and hourly for what came late. */
export const deemApprovedJob = job({
  name: 'contracts.deemApproved',
  data: z.strictObject({}),
  schedule: { cron: '10 * * * *', data: {} },
  single: true,
  work: async tx => ({ detail: { approved: await deemApproved(tx) } }),
})

/** Ends refused requests that nobody took to the county in time; after midnight, and hourly for what came late. */
export const lapseUnappealedJob = job({
  name: 'contracts.lapseUnappealed',
  data: z.strictObject({}),
  schedule: { cron: '15 * * * *', data: {} },
  single: true,
  work: async tx => ({ detail: { lapsed: await lapseUnappealed(tx) } }),
})

export const jobs = [cancelUnpaidJob, deemApprovedJob, lapseUnappealedJob]
