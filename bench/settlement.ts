import {
  type GuardedRow,
  type LaneRequest,
  Lanes,
  type Outcome,
  settleAlone,
  settlementGround,
  settleOnce,
} from '../server/modules/custody/index.ts'
import { systemClock } from '../server/platform/clock.ts'
import { systemBox } from '../server/platform/db/box.ts'
import { createPool } from '../server/platform/db/pool.ts'
import type { Ground } from '../server/platform/db/tx.ts'
import { createLog } from '../server/platform/log.ts'
import type { Benchmark } from './main.ts'
import { scratch } from './scratch.ts'
import { fillBooks } from './settlement/books.ts'
import { bulkInsert, tpcb } from './settlement/limits.ts'
import { loop, type Measured, median, offer, rounded } from './settlement/measure.ts'
import { Meetings, Singles } from './settlement/workload.ts'

const BATCH = 2_000
const CLASS = 30

interface Round {
  tpcb: number
  ceiling: Measured
  batch: Measured
  class: Measured
  singles: Measured
}

type Single = LaneRequest & { row: GuardedRow }

/** Single confirmations of families, grouped by lanes as the server groups them. */
function lanesOver(ground: Ground) {
  return new Lanes<Single, Outcome>({
    ground,
    run: (tx, requests) =>
      settleOnce(
        tx,
        requests.map(r => r.row),
      ),
    poison: () => ({ kind: 'REFUSED', reason: 'POISON' }),
  })
}

function single(singles: Singles): Single {
  const row = singles.take()
  const family = [1_000_000 + row.orderId, 1_000_000 + row.orderId] as const
  const box = { ...systemBox(row.actor), kind: 'parent' as const, family }
  return { cell: row.cell, rows: 1, box, row: { ...row, guard: { family, inst: box.inst } } }
}

const released = (outcomes: readonly Outcome[]) => outcomes.filter(o => o.kind === 'RELEASED').length

export const benchmark: Benchmark = {
  options: { orders: 1_000_000, seconds: 6, rounds: 3, keep: '' },
  async run(o, log) {
    const orders = Number(o.orders)
    const seconds = Number(o.seconds)
    const db = await scratch(String(o.keep), log)
    const plain: Ground = {
      pool: createPool(db.serverUrl, 16),
      clock: systemClock(),
      log: createLog('error'),
      services: {} as Ground['services'],
    }
    const tuned = settlementGround(plain, 16)
    try {
      await fillBooks(db.admin, orders, log)
      const limit = await tpcb(db.adminUrl)
      const start = (Date.now() % 1_000_000_000) * 1_000
      const meetings = new Meetings(orders, start)
      const singles = new Singles(orders, start + 500_000_000)
      const lanes = lanesOver(tuned.ground)
      const box = systemBox('job:bench')
      const statements = (rows: number) => async () =>
        released(await settleAlone(tuned.ground, box, meetings.take(rows)))
      const wal = async () =>
        (await db.admin.query(`select pg_current_wal_lsn() - '0/0' as at`)).rows[0].at as number
      log('warming up')
      await loop(2, Math.min(seconds, 4), statements(BATCH))
      const rounds: Round[] = []
      let walBytes = 0
      for (let n = 0; n < Number(o.rounds); n++) {
        const ceiling = await bulkInsert(
          db.adminUrl.replace(/[^/]*$/, 'yuheng'),
          meetings,
          BATCH,
          seconds / 2,
        )
        const at = await wal()
        const batch = await loop(2, seconds, statements(BATCH))
        walBytes = ((await wal()) - at) / batch.count
        const round = {
          tpcb: await limit.run(seconds),
          ceiling,
          batch,
          class: await loop(8, seconds, statements(CLASS)),
          singles: await loop(500, seconds, async () => released([await lanes.submit(single(singles))])),
        }
        rounds.push(round)
        log(`round ${n + 1}: ${describe(round)}, ${rounded(walBytes, 0)} B of WAL per lesson`)
      }
      const offered = await offer(10_000, seconds, async () =>
        released([await lanes.submit(single(singles))]),
      )
      log(
        `10,000/s offered: ${rounded(offered.rate, 0)}/s, p50 ${rounded(offered.p50)} ms, p99 ${rounded(offered.p99)} ms`,
      )
      await lanes.drain()
      return {
        ...report(rounds),
        offeredP99Ms: rounded(offered.p99),
        walBytes: rounded(walBytes, 0),
        tpcb: limit.by,
        orders,
      }
    } finally {
      await tuned.close()
      await plain.pool.end()
      await db.remove()
    }
  },
}

const describe = (r: Round) =>
  `TPC-B ${rounded(r.tpcb, 0)}/s; lessons/s: batches ${rounded(r.batch.rate, 0)}, classes ${rounded(r.class.rate, 0)}, singles ${rounded(r.singles.rate, 0)}; ceiling ${rounded(r.ceiling.rate, 0)}`

function report(rounds: readonly Round[]) {
  const middle = (pick: (r: Round) => number) => median(rounds.map(pick))
  return {
    value: rounded(
      middle(r => r.batch.rate),
      0,
    ),
    unit: 'lessons/s',
    limit: rounded(
      middle(r => r.tpcb),
      0,
    ),
    ratio: rounded(middle(r => r.batch.rate / r.tpcb)),
    classRatio: rounded(middle(r => r.class.rate / r.tpcb)),
    singlesRatio: rounded(middle(r => r.singles.rate / r.tpcb)),
    ceilingRatio: rounded(middle(r => r.batch.rate / r.ceiling.rate)),
    p99Ms: rounded(middle(r => r.batch.p99)),
    classP99Ms: rounded(middle(r => r.class.p99)),
  }
}
