import { describe, expect, test } from 'vitest'
import type { Refusal } from '../../platform/problem.ts'
import { ProposalStatus } from './schema.ts'
import { decide, valueFlow } from './workflow.ts'

const tried = (
  step: keyof typeof valueFlow,
  status: (typeof ProposalStatus.options)[number],
  own: boolean,
) => {
  try {
    return decide(step, { status, proposedBy: 7 }, own ? 7 : 8)
  } catch (error) {
    return (error as Refusal).problem.code
  }
}

describe('a value of a region', () => {
  for (const step of Object.keys(valueFlow) as (keyof typeof valueFlow)[])
    for (const status of ProposalStatus.options)
      for (const own of [true, false])
        test(`${step} from ${status} by ${own ? 'the proposer' : 'a second person'}`, () => {
          const { from, to, needs } = valueFlow[step]
          const expected =
            status !== from
              ? 'rules.wrong-state'
              : needs === 'PROPOSER'
                ? own
                  ? to
                  : 'rules.wrong-state'
                : own
                  ? 'rules.second-person'
                  : to
          expect(tried(step, status, own)).toBe(expected)
        })

  test('every state but the last ones has a way out, and each is reached', () => {
    const reached = new Set(Object.values(valueFlow).map(s => s.to))
    const left = new Set<string>(Object.values(valueFlow).map(s => s.from))
    expect([...reached, 'PROPOSED'].sort()).toEqual([...ProposalStatus.options].sort())
    expect(ProposalStatus.options.filter(s => !left.has(s)).sort()).toEqual([
      'ANNULLED',
      'REJECTED',
      'WITHDRAWN',
    ])
  })
})
