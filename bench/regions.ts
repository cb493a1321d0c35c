import { findByText, getRegion, listChildren } from '../server/modules/regions/actions.ts'
import { seedRegions } from '../server/modules/regions/index.ts'
import { publicBox } from '../server/platform/db/box.ts'
import { type Ground, type Tx, transact } from '../server/platform/db/tx.ts'
import { onNewDatabase } from './database.ts'
import { type Bench, quantile, rounded, seeded } from './line.ts'

const SEED = 20_230_630
const SAMPLES = 2_000
const WARM_UP = 200
const PEOPLE = 16
const PAGE = 50

interface Known {
  code: string
  level: number
  name: string
  pinyin: string
  initials: string
}

type Operation = (tx: Tx) => Promise<unknown>

const look = (ground: Ground, operation: Operation) =>
  transact(ground, publicBox, operation, { readOnly: true })

/** Divisions to ask for: every county and town row in proportion, and as many villages. */
const sample = (ground: Ground) =>
  look(ground, tx =>
    tx.rows(
      `(select code, level, name, pinyin, initials from regions.region where level < 4)
       union all (select code, level, name, pinyin, initials from regions.region where level = 4 and hashtext(code) % 10 = 0)
       union all (select code, level, name, pinyin, initials from regions.region where level = 5 and hashtext(code) % 100 = 0)`,
    ),
  ) as Promise<Known[]>

/** What people do with a picker: open it, walk down, type a part of a name, a reading, initials, a code. */
function operations(known: readonly Known[], random: () => number, on: string) {
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)]!
  const above = known.filter(k => k.level < 5)
  const upTo = (n: number) => 1 + Math.floor(random() * n)
  const part = (text: string, length: number) => {
    const characters = [...text]
    const from = Math.floor(random() * Math.max(1, characters.length - length + 1))
    return characters.slice(from, from + length).join('')
  }
  const bounds = ({ code, level }: Known) => ({
    ...(random() < 0.3 ? { level: Math.max(1, level) } : {}),
    ...(random() < 0.3
      ? { within: random() < 0.5 ? `${code.slice(0, 2)}0000` : `${code.slice(0, 4)}00` }
      : {}),
  })
  const search = (q: string, k: Known) => {
    const query = { q, on, limit: PAGE, ...bounds(k) }
    return (tx: Tx) => findByText(tx, query)
  }
  const kinds: Record<string, () => Operation> = {
    children: () => {
      const { code } = pick(above)
      return tx => listChildren(tx, code, { on, limit: 200 })
    },
    get: () => {
      const { code } = pick(known)
      return tx => getRegion(tx, code, on)
    },
    oneCharacter: () => {
      const k = pick(known)
      return search(part(k.name, 1), k)
    },
    twoCharacters: () => {
      const k = pick(known)
      return search(part(k.name, 2), k)
    },
    name: () => {
      const k = pick(known)
      return search(part(k.name, 2 + upTo(4)), k)
    },
    reading: () => {
      const k = pick(known)
      return search(k.pinyin.replaceAll(' ', '').slice(0, 1 + upTo(8)), k)
    },
    initials: () => {
      const k = pick(known)
      return search(k.initials.slice(0, upTo(4)), k)
    },
    code: () => {
      const k = pick(known)
      return search(k.code.slice(0, 1 + upTo(8)), k)
    },
  }
  const names = Object.keys(kinds)
  return (n: number) =>
    Array.from({ length: n }, () => {
      const kind = pick(names)
      return { kind, run: kinds[kind]!() }
    })
}

async function timed(ground: Ground, run: Operation): Promise<number> {
  const start = performance.now()
  JSON.stringify(await look(ground, run))
  return performance.now() - start
}

/** The cheapest page there is: as many codes as a page holds, out of an index alone. */
function cheapestPages(known: readonly Known[], random: () => number): Operation[] {
  return Array.from({ length: SAMPLES }, () => {
    const { code } = known[Math.floor(random() * known.length)]!
    return tx =>
      tx.rows('select code from regions.region where level = 5 and code > $1 order by code limit $2', [
        code,
        PAGE,
      ])
  })
}

async function together(ground: Ground, runs: readonly Operation[]): Promise<number[]> {
  const queue = runs.values()
  const person = async () => {
    const times: number[] = []
    for (const run of queue) times.push(await timed(ground, run))
    return times
  }
  return (await Promise.all(Array.from({ length: PEOPLE }, person))).flat()
}

/** Picker operations on every division of the country: p95 of a mix, against an index-only page of the same size. */
export const bench: Bench = ({ say }) =>
  onNewDatabase(PEOPLE, async ({ ownerUrl, ground }) => {
    const loading = performance.now()
    await seedRegions(ownerUrl, { villagesOf: 'all' }, p => say(`loading ${p.part} ${p.done}/${p.total}`))
    const loadMs = performance.now() - loading
    const known = await sample(ground)
    const random = seeded(SEED)
    const mix = operations(known, random, ground.clock.today())
    for (const { run } of mix(WARM_UP)) await timed(ground, run)
    say(`${SAMPLES} operations, one after another`)
    const times: number[] = []
    const byKind = new Map<string, number[]>()
    for (const { kind, run } of mix(SAMPLES)) {
      const ms = await timed(ground, run)
      times.push(ms)
      byKind.set(kind, [...(byKind.get(kind) ?? []), ms])
    }
    const limits: number[] = []
    for (const run of cheapestPages(known, random)) limits.push(await timed(ground, run))
    say(`${SAMPLES} operations by ${PEOPLE} people at once`)
    const crowded = await together(
      ground,
      mix(SAMPLES).map(o => o.run),
    )
    const [count] = (await look(ground, tx => tx.rows('select count(*) as n from regions.region'))) as {
      n: number
    }[]
    const value = quantile(times, 0.95)
    const limit = quantile(limits, 0.95)
    return {
      value: rounded(value),
      unit: 'ms p95',
      limit: rounded(limit),
      ratio: rounded(value / limit),
      target: 100,
      divisions: count!.n,
      p50Ms: rounded(quantile(times, 0.5)),
      p99Ms: rounded(quantile(times, 0.99)),
      maxMs: rounded(Math.max(...times)),
      crowdedP95Ms: rounded(quantile(crowded, 0.95)),
      p95MsByKind: Object.fromEntries([...byKind].map(([kind, ms]) => [kind, rounded(quantile(ms, 0.95))])),
      loadMs: Math.round(loadMs),
      seed: SEED,
    }
  })
