import type { Clock } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/db/tx.ts'
import { ordersExhausted } from '../announcements.ts'
import { type Group, plan } from './batch.ts'
import { dateArray, int2Array, int4Array, int8Array, textArray } from './encode.ts'
import { isHull } from './hull.ts'
import { partitionFor } from './months.ts'
import { type Basis, type GuardedRow, type Outcome, refused } from './row.ts'
import { classification, type Form, settlement } from './statement.ts'

/** How often rows that lost a race against another settlement are tried again within one transaction. */
const RACES = 4

/** Bounds of a row without a guard among rows with guards: it may touch nothing. */
const NOTHING = { family: [1, 0], inst: [1, 0] } as const

/**
 * Settles rows in the caller's transaction, one attempt: one statement per month and repeated order. Orders whose last
 * lesson it was are announced together.
 * @returns one outcome per row, in the order of the rows
 * @throws errors of the database: then the transaction must be undone (settle.ts does that, row by row where needed)
 */
export async function settleOnce(tx: Tx, rows: readonly GuardedRow[]): Promise<Outcome[]> {
  const { groups, refused: early, repeats } = plan(rows)
  const outcomes: Outcome[] = new Array(rows.length)
  for (const [place, outcome] of early) outcomes[place] = outcome
  const ended: number[] = []
  for (const group of groups) ended.push(...(await settleGroup(tx, rows, group, outcomes)))
  await announceEnded(tx, rows, ended)
  for (const [place, first] of repeats) outcomes[place] = repeated(outcomes[first]!)
  return outcomes
}

const repeated = (first: Outcome): Outcome =>
  first.kind === 'RELEASED' ? { ...first, kind: 'REPLAY' } : first

/** Tells later modules of the orders of some rows that have no lesson left. */
export async function announceEnded(tx: Tx, rows: Rows, places: readonly number[]): Promise<void> {
  const orders = places.map(n => ({ cell: rows[n]!.cell, orderId: rows[n]!.orderId }))
  if (orders.length > 0) await ordersExhausted.announce(tx, { orders })
}

/** @returns the places of rows whose order has no lesson left */
async function settleGroup(tx: Tx, rows: Rows, group: Group, outcomes: Outcome[]): Promise<number[]> {
  const form: Form = { partition: await partitionFor(tx, group.month), guarded: group.guarded }
  const ended: number[] = []
  let open = group.places
  for (let round = 0; open.length > 0; round++) {
    ended.push(...(await release(tx, rows, open, form, outcomes)))
    const left = open.filter(place => outcomes[place] === undefined)
    if (left.length === 0) return ended
    ended.push(...(await classify(tx, rows, left, form, outcomes)))
    open = left.filter(place => outcomes[place] === undefined)
    if (round === RACES) for (const place of open) outcomes[place] = refused('POISON')
    if (round === RACES) return ended
  }
  return ended
}

type Rows = readonly GuardedRow[]

const seatColumns = (rows: Rows, places: readonly number[]) => [
  int2Array(places, n => rows[n]!.cell),
  int8Array(places, n => rows[n]!.institutionId),
  int8Array(places, n => rows[n]!.sessionId),
  int8Array(places, n => rows[n]!.orderId),
  dateArray(places, n => rows[n]!.sessionDate),
]

const guardColumns = (rows: Rows, places: readonly number[]) => [
  int8Array(places, n => (rows[n]!.guard?.family ?? NOTHING.family)[0]),
  int8Array(places, n => (rows[n]!.guard?.family ?? NOTHING.family)[1]),
  int8Array(places, n => (rows[n]!.guard?.inst ?? NOTHING.inst)[0]),
  int8Array(places, n => (rows[n]!.guard?.inst ?? NOTHING.inst)[1]),
]

/** `{1,2,3}` → numbers; nothing for null. */
const list = (text: string | null): number[] => (text ? text.slice(1, -1).split(',').map(Number) : [])
const asText = { getTypeParser: () => (value: string) => value }

