import type { Rulebook } from '../../../../rules/index.ts'
import type { Judgement, PastRecord, ReplayKind } from './kinds.ts'
import type { Total } from './schema.ts'
import type { NewHit, Totals } from './store.ts'

/** Most judgements that are remembered at once; a province's timetable repeats itself. */
const REMEMBERED = 200_000

type Pair = readonly [Judgement, Judgement]

/** Judges records of one kind by the law as it is and by the draft. */
export class Comparison {
  readonly #kind: ReplayKind
  readonly #books: readonly [Rulebook, Rulebook]
  readonly #seen = new Map<string, Pair>()

  constructor(kind: ReplayKind, books: readonly [Rulebook, Rulebook]) {
    this.#kind = kind
    this.#books = books
  }

  of(record: PastRecord<unknown>, prepared: unknown): Pair {
    const key = this.#kind.key(record.facts)
    const known = this.#seen.get(key)
    if (known) return known
    const judge = (book: Rulebook) => this.#kind.judge(book, record.facts, prepared).judgement
    const pair: Pair = [judge(this.#books[0]), judge(this.#books[1])]
    if (this.#seen.size >= REMEMBERED) this.#seen.clear()
    this.#seen.set(key, pair)
    return pair
  }
}

const differ = ([a, b]: Pair) => a.verdict !== b.verdict || a.amountFen !== b.amountFen || a.day !== b.day

const deltaOf = ([a, b]: Pair, weight: number) =>
  a.amountFen === null && b.amountFen === null ? null : ((b.amountFen ?? 0) - (a.amountFen ?? 0)) * weight

/** Counts a batch into the totals, and names the records that are judged otherwise, as many as there is room for. */
export function count(
  totals: Totals,
  kind: string,
  judged: readonly { record: PastRecord<unknown>; pair: Pair }[],
  room: number,
): NewHit[] {
  const byCounty = totals[kind] ?? {}
  totals[kind] = byCounty
  const hits: NewHit[] = []
  for (const { record, pair } of judged) {
    const total: Total = byCounty[record.county] ?? { looked: 0, changed: 0, moreFen: 0, lessFen: 0 }
    byCounty[record.county] = total
    total.looked += record.weight
    if (!differ(pair)) continue
    const deltaFen = deltaOf(pair, record.weight)
    total.changed += record.weight
    if (deltaFen !== null && deltaFen > 0) total.moreFen += deltaFen
    if (deltaFen !== null && deltaFen < 0) total.lessFen -= deltaFen
    if (hits.length >= room) continue
    const { id, institutionId, county, on, weight } = record
    hits.push({
      kind,
      record: id,
      institutionId,
      county,
      on,
      weight,
      before: pair[0],
      after: pair[1],
      deltaFen,
    })
  }
  return hits
}
