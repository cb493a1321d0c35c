import { fault } from './fault.ts'
import { type Controls, type Direction, type Entry, type Statement, signed } from './statement.ts'

interface Totals {
  count: number
  netFen: number
  creditCount: number
  creditFen: number
  debitCount: number
  debitFen: number
}

/** Numbers and sums of entries by direction. Fen. */
export function totalsOf(entries: readonly Entry[]): Totals {
  const of = (direction: Direction) => entries.filter(e => e.direction === direction)
  const sum = (list: readonly Entry[]) => list.reduce((fen, e) => fen + e.amountFen, 0)
  const [credits, debits] = [of('CRDT'), of('DBIT')]
  const [creditFen, debitFen] = [sum(credits), sum(debits)]
  return {
    count: entries.length,
    netFen: creditFen - debitFen,
    creditCount: credits.length,
    creditFen,
    debitCount: debits.length,
    debitFen,
  }
}

/** Whether something in the statement proves that nothing of it is missing: balances, or number and net of entries. */
export const isControlled = (s: Statement): boolean =>
  (s.openingFen !== null && s.closingFen !== null) || provesEntries(s.controls)

const provesEntries = (c: Controls): boolean =>
  c.netFen !== undefined || (c.creditFen !== undefined && c.debitFen !== undefined)

const NAMES: Record<keyof Controls, [string, string]> = {
  count: ['笔数', 'the number of entries'],
  sumFen: ['发生额合计', 'the sum of entries'],
  netFen: ['净额', 'the net of entries'],
  creditCount: ['贷方笔数', 'the number of credits'],
  creditFen: ['贷方合计', 'the sum of credits'],
  debitCount: ['借方笔数', 'the number of debits'],
  debitFen: ['借方合计', 'the sum of debits'],
}

/** Everything that a statement says about itself must be so. @throws StatementFault with the place */
export function checkStatement(s: Statement): void {
  if (s.from && s.to && s.from > s.to)
    fault('value', s.place, '起始日期晚于截止日期', 'it ends before it begins')
  for (const entry of s.entries) checkEntry(s, entry)
  checkEmpty(s)
  checkControls(s)
  checkBalances(s)
}

function checkEntry(s: Statement, entry: Entry) {
  if (s.kind !== 'REPORT' && (entry.status === 'PDNG' || entry.status === 'FUTR'))
    fault('value', entry.place, '对账单中有未入账的明细', 'an entry that is not booked has no place here')
  const parts = entry.transactions.reduce((fen, t) => fen + signed(t), 0)
  if (parts !== signed(entry))
    fault(
      'control',
      entry.place,
      '各笔交易之和与该明细不符',
      `its transactions make ${parts} fen, not the entry`,
    )
}

function checkEmpty(s: Statement) {
  if (s.entries.length > 0 || s.controls.count === 0) return
  fault('empty', s.place, '没有明细，也没有声明为零笔', 'no entries, and nothing says that there are none')
}

function checkControls(s: Statement) {
  const t = totalsOf(s.entries)
  const found: Required<{ [K in keyof Controls]: number }> = { ...t, sumFen: t.creditFen + t.debitFen }
  for (const name of Object.keys(NAMES) as (keyof Controls)[]) {
    const wanted = s.controls[name]
    if (wanted === undefined || wanted === found[name]) continue
    const [zh, en] = NAMES[name]
    fault(
      'control',
      s.place,
      `${zh}不符：声明 ${wanted}，实为 ${found[name]}`,
      `${en} is ${found[name]}, not ${wanted}`,
    )
  }
}

function checkBalances(s: Statement) {
  const { openingFen, closingFen } = s
  if (openingFen === null || closingFen === null) {
    if (s.kind === 'STATEMENT')
      fault('missing', s.place, '缺少期初或期末余额', 'opening or closing balance is missing')
    return
  }
  const moved = totalsOf(s.entries.filter(e => e.status === 'BOOK')).netFen
  if (!Number.isSafeInteger(openingFen + moved))
    fault('value', s.place, '金额过大', 'the amount is too large')
  if (openingFen + moved !== closingFen)
    fault(
      'control',
      s.place,
      `期初 ${openingFen} 分 + 发生 ${moved} 分 ≠ 期末 ${closingFen} 分`,
      `opening ${openingFen} + entries ${moved} is not closing ${closingFen} (fen)`,
    )
}

const setOf = (s: Statement) => JSON.stringify([s.kind, s.account, s.id])

/** The statements of one file together: pages, balances from page to page, references. @throws StatementFault */
export function checkFile(statements: readonly Statement[]): void {
  if (statements.length === 0) fault('empty', '/', '文件中没有对账单', 'the file holds no statement')
  const sets = new Map<string, Statement[]>()
  for (const s of statements) sets.set(setOf(s), [...(sets.get(setOf(s)) ?? []), s])
  for (const pages of sets.values()) {
    checkPages(pages)
    checkReferences(pages)
  }
}

function checkPages(given: readonly Statement[]) {
  const pages = given.toSorted((a, b) => a.page.number - b.page.number)
  for (const [n, page] of pages.entries()) {
    const before = pages[n - 1]
    if (before) checkNext(before, page)
  }
}

/** That a page follows on another one. @throws StatementFault */
export function checkNext(
  before: Pick<Statement, 'page' | 'closingFen'>,
  page: Pick<Statement, 'page' | 'openingFen' | 'place'>,
) {
  const [wanted, found] = [before.page.number + 1, page.page.number]
  if (found === before.page.number)
    fault('duplicate', page.place, `第 ${found} 页重复`, `page ${found} is there twice`)
  if (found !== wanted)
    fault('page', page.place, `缺第 ${wanted} 页`, `page ${wanted} is missing before page ${found}`)
  if (before.page.last) fault('page', page.place, '末页之后还有页', 'a page follows on the last one')
  if (before.closingFen !== page.openingFen)
    fault(
      'control',
      page.place,
      '本页期初与上页期末不符',
      'it does not open with the balance of the page before',
    )
}

function checkReferences(pages: readonly Statement[]) {
  const known = new Set<string>()
  const once = (name: string, place: string) => {
    if (known.has(name))
      fault('duplicate', place, `明细编号重复：${name.slice(1)}`, `entry reference twice: ${name.slice(1)}`)
    known.add(name)
  }
  for (const entry of pages.flatMap(p => p.entries)) {
    if (entry.entryRef !== null) once(`e${entry.entryRef}`, entry.place)
    if (entry.servicerRef !== null) once(`s${entry.bookedOn} ${entry.servicerRef}`, entry.place)
  }
}
