import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { apply, fold } from './fold.ts'
import { rowsOf } from './projection.ts'
import type { Action } from './state.ts'
import { type Change, lives, registered, sample } from './workflow.samples.ts'
import { type Circumstances, decide, moves } from './workflow.ts'

const now: Circumstances = { today: '2026-05-06', forbidsNewSubject: () => false }
const kinds = Object.keys(moves) as Change[]

/** Logs that the workflow allowed, made by trying random acts. */
const logs = fc
  .array(fc.record({ kind: fc.constantFrom(...kinds), day: fc.integer({ min: 0, max: 1900 }) }), {
    maxLength: 25,
  })
  .map(tries => {
    const log: Action[] = [registered()]
    let state = fold(log)!
    for (const { kind, day } of tries) {
      const on = new Date(Date.UTC(2021, 0, 1 + day)).toISOString().slice(0, 10)
      const action = { ...sample(kind, lives.LICENSED).action, on } as Action & { kind: Change }
      if (!decide(state, action as never, now).allowed) continue
      log.push(action)
      state = apply(state, action)
    }
    return log
  })

describe('the fold', () => {
  test('of a log is the fold of its beginning and the rest, and counts the actions', () => {
    fc.assert(
      fc.property(logs, fc.nat(), (log, cut) => {
        const at = 1 + (cut % log.length)
        const half = fold(log.slice(0, at))!
        const rest = log.slice(at).reduce(apply, half)
        expect(rest).toEqual(fold(log))
        expect(rest.version).toBe(log.length)
      }),
      { verbose: 1 },
    )
  })

  test('keeps its inputs as they were', () => {
    fc.assert(
      fc.property(logs, log => {
        const copy = structuredClone(log)
        fold(log)
        expect(log).toEqual(copy)
      }),
    )
  })

  test('says licensed only while a licence is valid, and keeps id, cell and first day for ever', () => {
    fc.assert(
      fc.property(logs, log => {
        const i = fold(log)!
        if (i.status === 'LICENSED') expect(i.licences.some(l => l.status === 'VALID')).toBe(true)
        if (i.status === 'REVOKED' || i.status === 'CLOSED')
          expect(i.licences.some(l => l.status === 'VALID')).toBe(false)
        expect([i.id, i.cell, i.registeredOn]).toEqual([1, 1, '2021-01-01'])
      }),
    )
  })

  test('survives the way through JSON, as it goes to the database and the browser', () => {
    fc.assert(
      fc.property(logs, log => {
        expect(fold(JSON.parse(JSON.stringify(log)))).toEqual(fold(log))
        expect(JSON.parse(JSON.stringify(rowsOf(fold(log)!)))).toEqual(rowsOf(fold(log)!))
      }),
    )
  })

  test('refuses a log that is not one', () => {
    expect(() => fold([registered(), registered()])).toThrow()
    expect(() => fold([{ kind: 'RESUME', on: '2025-01-01', payload: { document: null } }])).toThrow()
    expect(fold([])).toBeUndefined()
  })
})
