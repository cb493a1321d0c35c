import type { Tx } from '../../../platform/db/tx.ts'
import { type Group, plan } from './batch.ts'
import { dateArray, int2Array, int4Array, int8Array, textArray } from './encode.ts'
import { partitionFor } from './months.ts'
import { type GuardedRow, type Outcome, refused } from './row.ts'
import { classification, type Form, settlement } from './statement.ts'

/** How often rows that lost a race against another settlement are tried again within one transaction. */
const RACES = 4

const WIDE = [0, Number.MAX_SAFE_INTEGER] as const

/**
 * Settles rows in the caller's transaction, one attempt: one statement per month and repeated order.
 * @returns one outcome per row, in the order of the rows
 * @throws errors of the database: then the transaction must be undone (settle.ts does that, row by row where needed)
 */
export async function settleOnce(tx: Tx, rows: readonly GuardedRow[]): Promise<Outcome[]> {
  const { groups, refused: early, repeats } = plan(rows)
  const outcomes: Outcome[] = new Array(rows.length)
  for (const [place, outcome] of early) outcomes[place] = outcome
  for (const group of groups) await settleGroup(tx, rows, group, outcomes)
  for (const [place, first] of repeats) outcomes[place] = repeated(outcomes[first]!)
  return outcomes
}

const repeated = (first: Outcome): Outcome =>
  first.kind === 'RELEASED' ? { ...first, kind: 'REPLAY' } : first

async function settleGroup(tx: Tx, rows: readonly GuardedRow[], group: Group, outcomes: Outcome[]) {
  const form: Form = { partition: await partitionFor(tx, group.month), guarded: group.guarded }
  let open = group.places
  for (let round = 0; open.length > 0; round++) {
    await release(tx, rows, open, form, outcomes)
    const left = open.filter(place => outcomes[place] === undefined)
    if (left.length === 0) return
    await classify(tx, rows, left, form, outcomes)
    open = left.filter(place => outcomes[place] === undefined)
    if (round === RACES) for (const place of open) outcomes[place] = refused('POISON')
    if (round === RACES) return
  }
}

type Picked = readonly GuardedRow[]

const seatColumns = (picked: Picked) => [
  int2Array(picked.map(r => r.cell)),
  int8Array(picked.map(r => r.institutionId)),
  int8Array(picked.map(r => r.sessionId)),
  int8Array(picked.map(r => r.orderId)),
  dateArray(picked.map(r => r.sessionDate)),
]

const guardColumns = (picked: Picked) => [
  int8Array(picked.map(r => (r.guard?.family ?? WIDE)[0])),
  int8Array(picked.map(r => (r.guard?.family ?? WIDE)[1])),
  int8Array(picked.map(r => (r.guard?.inst ?? WIDE)[0])),
  int8Array(picked.map(r => (r.guard?.inst ?? WIDE)[1])),
]

/** Values of the settlement statement for some rows. */
export function settlementValues(picked: Picked, form: Form, at: { now: Date; today: string }): unknown[] {
  const bases = [...new Set(picked.map(r => r.basis))]
  const numbers = new Map(bases.map((basis, n) => [basis, n + 1]))
  return [
    ...seatColumns(picked),
    int4Array(picked.map(r => numbers.get(r.basis)!)),
    textArray(picked.map(r => r.actor)),
    `{${bases.join(',')}}`,
    at.now,
    at.today,
    ...(form.guarded ? guardColumns(picked) : []),
  ]
}

/** `{1,2,3}` → numbers; nothing for null. */
const list = (text: string | null): number[] => (text ? text.slice(1, -1).split(',').map(Number) : [])
const asText = { getTypeParser: () => (value: string) => value }

async function release(
  tx: Tx,
  rows: readonly GuardedRow[],
  places: number[],
  form: Form,
  outcomes: Outcome[],
) {
  const at = { now: tx.clock.now(), today: tx.clock.today() }
  const values = settlementValues(
    places.map(place => rows[place]!),
    form,
    at,
  )
  const query = { ...settlement(form), values, rowMode: 'array' as const, types: asText }
  const { rows: answer } = await tx.client.query<[string | null, string | null, string | null]>(query)
  const [numbers, amounts, lessons] = answer[0]!.map(list) as [number[], number[], number[]]
  numbers.forEach((number, n) => {
    outcomes[places[number - 1]!] = { kind: 'RELEASED', amountFen: amounts[n]!, lessonNo: lessons[n]! }
  })
}

interface Finding {
  known: boolean
  allowed: boolean | null
  status: 'OPEN' | 'ACTIVE' | 'FROZEN' | 'REFUNDING' | 'CLOSED' | null
  exhausted: boolean | null
  amount_fen: number | null
  lesson_no: number | null
}

async function classify(
  tx: Tx,
  rows: readonly GuardedRow[],
  places: number[],
  form: Form,
  outcomes: Outcome[],
) {
  const picked = places.map(place => rows[place]!)
  const values = [...seatColumns(picked), ...(form.guarded ? guardColumns(picked) : [])]
  const found = await tx.client.query<Finding>({ ...classification(form), values })
  found.rows.forEach((finding, n) => {
    const outcome = judge(finding)
    if (outcome) outcomes[places[n]!] = outcome
  })
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
  return undefined
}
