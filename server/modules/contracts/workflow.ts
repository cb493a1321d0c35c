import type { z } from 'zod'
import { refuse } from '../../platform/problem.ts'
import { problems } from './problems.ts'
import type { ContractStatus, RefundStatus } from './schema.ts'

type ContractState = z.output<typeof ContractStatus>
type RefundState = z.output<typeof RefundStatus>
export type Party = 'parent' | 'institution' | 'officer' | 'system'

interface Step<S> {
  from: readonly S[]
  to: S
  who: readonly Party[]
}

/** Contract: signed, paid into custody, closed when the last lesson is released (reopened if that is undone) or the rest refunded. */
export const contractFlow = {
  pay: { from: ['SIGNED'], to: 'PAID', who: ['system'] },
  cancel: { from: ['SIGNED'], to: 'CANCELLED', who: ['parent', 'system'] },
  close: { from: ['PAID'], to: 'CLOSED', who: ['system'] },
  reopen: { from: ['CLOSED'], to: 'PAID', who: ['system'] },
} as const satisfies Record<string, Step<ContractState>>

/** Refund: silence of the institution approves (PLAT-05); a rejection can be taken to the county until its day, then it lapses. */
export const refundFlow = {
  approve: { from: ['REQUESTED'], to: 'APPROVED', who: ['institution', 'system'] },
  deem: { from: ['REQUESTED'], to: 'AUTO_APPROVED', who: ['system'] },
  reject: { from: ['REQUESTED'], to: 'REJECTED', who: ['institution'] },
  appeal: { from: ['REJECTED'], to: 'APPEALED', who: ['parent'] },
  lapse: { from: ['REJECTED'], to: 'LAPSED', who: ['system'] },
  grant: { from: ['APPEALED'], to: 'APPROVED', who: ['officer'] },
  uphold: { from: ['APPEALED'], to: 'UPHELD', who: ['officer'] },
  withdraw: { from: ['REQUESTED', 'REJECTED', 'APPEALED'], to: 'WITHDRAWN', who: ['parent'] },
  payBack: { from: ['APPROVED', 'AUTO_APPROVED'], to: 'PAID_BACK', who: ['system'] },
} as const satisfies Record<string, Step<RefundState>>

/** The state after a step. @throws Refusal contracts.wrong-state */
export function decide<S extends string>(step: Step<S>, state: S, who: Party): S {
  if (step.from.includes(state) && step.who.includes(who)) return step.to
  return refuse(problems.wrongState, {
    detail: { zh: `当前状态“${state}”不能办理`, en: `not possible for ${who} in state ${state}` },
  })
}
