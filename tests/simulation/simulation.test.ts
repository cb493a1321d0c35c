import { expect, test } from 'vitest'
import { findings } from '../support/verified.ts'
import { compareBooks, compareReaders, lostDeadlines } from './audit.ts'
import { jobs, moveMeeting, openGroups, payOut, suspend } from './clockwork.ts'
import { askRefund, freeze, moveRefund } from './refunding.ts'
import { bankHasPayment, bankPaysBack, payOrCancel, sign } from './selling.ts'
import { attend, confirm, dispute } from './teaching.ts'
import { World } from './world.ts'

/** Longer runs: YUHENG_SIM_STEPS=20000 YUHENG_SIM_SEED=any-text. */
const STEPS = Number(process.env.YUHENG_SIM_STEPS ?? 250)
const SEED = process.env.YUHENG_SIM_SEED ?? `${Date.now()}`
/** However many steps there are, they fill about so many days. */
const DAYS = 120
const READERS_EVERY = 100

type Act = (w: World) => Promise<void>
/** What happens, and how often. */
const acts: readonly [number, Act][] = [
  [26, sign],
  [20, payOrCancel],
  [4, bankHasPayment],
  [6, bankPaysBack],
  [40, attend],
  [30, confirm],
  [12, dispute],
  [8, askRefund],
  [8, moveRefund],
  [3, freeze],
  [4, payOut],
  [2, suspend],
  [3, moveMeeting],
  [6, jobs.cancelUnpaid],
  [5, jobs.deemConfirmed],
  [5, jobs.deemApproved],
  [4, jobs.lapseUnappealed],
  [1, jobs.refreshStatistics],
]
const WEIGHT = acts.reduce((sum, [weight]) => sum + weight, 0)

function choose(w: World): Act {
  let n = w.c.int(1, WEIGHT)
  for (const [weight, act] of acts) {
    n -= weight
    if (n <= 0) return act
  }
  return sign
}

/** Every deadline passes, every job runs twice (an approval by silence lets lessons go on to be confirmed), the bank answers everything. */
async function settleDown(w: World): Promise<void> {
  w.app.clock.advance({ days: 30 })
  for (let night = 0; night < 2; night++) for (const job of Object.values(jobs)) await job(w)
  w.app.clock.advance({ hours: 1 })
  await bankPaysBack(w)
  await compareBooks(w)
  await compareReaders(w)
}

test(`months of sales, lessons, disputes and refunds agree with an independent auditor to the fen (${STEPS} steps, seed ${SEED})`, async () => {
  console.log(`YUHENG_SIM_SEED=${SEED} YUHENG_SIM_STEPS=${STEPS}`)
  const w = await World.make(SEED)
  try {
    const minutes = Math.ceil((2 * DAYS * 1440) / STEPS)
    for (let n = 1; n <= STEPS; n++) {
      w.app.clock.advance({ minutes: w.c.int(0, w.c.is(0.5) ? 10 : 2 * minutes) })
      await openGroups(w)
      await choose(w)(w)
      await compareBooks(w)
      if (n % READERS_EVERY === 0) await compareReaders(w)
    }
    await settleDown(w)
    expect(lostDeadlines(w)).toEqual([])
    expect(await findings(w.app.ground)).toEqual([])
    if (process.env.YUHENG_SIM_TALLY) console.log(w.tally())
  } catch (error) {
    const last = w.diary.slice(-40).join('\n')
    throw new Error(`seed ${SEED}, step ${w.diary.length}: ${(error as Error).message}\n${last}`, {
      cause: error,
    })
  } finally {
    await w.app.close()
  }
}, 3_600_000)
