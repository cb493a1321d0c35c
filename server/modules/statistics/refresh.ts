import { z } from 'zod'
import { systemBox } from '../../platform/db/box.ts'
import { type Ground, type Tx, transact } from '../../platform/db/tx.ts'
import { job } from '../../platform/jobs/job.ts'
import { accountTotals, dayTotals, firstDay } from '../custody/index.ts'
import { registerTotals } from '../institutions/index.ts'
import { newestDay, putAccounts, putDays, putRegister, touch } from './store.ts'

const DAY_MS = 86_400_000
const before = (day: string) => new Date(Date.parse(`${day}T00:00:00Z`) - DAY_MS).toISOString().slice(0, 10)

/** Folds days of record into the rollup. Past days never change, so only the newest known day and later are read again. */
async function foldDays(tx: Tx, from: string | undefined) {
  const known = from ?? (await newestDay(tx))
  const start = known === undefined ? await firstDay(tx) : before(known)
  if (start !== undefined) await putDays(tx, start, await dayTotals(tx, start, tx.clock.today()))
}

/** Brings every rollup up to date. `from` folds again from an earlier day (after an import of history). */
export async function refresh(ground: Ground, o: { from?: string } = {}): Promise<void> {
  const box = systemBox('job:statistics.refresh')
  await transact(ground, box, async tx => {
    await foldDays(tx, o.from)
    await putAccounts(tx, await accountTotals(tx))
    await putRegister(tx, await registerTotals(tx))
    await touch(tx)
  })
}

export const refreshJob = job({
  name: 'statistics.refresh',
  title: { zh: '刷新统计', en: 'Refresh statistics' },
  data: z.strictObject({}),
  schedule: { cron: '* * * * *', data: {} },
  single: true,
  quiet: true,
  run: async ground => {
    await refresh(ground)
    return undefined
  },
})