/** The settlement statement for the rows at some places, ready for the driver. */
export function settlementQuery(rows: Rows, places: readonly number[], form: Form, clock: Clock) {
  const bases: Basis[] = []
  const numberOf = (basis: Basis) => bases.indexOf(basis) + 1 || bases.push(basis)
  const values: unknown[] = [
    ...seatColumns(rows, places),
    int4Array(places, n => numberOf(rows[n]!.basis)),
    textArray(places, n => rows[n]!.actor),
    `{${bases.join(',')}}`,
    clock.now(),
    clock.today(),
    ...(form.guarded ? guardColumns(rows, places) : []),
  ]
  return { ...settlement(form), values, rowMode: 'array' as const, types: asText }
}

/**
 * Writes what the settlement statement answered to the places of its rows.
 * @returns the places of rows that ended their order
 */
export function takeAnswer(answer: unknown[][], places: readonly number[], outcomes: Outcome[]): number[] {
  const [numbers, amounts, lessons, ended] = (answer[0] as (string | null)[]).map(list) as [
    number[],
    number[],
    number[],
    number[],
  ]
  for (let n = 0; n < numbers.length; n++)
    outcomes[places[numbers[n]! - 1]!] = { kind: 'RELEASED', amountFen: amounts[n]!, lessonNo: lessons[n]! }
  return ended.map(n => places[n - 1]!)
}

async function release(tx: Tx, rows: Rows, places: number[], form: Form, outcomes: Outcome[]) {
  const query = settlementQuery(rows, places, form, tx.clock)
  const answer = form.guarded && isHull(tx.box) ? await unbounded(tx, query) : await tx.client.query(query)
  return takeAnswer(answer.rows, places, outcomes)
}

/**
 * Row-level security around many families bounds nothing and would be worked out three times for every row (a fifth
 * of the whole). The guarded statement checks each row against its own caller, so it alone runs without.
 */
async function unbounded(tx: Tx, query: ReturnType<typeof settlementQuery>) {
  const { client } = tx
  const [, answer] = await Promise.all([
    client.query(`set local app.kind = 'system'`),
    client.query<unknown[]>(query),
    client.query(`set local app.kind = '${tx.box.kind}'`),
  ])
  return answer
}

interface Finding {
  known: boolean
  allowed: boolean | null
  status: 'OPEN' | 'ACTIVE' | 'FROZEN' | 'REFUNDING' | 'CLOSED' | null
  exhausted: boolean | null
  amount_fen: number | null
  lesson_no: number | null
  held: boolean | null
}

/** @returns the places of replays whose order has no lesson left: what ended it may not have been heard */
async function classify(tx: Tx, rows: Rows, places: number[], form: Form, outcomes: Outcome[]) {
  const values = [...seatColumns(rows, places), ...(form.guarded ? guardColumns(rows, places) : [])]
  const found = await tx.client.query<Finding>({ ...classification(form), values })
  found.rows.forEach((finding, n) => {
    const outcome = judge(finding)
    if (outcome) outcomes[places[n]!] = outcome
  })
  return places.filter(
    (place, n) =>
      outcomes[place]?.kind === 'REPLAY' && found.rows[n]!.status === 'CLOSED' && found.rows[n]!.exhausted,
  )
}

/** What a finding means; undefined if nothing is in the way any more: another settlement was quicker, try again. */
function judge(f: Finding): Outcome | undefined {
  if (!f.known) return refused('NOT_FOUND')
  if (!f.allowed) return refused('NOT_AUTHORISED')
  if (f.amount_fen !== null) return { kind: 'REPLAY', amountFen: f.amount_fen, lessonNo: f.lesson_no! }
  if (f.status === 'OPEN') return refused('NOT_PAID')
  if (f.status === 'FROZEN' || f.status === 'REFUNDING') return refused('FROZEN')
  if (f.exhausted) return refused('EXHAUSTED')
  if (f.status === 'CLOSED') return refused('CLOSED')
  if (f.held) return refused('DISPUTED')
  return undefined
}
