import { fault } from './fault.ts'
import type { Controls, Direction, Entry, Statement } from './statement.ts'
import { fenOfCell, fenOfDigits, localDate, positive, said, wholeNumber } from './values.ts'

/** What a file that is not ISO 20022 may say of a whole statement. */
export const HEAD_FIELDS = [
  'account',
  'accountName',
  'currency',
  'statementId',
  'page',
  'pages',
  'createdAt',
  'from',
  'to',
  'opening',
  'closing',
  'count',
  'creditCount',
  'creditSum',
  'debitCount',
  'debitSum',
] as const
export type HeadField = (typeof HEAD_FIELDS)[number]

/** What it may say of an entry. The amount is one with its side, or stands in a column of its own side. */
export const ENTRY_FIELDS = [
  'entryRef',
  'bookedOn',
  'valueOn',
  'amount',
  'side',
  'credit',
  'debit',
  'currency',
  'balance',
  'endToEndId',
  'counterpartyName',
  'counterpartyAccount',
  'remittance',
  'returnReason',
  'reversal',
] as const
export type EntryField = (typeof ENTRY_FIELDS)[number]

/** Values of a record by field, with the place of the record; what is absent or empty was not said. */
export interface FieldRow<F extends string> {
  place: string
  values: Readonly<Partial<Record<F, string>>>
}

/** How amounts and words are written. */
export interface Writing {
  unit: 'YUAN' | 'FEN'
  credit: readonly string[]
  debit: readonly string[]
  /** Marks of an entry that takes an earlier one back. */
  reversal: readonly string[]
  /** Names of the currency; only CNY is taken. */
  currency: readonly string[]
}

export const CHINESE_WRITING: Writing = {
  unit: 'YUAN',
  credit: ['贷', 'C', 'CRDT', '2'],
  debit: ['借', 'D', 'DBIT', '1'],
  reversal: ['是', '冲正', 'Y', '1'],
  currency: ['CNY', 'RMB', '人民币', '156', '01'],
}
const NOT_REVERSAL = ['', '否', 'N', '0']

const MAX_REFERENCE = 70
const MAX_NAME = 140
const MAX_REMITTANCE = 1000

type Get<F extends string> = (field: F) => string

const getter =
  <F extends string>(row: FieldRow<F>): Get<F> =>
  field =>
    (row.values[field] ?? '').trim()

const at = (place: string, field: string) => `${place}/${field}`

/** Makes the statement of a file from its records. @throws StatementFault */
export function statementOf(
  head: FieldRow<HeadField>,
  rows: readonly FieldRow<EntryField>[],
  writing: Writing,
): Statement {
  const get = getter(head)
  const need = (field: HeadField) =>
    get(field) || fault('missing', at(head.place, field), `缺少 ${field}`, `${field} is missing`)
  checkCurrency(get('currency'), at(head.place, 'currency'), writing)
  const balance = (field: 'opening' | 'closing') => signedFen(need(field), at(head.place, field), writing)
  const day = (field: 'from' | 'to' | 'createdAt') =>
    get(field) === '' ? null : localDate(get(field), at(head.place, field))
  const openingFen = balance('opening')
  return {
    place: head.place,
    kind: 'STATEMENT',
    id: said(need('statementId'), MAX_REFERENCE, at(head.place, 'statementId'))!,
    page: pageOf(get, head.place),
    createdAt: day('createdAt'),
    account: said(need('account'), MAX_REFERENCE, at(head.place, 'account'))!,
    accountName: said(get('accountName'), MAX_NAME, at(head.place, 'accountName')),
    currency: 'CNY',
    from: day('from'),
    to: day('to'),
    openingFen,
    closingFen: balance('closing'),
    controls: controlsOf(get, head.place, writing),
    entries: entriesOf(rows, openingFen, writing),
  }
}

function checkCurrency(text: string, place: string, writing: Writing) {
  if (text !== '' && !writing.currency.includes(text))
    fault(
      'currency',
      place,
      `币种 ${text.slice(0, 20)} 不是人民币`,
      `currency ${text.slice(0, 20)} is not CNY`,
    )
}

function pageOf(get: Get<HeadField>, place: string): Statement['page'] {
  const [page, pages] = [get('page'), get('pages')]
  if (page === '' && pages === '') return { number: 1, last: true }
  const number = wholeNumber(page, at(place, 'page'))
  const of = wholeNumber(pages, at(place, 'pages'))
  if (number < 1 || number > of)
    fault('page', at(place, 'page'), `页码 ${number}/${of} 无效`, `page ${number} of ${of}`)
  return { number, last: number === of }
}

