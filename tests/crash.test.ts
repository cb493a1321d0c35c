import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { seedRegions } from '../server/modules/regions/index.ts'
import { systemClock } from '../server/platform/clock.ts'
import { systemBox } from '../server/platform/db/box.ts'
import { freePort } from '../server/platform/db/embedded.ts'
import { migrate } from '../server/platform/db/migrate.ts'
import { createPool } from '../server/platform/db/pool.ts'
import { type Ground, transact } from '../server/platform/db/tx.ts'
import { createLog } from '../server/platform/log.ts'
import type { Services } from '../server/platform/services.ts'
import { TEST_KEYS, testApp } from './support/app.ts'
import { type MortalDatabase, mortalDatabase } from './support/crash/database.ts'
import {
  type Answer,
  attendedClass,
  confirm,
  type Guardian,
  guardiansOf,
  PRICE_FEN,
} from './support/crash/families.ts'
import { type Program, runProgram } from './support/program.ts'
import { findings } from './support/verified.ts'

// real processes and a database that waits for the disk: slow on a busy machine, never stuck
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })

const LEARNERS = 20
const LESSONS = 24
/** Attempts at one request before the test gives up on the server. */
const PATIENCE = 200
const SEED = Number(process.env.SEED ?? Date.now() % 1_000_000)

let folder: string
let database: MortalDatabase
let ground: Ground
let guardians: Guardian[]
const programs: Program[] = []

beforeAll(async () => {
  console.log(`SEED=${SEED}`)
  folder = mkdtempSync(join(tmpdir(), 'yuheng-power-cut-'))
  database = await mortalDatabase(join(folder, 'postgres'))
  const { ownerUrl, serverUrl } = database
  await migrate(ownerUrl)
  await seedRegions(ownerUrl, { towns: false, villagesOf: [] })
  ground = {
    pool: createPool(serverUrl, 4),
    clock: systemClock(),
    log: createLog('silent'),
    services: {} as Services,
  }
  const app = await testApp({ database: { ownerUrl, serverUrl, drop: async () => {} } })
  const families = await attendedClass(app, LEARNERS, LESSONS)
  await app.close()
  guardians = await guardiansOf(ground, families)
})

