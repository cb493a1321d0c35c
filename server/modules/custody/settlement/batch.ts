import { type GuardedRow, type Outcome, refused, seatOf } from './row.ts'

/** Rows that go into one statement: one month, each order once, sorted by the order in which rows are locked. */
export interface Group {
  month: string
  guarded: boolean
  /** Places in the caller's list. */
  places: number[]
}

/** How a list of rows is settled: the groups in turn, what is refused beforehand, and which rows repeat an earlier one. */
export interface Plan {
  groups: Group[]
  refused: Map<number, Outcome>
  /** Place of a repeated seat → place of its first appearance. */
  repeats: Map<number, number>
}

export const monthOf = (date: string) => date.slice(0, 7)

/** Sorts out repeated seats and spreads the rest so that no statement meets an order twice. */
export function plan(rows: readonly GuardedRow[]): Plan {
  return simplePlan(rows) ?? fullPlan(rows)
}

/** The usual case: every order once, all meetings in one month. */
function simplePlan(rows: readonly GuardedRow[]): Plan | undefined {
  const month = monthOf(rows[0]?.sessionDate ?? '')
  const orders = new Set<number>()
  const places: number[] = new Array(rows.length)
  let guarded = false
  let date = rows[0]?.sessionDate
  let sorted = true
  for (let n = 0; n < rows.length; n++) {
    const row = rows[n]!
    if (row.sessionDate !== date) {
      if (!row.sessionDate.startsWith(month)) return undefined
      date = row.sessionDate
    }
    orders.add(row.orderId)
    if (row.guard) guarded = true
    if (n > 0 && compare(rows[n - 1]!, row) > 0) sorted = false
    places[n] = n
  }
  // Numbers of orders are unique over all cells, so a smaller set means that one appears twice.
  if (orders.size < rows.length || rows.length === 0) return undefined
  if (!sorted) sortForLocking(rows, places)
  return { groups: [{ month, guarded, places }], refused: new Map(), repeats: new Map() }
}

function fullPlan(rows: readonly GuardedRow[]): Plan {
  const seats = new Map<string, number>()
  const turns = new Map<number, number>()
  const groups = new Map<string, Group>()
  const result: Plan = { groups: [], refused: new Map(), repeats: new Map() }
  rows.forEach((row, place) => {
    const seat = seatOf(row)
    const first = seats.get(seat)
    if (first !== undefined) {
      if (rows[first]!.sessionDate === row.sessionDate) result.repeats.set(place, first)
      else result.refused.set(place, refused('AMBIGUOUS'))
      return
    }
    seats.set(seat, place)
    const turn = turns.get(row.orderId) ?? 0
    turns.set(row.orderId, turn + 1)
    const month = monthOf(row.sessionDate)
    const key = `${turn}/${month}`
    let group = groups.get(key)
    if (!group) {
      group = { month, guarded: false, places: [] }
      groups.set(key, group)
      result.groups.push(group)
    }
    group.places.push(place)
    if (row.guard) group.guarded = true
  })
  for (const group of result.groups) sortForLocking(rows, group.places)
  return result
}

const compare = (a: GuardedRow, b: GuardedRow) =>
  a.cell - b.cell || a.institutionId - b.institutionId || a.orderId - b.orderId

/** Everybody locks in this order, so that two settlements can wait for each other only in one direction. */
const sortForLocking = (rows: readonly GuardedRow[], places: number[]) =>
  places.sort((x, y) => compare(rows[x]!, rows[y]!))
