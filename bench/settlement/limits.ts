import { spawn } from 'node:child_process'
import pg from 'pg'
import { dateArray, int2Array, int8Array, textArray } from '../../server/modules/custody/settlement/encode.ts'
import { loop, type Measured } from './measure.ts'
import type { Meetings } from './workload.ts'

const SCALE = 50
const CLIENTS = 8
const ACCOUNTS = SCALE * 100_000

/** How fast this PostgreSQL runs TPC-B-like transactions. */
export interface Tpcb {
  by: 'pgbench' | 'driver'
  run(seconds: number): Promise<number>
}

const command = (args: string[]) =>
  new Promise<string>((done, fail) => {
    const child = spawn('pgbench', args, { stdio: ['ignore', 'pipe', 'pipe'] })
    let text = ''
    let errors = ''
    child.stdout.on('data', d => (text += d))
    child.stderr.on('data', d => (errors += d))
    child.on('error', fail)
    child.on('exit', code => (code === 0 ? done(text) : fail(new Error(errors.slice(-400)))))
  })

/** Prepares pgbench's tables at scale 50 in a database of their own, with pgbench where it is on the PATH. */
export async function tpcb(adminUrl: string): Promise<Tpcb> {
  const admin = new pg.Client({ connectionString: adminUrl })
  await admin.connect()
  const address = new URL(adminUrl)
  address.pathname = '/tpcb'
  const there = await admin.query(`select from pg_database where datname = 'tpcb'`)
  if (!there.rowCount) await admin.query('create database tpcb')
  await admin.end()
  if (!there.rowCount) await prepare(address.href)
  try {
    await command(['--version'])
  } catch {
    return { by: 'driver', run: seconds => byDriver(address.href, seconds) }
  }
  const clients = ['-c', String(CLIENTS), '-j', '2', '-M', 'prepared', '-n']
  const run = async (seconds: number) => {
    const text = await command([...clients, '-T', String(seconds), address.href])
    return Number(/tps = ([\d.]+)/.exec(text)?.[1])
  }
  return { by: 'pgbench', run }
}

/** The tables that `pgbench -i` makes. */
async function prepare(url: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const filler = (n: number) => `repeat(' ', ${n})::char(${n})`
  await client.query(`
    create table pgbench_branches (bid int primary key, bbalance int, filler char(88)) with (fillfactor = 100);
    create table pgbench_tellers (tid int primary key, bid int, tbalance int, filler char(84)) with (fillfactor = 100);
    create table pgbench_accounts (aid int primary key, bid int, abalance int, filler char(84)) with (fillfactor = 100);
    create table pgbench_history (tid int, bid int, aid int, delta int, mtime timestamp, filler char(22));
    insert into pgbench_branches select n, 0, null from generate_series(1, ${SCALE}) n;
    insert into pgbench_tellers select n, (n - 1) / 10 + 1, 0, null from generate_series(1, ${SCALE * 10}) n;
    insert into pgbench_accounts select n, (n - 1) / 100000 + 1, 0, ${filler(84)} from generate_series(1, ${ACCOUNTS}) n`)
  await client.query('vacuum analyze')
  await client.end()
}

/** The same mix through the driver, for machines without pgbench. */
async function byDriver(url: string, seconds: number): Promise<number> {
  const random = (n: number) => Math.floor(Math.random() * n) + 1
  const pool = new pg.Pool({ connectionString: url, max: CLIENTS })
  const { rate } = await loop(CLIENTS, seconds, async () => {
    const client = await pool.connect()
    const [aid, bid, tid, delta] = [
      random(ACCOUNTS),
      random(SCALE),
      random(SCALE * 10),
      random(10_000) - 5_000,
    ]
    const ask = (name: string, text: string, values: number[]) => client.query({ name, text, values })
    await client.query('begin')
    await ask('a', 'update pgbench_accounts set abalance = abalance + $1 where aid = $2', [delta, aid])
    await ask('s', 'select abalance from pgbench_accounts where aid = $1', [aid])
    await ask('t', 'update pgbench_tellers set tbalance = tbalance + $1 where tid = $2', [delta, tid])
    await ask('b', 'update pgbench_branches set bbalance = bbalance + $1 where bid = $2', [delta, bid])
    await ask(
      'h',
      'insert into pgbench_history (tid, bid, aid, delta, mtime) values ($1, $2, $3, $4, current_timestamp)',
      [tid, bid, aid, delta],
    )
    await client.query('commit')
    client.release()
    return 1
  })
  await pool.end()
  return rate
}

/** Rows of the same shape with the same two indexes, inserted in bulk over two connections and nothing else done. */
export async function bulkInsert(
  url: string,
  meetings: Meetings,
  rows: number,
  seconds: number,
): Promise<Measured> {
  const pool = new pg.Pool({ connectionString: url, max: 2 })
  await pool.query(`create table if not exists public.ceiling (like custody.release including constraints,
    primary key (cell, session_date, institution_id, session_id, order_id))`)
  await pool.query('create index if not exists ceiling_family on public.ceiling (family_id)')
  const text = `insert into public.ceiling (institution_id, session_id, order_id, family_id, amount_fen, released_at, session_date,
      lesson_no, basis, cell, actor, county, class)
    select institution_id, session_id, order_id, order_id + 1000000, 8002, $7::timestamptz, session_date, 1, 'PARENT', cell, actor,
      '410101', 'SPORTS'
    from unnest($1::smallint[], $2::bigint[], $3::bigint[], $4::bigint[], $5::date[], $6::text[])
      as i (cell, institution_id, session_id, order_id, session_date, actor)`
  const measured = await loop(2, seconds, async () => {
    const batch = meetings.take(rows)
    const places = batch.map((_, n) => n)
    const values = [
      int2Array(places, n => batch[n]!.cell),
      int8Array(places, n => batch[n]!.institutionId),
      int8Array(places, n => batch[n]!.sessionId),
      int8Array(places, n => batch[n]!.orderId),
      dateArray(places, n => batch[n]!.sessionDate),
      textArray(places, n => batch[n]!.actor),
      new Date(),
    ]
    await pool.query({ name: 'ceiling', text, values })
    return batch.length
  })
  await pool.end()
  return measured
}