afterAll(async () => {
  for (const program of programs) {
    program.signal('SIGTERM')
    await program.ended
  }
  await ground?.pool.end()
  await database?.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** A server as an operator starts it, on the database that is there. */
async function startServer() {
  const port = await freePort()
  const program = runProgram('server/start.ts', [], {
    PORT: String(port),
    YUHENG_BANK_PORT: String(await freePort()),
    YUHENG_DATA: join(folder, `data-${programs.length}`),
    YUHENG_DEMO: 'no',
    YUHENG_VILLAGES: 'none',
    YUHENG_WORKERS: 'false',
    YUHENG_RATE: '1000000',
    YUHENG_KEYS: TEST_KEYS,
    DATABASE_URL: database.serverUrl,
    DATABASE_OWNER_URL: database.ownerUrl,
  })
  programs.push(program)
  await program.says('Yuheng is ready')
  return { base: `http://127.0.0.1:${port}`, kill: program.killGroup }
}

type Request = readonly [Guardian, string]

/** Every request in an order of the seed. */
function shuffled(requests: readonly Request[]): Request[] {
  let state = SEED
  const random = () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    return state / 0x80000000
  }
  return requests
    .map(request => [random(), request] as const)
    .sort(([a], [b]) => a - b)
    .map(([, request]) => request)
}

/** Sends requests, one in flight for each of as many browsers as there are guardians; `heard` gets each answer. */
async function send(
  base: string,
  requests: readonly Request[],
  heard: (lesson: string, answer: Answer) => void,
  patience = 1,
) {
  const queue = requests.values()
  const browser = async () => {
    for (const [who, lesson] of queue)
      for (let tries = 0; tries < patience; tries++) {
        const answer = await confirm(base, who, lesson)
        if (!answer) continue
        heard(lesson, answer)
        break
      }
  }
  await Promise.all(guardians.map(browser))
}

/** What the books say was released, by lesson. */
async function released(): Promise<Map<string, number[]>> {
  const rows = await transact(ground, systemBox('test'), tx =>
    tx.rows<{ lesson: string; fen: number[] }>(
      `select concat_ws('.', cell, to_char(session_date, 'YYYYMMDD'), institution_id, session_id, order_id) as lesson,
         array_agg(amount_fen) as fen from custody.release group by cell, session_date, institution_id, session_id, order_id`,
    ),
  )
  return new Map(rows.map(r => [r.lesson, r.fen]))
}

/** Acknowledged means: it is in the books exactly once, with the amount that was told. */
async function everyAcknowledgedIsThere(acknowledged: ReadonlyMap<string, number>) {
  const found = await released()
  for (const [lesson, fen] of acknowledged) expect(found.get(lesson), lesson).toEqual([fen])
  expect(await findings(ground)).toEqual([])
  return found
}

test('kill -9 of server and database amid confirmations: what was acknowledged is there once, repeats take effect once, nothing is lost', async () => {
  const all = shuffled(guardians.flatMap(g => g.lessons.map(lesson => [g, lesson] as const)))
  const contested = all.splice(0, Math.floor(all.length / 3))
  const acknowledged = new Map<string, number>()
  const open = () => all.filter(([, lesson]) => !acknowledged.has(lesson))
  const acknowledge = (lesson: string, { outcome, amountFen }: Answer) => {
    expect(outcome, lesson).not.toBe('REFUSED')
    acknowledged.set(lesson, amountFen!)
  }

  /** Confirms until so many are acknowledged, then kills while others are in flight. */
  const until = (count: number, kill: () => void) => {
    let dead = false
    return (lesson: string, answer: Answer) => {
      acknowledge(lesson, answer)
      if (dead || acknowledged.size < count) return
      dead = true
      kill()
    }
  }

  // The server dies; its successor serves those who had no answer, and then loses its database.
  const first = await startServer()
  await send(first.base, open(), until(all.length / 4 + (SEED % 20), first.kill))
  expect(open().length, 'some had no answer').toBeGreaterThan(0)
  await everyAcknowledgedIsThere(acknowledged)
  const second = await startServer()
  await send(second.base, open(), until(all.length / 2 + (SEED % 30), database.kill))
  expect(open().length, 'some had no answer').toBeGreaterThan(0)

  // The database recovers; the server, which nobody restarted, finds it again.
  await database.revive()
  const before = await everyAcknowledgedIsThere(acknowledged)
  const again = new Map<string, Answer>()
  await send(second.base, all, (lesson, answer) => again.set(lesson, answer), PATIENCE)
  expect(again.size).toBe(all.length)
  for (const [lesson, answer] of again) {
    expect(answer.outcome, lesson).toBe(before.has(lesson) ? 'REPLAY' : 'RELEASED')
    if (acknowledged.has(lesson)) expect(answer.amountFen, lesson).toBe(acknowledged.get(lesson))
    acknowledge(lesson, answer)
  }
  expect((await everyAcknowledgedIsThere(acknowledged)).size).toBe(all.length)

  // Two servers on one database get the same requests, each in its own order.
  const third = await startServer()
  const told = new Map<string, Answer[]>()
  const hear = (lesson: string, answer: Answer) => {
    told.set(lesson, [...(told.get(lesson) ?? []), answer])
    acknowledge(lesson, answer)
  }
  await Promise.all([
    send(second.base, contested, hear, PATIENCE),
    send(third.base, contested.toReversed(), hear, PATIENCE),
  ])
  for (const [, lesson] of contested) {
    const answers = told.get(lesson) ?? []
    expect(answers.map(a => a.outcome).sort(), lesson).toEqual(['RELEASED', 'REPLAY'])
    expect(answers[0]!.amountFen, lesson).toBe(answers[1]!.amountFen)
  }

  // In the end every order has released its price to the fen, and the command says so too.
  const found = await everyAcknowledgedIsThere(acknowledged)
  expect(found.size).toBe(LEARNERS * LESSONS)
  const total = [...found.values()].flat().reduce((sum, fen) => sum + fen, 0)
  expect(total).toBe(LEARNERS * PRICE_FEN)
  const verify = runProgram('server/cli/main.ts', ['verify'], {
    DATABASE_URL: database.serverUrl,
    DATABASE_OWNER_URL: database.ownerUrl,
    YUHENG_DATA: folder,
    YUHENG_KEYS: TEST_KEYS,
  })
  expect(await verify.ended, verify.output()).toMatchObject({ code: 0 })
})
