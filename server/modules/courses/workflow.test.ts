import { describe, expect, test } from 'vitest'
import { CourseStatus, GroupStatus, SessionStatus } from './schema.ts'
import { courseFlow, decide, groupFlow, sessionFlow } from './workflow.ts'

const flows = [
  ['course', courseFlow, CourseStatus.options],
  ['class group', groupFlow, GroupStatus.options],
  ['session', sessionFlow, SessionStatus.options],
] as const

describe.each(flows)('%s', (_, flow, states) => {
  const table = flow as Record<string, Partial<Record<string, string>>>

  test('every state but the first can be reached', () => {
    const reached = new Set(Object.values(table).flatMap(row => Object.values(row)))
    expect(states.slice(1).filter(s => !reached.has(s))).toEqual([])
  })

  test.each(Object.keys(table))('%s is refused in every state that the table does not name', act => {
    for (const state of states) {
      const next = table[act]![state]
      if (next) expect(decide(table[act]!, state)).toBe(next)
      else expect(() => decide(table[act]!, state)).toThrow('courses.wrong-state')
    }
  })
})
