import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { seedCalendars } from './calendar-seed.ts'
import { type Division, SEED_EDITION, seedDivisions, seedProvinces, seedUnits } from './edition.ts'

const LOCK = 7_201_847_201
/** The villages of so many provinces load faster without the indexes, which are built afterwards. */
const BULK_PROVINCES = 5
const CHUNK_ROWS = 2_000
const COLUMNS = 'code, level, deepest, parent, kind, name, short_name, pinyin, initials, edition'

export interface SeedOptions {
  /** Deepest level to load: 3 counties, 4 towns (the default). Levels 0–3 are always loaded. */
  towns?: boolean
  /** Provinces (two digits) whose villages and communities are loaded; `all` for the whole country. */
  villagesOf?: readonly string[] | 'all'
}

export interface SeedProgress {
  part: string
  done: number
  total: number
}

interface Part {
  name: string
  divisions: () => Iterable<Division>
}

function partsOf({ towns = true, villagesOf = [] }: SeedOptions): Part[] {
  const provinces = seedProvinces()
  const chosen = villagesOf === 'all' ? provinces : villagesOf
  const units = (level: 4 | 5, folder: string) => (province: string) => ({
    name: `${folder}/${province}`,
    divisions: () => seedUnits(level, province),
  })
  return [
    { name: 'divisions', divisions: seedDivisions },
    ...(towns ? provinces : chosen).map(units(4, 'towns')),
    ...chosen.map(units(5, 'villages')),
  ]
}

const line = (d: Division) =>
  [
    d.code,
    d.level,
    d.deepest,
    d.parent ?? '\\N',
    d.kind,
    d.name,
    d.shortName,
    d.pinyin,
    d.initials,
    SEED_EDITION,
  ].join('\t')

/** COPY text in chunks; names hold neither tabs nor backslashes (the seed's unit test looks). */
function* copyText(divisions: Iterable<Division>, counted: (rows: number) => void) {
  let lines: string[] = []
  for (const division of divisions) {
    lines.push(line(division))
    if (lines.length === CHUNK_ROWS) {
      yield `${lines.join('\n')}\n`
      counted(lines.length)
      lines = []
    }
  }
  if (lines.length > 0) yield `${lines.join('\n')}\n`
  counted(lines.length)
}

async function copy(client: pg.ClientBase, table: string, part: Part): Promise<number> {
  let rows = 0
  const text = copyText(part.divisions(), n => {
    rows += n
  })
  await pipeline(Readable.from(text), client.query(copyFrom(`copy ${table} (${COLUMNS}) from stdin`)))
  return rows
}

const record = (client: pg.ClientBase, part: Part, rows: number) =>
  client.query(
    'insert into regions.edition_part (edition, part, records, loaded_at) values ($1, $2, $3, now())',
    [SEED_EDITION, part.name, rows],
  )

/** First load of much: indexes away, COPY into the table itself, indexes back; all in one transaction. */
async function loadBulk(client: pg.ClientBase, parts: readonly Part[], step: (part: Part) => void) {
  const { rows: indexes } = await client.query<{ name: string; definition: string }>(
    `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition
     from pg_index where indrelid = 'regions.region'::regclass and not indisprimary`,
  )
  await client.query('alter table regions.region no force row level security')
  for (const { name } of indexes) await client.query(`drop index ${name}`)
  for (const part of parts) {
    await record(client, part, await copy(client, 'regions.region', part))
    step(part)
  }
  for (const { definition } of indexes) await client.query(definition)
  await client.query('alter table regions.region force row level security')
}

/** Load beside running requests: through a temporary table, rows that are there already stay as they are. */
async function loadBeside(client: pg.ClientBase, part: Part) {
  await client.query('create temporary table loading (like regions.region including defaults) on commit drop')
  const rows = await copy(client, 'loading', part)
  await client.query('insert into regions.region select * from loading on conflict do nothing')
  await record(client, part, rows)
}

async function inTransaction(client: pg.ClientBase, work: () => Promise<unknown>) {
  await client.query('begin')
  try {
    await client.query(
      `set local app.kind = 'system'; set local app.actor = 'job:regions.seed';
       set local app.area_lo = '000000'; set local app.area_hi = '999999';
       set local maintenance_work_mem = '128MB'; set local statement_timeout = 0`,
    )
    await work()
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

async function load(client: pg.ClientBase, options: SeedOptions, onProgress: (p: SeedProgress) => void) {
  const { rows: done } = await client.query<{ part: string }>(
    'select part from regions.edition_part where edition = $1',
    [SEED_EDITION],
  )
  const have = new Set(done.map(row => row.part))
  await inTransaction(client, () => seedCalendars(client))
  const parts = partsOf(options).filter(part => !have.has(part.name))
  if (parts.length === 0) return 0
  let count = 0
  const step = (part: Part) => onProgress({ part: part.name, done: ++count, total: parts.length + 1 })
  const villages = parts.filter(part => part.name.startsWith('villages/')).length
  const bulk = have.size === 0 && villages >= BULK_PROVINCES
  if (bulk) await inTransaction(client, () => loadBulk(client, parts, step))
  else
    for (const part of parts) {
      await inTransaction(client, () => loadBeside(client, part))
      step(part)
    }
  await client.query('analyze regions.region')
  onProgress({ part: 'indexes', done: parts.length + 1, total: parts.length + 1 })
  return parts.length
}

/**
 * Loads the seed edition of the divisions, each part once, and the calendars that the rules carry; what is loaded
 * already costs a few queries.
 * @param owner connection string or open connection of the role that owns the tables
 * @returns number of parts loaded now
 */
export async function seedRegions(
  owner: string | pg.ClientBase,
  options: SeedOptions = {},
  onProgress: (p: SeedProgress) => void = () => {},
): Promise<number> {
  const own = typeof owner === 'string' ? new pg.Client({ connectionString: owner }) : undefined
  await own?.connect()
  const client = own ?? (owner as pg.ClientBase)
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK])
    try {
      return await load(client, options, onProgress)
    } finally {
      await client.query('select pg_advisory_unlock($1)', [LOCK])
    }
  } finally {
    await own?.end()
  }
}
