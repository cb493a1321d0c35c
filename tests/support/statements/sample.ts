import {
  type Direction,
  type Entry,
  type Statement,
  signed,
} from '../../../server/modules/custody/statements/statement.ts'
import { type Chance, chance } from '../../../synthetic/random.ts'

const NAMES = ['王小明', '李<芳>&子', '张"三"', '某某艺术培训学校有限公司', '欧阳修远']
const day = (c: Chance) => `2026-05-${String(c.int(1, 28)).padStart(2, '0')}`

function entry(c: Chance, n: number, batch: boolean): Entry {
  const direction: Direction = c.pick(['CRDT', 'DBIT'] as const)
  const parts = Array.from({ length: batch ? c.int(2, 4) : 1 }, (_, i) => ({
    amountFen: c.int(1, 5_000_000),
    direction,
    endToEndId: c.int(0, 4) === 0 ? null : `abc123-YHP-1-${n * 10 + i}`,
    counterpartyName: c.pick(NAMES),
    counterpartyAccount: `62${String(c.int(10 ** 8, 10 ** 9))}`,
    remittance: c.int(0, 3) === 0 ? null : `课程费 ${n}`,
    returnReason: c.int(0, 9) === 0 ? 'AC04' : null,
  }))
  return {
    place: '',
    entryRef: `E${n}`,
    servicerRef: `E${n}`,
    amountFen: parts.reduce((sum, p) => sum + p.amountFen, 0),
    direction,
    reversal: c.int(0, 9) === 0,
    status: 'BOOK',
    bookedOn: day(c),
    valueOn: c.int(0, 2) === 0 ? null : day(c),
    transactions: parts,
  }
}

/** A statement that a seed determines; every total of it is right. */
export function sampleStatement(
  seed: string,
  o: { entries?: number; batches?: boolean; kind?: Statement['kind']; account?: string } = {},
): Statement {
  const c = chance(seed)
  const entries = Array.from({ length: o.entries ?? c.int(1, 12) }, (_, n) =>
    entry(c, n + 1, Boolean(o.batches) && c.int(0, 3) === 0),
  )
  return withEntries(
    {
      place: '',
      kind: o.kind ?? 'STATEMENT',
      id: `STMT-${c.int(1, 10 ** 6)}`,
      page: { number: 1, last: true },
      createdAt: '2026-05-29',
      account: o.account ?? 'C410102-00000001',
      accountName: '某某艺术培训学校有限公司',
      currency: 'CNY',
      from: '2026-05-01',
      to: '2026-05-28',
      openingFen: c.int(-1_000_000, 100_000_000),
      closingFen: 0,
      controls: {},
      entries: [],
    },
    entries,
  )
}

/** The statement with these entries, its closing balance and its control totals made new. */
export function withEntries(s: Statement, entries: readonly Entry[]): Statement {
  const sum = (direction: Direction) =>
    entries.filter(e => e.direction === direction).reduce((fen, e) => fen + e.amountFen, 0)
  return {
    ...s,
    entries,
    closingFen: (s.openingFen ?? 0) + entries.reduce((fen, e) => fen + signed(e), 0),
    controls: { count: entries.length, creditFen: sum('CRDT'), debitFen: sum('DBIT') },
  }
}
