import { describe, expect, test } from 'vitest'
import { apply, fold } from './fold.ts'
import type { Action, Institution } from './state.ts'
import { Status } from './vocabulary.ts'
import { type Change, licence, lives, registered, sample } from './workflow.samples.ts'
import { type Circumstances, conversionSteps, decide, moves, possible } from './workflow.ts'

const now: Circumstances = { today: '2026-05-06', forbidsNewSubject: on => on >= '2021-07-24' }
const kinds = Object.keys(moves) as Change[]

describe('the whole table: status × action', () => {
  for (const status of Status.options)
    for (const kind of kinds)
      test(`${status} × ${kind}`, () => {
        const { state, action } = sample(kind, lives[status])
        const decision = decide(state, action, now)
        const listed = moves[kind].from.includes(status)
        const reason = decision.allowed ? undefined : decision.problem.code
        expect({ allowed: decision.allowed, reason }).toEqual(
          listed
            ? { allowed: true, reason: undefined }
            : { allowed: false, reason: 'institutions.wrong-state' },
        )
        if (!decision.allowed) return
        const after = apply(state, action)
        if (decision.next === 'SAME') expect(after.status).toBe(status)
        else if (decision.next !== 'BY_LICENCE') expect(after.status).toBe(decision.next)
      })
})

test('every status can be reached and, but for a merged record, left', () => {
  for (const status of Status.options) expect(fold(lives[status])!.status).toBe(status)
  const changing = kinds.filter(k => moves[k].next !== 'SAME')
  for (const status of Status.options.filter(s => s !== 'MERGED'))
    expect(changing.filter(k => moves[k].from.includes(status)).length).toBeGreaterThan(0)
  expect(possible('MERGED')).toEqual([])
})

const state = (actions: Action[]) => fold(actions) as Institution
const codeOf = (s: Institution, a: Action) => {
  const d = decide(s, a as never, now)
  return d.allowed ? 'allowed' : d.problem.code
}

describe('no new institution for subjects of the compulsory stages', () => {
  const subject = (stages: ('PRIMARY' | 'JUNIOR' | 'SENIOR')[], from = '2026-01-01'): Action => ({
    kind: 'ISSUE_LICENCE',
    on: '2026-05-06',
    payload: { licence: { ...licence(9), classes: ['SUBJECT'], stages, from } },
  })
  test('is approved, and the refusal names the article', () => {
    const d = decide(state([registered()]), subject(['PRIMARY']) as never, now)
    expect(d).toMatchObject({
      allowed: false,
      problem: { code: 'institutions.no-new-subject', cite: { no: '中办发〔2021〕40号' } },
    })
  })
  test('senior high and other classes are not concerned', () => {
    expect(codeOf(state([registered()]), subject(['SENIOR']))).toBe('allowed')
  })
  test('the day before the rule is free, the day itself is not', () => {
    expect(codeOf(state([registered()]), subject(['JUNIOR'], '2021-07-23'))).toBe('allowed')
    expect(codeOf(state([registered()]), subject(['JUNIOR'], '2021-07-24'))).toBe(
      'institutions.no-new-subject',
    )
  })
  test('one that converts is not new', () => {
    const converting: Action = {
      kind: 'START_CONVERSION',
      on: '2021-11-01',
      payload: { kind: 'PROFIT_TO_NONPROFIT', dueOn: null },
    }
    expect(codeOf(state([registered(), converting]), subject(['PRIMARY']))).toBe('allowed')
  })
  test('nor may an amendment bring it in by the back door', () => {
    const amend: Action = {
      kind: 'AMEND_LICENCE',
      on: '2026-05-06',
      payload: { licenceId: 1, change: { classes: ['SUBJECT'] } },
    }
    expect(codeOf(state(lives.LICENSED), amend)).toBe('institutions.no-new-subject')
  })
})