function unsigned(text: string, place: string, { unit }: Writing): number {
  return unit === 'FEN' ? fenOfDigits(text, place) : fenOfCell(text, place)
}

/** A balance may be below zero. */
function signedFen(text: string, place: string, writing: Writing): number {
  const negative = text.startsWith('-')
  const fen = unsigned(negative ? text.slice(1).trim() : text, place, writing)
  return negative && fen !== 0 ? -fen : fen
}

function controlsOf(get: Get<HeadField>, place: string, writing: Writing): Controls {
  const number = (f: HeadField) => (get(f) === '' ? undefined : wholeNumber(get(f), at(place, f)))
  const sum = (f: HeadField) => (get(f) === '' ? undefined : unsigned(get(f), at(place, f), writing))
  return {
    count: number('count'),
    creditCount: number('creditCount'),
    creditFen: sum('creditSum'),
    debitCount: number('debitCount'),
    debitFen: sum('debitSum'),
  }
}

/** Where each line has a balance of its own, it must follow from the line before. */
function entriesOf(rows: readonly FieldRow<EntryField>[], openingFen: number, writing: Writing): Entry[] {
  let running = openingFen
  return rows.map(row => {
    const get = getter(row)
    const entry = entryOf(row, get, writing)
    running += entry.direction === 'CRDT' ? entry.amountFen : -entry.amountFen
    if (get('balance') === '') return entry
    const balance = signedFen(get('balance'), at(row.place, 'balance'), writing)
    if (balance !== running)
      fault(
        'control',
        at(row.place, 'balance'),
        `余额 ${balance} 分不符，应为 ${running} 分`,
        `the balance is ${running} fen, not ${balance}`,
      )
    return entry
  })
}

function entryOf(row: FieldRow<EntryField>, get: Get<EntryField>, writing: Writing): Entry {
  const { place } = row
  checkCurrency(get('currency'), at(place, 'currency'), writing)
  const { amountFen, direction } = amountOf(get, place, writing)
  const entryRef = said(get('entryRef'), MAX_REFERENCE, at(place, 'entryRef'))
  const day = get('bookedOn') || fault('missing', at(place, 'bookedOn'), '缺少记账日期', 'no booking date')
  return {
    place,
    entryRef,
    servicerRef: entryRef,
    amountFen,
    direction,
    reversal: isReversal(get('reversal'), at(place, 'reversal'), writing),
    status: 'BOOK',
    bookedOn: localDate(day, at(place, 'bookedOn')),
    valueOn: get('valueOn') === '' ? null : localDate(get('valueOn'), at(place, 'valueOn')),
    transactions: [
      {
        amountFen,
        direction,
        endToEndId: said(get('endToEndId'), MAX_REFERENCE, at(place, 'endToEndId')),
        counterpartyName: said(get('counterpartyName'), MAX_NAME, at(place, 'counterpartyName')),
        counterpartyAccount: said(
          get('counterpartyAccount'),
          MAX_REFERENCE,
          at(place, 'counterpartyAccount'),
        ),
        remittance: said(get('remittance'), MAX_REMITTANCE, at(place, 'remittance')),
        returnReason: said(get('returnReason'), MAX_REFERENCE, at(place, 'returnReason')),
      },
    ],
  }
}

function isReversal(text: string, place: string, writing: Writing): boolean {
  if (NOT_REVERSAL.includes(text)) return false
  if (writing.reversal.includes(text)) return true
  return fault('value', place, `冲正标志“${text.slice(0, 20)}”未知`, 'an unknown mark of reversal')
}

function amountOf(get: Get<EntryField>, place: string, writing: Writing) {
  const sum = (f: 'amount' | 'credit' | 'debit') => {
    const text = get(f)
    return text === '' || /^[-–—]$/.test(text) ? 0 : unsigned(text, at(place, f), writing)
  }
  if (get('amount') !== '')
    return {
      amountFen: positive(sum('amount'), at(place, 'amount')),
      direction: sideOf(get('side'), place, writing),
    }
  const [credit, debit] = [sum('credit'), sum('debit')]
  if (credit > 0 === debit > 0)
    fault('value', place, '借方、贷方发生额应恰有一个', 'an entry has either a credit or a debit')
  return { amountFen: credit + debit, direction: (credit > 0 ? 'CRDT' : 'DBIT') as Direction }
}

function sideOf(text: string, place: string, writing: Writing): Direction {
  if (writing.credit.includes(text)) return 'CRDT'
  if (writing.debit.includes(text)) return 'DBIT'
  return fault('value', at(place, 'side'), `借贷标志“${text.slice(0, 20)}”未知`, 'neither credit nor debit')
}
