import type { Instruction, InstructionKind } from '../store/instructions.ts'
import { type Entry, signed, type Transaction } from './statement.ts'

export const OUTCOMES = ['MATCHED', 'UNKNOWN', 'AMOUNT_DIFFERS', 'STATE_DIFFERS', 'REPEATED'] as const
/** What a line of the bank is in our books. All but MATCHED are differences that a person looks at. */
export type MatchOutcome = (typeof OUTCOMES)[number]

/** What of an instruction a line is compared with. */
export type Asked = Pick<Instruction, 'kind' | 'cell' | 'id' | 'institutionId' | 'amountFen' | 'status'>

/** A line of a statement with the instruction that its end-to-end id names. */
export interface Named {
  entry: Entry
  part: Transaction
  asked: Asked | undefined
}

export interface Judgement {
  outcome: MatchOutcome
  /** What the instruction moves, with its sign; null where there is none. */
  expectedFen: number | null
}

const SIGN: Record<InstructionKind, 1 | -1> = { PAYMENT: 1, REFUND: -1, PAYOUT: -1 }

/** Does the line bring back what went before? */
export const isBack = (entry: Entry, part: Transaction): boolean =>
  entry.reversal || part.returnReason !== null

/** One instruction goes out once and may come back once. */
export const legOf = (asked: Pick<Asked, 'kind' | 'cell' | 'id'>, back: boolean) =>
  `${asked.kind} ${asked.cell} ${asked.id} ${back}`

/**
 * Compares the lines of an institution's statement with what was asked of the bank.
 * @param taken legs that lines of earlier statements hold already; those of these lines are added
 */
export function judge(lines: readonly Named[], institutionId: number, taken: Set<string>): Judgement[] {
  const returned = new Set(
    lines.flatMap(l => (l.asked && isBack(l.entry, l.part) ? [legOf(l.asked, true)] : [])),
  )
  return lines.map(({ entry, part, asked }) => {
    if (!asked || asked.institutionId !== institutionId) return { outcome: 'UNKNOWN', expectedFen: null }
    const back = isBack(entry, part)
    const expectedFen = SIGN[asked.kind] * asked.amountFen * (back ? -1 : 1)
    const leg = legOf(asked, back)
    const repeated = taken.has(leg)
    taken.add(leg)
    if (repeated) return { outcome: 'REPEATED', expectedFen }
    if (signed(part) !== expectedFen) return { outcome: 'AMOUNT_DIFFERS', expectedFen }
    const fits = back ? asked.status === 'FAILED' : sentOrBack(asked, returned.has(legOf(asked, true)))
    return { outcome: fits ? 'MATCHED' : 'STATE_DIFFERS', expectedFen }
  })
}

const sentOrBack = ({ status }: Asked, returned: boolean) =>
  status === 'SENT' || status === 'DONE' || (status === 'FAILED' && returned)
