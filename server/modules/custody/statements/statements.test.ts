import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Caller, type Reply, type TestApp, testApp } from '../../../../tests/support/app.ts'
import { expectProblem } from '../../../../tests/support/outcomes.ts'
import { artSchool, enrolled, openClass, type School } from '../../../../tests/support/school.ts'
import { sampleStatement, withEntries } from '../../../../tests/support/statements/sample.ts'
import { writeCamt, writeCsv, writeFixed } from '../../../../tests/support/statements/write.ts'
import { csrfOf } from '../../../platform/auth/sessions.ts'
import { at } from '../../../platform/seal/binding.ts'
import { fileBankAccount } from '../bank/accounts.ts'
import { nameAtBank, seriesOf } from '../bank/names.ts'
import type { Entry, Statement } from './statement.ts'
import { lineDetails } from './store.ts'

let app: TestApp
let school: School
let officer: Caller
let elsewhere: Caller
let payments: string[]
const ACCOUNT = 'C410102-00000001'

beforeAll(async () => {
  app = await testApp()
  school = await artSchool(app)
  const group = await openClass(school)
  for (let n = 0; n < 3; n++) await enrolled(app, school, group)
  officer = await app.as('officer', { region: '410102' })
  elsewhere = await app.as('officer', { region: '410103' })
  const { id: institutionId, cell } = school
  payments = await app.inside(async tx => {
    await fileBankAccount(tx, {
      cell,
      institutionId,
      county: '410102',
      bank: 'trial',
      account: ACCOUNT,
      accountName: '某某学校',
      ownAccount: 'B410102-00000001',
      ownName: '某某学校',
    })
    await tx.rows(`update custody.payment set status = 'DONE' where institution_id = $1`, [institutionId])
    const series = await seriesOf(tx)
    const rows = await tx.rows<{ id: number }>(
      'select id from custody.payment where institution_id = $1 order by id',
      [institutionId],
    )
    return rows.map(r => nameAtBank(series, { kind: 'PAYMENT', cell, id: r.id }))
  })
})
afterAll(() => app.close())

let serial = 0
const PRICE = 80_000
const entry = (endToEndId: string | null, amountFen = PRICE, change: Partial<Entry> = {}): Entry => {
  const ref = `T${++serial}`
  const direction = change.direction ?? 'CRDT'
  return {
    place: '',
    entryRef: ref,
    servicerRef: ref,
    amountFen,
    direction,
    reversal: false,
    status: 'BOOK',
    bookedOn: '2026-05-05',
    valueOn: null,
    transactions: [
      {
        amountFen,
        direction,
        endToEndId,
        counterpartyName: '王小明',
        counterpartyAccount: '6222000011112222',
        remittance: '学费',
        returnReason: null,
      },
    ],
    ...change,
  }
}

const statement = (entries: readonly Entry[], change: Partial<Statement> = {}): Statement =>
  withEntries({ ...sampleStatement(`db-${++serial}`), account: ACCOUNT, ...change }, entries)

async function upload(as: Caller, bytes: Buffer, query = '', layout?: string): Promise<Reply> {
  const boundary = 'test-boundary-4c1d'
  const field = layout
    ? `--${boundary}\r\ncontent-disposition: form-data; name="layout"\r\n\r\n${layout}\r\n`
    : ''
  const head = `${field}--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="stmt.xml"\r\ncontent-type: application/octet-stream\r\n\r\n`
  const reply = await app.app.inject({
    method: 'POST',
    url: `/api/v1/custody/statements${query}`,
    headers: {
      'content-type': `multipart/form-data; boundary=${boundary}`,
      ...(as.token ? { cookie: `yuheng_session=${as.token}`, 'x-csrf-token': csrfOf(as.token) } : {}),
    },
    payload: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]),
  })
  return { status: reply.statusCode, body: reply.json(), headers: reply.headers as never, text: reply.body }
}

const camt = (...s: Statement[]) => writeCamt('camt.053.001.08', s)
const outcomes = async (as: Caller, reference: string) =>
  (await as.get(`/custody/statement-lines?statement=${reference}`)).body.items.map(
    (l: { outcome: string }) => l.outcome,
  )

