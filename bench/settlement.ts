import { parseArgs } from 'node:util'
import pg from 'pg'
import {
  type GuardedRow,
  type LaneRequest,
  Lanes,
  type Outcome,
  settleAlone,
  settlementGround,
  settleOnce,
} from '../server/modules/custody/index.ts'
import { systemBox } from '../server/platform/db/box.ts'
import type { Ground } from '../server/platform/db/tx.ts'
import { type BenchDatabase, onNewDatabase } from './database.ts'
import type { Bench } from './line.ts'
import { fillBooks } from './settlement/books.ts'
import { bulkInsert, type Tpcb, tpcb } from './settlement/limits.ts'
import { loop, type Measured, median, offer, round } from './settlement/measure.ts'
import { moneyIsRight } from './settlement/proof.ts'
import { Meetings, Singles } from './settlement/workload.ts'

const BATCH = 2_000
const CLASS = 30
const CONNECTIONS = 8
const WAITING = 500

interface Settings {
  orders: number
  seconds: number
  rounds: number
  keep: string | undefined
}

function settingsOf(options: readonly string[]): Settings {
  const { values } = parseArgs({
    args: [...options],
    options: {
      orders: { type: 'string', default: '1000000' },
      seconds: { type: 'string', default: '6' },
      rounds: { type: 'string', default: '3' },
      keep: { type: 'string' },
    },
  })
  const number = (text: string) => Math.max(1, Math.floor(Number(text)))
  const { orders, seconds, rounds, keep } = values
  return { orders: number(orders), seconds: number(seconds), rounds: number(rounds), keep }
}

interface Round {
  tpcb: number
  ceiling: Measured
  batch: Measured
  class: Measured
  singles: Measured
  walBytes: number
}

type Single = LaneRequest & { row: GuardedRow }