describe('dates', () => {
  const suspend = (on: string): Action => ({
    kind: 'SUSPEND',
    on,
    payload: { until: null, document: '第1号' },
  })
  test('a change of status may not precede the last one, nor lie ahead', () => {
    const licensed = state(lives.LICENSED)
    expect(codeOf(licensed, suspend('2024-12-31'))).toBe('institutions.date-order')
    expect(codeOf(licensed, suspend(licensed.statusSince))).toBe('allowed')
    expect(codeOf(licensed, suspend('2026-05-07'))).toBe('institutions.date-order')
  })
  test('a licence expires the day after its last day, not on it', () => {
    const expire = (on: string): Action => ({ kind: 'EXPIRE_LICENCE', on, payload: { licenceId: 1 } })
    const licensed = state([
      registered(),
      {
        kind: 'ISSUE_LICENCE',
        on: '2025-01-01',
        payload: { licence: { ...licence(1), until: '2026-05-05' } },
      },
    ])
    expect(codeOf(licensed, expire('2026-05-05'))).toBe('institutions.licence-state')
    expect(codeOf(licensed, expire('2026-05-06'))).toBe('allowed')
  })
})

describe('holds and lists', () => {
  test('a hard hold on licensing stops licences, moves and closure; a warning does not', () => {
    const hold = (level: 'HARD' | 'WARNING'): Action =>
      sample('PLACE_HOLD', lives.LICENSED, { level, scopes: ['LICENSING'] }).action
    const move = sample('MOVE', lives.LICENSED).action
    expect(codeOf(state([...lives.LICENSED, hold('HARD')]), move)).toBe('institutions.on-hold')
    expect(codeOf(state([...lives.LICENSED, hold('WARNING')]), move)).toBe('allowed')
  })
  test('the white list takes only licensed institutions that are not on the black list', () => {
    const list = (l: 'WHITE' | 'BLACK'): Action => ({
      kind: 'LIST',
      on: '2026-05-06',
      payload: { list: l, basis: '公告', until: null },
    })
    expect(codeOf(state(lives.LICENSED), list('WHITE'))).toBe('allowed')
    expect(codeOf(state([...lives.LICENSED, list('BLACK')]), list('WHITE'))).toBe('institutions.wrong-state')
    expect(codeOf(state(lives.REGISTERED), list('WHITE'))).toBe('institutions.wrong-state')
    expect(codeOf(state([...lives.LICENSED, list('BLACK')]), list('BLACK'))).toBe('institutions.already-so')
  })
})

describe('conversions', () => {
  test('every path of steps ends, and steps out of order are refused', () => {
    for (const kind of ['PROFIT_TO_NONPROFIT', 'FILING_TO_APPROVAL'] as const) {
      const start: Action = { kind: 'START_CONVERSION', on: '2021-11-01', payload: { kind, dueOn: null } }
      const begun = state([registered(), start])
      const last = conversionSteps[kind].at(-1)![0]!
      const skip: Action = {
        kind: 'STEP_CONVERSION',
        on: '2021-11-02',
        payload: { kind, step: last.step, stepDueOn: null, outcome: 'DONE' },
      }
      expect(codeOf(begun, skip)).toBe('institutions.conversion-order')
      expect(conversionSteps[kind].at(-1)!.every(s => s.ends)).toBe(true)
    }
  })
  test('a conversion is begun once', () => {
    const start: Action = {
      kind: 'START_CONVERSION',
      on: '2021-11-01',
      payload: { kind: 'FILING_TO_APPROVAL', dueOn: null },
    }
    expect(codeOf(state([registered(), start]), start)).toBe('institutions.already-so')
  })
})

test('revocation takes the licences with it and reinstatement gives them back', () => {
  const revoked = state(lives.REVOKED)
  expect(revoked.licences.map(l => l.status)).toEqual(['REVOKED'])
  const back = apply(revoked, { kind: 'REINSTATE', on: '2026-05-06', payload: { document: '复议决定' } })
  expect(back).toMatchObject({ status: 'LICENSED', licences: [{ status: 'VALID' }] })
})
