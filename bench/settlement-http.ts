import { fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { serve } from '../server/main.ts'
import { seedRegions } from '../server/modules/regions/index.ts'
import { readConfig } from '../server/platform/config.ts'
import { systemBox } from '../server/platform/db/box.ts'
import { transact } from '../server/platform/db/tx.ts'
import { type BenchDatabase, onNewDatabase } from './database.ts'
import { type Bench, quantile } from './line.ts'
import { fillBooks } from './settlement/books.ts'
import { aClass, attendedLessons, type ClassGroup, lessonKeys, MEETINGS } from './settlement/classes.ts'
import { type Cpu, cpuMeter, perPiece } from './settlement/cpu.ts'
import { tpcb } from './settlement/limits.ts'
import type { LoadOrder, LoadReport, Person } from './settlement/load.ts'
import { median, round } from './settlement/measure.ts'
import { logIn } from './settlement/people.ts'
import { moneyIsRight } from './settlement/proof.ts'

const GUARDIANS = 2_000
const CLASSES = 40
const CONNECTIONS = 64
const ATTENDANCE_CONNECTIONS = 16

/** Lessons confirmed one by one, and classes attended, through the whole server, against TPC-B of the same PostgreSQL. */
export const bench: Bench = async ({ options, say }) => {
  const { values } = parseArgs({
    args: [...options],
    options: {
      orders: { type: 'string', default: '240000' },
      seconds: { type: 'string', default: '6' },
      rounds: { type: 'string', default: '3' },
    },
  })
  const [orders, seconds, rounds] = [Number(values.orders), Number(values.seconds), Number(values.rounds)]
  return onNewDatabase(4, database => measure(database, { orders, seconds, rounds }, say))
}

interface Settings {
  orders: number
  seconds: number
  rounds: number
}

async function measure(database: BenchDatabase, s: Settings, say: (text: string) => void) {
  const folder = mkdtempSync(join(tmpdir(), 'yuheng-bench-http-'))
  const env = {
    NODE_ENV: 'test',
    DATABASE_URL: database.serverUrl,
    YUHENG_DATA: folder,
    YUHENG_LOG: 'error',
    YUHENG_RATE: '100000000',
    YUHENG_WORKERS: 'false',
    PORT: '0',
  }
  const admin = new pg.Client({ connectionString: database.adminUrl })
  await admin.connect()
  const server = await serve(readConfig(env))
  try {
    const limit = await tpcb(database.adminUrl)
    await fillBooks(admin, s.orders, say)
    await seedRegions(database.ownerUrl, { towns: false, villagesOf: [] })
    say(`${GUARDIANS} guardians and ${CLASSES} classes`)
    const { guardians, teachers } = await people(server.ground, admin)
    await admin.query('checkpoint')
    const port = Number(new URL(server.address).port)
    const found: Round[] = []
    const cpu = await cpuMeter(admin)
    for (let n = 0; n < s.rounds; n++) {
      const share = (person: Person) => ({
        ...person,
        requests: person.requests.filter((_, i) => i % s.rounds === n),
      })
      const start = cpu()
      const confirm = await load({
        port,
        connections: CONNECTIONS,
        seconds: s.seconds,
        people: guardians.map(share),
      })
      const middle = cpu()
      const attend = await load({
        port,
        connections: ATTENDANCE_CONNECTIONS,
        seconds: s.seconds,
        people: teachers.map(share),
      })
      const confirmCpu = perPiece(start, middle, confirm.requests)
      const attendCpu = perPiece(middle, cpu(), attend.requests)
      found.push({ tpcb: await limit.run(s.seconds), confirm, attend, confirmCpu, attendCpu })
      say(`round ${n + 1}: ${described(found.at(-1)!)}`)
    }
    await moneyIsRight(database.ground, say)
    return { ...report(found), tpcb: limit.by, orders: s.orders }
  } finally {
    await server.stop()
    await admin.end()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function people(ground: Parameters<typeof transact>[0], admin: pg.Client) {
  await attendedLessons(admin, GUARDIANS)
  const inside = <T>(work: Parameters<typeof transact<T>>[2]) => transact(ground, systemBox('bench'), work)
  const guardians = await inside(async tx => {
    const all: Person[] = []
    for (let order = 1; order <= GUARDIANS; order++)
      all.push({
        ...(await logIn(tx, { role: 'guardian', familyId: 1_000_000 + order })),
        requests: lessonKeys(order).map(confirmation),
      })
    return all
  })
  const teachers = await inside(async tx => {
    const all: Person[] = []
    for (let n = 1; n <= CLASSES; n++) {
      const group = await aClass(tx, admin, n)
      const who = await logIn(tx, { role: 'teacher', institutionId: group.institutionId })
      all.push({ ...who, requests: group.sessions.map(session => attendance(group, session)) })
    }
    return all
  })
  return { guardians, teachers }
}

const confirmation = (key: string) => ({
  method: 'POST',
  path: '/api/v1/lessons/confirmations',
  body: JSON.stringify({ lessons: [key] }),
})

const attendance = (group: ClassGroup, session: number) => ({
  method: 'PUT',
  path: `/api/v1/sessions/${session}/attendance`,
  body: JSON.stringify({ marks: group.orders.map(orderId => ({ orderId, mark: 'PRESENT' })) }),
})

/** Runs a load in a process of its own. @throws Error if anything was answered otherwise than 200 */
async function load(order: LoadOrder): Promise<LoadReport> {
  const child = fork(join(import.meta.dirname, 'settlement/load.ts'), { serialization: 'advanced' })
  const report = await new Promise<LoadReport>((done, fail) => {
    child.once('message', message => done(message as LoadReport))
    child.once('exit', code => fail(new Error(`the load ended with ${code}`)))
    child.send(order)
  })
  if (Object.keys(report.failures).length > 0) throw new Error(`replies ${JSON.stringify(report.failures)}`)
  return report
}

interface Round {
  tpcb: number
  confirm: LoadReport
  attend: LoadReport
  /** Processor time of one request in µs. */
  confirmCpu: Cpu
  attendCpu: Cpu
}

const perSecond = (r: LoadReport) => r.requests / r.seconds
/** Lessons a second; each attendance marks a class of 30. */
const confirmed = (r: Round) => r.confirm.released / r.confirm.seconds
const attended = (r: Round) => perSecond(r.attend) * 30

const described = (r: Round) =>
  `TPC-B ${round(r.tpcb, 0)}/s, confirmed ${round(confirmed(r), 0)}/s (p99 ${round(quantile(r.confirm.times, 0.99))} ms), attended ${round(attended(r), 0)} lessons/s (p99 ${round(quantile(r.attend.times, 0.99))} ms)`

function report(rounds: readonly Round[]) {
  const middle = (pick: (r: Round) => number, digits = 2) => round(median(rounds.map(pick)), digits)
  return {
    value: middle(confirmed, 0),
    unit: 'lessons/s',
    limit: middle(r => r.tpcb, 0),
    ratio: middle(r => confirmed(r) / r.tpcb),
    attendanceRatio: middle(r => attended(r) / r.tpcb),
    attendedPerSecond: middle(attended, 0),
    p99Ms: middle(r => quantile(r.confirm.times, 0.99)),
    attendanceP99Ms: middle(r => quantile(r.attend.times, 0.99)),
    confirmServerMicros: middle(r => r.confirmCpu.server, 0),
    confirmDatabaseMicros: middle(r => r.confirmCpu.database, 0),
    attendServerMicros: middle(r => r.attendCpu.server, 0),
    attendDatabaseMicros: middle(r => r.attendCpu.database, 0),
    connections: CONNECTIONS,
    meetings: MEETINGS,
  }
}
