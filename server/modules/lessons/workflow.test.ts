import { expect, test } from 'vitest'
import { DisputeStatus, LessonState, Mark } from './schema.ts'
import { decide, disputeFlow, type Party, stateOf } from './workflow.ts'

const steps = Object.keys(disputeFlow) as (keyof typeof disputeFlow)[]
const parties: Party[] = ['parent', 'institution', 'officer']

test.each(steps)('%s happens only to an open dispute and only by its party', step => {
  for (const state of DisputeStatus.options)
    for (const who of parties)
      if (state === 'OPEN' && disputeFlow[step].who === who)
        expect(decide(step, state, who)).toBe(disputeFlow[step].to)
      else expect(() => decide(step, state, who)).toThrow('lessons.wrong-state')
})

test('every state of a dispute can be reached', () => {
  const reached = new Set<string>(['OPEN', ...steps.map(s => disputeFlow[s].to)])
  expect(DisputeStatus.options.filter(s => !reached.has(s))).toEqual([])
})

test('a lesson has one state for each combination of its facts, and every state occurs', () => {
  const bases = [null, 'PARENT', 'DEEMED', 'ATTENDANCE', 'DISPUTE_DECISION']
  const seen = new Set(
    Mark.options.flatMap(m => bases.flatMap(b => [true, false].map(d => stateOf(m, b, d)))),
  )
  expect([...seen].sort()).toEqual([...LessonState.options].sort())
})
