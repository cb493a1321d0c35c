import { describe, expect, test } from 'vitest'
import { sampleStatement, withEntries } from '../../../../tests/support/statements/sample.ts'
import {
  writeCamt,
  writeCsv,
  writeDirectJson,
  writeFixed,
  writers,
  yuan,
} from '../../../../tests/support/statements/write.ts'
import { isControlled } from './checks.ts'
import { type FaultCode, StatementFault } from './fault.ts'
import { type ReadOptions, readStatementFile } from './read.ts'
import type { Statement } from './statement.ts'

const SEED = process.env.YUHENG_STATEMENT_SEED ?? `${Date.now()}`

async function refused(bytes: Buffer | string, code: FaultCode, place: RegExp, o: ReadOptions = {}) {
  const error = await readStatementFile(Buffer.from(bytes as never), o).then(
    () => undefined,
    (e: unknown) => e,
  )
  expect(error).toBeInstanceOf(StatementFault)
  const found = error as StatementFault
  expect({ code: found.code, place: found.place, why: found.reason.en }).toMatchObject({
    code,
    place: expect.stringMatching(place),
  })
  expect(found.reason.zh).toBeTruthy()
}

/** Places are where things stand; the rest of a statement must come back as it was. */
const bare = (s: Statement) => ({
  ...s,
  place: '',
  controls: { creditFen: s.controls.creditFen, debitFen: s.controls.debitFen, count: s.controls.count },
  entries: s.entries.map(e => ({ ...e, place: '' })),
})

describe('what is written is read back as it was', () => {
  console.log(`YUHENG_STATEMENT_SEED=${SEED}`)
  test.each(writers)('$dialect', async ({ dialect, write, kind, batches }) => {
    for (let n = 0; n < 15; n++) {
      const s = sampleStatement(`${SEED}-${n}`, { kind, batches })
      const given = kind === 'NOTIFICATION' ? { ...s, openingFen: null, closingFen: null } : s
      const read = await readStatementFile(Buffer.from(await write([given])))
      expect(read.dialect).toBe(dialect)
      const created = dialect.startsWith('camt') ? given.createdAt : null
      expect(read.statements.map(bare)).toEqual([bare({ ...given, createdAt: created })])
      expect(read.statements.every(isControlled)).toBe(true)
    }
  })

  test('several pages and accounts of one file', async () => {
    const first = { ...sampleStatement('pages'), page: { number: 1, last: false } }
    const next = { ...sampleStatement('pages-2'), id: first.id, openingFen: first.closingFen }
    const second = { ...withEntries(next, next.entries), page: { number: 2, last: true } }
    const distinct = {
      ...second,
      entries: second.entries.map(e => ({
        ...e,
        entryRef: `X${e.entryRef}`,
        servicerRef: `X${e.servicerRef}`,
      })),
    }
    const other = sampleStatement('other', { account: 'C410102-00000002' })
    const read = await readStatementFile(writeCamt('camt.053.001.08', [first, distinct, other]))
    expect(read.statements.map(s => [s.account, s.page.number])).toEqual([
      [first.account, 1],
      [first.account, 2],
      [other.account, 1],
    ])
  })
})

