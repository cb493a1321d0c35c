import { describe, expect, it } from 'vitest'
import type { Institution } from './codes/codes.ts'
import { groupPrices } from './prices.ts'
import { verdictOf } from './verdict.ts'

const permit = {
  number: '141010270000001',
  kind: 'EDUCATION',
  issuer: '区教育局',
  from: '2024-01-01',
  until: '2028-01-01',
  classes: ['SPORTS'],
  stages: ['PRIMARY'],
  channels: ['OFFLINE'],
  status: 'VALID',
  inForce: true,
} as const
const lawful = {
  status: 'LICENSED',
  lawful: true,
  lists: [],
  permits: [permit],
  custody: { mode: 'BANK_CUSTODY', bank: '银行', account: '****1', reserveFen: null },
  holds: [],
  lastCheck: null,
  asOf: '2026-05-06',
} as unknown as Institution
const hold = (level: 'HARD' | 'SOFT', scopes: string[]) =>
  ({ level, scopes, basis: '', from: '2026-01-01', until: null }) as Institution['holds'][number]
const verdict = (change: Partial<Institution>) => verdictOf({ ...lawful, ...change })

describe('the verdict on an institution', () => {
  it('is good only when nothing speaks against paying', () => {
    expect(verdict({})).toEqual({ tone: 'good', reasons: [] })
  })
  it.each([
    ['suspended', { status: 'SUSPENDED', lawful: false }, 'STATUS'],
    ['without a permit in force', { lawful: false }, 'NO_PERMIT'],
    ['on the black list', { lists: ['BLACK'] }, 'BLACK'],
    ['stopped from selling', { holds: [hold('HARD', ['SALES'])] }, 'HELD'],
    ['stopped altogether', { holds: [hold('HARD', ['ALL'])] }, 'HELD'],
  ] as const)('is bad for one %s', (_, change, why) => {
    const { tone, reasons } = verdict(change as unknown as Partial<Institution>)
    expect([tone, reasons[0]?.why]).toEqual(['bad', why])
  })
  it.each([
    ['limited in filings', { holds: [hold('HARD', ['FILING'])] }, 'LIMITED'],
    ['under a soft hold', { holds: [hold('SOFT', ['SALES'])] }, 'LIMITED'],
    ['without custody', { custody: null }, 'NO_CUSTODY'],
    ['exposed once', { lists: ['EXPOSED'] }, 'EXPOSED'],
    ['with problems at the last check', { lastCheck: { on: '2026-01-01', result: 'PROBLEMS' } }, 'CHECK'],
  ] as const)('warns of one %s', (_, change, why) => {
    const { tone, reasons } = verdict(change as unknown as Partial<Institution>)
    expect([tone, reasons[0]?.why]).toEqual(['warn', why])
  })
  it('counts the days to the end of the last permit, and only near its end', () => {
    const ending = (until: string) => verdict({ permits: [{ ...permit, until }] as never }).reasons
    expect(ending('2026-05-16')).toEqual([{ why: 'ENDING', days: 10 }])
    expect(ending('2027-05-16')).toEqual([])
  })
})

describe('prices', () => {
  it('are said once for all kinds of training with the same answer', () => {
    const free = { status: 'FREE_PRICE', reason: null, standardMinutes: null, bands: [], citation: null }
    const price = (kind: string, stage: string, change = {}) =>
      ({ class: kind, stage, channel: 'OFFLINE', ...free, ...change }) as never
    const groups = groupPrices([
      price('SPORTS', 'JUNIOR'),
      price('SPORTS', 'PRIMARY'),
      price('SUBJECT', 'SENIOR', { status: 'UNKNOWN' }),
    ])
    expect(groups.map(g => [g.classes, g.stages])).toEqual([
      [['SPORTS'], ['PRIMARY', 'JUNIOR']],
      [['SUBJECT'], ['SENIOR']],
    ])
  })
})