describe('a file of a bank', () => {
  test('is taken once; every line is what it is in our books', async () => {
    const file = camt(
      statement([
        entry(payments[0]!),
        entry(payments[0]!),
        entry(payments[1]!, PRICE - 1),
        entry(payments[2]!, PRICE, { direction: 'DBIT' }),
        entry('somebody-else-1'),
        entry(null, 500),
      ]),
    )
    const dry = await upload(officer, file, '?dryRun=true')
    expect(dry.status, dry.text).toBe(201)
    expect(dry.body).toMatchObject({ dryRun: true, statements: [{ lines: 6, matched: 1 }] })
    expect((await officer.get('/custody/statements')).body.items).toEqual([])

    const { body, status, text } = await upload(officer, file)
    expect(status, text).toBe(201)
    const [kept] = body.statements
    expect(kept).toMatchObject({
      dialect: 'camt.053.001.08',
      matched: 1,
      controlled: true,
      institutionId: school.id,
    })
    expect(await outcomes(officer, kept.reference)).toEqual([
      'MATCHED',
      'REPEATED',
      'AMOUNT_DIFFERS',
      'AMOUNT_DIFFERS',
      'UNKNOWN',
      'UNKNOWN',
    ])
    expectProblem(await upload(officer, file), 409, 'custody.statement-known')
    expect((await app.audited('custody.importStatement')).map(e => [e.outcome, e.detail.dryRun])).toEqual([
      ['DONE', true],
      ['DONE', false],
      ['REFUSED', undefined],
    ])
  })

  test('may be a table or fixed records; a line that names a payment twice over two files is found', async () => {
    const csv = await upload(officer, writeCsv([statement([entry(payments[1]!)])]))
    expect(csv.body.statements, csv.text).toMatchObject([{ dialect: 'csv', matched: 0 }])
    const fixed = await upload(officer, writeFixed([statement([entry(null, 10, { direction: 'DBIT' })])]))
    expect(fixed.body.statements, fixed.text).toMatchObject([{ dialect: 'fixed', debitFen: 10 }])
    expect(await outcomes(officer, csv.body.statements[0].reference)).toEqual(['REPEATED'])
  })

  test('is refused with its place when it is wrong, and nothing of it is kept', async () => {
    const before = (await officer.get('/custody/statements')).body.items.length
    const good = camt(statement([entry(null, 100)])).toString()
    const wrong = await upload(
      officer,
      Buffer.from(good.replaceAll('1.00<', '1.01<').replace('1.01<', '1.00<')),
    )
    expectProblem(wrong, 422, 'custody.statement-faulty')
    expect(wrong.body.data).toMatchObject({ fault: 'control', place: expect.stringContaining('Stmt') })
    const report = await upload(
      officer,
      writeCamt('camt.052.001.08', [statement([entry(null)], { kind: 'REPORT' })]),
    )
    expectProblem(report, 422, 'custody.statement-faulty')
    expect(report.body.data.fault).toBe('dialect')
    const stranger = camt(statement([entry(null)], { account: 'C999999-00000009' }))
    expectProblem(await upload(officer, stranger), 422, 'custody.statement-account-unknown')
    expect((await officer.get('/custody/statements')).body.items).toHaveLength(before)
  })

  test('with pages: the next one follows, a gap and an entry that was booked before are refused', async () => {
    const first = statement([entry(null, 100)], { page: { number: 1, last: false } })
    const page = (number: number, last: boolean, entries: Entry[]) =>
      withEntries({ ...first, page: { number, last }, openingFen: first.closingFen }, entries)
    expectProblem(await upload(officer, camt(page(2, true, [entry(null)]))), 409, 'custody.statement-gap')
    expect((await upload(officer, camt(first))).status).toBe(201)
    expectProblem(await upload(officer, camt(page(3, true, [entry(null)]))), 409, 'custody.statement-gap')
    const again = page(2, true, [first.entries[0]!])
    expectProblem(await upload(officer, camt(again)), 409, 'custody.statement-known')
    const off = withEntries({ ...page(2, true, []), openingFen: first.closingFen! + 1 }, [entry(null)])
    expectProblem(await upload(officer, camt(off)), 422, 'custody.statement-faulty')
    const next = await upload(officer, camt(page(2, true, [entry(null)])))
    expect(next.status, next.text).toBe(201)
  })
})

describe('who may', () => {
  test('strangers, families, institutions and other places are refused; readers look', async () => {
    const file = camt(statement([entry(null, 77)]))
    expectProblem(await upload(app.public, file), 401, 'login-required')
    expectProblem(await upload(school.manager, file), 403, 'forbidden')
    expectProblem(await upload(await app.as('auditor', { region: '410102' }), file), 403, 'forbidden')
    expectProblem(await upload(elsewhere, file), 422, 'custody.statement-account-unknown')
    expectProblem(await officer.post('/custody/statements', {}), 415, 'unsupported-media')
    expectProblem(await upload(officer, file, '?kind=OTHER'), 422, 'invalid-input')
    expectProblem(await upload(officer, file, '', '{"kind":"TABLE"}'), 422, 'invalid-input')
    const auditor = await app.as('auditor', { region: '410000' })
    expect((await auditor.get('/custody/statements')).body.items.length).toBeGreaterThan(0)
    expect((await elsewhere.get('/custody/statements')).body.items).toEqual([])
    expect((await elsewhere.get('/custody/statement-lines')).body.items).toEqual([])
    const [one] = (await officer.get('/custody/statements')).body.items
    expect((await officer.get(`/custody/statements/${one.reference}`)).body).toEqual(one)
    expectProblem(await elsewhere.get(`/custody/statements/${one.reference}`), 404, 'not-found')
    expectProblem(await school.manager.get('/custody/statements'), 403, 'forbidden')
  })

  test('the differences come in pages; names are masked, and sealed where they are kept', async () => {
    const first = await officer.get('/custody/statement-lines?differing=true&limit=2')
    expect(first.body.items).toHaveLength(2)
    const rest = await officer.get(`/custody/statement-lines?differing=true&cursor=${first.body.next}`)
    const all = [...first.body.items, ...rest.body.items]
    expect(new Set(all.map(l => `${l.statement}/${l.line}`)).size).toBe(all.length)
    expect(all.every(l => l.outcome !== 'MATCHED')).toBe(true)
    expect(all[0]).toMatchObject({ counterparty: '王**', counterpartyAccount: '****2222' })
    const [line] = await app.inside(tx =>
      tx.rows<{ cell: number; no: number; line: number; sealed: Buffer }>(
        `select cell, statement_no as no, line_no as line, details_sealed as sealed from custody.bank_statement_line limit 1`,
      ),
    )
    const place = at(lineDetails, line!.cell, line!.no, line!.line)
    const opened = await app.inside(tx => tx.services.sealer.unsealText('person', line!.sealed, place))
    expect(JSON.parse(opened)).toEqual({ name: '王小明', account: '6222000011112222', remittance: '学费' })
  })

  test('nobody can change or remove what was taken', async () => {
    for (const table of ['bank_statement', 'bank_statement_line'])
      for (const sql of [`delete from custody.${table}`, `update custody.${table} set kind = 'REPORT'`])
        await expect(app.inside(tx => tx.rows(sql))).rejects.toThrow(/permission denied/)
  })
})
