import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { anOrder, aSeat, paidOrder, wrongIn } from '../../../../tests/support/custody.ts'
import { testClock } from '../../../platform/clock.ts'
import { systemBox } from '../../../platform/db/box.ts'
import { readPostmaster } from '../../../platform/db/embedded/postmaster.ts'
import { type EmbeddedDatabase, startEmbedded } from '../../../platform/db/embedded.ts'
import { migrate } from '../../../platform/db/migrate.ts'
import { createPool } from '../../../platform/db/pool.ts'
import { type Ground, type Tx, transact } from '../../../platform/db/tx.ts'
import { createLog } from '../../../platform/log.ts'
import type { Services } from '../../../platform/services.ts'
import { settleAlone } from './alone.ts'
import type { Outcome, SettleRow } from './row.ts'
import { settlementGround } from './tuning.ts'

const folder = mkdtempSync(join(tmpdir(), 'yuheng-crash-'))
const running: EmbeddedDatabase[] = []
afterAll(async () => {
  await running.at(-1)?.stop()
  rmSync(folder, { recursive: true, force: true })
})

const box = systemBox('test')
const ORDERS = 150
const LESSONS = 24
const CLASS = 30
/** Lessons acknowledged before the database is killed. */
const ENOUGH = 1_500

/** A durable database: it waits for the disk, as in production. */
async function start() {
  const database = await startEmbedded({ folder })
  running.push(database)
  const ground: Ground = {
    pool: createPool(database.serverUrl, 8),
    clock: testClock('2026-05-06T02:00:00Z'),
    log: createLog('error'),
    services: {} as Services,
  }
  const tuned = settlementGround(ground, 4)
  const inside = <T>(work: (tx: Tx) => Promise<T>) => transact(ground, box, work)
  const close = async () => {
    await tuned.close()
    await ground.pool.end()
  }
  return { database, tuned: tuned.ground, inside, close }
}

/** Every class of every session: all seats there are. */
function classes(): SettleRow[][] {
  const all: SettleRow[][] = []
  for (let session = 1; session <= LESSONS; session++)
    for (let first = 1; first <= ORDERS; first += CLASS)
      all.push(
        Array.from({ length: CLASS }, (_, n) =>
          aSeat(first + n, session * 1000 + first, { institutionId: institutionOf(first + n) }),
        ),
      )
  return all
}
const institutionOf = (orderId: number) => 10 + Math.floor((orderId - 1) / CLASS)

test('kill −9 of the database during settlement: nothing acknowledged is lost, nothing happens twice', async () => {
  const first = await start()
  await migrate(first.database.ownerUrl)
  await first.inside(async tx => {
    for (let id = 1; id <= ORDERS; id++)
      await paidOrder(tx, anOrder(id, { institutionId: institutionOf(id), lessons: LESSONS, dueFen: 99_991 }))
  })
  const acknowledged = new Map<string, number>()
  await settleUntilKilled(first, acknowledged)
  await first.close().catch(() => {})
  expect(acknowledged.size).toBeGreaterThanOrEqual(ENOUGH)

  const second = await start()
  const stored = await second.inside(tx =>
    tx.rows<{ seat: string; fen: number }>(
      `select session_id || '/' || order_id as seat, amount_fen as fen from custody.release`,
    ),
  )
  const found = new Map(stored.map(r => [r.seat, r.fen]))
  for (const [seat, fen] of acknowledged) expect(found.get(seat)).toBe(fen)
  expect(await wrongIn(second.inside)).toEqual([])

  // Everybody asks again: what was acknowledged answers the same, the rest happens now, once.
  const outcomes: Outcome[] = []
  for (const rows of classes()) {
    const answers = await settleAlone(second.tuned, box, rows)
    for (const [n, answer] of answers.entries()) {
      const before = acknowledged.get(seatOf(rows[n]!))
      if (before !== undefined) expect(answer).toMatchObject({ kind: 'REPLAY', amountFen: before })
      outcomes.push(answer)
    }
  }
  expect(outcomes.filter(o => o.kind === 'RELEASED')).toHaveLength(ORDERS * LESSONS - found.size)
  expect(await wrongIn(second.inside)).toEqual([])
  await second.close()
}, 120_000)

const seatOf = (r: SettleRow) => `${r.sessionId}/${r.orderId}`

async function settleUntilKilled(
  { database, tuned }: Awaited<ReturnType<typeof start>>,
  acknowledged: Map<string, number>,
) {
  const queue = classes()
  let dead = false
  const work = async () => {
    for (let rows = queue.shift(); rows && !dead; rows = queue.shift()) {
      const outcomes = await settleAlone(tuned, box, rows).catch(() => undefined)
      if (!outcomes) return
      for (const [n, o] of outcomes.entries())
        if (o.kind === 'RELEASED') acknowledged.set(seatOf(rows[n]!), o.amountFen)
      if (acknowledged.size >= ENOUGH && !dead) {
        dead = true
        process.kill(readPostmaster(join(folder, 'data'))!.pid, 'SIGKILL')
      }
    }
  }
  await Promise.all([work(), work(), work(), work()])
  expect(dead, `the database at ${database.port} was killed`).toBe(true)
}
