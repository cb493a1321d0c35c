import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { seedRegions } from '../server/modules/regions/index.ts'
import { systemBox } from '../server/platform/db/box.ts'
import { type Ground, transact } from '../server/platform/db/tx.ts'
import { onNewDatabase } from './database.ts'
import { type Bench, quantile, rounded, seeded } from './line.ts'
import { type Ask, atTheDesk, closeConnections, logIn, type Person, type Sample } from './search/people.ts'
import { fillRegister } from './search/register.ts'

const SEED = 20_260_506
const THINK_MS = 2_000
const WARM_UP_SECONDS = 8
const SHARE_OF_WRITES = 0.05

interface Known {
  id: number
  county: string
  name: string
  address: string
  pinyin: string
  uscc: string | null
  licence_number: string | null
}

/** p95 of searching a register of 400,000 institutions with 200 people at their desks, against a bare look-up by key. */
export const bench: Bench = async ({ options, say }) => {
  const option = (name: string, otherwise: number) =>
    Number(options[options.indexOf(`--${name}`) + 1] ?? otherwise)
  const has = (name: string) => options.includes(`--${name}`)
  const institutions = has('institutions') ? option('institutions', 0) : 400_000
  const users = has('users') ? option('users', 0) : 200
  const seconds = has('seconds') ? option('seconds', 0) : 40
  const keep = has('keep') ? options[options.indexOf('--keep') + 1] : undefined
  const data = mkdtempSync(join(tmpdir(), 'yuheng-bench-data-'))
  try {
    return await onNewDatabase(
      8,
      async ({ ownerUrl, serverUrl, ground }) => {
        const random = seeded(SEED)
        const loading = performance.now()
        await load(ground, ownerUrl, institutions, random, say)
        const loadSeconds = Math.round((performance.now() - loading) / 1000)
        const known = await sample(ground)
        const people = await logIn(
          ground,
          users,
          known.map(k => k.county),
          random,
        )
        const server = await startServer(serverUrl, data)
        try {
          say(`${users} people for ${seconds} s`)
          const desk = {
            base: server.address,
            people,
            thinkMs: THINK_MS,
            seconds,
            warmUpSeconds: WARM_UP_SECONDS,
            random,
          }
          const samples = await atTheDesk({ ...desk, ask: asker(known, random) })
          say('bare look-ups')
          const bare = await bareLookups(ground, known, users, random)
          return {
            ...lineOf(samples, bare, seconds),
            institutions,
            users,
            thinkMs: THINK_MS,
            loadSeconds,
            seed: SEED,
          }
        } finally {
          closeConnections()
          await server.stop()
        }
      },
      keep,
    )
  } finally {
    rmSync(data, { recursive: true, force: true })
  }
}

async function load(
  ground: Ground,
  ownerUrl: string,
  count: number,
  random: () => number,
  say: (text: string) => void,
) {
  const have = await transact(ground, systemBox('bench'), async tx => {
    await tx
      .rows(
        `delete from auth.session where account_id in (select id from auth.account where login like 'bench-%')`,
      )
      .catch(() => [])
    return (await tx.rows<{ n: number }>('select count(*) as n from institutions.listing'))[0]!.n
  })
  if (have >= count) return
  say('loading divisions')
  await seedRegions(ownerUrl, { towns: false })
  await fillRegister(ground, { ownerUrl, count, random, say })
}

const sample = (ground: Ground) =>
  transact(ground, systemBox('bench'), tx =>
    tx.rows<Known>(
      `select id, county, name, address, pinyin, uscc, licence_number from institutions.listing tablesample bernoulli (2) repeatable (7) limit 8000`,
    ),
  )

