import { expect, test } from 'vitest'
import { type Chance, chance } from '../../../../synthetic/random.ts'
import { sampleStatement } from '../../../../tests/support/statements/sample.ts'
import { writers } from '../../../../tests/support/statements/write.ts'
import { isControlled, totalsOf } from './checks.ts'
import { StatementFault } from './fault.ts'
import { readStatementFile } from './read.ts'
import type { Statement } from './statement.ts'

const SEED = process.env.YUHENG_STATEMENT_SEED ?? `${Date.now()}`
const MUTATIONS = 2_000

const splice = (bytes: Buffer, at: number, remove: number, insert: Buffer) =>
  Buffer.concat([bytes.subarray(0, at), insert, bytes.subarray(at + remove)])

/** One accident: a byte changed, lost or added, a stretch lost, doubled or moved, the end cut off. */
function mutate(c: Chance, bytes: Buffer): Buffer {
  const at = c.int(0, bytes.length - 1)
  const stretch = c.int(1, Math.min(600, bytes.length - at))
  const part = bytes.subarray(at, at + stretch)
  const none = Buffer.alloc(0)
  switch (c.int(0, 7)) {
    case 0:
      return splice(bytes, at, 1, Buffer.from([c.int(0, 255)]))
    case 1:
      return splice(bytes, at, 1, Buffer.from(String(c.int(0, 9))))
    case 2:
      return splice(bytes, at, 1, none)
    case 3:
      return splice(bytes, at, 0, Buffer.from(c.pick(['0', '9', '.', '-', ',', '<', '&', ' ', '\n', '"'])))
    case 4:
      return splice(bytes, at, stretch, none)
    case 5:
      return splice(bytes, at, 0, part)
    case 6:
      return splice(splice(bytes, at, stretch, none), c.int(0, bytes.length - stretch), 0, part)
    default:
      return bytes.subarray(0, at)
  }
}

const digitAt = (bytes: Buffer, c: Chance) => {
  const digits = [...bytes.keys()].filter(i => bytes[i]! >= 48 && bytes[i]! <= 57)
  return splice(bytes, c.pick(digits), 1, Buffer.from(String(c.int(0, 9))))
}

const totals = (statements: readonly Statement[]) =>
  statements.map(s => ({ net: totalsOf(s.entries).netFen, n: s.entries.length }))

test(`${MUTATIONS} accidents in files of every dialect never give a wrong total silently`, async () => {
  console.log(`YUHENG_STATEMENT_SEED=${SEED}`)
  const c = chance(SEED)
  const seen = { refused: 0, same: 0 }
  for (let n = 0; n < MUTATIONS; n++) {
    const { dialect, write, kind, batches } = writers[n % writers.length]!
    const s = sampleStatement(`${SEED}-${n}`, { kind, batches, entries: c.int(1, 6) })
    const given = kind === 'NOTIFICATION' ? { ...s, openingFen: null, closingFen: null } : s
    const bytes = Buffer.from(await write([given]))
    const changed = n % 3 === 0 ? digitAt(bytes, c) : mutate(c, bytes)
    try {
      const read = await readStatementFile(changed)
      if (!read.statements.every(isControlled)) continue
      expect(totals(read.statements), `${dialect}, accident ${n}`).toEqual(totals([given]))
      seen.same++
    } catch (error) {
      if (!(error instanceof StatementFault)) throw new Error(`${dialect}, accident ${n}`, { cause: error })
      expect(error.place && error.reason.zh && error.reason.en).toBeTruthy()
      seen.refused++
    }
  }
  console.log(`refused ${seen.refused}, unharmed ${seen.same}`)
  expect(seen.refused).toBeGreaterThan(MUTATIONS / 4)
  expect(seen.same).toBeGreaterThan(MUTATIONS / 20)
}, 120_000)