/** Single confirmations of families, grouped by lanes as the server groups them. */
function lanesOver(ground: Ground) {
  const rowsOf = (requests: readonly Single[]) => requests.map(r => r.row)
  return new Lanes<Single, Outcome>({
    ground,
    run: (tx, requests) => settleOnce(tx, rowsOf(requests)),
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

/** Lessons settled per second: in statements of up to 2,000 (value), of a class, and as grouped single requests. */
export const bench: Bench = async ({ options, say }) => {
  const settings = settingsOf(options)
  return onNewDatabase(CONNECTIONS, database => measure(database, settings, say), settings.keep)
}

async function measure(database: BenchDatabase, settings: Settings, say: (text: string) => void) {
  const admin = new pg.Client({ connectionString: database.adminUrl })
  await admin.connect()
  const tuned = settlementGround(database.ground, CONNECTIONS)
  try {
    const limit = await tpcb(database.adminUrl)
    await fillBooks(admin, settings.orders, say)
    await admin.query('checkpoint')
    const figures = await rounds(
      tuned.ground,
      { ...settings, admin, limit, adminUrl: database.adminUrl },
      say,
    )
    await moneyIsRight(database.ground, say)
    return { ...figures, ...(await storage(admin)), tpcb: limit.by, orders: settings.orders }
  } finally {
    await tuned.close()
    await admin.end()
  }
}

interface Context extends Settings {
  admin: pg.Client
  adminUrl: string
  limit: Tpcb
}

async function rounds(ground: Ground, c: Context, say: (text: string) => void) {
  const start = (Date.now() % 1_000_000_000) * 1_000
  const meetings = new Meetings(c.orders, start)
  const singles = new Singles(c.orders, start + 500_000_000)
  const lanes = lanesOver(ground)
  const statements = (rows: number) => async () =>
    released(await settleAlone(ground, systemBox('job:bench'), meetings.take(rows)))
  const one = async () => released([await lanes.submit(single(singles))])
  say('warming up: a first lesson for every order')
  let warmed = 0
  while (warmed < c.orders) warmed += (await loop(2, 1, statements(BATCH))).count
  const done: Round[] = []
  while (done.length < c.rounds) {
    const ceiling = await bulkInsert(c.adminUrl, meetings, BATCH, c.seconds / 2)
    const before = await walAt(c.admin)
    const batch = await loop(2, c.seconds, statements(BATCH))
    const walBytes = ((await walAt(c.admin)) - before) / batch.count
    const byClass = await loop(CONNECTIONS, c.seconds, statements(CLASS))
    const grouped = await loop(WAITING, c.seconds, one)
    const figures = { ceiling, batch, walBytes, class: byClass, singles: grouped }
    done.push({ tpcb: await c.limit.run(c.seconds), ...figures })
    say(`round ${done.length}: ${described(done.at(-1)!)}`)
  }
  const offered = await offers(c, median(done.map(r => r.tpcb)), one, say)
  await lanes.drain()
  return { ...report(done), ...offered }
}

const OFFERED = 10_000

/** Single requests that arrive at set rates, whatever the answers do: the target, half of it, and 2.5 × TPC-B. */
async function offers(c: Context, tpcb: number, one: () => Promise<number>, say: (text: string) => void) {
  const rates = { full: OFFERED, half: OFFERED / 2, relative: Math.round(2.5 * tpcb) }
  const found: Record<keyof typeof rates, Measured[]> = { full: [], half: [], relative: [] }
  for (let n = 0; n < c.rounds; n++)
    for (const name of ['full', 'half', 'relative'] as const) {
      const measured = await offer(rates[name], c.seconds, one)
      found[name].push(measured)
      say(
        `offered ${rates[name]}/s: done ${round(measured.rate, 0)}/s, p50 ${round(measured.p50)} ms, p99 ${round(measured.p99)} ms`,
      )
    }
  const middle = (name: keyof typeof rates, pick: (m: Measured) => number) =>
    round(median(found[name].map(pick)))
  return {
    offeredPerSecond: middle('full', m => m.rate),
    offeredP99Ms: middle('full', m => m.p99),
    offeredP50Ms: middle('full', m => m.p50),
    halfOfferedP99Ms: middle('half', m => m.p99),
    relativeOffered: rates.relative,
    relativeOfferedP99Ms: middle('relative', m => m.p99),
  }
}

/** Bytes on disk for one released lesson, indexes included. */
async function storage(admin: pg.Client) {
  const { rows } = await admin.query<{ bytes: number; lessons: number }>(
    `select (select sum(pg_total_relation_size(inhrelid)) from pg_inherits where inhparent = 'custody.release'::regclass) as bytes,
       (select count(*) from custody.release) as lessons`,
  )
  return { storedBytes: round(rows[0]!.bytes / rows[0]!.lessons, 0), lessons: rows[0]!.lessons }
}

async function walAt(admin: pg.Client): Promise<number> {
  const { rows } = await admin.query<{ at: number }>(`select pg_current_wal_lsn() - '0/0' as at`)
  return rows[0]!.at
}

function described(r: Round): string {
  const rates = [
    ['TPC-B', r.tpcb],
    ['batches', r.batch.rate],
    ['classes', r.class.rate],
    ['singles', r.singles.rate],
    ['bulk insert', r.ceiling.rate],
  ] as const
  return `${rates.map(([name, rate]) => `${name} ${round(rate, 0)}/s`).join(', ')}, ${round(r.walBytes, 0)} B of WAL a lesson`
}

function report(rounds: readonly Round[]) {
  const middle = (pick: (r: Round) => number, digits = 2) => round(median(rounds.map(pick)), digits)
  return {
    value: middle(r => r.batch.rate, 0),
    unit: 'lessons/s',
    limit: middle(r => r.tpcb, 0),
    ratio: middle(r => r.batch.rate / r.tpcb),
    classRatio: middle(r => r.class.rate / r.tpcb),
    singlesRatio: middle(r => r.singles.rate / r.tpcb),
    ceilingRatio: middle(r => r.batch.rate / r.ceiling.rate),
    p99Ms: middle(r => r.batch.p99),
    classP99Ms: middle(r => r.class.p99),
    singlesP99Ms: middle(r => r.singles.p99),
    walBytes: middle(r => r.walBytes, 0),
  }
}
