import { multiplyDivideFloor, requireCount, yuan } from '../money.ts'
import type { Where } from '../parameter.ts'
import type { Rulebook } from '../rulebook.ts'
import { type Explained, type Step, step, type Text, text, unknownStep } from '../trace.ts'

/** A claim against an institution that closes. */
export interface Claim {
  readonly id: string
  /** TUITION, WAGES (wages and social insurance) or OTHER. */
  readonly kind: string
  readonly amountFen: number
}

/** Assets and claims; `on` is the day of the termination. */
export interface LiquidationFacts extends Where {
  readonly assetsFen: number
  readonly claims: readonly Claim[]
}

/** Who is paid what, or why the order is not known. Σ paid + rest = assets. */
export type Liquidation =
  | {
      readonly status: 'COMPUTED'
      readonly payments: readonly (Claim & { readonly paidFen: number })[]
      readonly restFen: number
    }
  | { readonly status: 'UNKNOWN'; readonly reason: Text }

/**
 * Pays claims in the order of the law: tuition to learners first, then wages and social insurance, then others.
 * Where a rank cannot be paid in full its claims share in proportion, exact to the fen.
 * @throws RangeError for a claim of a kind that the order does not know
 * @cite 民办教育促进法 第五十九条
 */
export function liquidation(book: Rulebook, facts: LiquidationFacts): Explained<Liquidation> {
  requireCount('assetsFen', facts.assetsFen)
  for (const claim of facts.claims) requireCount('amountFen', claim.amountFen)
  const order = book.parameter('FEE-18.liquidationPriority', facts)
  if (!order.known)
    return { value: { status: 'UNKNOWN', reason: order.reason }, trace: [unknownStep(order.reason)] }
  const stranger = facts.claims.find(claim => !order.value.includes(claim.kind))
  if (stranger) throw new RangeError(`no rank for claims of kind ${stranger.kind}`)
  const trace: Step[] = []
  const paid = new Map<Claim, number>()
  let left = facts.assetsFen
  for (const kind of order.value) {
    const claims = facts.claims.filter(claim => claim.kind === kind)
    const owed = claims.reduce((sum, claim) => sum + claim.amountFen, 0)
    const share = Math.min(left, owed)
    shared(claims, owed, share).forEach((amount, index) => {
      const claim = claims[index]
      if (claim) paid.set(claim, amount)
    })
    trace.push(rankStep(kind, claims.length, owed, left, share, order.citation))
    left -= share
  }
  const payments = facts.claims.map(claim => ({ ...claim, paidFen: paid.get(claim) ?? 0 }))
  return { value: { status: 'COMPUTED', payments, restFen: left }, trace }
}

/** Running totals rounded down keep the sum exact. */
function shared(claims: readonly Claim[], owed: number, share: number): number[] {
  let before = 0
  let reached = 0
  return claims.map(claim => {
    reached += claim.amountFen
    const upTo = owed === 0 ? 0 : multiplyDivideFloor(share, reached, owed)
    const own = upTo - before
    before = upTo
    return own
  })
}

function rankStep(
  kind: string,
  claims: number,
  owed: number,
  left: number,
  share: number,
  by: Step['citation'],
): Step {
  const full = share === owed
  const says = text(
    `${kind}：${claims} 笔共 ${yuan(owed)}，可用 ${yuan(left)}，支付 ${yuan(share)}${full ? '' : '，按比例'}`,
    `${kind}: ${claims} claims of ${yuan(owed)}, ${yuan(left)} available, ${yuan(share)} paid${full ? '' : ' in proportion'}`,
  )
  return step(text('清偿顺序', 'Rank'), says, { kind, claims, owed, left }, share, by)
}
