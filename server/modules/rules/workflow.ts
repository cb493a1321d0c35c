import type { z } from 'zod'
import { refuse } from '../../platform/problem.ts'
import { problems } from './problems.ts'
import type { ProposalStatus } from './schema.ts'

type State = z.output<typeof ProposalStatus>

/** A proposed value is published or rejected by a second person; what is published is never edited, only annulled. */
export const valueFlow = {
  publish: { from: 'PROPOSED', to: 'PUBLISHED', needs: 'SECOND_PERSON' },
  reject: { from: 'PROPOSED', to: 'REJECTED', needs: 'SECOND_PERSON' },
  withdraw: { from: 'PROPOSED', to: 'WITHDRAWN', needs: 'PROPOSER' },
  annul: { from: 'PUBLISHED', to: 'ANNULLED', needs: 'SECOND_PERSON' },
} as const satisfies Record<string, { from: State; to: State; needs: 'SECOND_PERSON' | 'PROPOSER' }>

/** The state after a step. @throws Refusal rules.wrong-state, rules.second-person */
export function decide(
  step: keyof typeof valueFlow,
  value: { status: State; proposedBy: number },
  accountId: number | null,
): State {
  const { from, to, needs } = valueFlow[step]
  if (value.status !== from) refuse(problems.wrongState)
  const own = value.proposedBy === accountId
  if (needs === 'SECOND_PERSON' && own) refuse(problems.secondPerson)
  if (needs === 'PROPOSER' && !own) refuse(problems.wrongState)
  return to
}