describe('R7: a message of another kind, version or shape is read rightly or refused loudly, never as zero rows', () => {
  const s = sampleStatement('r7', { entries: 3 })
  const good = (name = 'camt.053.001.08') => writeCamt(name, [s]).toString()

  test('camt.052 given to the door of camt.053', async () => {
    const report = writeCamt('camt.052.001.08', [{ ...s, kind: 'REPORT' }])
    await refused(report, 'dialect', /Rpt \(line 2\)/, { kind: 'STATEMENT' })
    expect((await readStatementFile(report, { kind: 'REPORT' })).statements[0]!.entries).toHaveLength(3)
    await refused(good().replace('camt.053', 'camt.052'), 'dialect', /BkToCstmrStmt/)
  })

  test('an unknown version, message, root, encoding, form', async () => {
    await refused(good().replace('053.001.08', '053.001.07'), 'dialect', /Document/)
    await refused(good().replace('camt.053', 'pain.001'), 'dialect', /Document/)
    await refused(good().replace(/ xmlns="[^"]*"/, ''), 'dialect', /Document/)
    await refused(good().replaceAll('Document', 'Dokument'), 'dialect', /Dokument/)
    await refused(good().replace('UTF-8', 'EBCDIC'), 'dialect', /\//)
    await refused('{"hello":"world"}', 'dialect', /\//)
    await refused('a,b,c\n1,2,3\n', 'dialect', /\//)
    await refused('<html><body/></html>', 'dialect', /Document/)
    await refused(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'dialect', /\//)
  })

  test('an element of another version in this one', async () => {
    await refused(good().replaceAll('<Sts><Cd>BOOK</Cd></Sts>', '<Sts>BOOK</Sts>'), 'missing', /Ntry/)
    await refused(
      good('camt.053.001.02').replaceAll('<Sts>BOOK</Sts>', '<Sts><Cd>BOOK</Cd></Sts>'),
      'value',
      /Sts/,
    )
  })

  test('CreDtTm is missing', async () => {
    await refused(
      good().replace(/(<MsgId>M1<\/MsgId>)<CreDtTm>[^<]*<\/CreDtTm>/, '$1'),
      'missing',
      /GrpHdr|BkToCstmrStmt/,
    )
    const own = (name: string) => good(name).replace(/\n<CreDtTm>[^<]*<\/CreDtTm>/, '\n')
    await refused(own('camt.053.001.02'), 'missing', /Stmt/)
    const read = await readStatementFile(Buffer.from(own('camt.053.001.08')))
    expect(read.statements[0]).toMatchObject({ createdAt: null, closingFen: s.closingFen })
  })

  test('TxDtls is missing: the entry is one transaction; in a batch each needs its amount', async () => {
    const bareText = good().replace(/<NtryDtls>.*?<\/NtryDtls>/g, '')
    const read = await readStatementFile(Buffer.from(bareText))
    const [first] = read.statements[0]!.entries
    expect(first!.transactions).toMatchObject([{ amountFen: first!.amountFen, endToEndId: null }])
    expect(read.statements[0]!.entries).toHaveLength(3)
    const twice = good().replace(/(<TxDtls>)(<Refs>.*?<\/Refs>)(<Amt.*?<\/Amt>)/, '$1$2$3</TxDtls><TxDtls>$2')
    await refused(twice, 'missing', /TxDtls\[2\] \(line \d+\)/)
  })

  test('no entries: refused unless the bank says that there are none', async () => {
    const none = withEntries(s, [])
    expect((await readStatementFile(writeCamt('camt.053.001.08', [none]))).statements[0]!.entries).toEqual([])
    const silent = writeCamt('camt.053.001.08', [none])
      .toString()
      .replace(/<TxsSummry>.*?<\/TxsSummry>/, '')
    await refused(silent, 'empty', /Stmt/)
    await refused(good().replace(/<Stmt>[\s\S]*<\/Stmt>/, ''), 'empty', /\//)
    await refused('', 'empty', /\//)
    const error = writeDirectJson([none]).toString().replace('"0000"', '"E102"')
    await refused(error, 'bank', /head\/retCode/)
  })
})

describe('a file is refused with its place', () => {
  const s = sampleStatement('refusals', { entries: 4 })
  const xml = () => writeCamt('camt.053.001.08', [s]).toString()
  const change = (from: string | RegExp, to: string) => {
    const changed = xml().replace(from, to)
    expect(changed).not.toBe(xml())
    return changed
  }

  test('wrong totals: opening and closing, count, sums, net', async () => {
    await refused(change(yuan(s.closingFen!), yuan(s.closingFen! + 1)), 'control', /Stmt/)
    await refused(change('<NbOfNtries>4', '<NbOfNtries>5'), 'control', /Stmt/)
    await refused(change(/<TtlCdtNtries><Sum>/, '<TtlCdtNtries><Sum>1'), 'control', /Stmt/)
    await refused(change(/<Ntry>[\s\S]*?<\/Ntry>/, ''), 'control', /Stmt/)
    const csv = writeCsv([s]).toString()
    await refused(
      csv
        .split('\r\n')
        .filter((_, n) => n !== 11)
        .join('\r\n'),
      'control',
      /row \d+\/balance|\//,
    )
  })

  test('pages with a gap, twice, after the last; balances that do not go on', async () => {
    const page = (number: number, last: boolean, openingFen = s.openingFen): Statement => ({
      ...withEntries(
        { ...s, openingFen },
        s.entries.map(e => ({ ...e, entryRef: null, servicerRef: null })),
      ),
      page: { number, last },
    })
    const first = page(1, false)
    const file = (...pages: Statement[]) => writeCamt('camt.053.001.06', pages)
    await refused(file(first, page(3, true, first.closingFen)), 'page', /Stmt\[2\]/)
    await refused(file(first, page(1, false)), 'duplicate', /Stmt\[2\]/)
    await refused(file(page(1, true), page(2, true, first.closingFen)), 'page', /Stmt\[2\]/)
    await refused(file(first, page(2, true, first.closingFen! + 1)), 'control', /Stmt\[2\]/)
  })

  test('an entry twice, a duplicate by the bank’s own word', async () => {
    await refused(change('<NtryRef>E2<', '<NtryRef>E1<'), 'duplicate', /Ntry\[2\]/)
    await refused(change('<Acct>', '<CpyDplctInd>DUPL</CpyDplctInd><Acct>'), 'duplicate', /CpyDplctInd/)
  })

  test('another currency, amounts below zero, of nothing, finer than a fen', async () => {
    await refused(change(/(<Ntry>.*?)Ccy="CNY"/s, '$1Ccy="USD"'), 'currency', /Ntry.*Amt/)
    await refused(change('<Ccy>CNY', '<Ccy>HKD'), 'currency', /Acct\/Ccy/)
    for (const amount of ['-5.00', '0.00', '5.001', '5e3', '1,000.00', '', 'NaN', '0x10', '9'.repeat(17)])
      await refused(change(/(<Ntry>.*?<Amt Ccy="CNY">)[^<]*/s, `$1${amount}`), 'value', /Ntry\[?1?\]?\/Amt/)
    const json = writeDirectJson([s]).toString()
    await refused(json.replace(/"amount": "([\d.]+)"/, '"amount": $1'), 'value', /records\/0\/amount/)
    await refused(json.replace('"currency": "CNY"', '"currency": "USD"'), 'currency', /currency/)
    await refused(json.replace('"pageNo"', '"acctNo": "X", "pageNo"'), 'duplicate', /acctNo/)
  })

  test('DOCTYPE, entities, processing instructions, other namespaces, unknown elements', async () => {
    await refused(change('<Document', '<!DOCTYPE d [<!ENTITY a "b">]><Document'), 'syntax', /line 2/)
    await refused(change('<Id>', '<Id>&a;'), 'syntax', /line 2/)
    await refused(change('<Document', '<?php x ?><Document'), 'syntax', /line 2/)
    await refused(change('<Ntry>', '<Ntry xmlns="urn:other">'), 'syntax', /line/)
    await refused(change(/<Ntry>([\s\S]*?)<\/Ntry>/, '<Ntri>$1</Ntri>'), 'syntax', /Ntri/)
    await refused(change('<Id>', '<!-- <Id>'), 'syntax', /line/)
  })

  test('a file cut short, in every form', async () => {
    for (const { dialect, write, kind } of writers) {
      const bytes = Buffer.from(await write([{ ...s, kind }]))
      for (const share of [0.2, 0.5, 0.9]) {
        const error = await readStatementFile(bytes.subarray(0, Math.floor(bytes.length * share))).then(
          () => `${dialect} was taken`,
          (e: unknown) => e,
        )
        expect(error).toBeInstanceOf(StatementFault)
      }
    }
  })

  test('records of fixed length that are longer or of an unknown kind', async () => {
    const lines = writeFixed([s]).toString('latin1')
    await refused(Buffer.from(lines.replace('YHDZE', 'YHDZE '), 'latin1'), 'size', /record 2/)
    await refused(Buffer.from(lines.replace('YHDZE', 'YHDZX'), 'latin1'), 'syntax', /record 2/)
  })
})
