import { z } from 'zod'
import { job } from '../../platform/jobs/job.ts'
import { cancelUnpaid } from './actions.ts'
import { deemApproved, lapseUnappealed } from './refund-silence.ts'

/** Gives the seats of unpaid contracts to others. */
export const cancelUnpaidJob = job({
  name: 'contracts.cancelUnpaid',
  title: { zh: '取消逾期未付款的合同', en: 'Cancel unpaid contracts' },
  data: z.strictObject({}),
  schedule: { cron: '* * * * *', data: {} },
  single: true,
  quiet: true,
  work: async tx => ({ detail: { cancelled: await cancelUnpaid(tx) } }),
})

/** Approves refunds that institutions left unanswered (PLAT-05); after midnight, and hourly for what came late. */
export const deemApprovedJob = job({
  name: 'contracts.deemApproved',
  title: { zh: '机构逾期未答复视为同意退费', en: 'Approve unanswered refunds' },
  data: z.strictObject({}),
  schedule: { cron: '10 * * * *', data: {} },
  single: true,
  work: async tx => ({ detail: { approved: await deemApproved(tx) } }),
})

/** Ends refused requests that nobody took to the county in time; after midnight, and hourly for what came late. */
export const lapseUnappealedJob = job({
  name: 'contracts.lapseUnappealed',
  title: { zh: '逾期未申请处理的退费失效', en: 'Lapse unappealed refusals' },
  data: z.strictObject({}),
  schedule: { cron: '15 * * * *', data: {} },
  single: true,
  work: async tx => ({ detail: { lapsed: await lapseUnappealed(tx) } }),
})

export const jobs = [cancelUnpaidJob, deemApprovedJob, lapseUnappealedJob]
