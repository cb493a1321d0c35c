import { createHash, randomBytes } from 'node:crypto'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { closedTrees } from '../server/modules/custody/index.ts'
import { systemBox } from '../server/platform/db/box.ts'
import { type Ground, transact } from '../server/platform/db/tx.ts'
import { onNewDatabase } from './database.ts'
import { type Bench, rounded } from './line.ts'
import { fillBooks } from './settlement/books.ts'

const DAY = '2026-11-30'

/** Families proven per second: books at the close read from the database, salted, and hashed into trees. Limit: bare SHA-256. */
export const bench: Bench = async ({ options, say }) => {
  const { values } = parseArgs({
    args: [...options],
    options: { families: { type: 'string', default: '1000000' } },
  })
  const families = Math.max(1, Math.floor(Number(values.families)))
  return onNewDatabase(4, async database => {
    const admin = new pg.Client({ connectionString: database.adminUrl })
    await admin.connect()
    await fillBooks(admin, families, say)
    await admin.end()
    say('proving a day for every institution')
    const many = await prove(database.ground)
    say(`${many.families} families of ${many.institutions} institutions in ${rounded(many.seconds)} s`)
    const limit = hashesPerSecond(many.families)
    const value = many.families / many.seconds
    const { seconds, peakMb, institutions } = many
    return {
      value: Math.round(value),
      unit: 'families/s',
      limit: Math.round(limit),
      ratio: rounded(value / limit),
      families: many.families,
      institutions,
      seconds: rounded(seconds),
      peakMb,
    }
  })
}

async function prove(ground: Ground) {
  const secret = randomBytes(32)
  const began = performance.now()
  const found = { families: 0, institutions: 0, peakMb: 0 }
  await transact(
    ground,
    systemBox('job:bench'),
    async tx => {
      for await (const { root } of closedTrees(tx, DAY, secret)) {
        found.families += root.count
        found.institutions++
        found.peakMb = Math.max(found.peakMb, Math.round(process.memoryUsage.rss() / 1_048_576))
      }
    },
    { readOnly: true, snapshot: true },
  )
  return { ...found, seconds: (performance.now() - began) / 1_000 }
}

/** SHA-256 of 94 bytes, one after another: a tree needs two for each leaf and its salt two more. */
function hashesPerSecond(count: number): number {
  const bytes = randomBytes(94)
  const began = performance.now()
  for (let n = 0; n < count; n++) createHash('sha256').update(bytes).digest()
  return count / ((performance.now() - began) / 1_000)
}
