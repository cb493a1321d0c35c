import { addMonths, type CivilDate, civilDate } from '../date.ts'
import { multiplyDivideFloor, requireCount, yuan } from '../money.ts'
import { NATION } from '../region-chain.ts'
import type { Rulebook } from '../rulebook.ts'
import { type Explained, type Step, step, text } from '../trace.ts'
import { type Suspension, surcharge } from './surcharge.ts'

/** One part of a fine with the last day for paying it. */
export interface Instalment {
  readonly dueOn: CivilDate
  readonly amountFen: number
}

/** Equal parts that add up to exactly the fine; the first ones are not smaller than the last. */
export function instalmentPlan(
  fineFen: number,
  parts: number,
  firstDueOn: CivilDate,
  everyMonths: number,
): readonly Instalment[] {
  requireCount('fineFen', fineFen)
  requireCount('everyMonths', everyMonths)
  if (!Number.isSafeInteger(parts) || parts < 1) throw new RangeError(`not a number of parts: ${parts}`)
  civilDate(firstDueOn)
  return Array.from({ length: parts }, (_, index) => ({
    dueOn: addMonths(firstDueOn, index * everyMonths),
    amountFen:
      multiplyDivideFloor(fineFen, parts - index, parts) -
      multiplyDivideFloor(fineFen, parts - index - 1, parts),
  }))
}

/** A fine whose payment in parts was approved. */
export interface InstalmentFacts {
  readonly plan: readonly Instalment[]
  readonly payments: readonly { readonly on: CivilDate; readonly amountFen: number }[]
  readonly asOf: CivilDate
  readonly suspensions: readonly Suspension[]
}

/** Where the payment stands: earliest parts are paid first. */
export interface InstalmentStanding {
  readonly parts: readonly (Instalment & {
    readonly openFen: number
    readonly overdue: boolean
    readonly surchargeFen: number
  })[]
  readonly paidFen: number
  readonly openFen: number
  readonly surchargeFen: number
  readonly settled: boolean
}

/**
 * What of each part is open on a day and which surcharge it bears; payments go to the part that is due first.
 * @throws RangeError where more was paid than is owed, or the parts are out of order
 * @cite 行政处罚法 第六十六条、第七十二条
 */
export function instalmentStanding(book: Rulebook, facts: InstalmentFacts): Explained<InstalmentStanding> {
  validate(facts)
  const trace: Step[] = []
  let paid = facts.payments.filter(p => p.on <= facts.asOf).reduce((sum, p) => sum + p.amountFen, 0)
  const paidFen = paid
  const parts = facts.plan.map(part => {
    const covered = Math.min(paid, part.amountFen)
    paid -= covered
    const openFen = part.amountFen - covered
    const overdue = openFen > 0 && facts.asOf > part.dueOn
    const late = overdue ? surcharge(book, { ...facts, fineFen: openFen, dueOn: part.dueOn }) : undefined
    if (late) trace.push(...late.trace)
    const surchargeFen = late?.value.status === 'COMPUTED' ? late.value.surchargeFen : 0
    return { ...part, openFen, overdue, surchargeFen }
  })
  const openFen = parts.reduce((sum, part) => sum + part.openFen, 0)
  const surchargeFen = parts.reduce((sum, part) => sum + part.surchargeFen, 0)
  trace.unshift(standingStep(book, facts, paidFen, openFen))
  return {
    value: { parts, paidFen, openFen, surchargeFen, settled: openFen === 0 && surchargeFen === 0 },
    trace,
  }
}

function validate({ plan, payments }: InstalmentFacts): void {
  plan.forEach((part, index) => {
    requireCount('amountFen', part.amountFen)
    if (index > 0 && part.dueOn <= (plan[index - 1]?.dueOn ?? ''))
      throw new RangeError('the parts of the plan are out of order')
  })
  for (const payment of payments) requireCount('amountFen', payment.amountFen)
  const sum = (list: readonly { amountFen: number }[]) =>
    list.reduce((total, one) => total + one.amountFen, 0)
  if (sum(payments) > sum(plan)) throw new RangeError('more was paid than the fine')
}

function standingStep(
  book: Rulebook,
  { asOf, plan }: InstalmentFacts,
  paidFen: number,
  openFen: number,
): Step {
  const rule = book.parameter('PROC-19.instalments', { on: asOf, region: NATION })
  const says = text(
    `经批准分 ${plan.length} 期缴纳，截至 ${asOf} 已缴 ${yuan(paidFen)}，未缴 ${yuan(openFen)}`,
    `approved in ${plan.length} parts; by ${asOf} paid ${yuan(paidFen)}, open ${yuan(openFen)}`,
  )
  const inputs = { asOf, parts: plan.length, paidFen }
  return step(text('分期缴纳', 'Instalments'), says, inputs, openFen, rule.known ? rule.citation : null)
}