/** What officers do: type parts of names and addresses, pinyin, initials, codes; filter; open a record; register; ask for corrections. */
function asker(known: readonly Known[], random: () => number): (who: Person) => Ask {
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)]!
  const part = (text: string, length: number) => {
    const characters = [...text]
    const from = Math.floor(random() * Math.max(1, characters.length - length + 1))
    return characters.slice(from, from + length).join('')
  }
  const searched: Record<string, (k: Known) => string> = {
    twoCharacters: k => part(k.name, 2),
    name: k => part(k.name, 3 + Math.floor(random() * 4)),
    pinyin: k => {
      const syllables = k.pinyin.trim().split(' ')
      return syllables
        .slice(Math.floor(random() * (syllables.length - 3)))
        .slice(0, 2 + Math.floor(random() * 3))
        .join('')
    },
    initials: k => {
      const initials = k.pinyin
        .trim()
        .split(' ')
        .map(s => s[0])
      return initials
        .slice(Math.floor(random() * (initials.length - 4)))
        .slice(0, 3 + Math.floor(random() * 3))
        .join('')
    },
    code: k => (k.uscc ?? k.licence_number ?? '4101').slice(0, 6 + Math.floor(random() * 12)),
    address: k => part(k.address, 4),
  }
  const filters = [
    '',
    'class=SPORTS',
    'status=REGISTERED',
    'licenceBefore=2028-06-30',
    'sort=newest',
    'channel=ONLINE',
    'custodyMode=NONE',
    'class=OTHER&channel=ONLINE',
  ]
  const kinds = Object.keys(searched)
  return who => {
    const neighbour = random() < SHARE_OF_WRITES ? nearby(known, who, random) : undefined
    if (neighbour) return registering(neighbour, random)
    const dice = random()
    if (dice < 0.15) return { kind: 'filter', method: 'GET', path: `/institutions?${pick(filters)}` }
    const kind = pick(kinds)
    // Most look for what lies in their own area.
    const near = random() < 0.7 ? nearby(known, who, random) : undefined
    const path = `/institutions?q=${encodeURIComponent(searched[kind]!(near ?? pick(known)))}`
    return { kind, method: 'GET', path }
  }
}

function nearby(known: readonly Known[], { region }: Person, random: () => number): Known | undefined {
  const prefix = region.replace(/(00)+$/, '')
  for (let tries = 0; tries < 50; tries++) {
    const k = known[Math.floor(random() * known.length)]!
    if (k.county.startsWith(prefix)) return k
  }
  return undefined
}

let serial = 0
const registering = (near: Known, random: () => number): Ask => ({
  kind: 'register',
  method: 'POST',
  path: '/institutions',
  body: {
    name: `${near.name.slice(0, 40)}${++serial}部`,
    legalForm: 'ENTERPRISE',
    classes: ['CULTURE_ART'],
    stages: ['PRIMARY'],
    channels: ['OFFLINE'],
    county: near.county,
    address: `${near.address}${Math.floor(random() * 90)}室`,
  },
})

async function startServer(serverUrl: string, data: string) {
  const env = {
    NODE_ENV: 'test',
    DATABASE_URL: serverUrl,
    PORT: '0',
    YUHENG_DATA: data,
    YUHENG_LOG: 'error',
    YUHENG_POOL: '16',
    YUHENG_RATE: '100000000',
  }
  const worker = new Worker(new URL('./search/server.ts', import.meta.url), { workerData: env })
  const said = () =>
    new Promise<string>((resolve, reject) => worker.once('message', resolve).once('error', reject))
  const address = await said()
  const stop = async () => {
    const stopped = said()
    worker.postMessage('stop')
    await stopped
  }
  return { address, stop }
}

/** The least that a read can cost: one row by its key in a transaction, as often and by as many as the searches were. */
async function bareLookups(
  ground: Ground,
  known: readonly Known[],
  people: number,
  random: () => number,
): Promise<number[]> {
  const times: number[] = []
  const person = async () => {
    for (let n = 0; n < 10; n++) {
      await new Promise(resolve => setTimeout(resolve, random() * THINK_MS * 0.5))
      const { id } = known[Math.floor(random() * known.length)]!
      const begun = performance.now()
      await transact(
        ground,
        systemBox('bench'),
        tx => tx.rows('select id, name from institutions.listing where id = $1', [id]),
        {
          readOnly: true,
        },
      )
      times.push(performance.now() - begun)
    }
  }
  await Promise.all(Array.from({ length: people }, person))
  return times
}

function lineOf(samples: readonly Sample[], bare: readonly number[], seconds: number) {
  const reads = samples.filter(s => s.kind !== 'register').map(s => s.ms)
  const writes = samples.filter(s => s.kind === 'register').map(s => s.ms)
  const p95 = (ms: readonly number[]) => rounded(quantile(ms, 0.95))
  const kinds = [...new Set(samples.map(s => s.kind))].sort()
  const value = p95(reads)
  const limit = p95(bare)
  return {
    value,
    unit: 'ms p95',
    limit,
    ratio: rounded(value / limit),
    target: 60,
    writeP95Ms: p95(writes),
    writeTarget: 150,
    p50Ms: rounded(quantile(reads, 0.5)),
    p99Ms: rounded(quantile(reads, 0.99)),
    requests: samples.length,
    requestsPerSecond: rounded(samples.length / seconds),
    refused: Object.fromEntries(
      Object.entries(
        Object.groupBy(
          samples.filter(s => s.status >= 400),
          s => `${s.kind} ${s.status}`,
        ),
      ).map(([k, v]) => [k, v!.length]),
    ),
    p95MsByKind: Object.fromEntries(
      kinds.map(k => [k, p95(samples.filter(s => s.kind === k).map(s => s.ms))]),
    ),
  }
}
