import { describe, expect, test } from 'vitest'
import { ContractStatus, RefundStatus } from './schema.ts'
import { contractFlow, decide, type Party, refundFlow } from './workflow.ts'

const parties: Party[] = ['parent', 'institution', 'officer', 'system']
const flows = [
  ['contract', contractFlow, ContractStatus.options, 'SIGNED'],
  ['refund', refundFlow, RefundStatus.options, 'REQUESTED'],
] as const

describe.each(flows)('%s', (_, flow, states, start) => {
  const steps = Object.entries(flow) as [string, { from: string[]; to: string; who: Party[] }][]

  test('every state can be reached and every open state has a way out', () => {
    const reached = new Set([start as string])
    for (let grew = true; grew; ) {
      const size = reached.size
      for (const [, s] of steps) if (s.from.some(f => reached.has(f))) reached.add(s.to)
      grew = reached.size > size
    }
    expect([...states].filter(s => !reached.has(s))).toEqual([])
  })

  test.each(steps)('%s happens only from its states and by its parties', (_, step) => {
    for (const state of states)
      for (const who of parties) {
        const allowed = step.from.includes(state) && step.who.includes(who)
        if (allowed) expect(decide(step, state as string, who)).toBe(step.to)
        else expect(() => decide(step, state as string, who)).toThrow('contracts.wrong-state')
      }
  })
})
