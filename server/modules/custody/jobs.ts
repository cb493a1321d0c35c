import { z } from 'zod'
import { job } from '../../platform/jobs/job.ts'
import { unfreezeOrder } from './actions/orders.ts'
import { forgetNonces } from './bank/inbox-store.ts'
import { payOutReleased } from './bank/payday.ts'
import { retryFailedRefunds } from './bank/retries.ts'
import { bankOf } from './bank/traffic.ts'
import { proveDayJob } from './proof/close-day.ts'
import { prepareMonths } from './settlement/months.ts'
import { endedBefore } from './store/freezes.ts'

const nothing = z.strictObject({})

/** Sends what the day released to the institutions, in the evening. */
export const payOutJob = job({
  name: 'custody.payOut',
  title: { zh: '当日划拨', en: 'Send what was released' },
  data: nothing,
  schedule: { cron: '0 22 * * *', data: {} },
  single: true,
  run: async ground => {
    const trial = bankOf(ground.services)?.trial ?? false
    return { detail: { payouts: await payOutReleased(ground, ground.clock.today(), trial) } }
  },
})

/** Asks again for refunds that failed at the bank. */
export const retryRefundsJob = job({
  name: 'custody.retryRefunds',
  title: { zh: '重试银行退款', en: 'Retry refunds at the bank' },
  data: nothing,
  schedule: { cron: '25 * * * *', data: {} },
  single: true,
  work: async tx => ({ detail: { refunds: await retryFailedRefunds(tx) } }),
})

/** Forgets which messages of the bank were heard, once they are too old to be taken anyway. */
export const forgetNoncesJob = job({
  name: 'custody.forgetNonces',
  title: { zh: '清理银行消息编号', en: 'Forget old bank messages' },
  data: nothing,
  schedule: { cron: '40 * * * *', data: {} },
  single: true,
  quiet: true,
  work: async tx => {
    const bank = bankOf(tx.services)
    if (bank) await forgetNonces(tx, bank.now())
    return undefined
  },
})

/** Months ahead whose partitions are ready, so that settlement never makes one at the turn of a month. */
const MONTHS_AHEAD = 3

/** Makes the partitions of the coming months. Settlement makes a missing one itself, so a late run harms nothing. */
export const prepareMonthsJob = job({
  name: 'custody.prepareMonths',
  title: { zh: '准备月度账簿', en: 'Prepare the coming months' },
  data: z.strictObject({}),
  schedule: { cron: '10 3 * * *', data: {} },
  single: true,
  quiet: true,
  work: async tx => ({ detail: { months: await prepareMonths(tx, MONTHS_AHEAD) } }),
})

const FREEZES_AT_ONCE = 500

/** Ends agencies' freezes whose last day is over; a refund that was asked for goes on stopping the money. */
export const endFreezesJob = job({
  name: 'custody.endFreezes',
  title: { zh: '到期自动解除冻结', en: 'End freezes that are over' },
  data: nothing,
  schedule: { cron: '5 0 * * *', data: {} },
  single: true,
  quiet: true,
  work: async tx => {
    const ended = await endedBefore(tx, tx.clock.today(), FREEZES_AT_ONCE)
    for (const { cell, orderId, until } of ended)
      await unfreezeOrder(tx, { cell, orderId, reason: `冻结期限 ${until} 届满 the freeze ended` })
    return { detail: { orders: ended.length } }
  },
})

export const jobs = [
  endFreezesJob,
  prepareMonthsJob,
  payOutJob,
  retryRefundsJob,
  forgetNoncesJob,
  proveDayJob,
]
