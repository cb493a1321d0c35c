import { addDays, type CivilDate, civilDate, daysBetween } from '../date.ts'
import { multiplyDivideFloor, percent, requireCount, yuan } from '../money.ts'
import { NATION } from '../region-chain.ts'
import type { Rulebook } from '../rulebook.ts'
import { type Explained, type Step, step, type Text, text, unknownStep } from '../trace.ts'

/** A period in which no surcharge is counted, both days included. */
export interface Suspension {
  readonly why: 'REVIEW' | 'LITIGATION'
  readonly from: CivilDate
  /** Last day; null: it still runs. */
  readonly to: CivilDate | null
}

/** A fine that was not paid in time. */
export interface SurchargeFacts {
  /** The unpaid fine in fen. */
  readonly fineFen: number
  /** Last day for paying. */
  readonly dueOn: CivilDate
  /** Day up to which the surcharge is counted, included. */
  readonly asOf: CivilDate
  readonly suspensions: readonly Suspension[]
}

/** The surcharge, or why it cannot be told. */
export type Surcharge =
  | {
      readonly status: 'COMPUTED'
      readonly days: number
      readonly suspendedDays: number
      readonly surchargeFen: number
      readonly capped: boolean
      readonly totalFen: number
    }
  | { readonly status: 'UNKNOWN'; readonly reason: Text }

/**
 * Surcharge of a late fine: a share of it per day from the day after the last day for paying, at most the fine.
 * Days of review and litigation are not counted. Rounded down to fen.
 * @cite 行政处罚法 第七十二条、第七十三条
 */
export function surcharge(book: Rulebook, facts: SurchargeFacts): Explained<Surcharge> {
  civilDate(facts.dueOn)
  civilDate(facts.asOf)
  const late = Math.max(0, daysBetween(facts.dueOn, facts.asOf))
  const suspended = suspendedDays(book, facts)
  return surchargeOfDays(book, facts.asOf, facts.fineFen, late - suspended, suspended)
}

/** The same where the late days are already counted. */
export function surchargeOfDays(
  book: Rulebook,
  on: CivilDate,
  fineFen: number,
  days: number,
  suspended = 0,
): Explained<Surcharge> {
  requireCount('fineFen', fineFen)
  requireCount('days', days)
  const where = { on, region: NATION }
  const rate = book.parameter('PROC-18.surchargePerDay', where)
  const cap = book.parameter('PROC-18.surchargeCap', where)
  if (!rate.known)
    return { value: { status: 'UNKNOWN', reason: rate.reason }, trace: [unknownStep(rate.reason)] }
  const full = multiplyDivideFloor(fineFen, rate.value * days, 10_000)
  const most = cap.known ? multiplyDivideFloor(fineFen, cap.value, 10_000) : full
  const surchargeFen = Math.min(full, most)
  const capped = full > most
  const trace: Step[] = [dailyStep(fineFen, rate.value, days, suspended, full, rate.citation)]
  if (cap.known) trace.push(capStep(full, most, surchargeFen, cap.citation))
  const totalFen = fineFen + surchargeFen
  return {
    value: { status: 'COMPUTED', days, suspendedDays: suspended, surchargeFen, capped, totalFen },
    trace,
  }
}

/** Late days inside suspensions, each once however they overlap. */
function suspendedDays(book: Rulebook, { dueOn, asOf, suspensions }: SurchargeFacts): number {
  const rule = book.parameter('PROC-18.surchargeNotCounted', { on: asOf, region: NATION })
  if (!rule.known) return 0
  let days = 0
  let reached = dueOn
  const inOrder = [...suspensions].sort((a, b) => (a.from < b.from ? -1 : 1))
  for (const { why, from, to } of inOrder) {
    civilDate(from)
    if (to !== null && civilDate(to) < from) throw new RangeError('a suspension ends before it begins')
    if (!rule.value.includes(why)) continue
    const first = from > reached ? from : addDays(reached, 1)
    const last = to === null || to > asOf ? asOf : to
    if (last < first) continue
    days += daysBetween(first, last) + 1
    reached = last
  }
  return days
}

function dailyStep(
  fineFen: number,
  rate: number,
  days: number,
  suspended: number,
  full: number,
  by: Step['citation'],
): Step {
  const without =
    suspended > 0
      ? text(
          `（另有复议、诉讼期间 ${suspended} 日不计）`,
          ` (${suspended} days of review or litigation are not counted)`,
        )
      : text('', '')
  const says = text(
    `${yuan(fineFen)} × 每日 ${percent(rate)} × ${days} 日 = ${yuan(full)}${without.zh}`,
    `${yuan(fineFen)} × ${percent(rate)} a day × ${days} days = ${yuan(full)}${without.en}`,
  )
  return step(text('加处罚款', 'Surcharge'), says, { fineFen, rate, days, suspended }, full, by)
}

function capStep(full: number, most: number, result: number, by: Step['citation']): Step {
  const says = text(
    `加处罚款不超过罚款数额 ${yuan(most)}：${yuan(result)}`,
    `the surcharge is at most the fine of ${yuan(most)}: ${yuan(result)}`,
  )
  return step(text('封顶', 'Cap'), says, { full, most }, result, by)
}
