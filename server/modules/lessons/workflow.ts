import type { z } from 'zod'
import { refuse } from '../../platform/problem.ts'
import { problems } from './problems.ts'
import type { DisputeStatus, LessonState, Mark } from './schema.ts'

type State = z.output<typeof DisputeStatus>
export type Party = 'parent' | 'institution' | 'officer'

/** Dispute: the institution may concede, the guardian withdraw, the county decide. */
export const disputeFlow = {
  concede: { from: ['OPEN'], to: 'CONCEDED', who: 'institution' },
  withdraw: { from: ['OPEN'], to: 'WITHDRAWN', who: 'parent' },
  release: { from: ['OPEN'], to: 'RELEASED', who: 'officer' },
  void: { from: ['OPEN'], to: 'VOIDED', who: 'officer' },
} as const satisfies Record<string, { from: readonly State[]; to: State; who: Party }>

/** The state after a step. @throws Refusal lessons.wrong-state */
export function decide(step: keyof typeof disputeFlow, state: State, who: Party): State {
  const { from, to, who: allowed } = disputeFlow[step]
  if ((from as readonly State[]).includes(state) && allowed === who) return to
  return refuse(problems.wrongState, {
    detail: { zh: `当前状态“${state}”不能办理`, en: `not possible for ${who} in state ${state}` },
  })
}

/** State of a lesson, from its three facts: the mark, the release, the dispute. */
export function stateOf(mark: Mark, basis: string | null, disputeOpen: boolean): LessonState {
  if (basis === 'DEEMED') return 'AUTO_CONFIRMED'
  if (basis === 'DISPUTE_DECISION' || basis === 'ORDER_OF_AGENCY') return 'RELEASED_BY_DECISION'
  if (basis !== null) return 'CONFIRMED'
  if (disputeOpen) return 'DISPUTED'
  return mark === 'PRESENT' ? 'CONFIRM_REQUESTED' : 'NOT_HELD'
}
