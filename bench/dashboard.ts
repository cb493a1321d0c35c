import pg from 'pg'
import { overview } from '../server/modules/statistics/overview.ts'
import { systemBox } from '../server/platform/db/box.ts'
import { transact } from '../server/platform/db/tx.ts'
import { onNewDatabase } from './database.ts'
import { type Bench, quantile, rounded } from './line.ts'

const LESSONS = 20_000_000
const DAYS = 365
const SAMPLES = 120
const FROM = '2025-07-01'
const TO = '2026-06-30'
const BOX = systemBox('bench')

/** A year of a province as its rollups hold it: every county, class and day, with twenty million lessons in all. */
const FILL = `
  insert into statistics.custody_day
  select 3, '41' || lpad((1 + n / 9)::text, 2, '0') || lpad((1 + n % 9)::text, 2, '0'), class, date '${FROM}' + d,
    5, 450000, $1::bigint, $1::bigint * 9000, 1, 30000
  from generate_series(0, 156) n, unnest(array['SUBJECT', 'SPORTS', 'CULTURE_ART', 'SCI_TECH', 'OTHER']) class, generate_series(0, ${DAYS - 1}) d;`
const FILL_NOW = `
  insert into statistics.custody_day select 2, rpad(left(county, 4), 6, '0'), class, day, sum(payments), sum(paid_fen), sum(lessons), sum(released_fen), sum(refunds), sum(refunded_fen)
    from statistics.custody_day where level = 3 group by 2, 3, 4;
  insert into statistics.custody_day select 1, rpad(left(county, 2), 6, '0'), class, day, sum(payments), sum(paid_fen), sum(lessons), sum(released_fen), sum(refunds), sum(refunded_fen)
    from statistics.custody_day where level = 3 group by 2, 3, 4;
  insert into statistics.custody_now select distinct county, 60, 900000000, 700000000, 200000000, 0 from statistics.custody_day where level = 3;
  insert into statistics.register_now select distinct county, class, 'LICENSED', 'BANK_CUSTODY', 12 from statistics.custody_day where level = 3;
  insert into statistics.register_now select distinct county, 'ALL', 'LICENSED', 'BANK_CUSTODY', 60 from statistics.custody_day where level = 3;
  analyze statistics.custody_day;`

/** Overview of a province, its cities and its counties over a year, against one bare sum over the same rows. */
export const bench: Bench = ({ say }) =>
  onNewDatabase(4, async ({ adminUrl, ground }) => {
    say('filling a year of rollups …')
    const admin = new pg.Client({ connectionString: adminUrl })
    await admin.connect()
    const rows = 157 * 5 * DAYS
    await admin.query(FILL.replaceAll('$1', String(Math.ceil(LESSONS / rows))))
    await admin.query(FILL_NOW)
    const [{ lessons }] = (
      await admin.query('select sum(lessons)::bigint as lessons from statistics.custody_day')
    ).rows
    const bare: number[] = []
    for (let i = 0; i < 20; i++) {
      const began = performance.now()
      await admin.query('select sum(lessons), sum(released_fen) from statistics.custody_day where level = 3')
      bare.push(performance.now() - began)
    }
    await admin.end()
    say('looking …')
    const places = ['410000', '410100', '410200', '410101', '410502']
    const samples: number[] = []
    for (let i = 0; i < SAMPLES; i++) {
      const region = places[i % places.length]!
      const began = performance.now()
      await transact(ground, BOX, tx => overview(tx, { region, from: FROM, to: TO }), { readOnly: true })
      samples.push(performance.now() - began)
    }
    const value = rounded(quantile(samples, 0.95))
    const limit = rounded(quantile(bare, 0.5))
    return {
      value,
      unit: 'ms p95',
      limit,
      ratio: rounded(value / limit),
      lessons,
      rows,
      p50: rounded(quantile(samples, 0.5)),
      targetMs: 200,
    }
  })
