import { addMonths, type CivilDate, civilDate, daysBetween } from '../date.ts'
import { requireCount, yuan } from '../money.ts'
import type { Where } from '../parameter.ts'
import type { Rulebook } from '../rulebook.ts'
import { type Explained, step, type Text, text, unknownStep } from '../trace.ts'

/** The fee of one trainee that runs on the day of the question. */
export interface ReserveFee {
  readonly feeFen: number
  readonly startsOn: CivilDate
  readonly endsOn: CivilDate
}

/** What an institution collected; `on` is the day for which the reserve is computed. */
export interface ReserveFacts extends Where {
  readonly fees: readonly ReserveFee[]
  /** What the reserve account holds, in fen. */
  readonly heldFen: number
}

/** The least reserve and what is missing, or why it cannot be told. */
export type Reserve =
  | {
      readonly status: 'COMPUTED'
      readonly minimumFen: number
      readonly shortfallFen: number
      readonly trainees: number
    }
  | { readonly status: 'UNKNOWN'; readonly reason: Text }

/**
 * Least risk reserve: the fees of all present trainees for one charging cycle. A fee that spans at most the cycle
 * counts whole; a longer one (collected before the cap) counts by days, rounded up.
 * @cite 教监管函〔2021〕2号
 */
export function riskReserve(book: Rulebook, facts: ReserveFacts): Explained<Reserve> {
  requireCount('heldFen', facts.heldFen)
  const cycle = book.parameter('FEE-07.reserveCycleMonths', facts)
  if (!cycle.known)
    return { value: { status: 'UNKNOWN', reason: cycle.reason }, trace: [unknownStep(cycle.reason)] }
  const running = facts.fees.filter(fee => !ended(fee, facts.on))
  const minimumFen = running.reduce((sum, fee) => sum + ofOneCycle(fee, cycle.value), 0)
  if (!Number.isSafeInteger(minimumFen)) throw new RangeError('sum beyond the exact range')
  const shortfallFen = Math.max(0, minimumFen - facts.heldFen)
  const sum = step(
    text('保证金最低额度', 'Least reserve'),
    text(
      `${running.length} 名在读学员一个收费周期（${cycle.value} 个月）的费用合计 ${yuan(minimumFen)}`,
      `fees of ${running.length} present trainees for one charging cycle of ${cycle.value} months: ${yuan(minimumFen)}`,
    ),
    { trainees: running.length, cycleMonths: cycle.value },
    minimumFen,
    cycle.citation,
  )
  const gap = step(
    text('差额', 'Shortfall'),
    text(
      `已存 ${yuan(facts.heldFen)}，${shortfallFen > 0 ? `差 ${yuan(shortfallFen)}` : '达标'}`,
      `held ${yuan(facts.heldFen)}: ${shortfallFen > 0 ? `${yuan(shortfallFen)} is missing` : 'enough'}`,
    ),
    { heldFen: facts.heldFen, minimumFen },
    shortfallFen,
  )
  return {
    value: { status: 'COMPUTED', minimumFen, shortfallFen, trainees: running.length },
    trace: [sum, gap],
  }
}

function ended({ startsOn, endsOn, feeFen }: ReserveFee, on: CivilDate): boolean {
  requireCount('feeFen', feeFen)
  if (civilDate(endsOn) < civilDate(startsOn)) throw new RangeError('a course ends before it starts')
  return endsOn < on
}

function ofOneCycle({ feeFen, startsOn, endsOn }: ReserveFee, months: number): number {
  const cycleEnds = addMonths(startsOn, months)
  if (endsOn <= cycleEnds) return feeFen
  const part = BigInt(daysBetween(startsOn, cycleEnds))
  const whole = BigInt(daysBetween(startsOn, endsOn))
  return Number((BigInt(feeFen) * part + whole - 1n) / whole)
}
