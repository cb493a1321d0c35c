import { multiplyDivideFloor, requireCount, yuan } from '../money.ts'
import type { FinedParty, FineRow, Gravity, Where } from '../parameter.ts'
import type { ParameterId, ParameterUnits } from '../parameters.gen.ts'
import type { Rulebook } from '../rulebook.ts'
import { type Citation, type Explained, step, type Text, text, unknownStep } from '../trace.ts'

/** The parameters that hold the fines of a violation. */
export type FineId = { [K in ParameterId]: ParameterUnits[K] extends 'fines' ? K : never }[ParameterId]

/** A violation whose fine is asked for; `on` is the day whose law applies. */
export interface FineFacts extends Where {
  readonly fine: FineId
  readonly gravity: Gravity
  readonly party: FinedParty
  /** Illegal gains in fen; null where they are not established. */
  readonly gainsFen: number | null
}

/** The range of a fine in fen, that the law sets none for the case, or why it cannot be told. */
export type FineRange =
  | { readonly status: 'RANGE'; readonly minFen: number; readonly maxFen: number; readonly row: FineRow }
  | { readonly status: 'NONE' }
  | { readonly status: 'UNKNOWN'; readonly reason: Text }

/**
 * Lowest and highest fine for a violation by its gravity, the party and the illegal gains.
 * @throws RangeError for gains that are no sum
 * @cite 教育部令第53号 第十七条、第十八条; 民办教育促进法 第六十四条; 价格违法行为行政处罚规定 第九条
 */
export function fineRange(book: Rulebook, facts: FineFacts): Explained<FineRange> {
  if (facts.gainsFen !== null) requireCount('gainsFen', facts.gainsFen)
  const rule = book.parameter(facts.fine, facts)
  if (!rule.known)
    return { value: { status: 'UNKNOWN', reason: rule.reason }, trace: [unknownStep(rule.reason)] }
  const rows = rowsOf(rule.value as readonly FineRow[], facts)
  if (rows.length === 0) return { value: { status: 'NONE' }, trace: [noFine(facts, rule.citation)] }
  if (facts.gainsFen === null && (rows.length > 1 || rows[0]?.multiple))
    return { value: { status: 'UNKNOWN', reason: NO_GAINS }, trace: [unknownStep(NO_GAINS)] }
  const row = rows.find(r => holdsFor(r, facts.gainsFen ?? 0))
  if (!row) return { value: { status: 'NONE' }, trace: [noFine(facts, rule.citation)] }
  const gains = facts.gainsFen ?? 0
  const minFen = row.multiple ? multiplyDivideFloor(gains, row.multiple.min, 1) : (row.amount?.min ?? 0)
  const maxFen = row.multiple ? multiplyDivideFloor(gains, row.multiple.max, 1) : (row.amount?.max ?? 0)
  const trace = [rangeStep(facts, row, minFen, maxFen, rule.citation)]
  return { value: { status: 'RANGE', minFen, maxFen, row }, trace }
}

const NO_GAINS = text(
  '罚款幅度取决于违法所得，请先认定违法所得',
  'the range depends on the illegal gains: establish them first',
)

/** Rows of the gravity; a row for the party takes the place of those for everybody. */
function rowsOf(rows: readonly FineRow[], { gravity, party, gainsFen }: FineFacts): readonly FineRow[] {
  const grave = rows.filter(row => row.gravity === gravity)
  const own = grave.filter(row => row.party === party && (gainsFen === null || holdsFor(row, gainsFen)))
  return own.length > 0 ? own : grave.filter(row => row.party === undefined)
}

function holdsFor({ gains }: FineRow, gainsFen: number): boolean {
  return gains === undefined || (gains.min <= gainsFen && (gains.max === null || gainsFen <= gains.max))
}

const GRAVITY: Readonly<Record<Gravity, Text>> = {
  BASE: text('一般情形', 'ordinary case'),
  SERIOUS: text('情节严重', 'serious case'),
  EXTREME: text('情节特别严重', 'especially serious case'),
}

function noFine({ fine, gravity }: FineFacts, citation: Citation) {
  const says = text(`${GRAVITY[gravity].zh}：未设定罚款`, `${GRAVITY[gravity].en}: no fine is set`)
  return step(text('罚款', 'Fine'), says, { fine, gravity }, null, citation)
}

function rangeStep(facts: FineFacts, row: FineRow, minFen: number, maxFen: number, by: Citation) {
  const { fine, gravity, party, gainsFen } = facts
  const span =
    minFen > 1
      ? text(`${yuan(minFen)} 至 ${yuan(maxFen)}`, `${yuan(minFen)} to ${yuan(maxFen)}`)
      : text(`${yuan(maxFen)} 以下`, `at most ${yuan(maxFen)}`)
  const how = row.multiple
    ? text(
        `违法所得 ${yuan(gainsFen ?? 0)} 的 ${row.multiple.min} 至 ${row.multiple.max} 倍，即 ${span.zh}`,
        `${row.multiple.min} to ${row.multiple.max} times the gains of ${yuan(gainsFen ?? 0)}: ${span.en}`,
      )
    : span
  const says = text(`${GRAVITY[gravity].zh}，罚款 ${how.zh}`, `${GRAVITY[gravity].en}: fine of ${how.en}`)
  const inputs = { fine, gravity, party, gainsFen, minFen, maxFen }
  return step(text('法定幅度', 'Range of the law'), says, inputs, maxFen, by)
}
